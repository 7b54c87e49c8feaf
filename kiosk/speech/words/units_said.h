// Units behind a number, in words. Pure; any thread.
#pragma once

#include <optional>
#include <string_view>

#include "speech/words/scan.h"
#include "speech/words/vocabulary.h"

namespace speech {

/// "mg", " mg/kg", "-mg", "°C", "€" behind a number that ends at `at`, with a gap in front of the words. A hyphen ties
/// the unit of one to it: "a 5-mg tablet". The full stop of "5 min." goes where the sentence goes on.
std::optional<Piece> unit_said_at(std::string_view text, std::size_t at, bool one, const Vocabulary& vocabulary);

/// "/day" behind a unit.
std::optional<Piece> per_said_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary);

}  // namespace speech
