// The parts of a report, each from the tables it needs.
#pragma once

#include <string>
#include <vector>

#include "stats/report/report_html.h"

namespace stats::report {

struct Section {
    std::string id;
    std::string heading;  ///< plain text
    std::string lead;     ///< plain text: what is counted here
    std::string body;     ///< HTML
};

/// In the order of the page, without those whose tables are missing.
std::vector<Section> sections(const UsageReport& report);

/// The few numbers at the top, in HTML; "" when there are none.
std::string headline(const UsageReport& report);

/// "2027-01" → "Jan 2027", with a no-break space; days and weeks stay as they are.
std::string period_name(const std::string& period);

}  // namespace stats::report
