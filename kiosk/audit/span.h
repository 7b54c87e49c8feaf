// Names of periods, as exports write them. Pure.
#pragma once

#include <optional>
#include <string>

#include "audit/cell.h"

namespace audit {

/// "2026", "2026-Q2", "2026-03", "2026-W11", "2026-03-14", and "2026-01 to 2026-03". Nothing: it is none.
std::optional<Span> span_of(const std::string& period);
/// As exports name it, or "2026-01-05 to 2026-02-01".
std::string name_of(const Span& span);

}  // namespace audit
