// Telephone numbers, said digit by digit. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "speech/words/scan.h"
#include "speech/words/vocabulary.h"

namespace speech {

/// One of `known` with whatever signs between its digits.
std::optional<Piece> known_telephone_at(std::string_view text, std::size_t at, const std::vector<std::string>& known,
                                        const Vocabulary& vocabulary);

/// What looks like one: +34 612 345 678, (555) 123-4567, 1-800-555-1234, 0800 123 456, 01 23 45 67 89, 555-1234, ten digits in a
/// row. Neither a date such as 05-11-2026 nor a range such as 250-1000.
std::optional<Piece> telephone_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary);

}  // namespace speech
