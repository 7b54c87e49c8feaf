// Times of the day, as a language says them. Pure; any thread.
#pragma once

#include <optional>
#include <string_view>

#include "speech/words/scan.h"
#include "speech/words/vocabulary.h"

namespace speech {

/// "7:30", "19:00", "7:30 p. m.", "7 pm", "7h30" where a digit stands at `at`; with what belongs to it ("Uhr"). 24:00 is one, 7:65
/// and 7:30:15 are none.
std::optional<Piece> clock_time_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary);

}  // namespace speech
