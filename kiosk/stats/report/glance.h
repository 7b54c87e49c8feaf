// The block for somebody with ten minutes: all of the Friday page, and the top of the full report. Pure.
#pragma once

#include <string>

#include "stats/report/report_html.h"
#include "stats/report/sections.h"

namespace stats::report {

/// `whole`: with its totals as its tables.
Section glance(const UsageReport& whole);

/// At most so many characters, the last of them "…" where more were there.
std::string cut(const std::string& text, std::size_t most);

}  // namespace stats::report
