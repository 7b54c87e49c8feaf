// What a manager can do about the numbers, in plain sentences, each with the number that is its reason. Pure.
#pragma once

#include <string>
#include <vector>

#include "stats/report/standing_out.h"

namespace stats::report {

/// Plain texts, the most important first; one that says so where nothing stands out. `whole`: with its totals as its tables.
std::vector<std::string> what_to_do(const UsageReport& whole);

/// "134 more (12 %)", "the same", or what cannot be said and why. `now`: the visits of the time.
std::string change_in_words(const Figure& now, const std::optional<Value>& before);

/// Days that follow each other as one: "Mon 8 to Fri 12 Mar, Tue 23 Mar"; how many more there are, after so many.
std::string days_in_words(const std::vector<Day>& days, std::size_t most);

}  // namespace stats::report
