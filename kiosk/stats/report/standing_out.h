// What stands out in a report's totals: from numbers that are shown alone. Pure.
#pragma once

#include <string>
#include <vector>

#include "stats/report/figure.h"
#include "stats/report/report_html.h"

namespace stats::report {

/// A number of visits, and a part of them.
struct Finding {
    std::string name;      ///< of a topic, language, or question; of a slide in its topic: "Why (Heel pain)"
    Figure whole, part{};  ///< part may be none
};

/// The largest first, those that are hidden after them.
struct Findings {
    std::vector<Finding> shown;
    std::size_t hidden = 0;  ///< how many more there are, of which nothing is shown
};

Figure visits_of(const UsageReport& whole);
/// Opened, and read to the end.
Findings topics_opened(const UsageReport& whole);
/// By language; the whole is all visits.
Findings languages_used(const UsageReport& whole);
/// Seen, and ended on, by the share. Stops that not everybody who saw them read on to the end of the topic: on the last one visits may end.
Findings slides_left(const UsageReport& whole);
/// First tries, and wrong ones among them, by the share, of questions whose right answer is known.
Findings answered_wrongly(const UsageReport& whole);

/// The per cent of it; -1 where one of its numbers is not shown.
std::int64_t percent_of(const Finding& finding);

}  // namespace stats::report
