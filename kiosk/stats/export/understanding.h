// How well a question was understood, from numbers that are shown alone: so it tells no more than they do. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "stats/export/table.h"
#include "stats/publication/publication.h"

namespace stats {

/// Whole per cent, from and to.
struct Interval {
    std::int64_t from = 0, to = 0;
    bool operator==(const Interval&) const = default;
};

/// Within which the share of `part` in `whole` lies with 95 % confidence: the score interval of E. B. Wilson, Probable inference, the
/// law of succession, and statistical inference, J. Am. Stat. Assoc. 22 (1927), rounded outwards. `whole` is 1 or more.
Interval wilson(std::int64_t part, std::int64_t whole);

/// A version of a question in one time.
struct Understanding {
    Value first_tries,
        right;  ///< hidden where a number of it is; right is a text where nobody knows which answer that is
    std::optional<Interval> share{};  ///< of right ones; nothing: too few to tell, or not known
};

/// One row is one answer, of one version. `asked`: null, its words are not known.
Understanding understood(const std::vector<std::pair<std::int64_t, Count>>& first_tries, const Asked* asked);

}  // namespace stats
