// Disclosure control: all that may be published of a file's counts. One decision for every export, whichever table, period or
// range. So exports can be laid beside each other without telling more than each does.
//
// Guaranteed, against a reader who has every table at every length of period and every export that the ledger knows of, who
// knows what facts.h says, and who adds, subtracts and compares: every number from 1 to `hide_up_to` is suppressed
// (primary), and as many others are (complementary) as it takes for every suppressed number's feasibility interval to hold more
// than one value and, where it is primary, to reach beyond `hide_up_to` (protection level). A 0 stays a 0, but in the days and
// hours of a month with few visits, which are hidden whole: when a quiet clinic is used tells how little. tests/disclosure audits it.
//
// The year before the quarter, the quarter before the month, the month before its days: what is coarser is shown first, and months
// are hidden for it. So what has been shown of a year while it went on can be why its sum is not shown: the ledger says.
//
// Not guaranteed: what was published on another machine, or is in no ledger, is not known here. A difference of two shown
// numbers, such as of the visits that opened a topic and those that completed it, can be small. A reader who also knows how
// complementary suppressions are chosen can narrow some down further. Pure.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "stats/publication/changed.h"
#include "stats/publication/counts.h"
#include "stats/publication/ledger.h"
#include "stats/publication/rows.h"

namespace stats {

/// CMS cell suppression policy: no number from 1 to 10 is published. May be set higher, never lower.
inline constexpr std::int64_t least_hide_up_to = 10;

struct Publication {
    std::map<Day, Count> days;   ///< those that are over, from the first counted; none that is set aside
    std::map<Day, Count> weeks;  ///< by their Monday (ISO 8601); weeks that are over
    std::map<Months, MonthCounts>
        periods;  ///< months, quarters and years that are over, and the time asked for as a whole
    std::chrono::year_month under_way{};  ///< the first month that is not over
    std::map<flow::SlideKey, std::string> titles;
    AskedQuestions questions;        ///< what they said
    AskedQuestions versions;         ///< the same, with their versions in the place of contents
    NamesOfQuestions names;          ///< under which they stand in each month
    std::map<Day, Running> running;  ///< days of which it is known of some kiosk
    std::set<std::chrono::year_month>
        closed;  ///< months whose days are hidden whole, but for those on which no kiosk ran
    std::int64_t hide_up_to = least_hide_up_to;
    /// Topics ("topic heel-pain") and "settings" of which nothing is told by month: what was published of longer times would tell
    /// with it what is hidden.
    std::set<std::string> untold;
    std::vector<std::string> unsafe;  ///< numbers that what is published already tells; then nothing more must be
    SetAside aside;                   ///< of which nothing is told that was not
    bool crosses = false;             ///< the time asked for as a whole overlaps one whose sums are published already
};

struct Demand {
    Day today;  ///< not over; counts of days from today on are left out
    std::int64_t hide_up_to = least_hide_up_to;
    std::optional<Months> whole = std::nullopt;  ///< sums over it are wanted
    bool quarters = false;                       ///< and those of quarters
    /// What is wanted by month; nothing: everything. What is not, and has not been, may be hidden without loss.
    std::optional<std::set<publication::Number>> by_month = std::nullopt;
    const Ledger* ledger = nullptr;                               ///< what has been published
    std::optional<std::chrono::year_month> after = std::nullopt;  ///< set by decide: see published_otherwise
};

/// The kiosks that counted in these months.
Ledger::Kiosks kiosks_of(const Counts& counts, Months months);

/// The last month of which counts of some of these kiosks, but not of just these, were published: one could be subtracted from
/// the other. Nothing up to it can be published of these kiosks together. Where it lies in a longer time that was published, the last of that:
/// the months after it would tell with that time what is before.
std::optional<std::chrono::year_month> published_otherwise(const Counts& counts, const Ledger& ledger);

Publication decide(Counts counts, Demand demand);

}  // namespace stats
