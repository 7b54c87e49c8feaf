// The counts as one page for reading and printing, made from tables that may be published as they are.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "stats/export/beside.h"
#include "stats/export/formats.h"

namespace stats {

/// As in the table of answers, where that does not say which one is right.
struct Question {
    std::string content, flow, slide;
    auto operator<=>(const Question&) const = default;
};

struct UsageReport {
    std::string clinic;                  ///< its name; may be empty
    std::string period_from, period_to;  ///< the first and the last period: "2027-01", "2027-W03" or "2027-01-31"
    std::string made_on;                 ///< the day it was made, "2027-02-01"
    std::vector<std::string> contents;   ///< versions of those of which the counts do not say which answers are right
    std::int64_t hide_up_to = 10;
    std::vector<Table> tables;  ///< hidden already: visits, languages, hours, topics, slides, parts, answers, settings
    std::vector<Table> totals =
        {};  ///< the same for the time as a whole, hidden for themselves; none: `tables` are added up
    Beside beside = {};
    std::vector<std::string> kiosks = {};  ///< their names
    std::vector<std::string> groups = {};  ///< of these kiosks
    std::map<Question, std::int64_t> right =
        {};  ///< the right answer of such questions, of which it is known otherwise
};

/// The time and the contents are those in the tables' columns period and version.
UsageReport make_report(std::string clinic, const About& about, std::vector<Table> tables,
                        std::vector<Table> totals = {});

/// A whole HTML document, UTF-8, that asks the network for nothing. Columns are found by their names; further ones are
/// left to the data dictionary, further tables are printed as they are. Everything but the visits over time is of the totals.
/// Without those, numbers are added up over periods only where all of them are shown. A percentage stands only where both of
/// its numbers do: the page tells nothing that the tables do not.
/// Any thread.
std::string report_html(const UsageReport& report);

/// The Friday page: one A4 of the totals, for somebody with ten minutes. Without scripts. Says what is hidden, and derives nothing
/// of it; long names and lists are cut. Any thread.
std::string brief_html(const UsageReport& report);

}  // namespace stats
