// Amounts: numbers with their fractions, ranges and units. Pure; any thread.
#pragma once

#include <optional>
#include <string_view>

#include "speech/words/scan.h"
#include "speech/words/vocabulary.h"

namespace speech {

/// "5–10 mg/kg", "≥ 37.5 °C", "-5", "2½", "1/2", "7/10", "120/80", "2x", "3 × 10", "60+", "7:30–9 p.m.", "%20", "$5", where a digit
/// or the sign of an amount stands at `at`; nothing: no number follows.
std::optional<Piece> quantity_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary);

}  // namespace speech
