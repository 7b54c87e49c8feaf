// Addresses of pages and of mail, as people read them out. Pure; any thread.
#pragma once

#include <optional>
#include <string_view>

#include "speech/words/scan.h"
#include "speech/words/vocabulary.h"

namespace speech {

/// "https://www.nhs.uk/back-pain/" is "nhs dot uk", "help@clinic.org" is "help at clinic dot org": what a listener can keep. Its page
/// is left out; the screen shows it.
std::optional<Piece> web_address_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary);

}  // namespace speech
