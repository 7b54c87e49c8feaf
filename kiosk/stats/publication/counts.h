// What may be published of the counts, added up over kiosks: visits by day, everything else by month.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "flow/visit.h"
#include "stats/cells.h"
#include "stats/database.h"
#include "stats/period.h"
#include "stats/publication/questions.h"

namespace stats {

/// A number of visits, and whether it is suppressed: a cell of the published tables.
struct Count {
    std::int64_t value = 0;
    bool suppressed = false;
};

struct FlowCounts {
    Count opened, completed;
};

struct SlideCounts {
    Count shown, left_from;
    std::string room_of;  ///< the stop beside whose room it stood in every content of the month; empty: it was a stop
    std::array<std::int64_t, seconds_buckets.size()> seconds{};  ///< visits by time on the slide; never published
};

struct AnswerCounts {
    Count chosen, first_try;
};

/// Of one version of a question; where that is not known, of one content.
struct VersionedAnswer {
    std::string content;  ///< empty: `version` says which
    std::string version = {};
    flow::AnswerKey answer;
    auto operator<=>(const VersionedAnswer&) const = default;
};

/// Text by text, as in the database: finished, left, idle; glanced, looked, read.
enum EndingIndex : std::size_t { finished, left, idle };
enum DepthIndex : std::size_t { glanced, looked, read };

struct MonthCounts {
    Count visits;
    std::array<Count, 3> endings, depths;
    std::array<Count, 24> hours;
    std::map<std::string, Count> languages;
    std::map<std::string, FlowCounts> flows;
    std::map<flow::SlideKey, SlideCounts> slides;
    std::map<flow::PartKey, Count> parts;
    std::map<VersionedAnswer, AnswerCounts> answers;
    std::map<std::pair<std::string, std::string>, Count> settings;  ///< by setting and value
    std::set<std::string> contents;                                 ///< of the visits
};

/// Calls f with each number of the month that is neither its visits nor a part of them.
template <class F>
void for_each_use(MonthCounts& month, F f) {
    for (auto& [key, counts] : month.flows) f(counts.opened), f(counts.completed);
    for (auto& [key, counts] : month.slides) f(counts.shown), f(counts.left_from);
    for (auto& [key, count] : month.parts) f(count);
    for (auto& [key, counts] : month.answers) f(counts.chosen), f(counts.first_try);
    for (auto& [key, count] : month.settings) f(count);
}

/// The same with each number but the visits themselves.
template <class F>
void for_each_number(MonthCounts& month, F f) {
    for (Count& count : month.endings) f(count);
    for (Count& count : month.depths) f(count);
    for (Count& count : month.hours) f(count);
    for (auto& [language, count] : month.languages) f(count);
    for_each_use(month, f);
}

/// How many kiosks showed their first screen on a day, and how many did not: of those of which it is known.
struct Running {
    std::int64_t on = 0, off = 0;
    bool operator==(const Running&) const = default;
};

struct Counts {
    std::map<Day, std::int64_t> visits;                                ///< days without visits may be missing
    std::map<std::chrono::year_month, MonthCounts> months;             ///< those with visits
    std::map<std::chrono::year_month, std::set<std::int64_t>> kiosks;  ///< that had visits in the month
    bool has_unbelievable = false;                                     ///< and days left out: a clock had lost the time
    AskedQuestions questions;                                          ///< what they said
    std::map<Day, Running> running;                                    ///< only days of which it is known of some kiosk
    std::optional<Day> first_kept;                 ///< earlier ones were deleted; nothing: none were
    std::size_t kiosks_in_all = 0;                 ///< whether they had visits or not
    std::map<flow::SlideKey, std::string> titles;  ///< those counted last; slide "": of the flow
};

/// All counts of the file, or their sums where it keeps them, in one transaction, the answers by content, and the titles as of
/// `today`. Throws DatabaseError. `of_all`: of all kiosks that the sums are of.
Counts read_counts(Database& database, Day today, bool of_all = true);

}  // namespace stats
