// Numbers of a report, and the little arithmetic that is allowed with them.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "stats/export/table.h"

namespace stats::report {

/// No number at all (a slide that nobody stayed on has no median), one that is shown, or one that is hidden.
using Figure = std::variant<std::monostate, std::int64_t, Hidden>;

bool is_shown(const Figure& figure);
bool is_hidden(const Figure& figure);

/// Hidden when either is; no number counts as nothing.
Figure sum(const Figure& one, const Figure& other);

/// Whole per cent, half rounded up. Hidden when either is; no number where there is nothing to take a share of.
Figure percentage(const Figure& part, const Figure& whole);

/// "1,234", "hidden", or "–".
std::string text_of(const Figure& figure);
/// "12 %", "hidden", or "–".
std::string percent_text(const Figure& percent);

}  // namespace stats::report
