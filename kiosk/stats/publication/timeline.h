// Which numbers of visits by day, week and month may be shown together: each is audited before it is shown, by computing
// exactly what a reader can work out from all of them. Words as in protection.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace stats {

/// A row of days, some of whose sums are shown. Positions lie between the days: a span from 3 to 5 is the days
/// with the indices 3 and 4. One thread at a time.
class Timeline {
public:
    struct Span {
        std::size_t from = 0, to = 0;  ///< from < to
    };

    /// `days`: what really happened. A reader knows every 0 and, of any other day, that it is at least 1; of those in which
    /// nothing is shown, not even a 0, nothing.
    explicit Timeline(const std::vector<std::int64_t>& days, const std::vector<char>& closed = {});

    /// What really happened.
    std::int64_t sum(Span span) const { return before_[span.to] - before_[span.from]; }

    /// Lets the reader know that the span's sum is not less. `least` must not be more than the sum.
    void bound_below(Span span, std::int64_t least);

    /// Gives the span's suppressed sum a protection level: from now on `feasible` stays within its feasibility interval,
    /// and so does more than one value. Must hold already.
    void protect(Span span, std::int64_t feasible);

    /// The same from below: it stays possible that the sum is that much less, where it was.
    void protect_from_below(Span span, std::int64_t less);

    /// Shows the reader the span's sum if all protection levels are kept; false: it is not shown.
    bool show_if_safe(Span span);
    /// The same without an audit: for a sum of which it is known that it discloses nothing.
    void show(Span span);

private:
    struct Step {
        std::size_t to;
        std::int64_t slack;
    };
    struct Protected {
        Span span;           ///< from after to: what must be able to shrink
        std::int64_t level;  ///< upper protection level: by how much its sum must be able to grow
    };
    using Steps = std::vector<std::vector<Step>>;

    /// From one position, how much the sum up to each other could grow if nothing else held; up to `limit`, else -1.
    static std::vector<std::int64_t> distances(const Steps& steps, std::size_t start, std::int64_t limit);
    /// Whether every protection level would be kept with the span shown.
    bool passes_audit(Span span) const;

    std::vector<std::int64_t> before_;  ///< visits before each position
    Steps steps_, steps_back_;
    std::vector<Protected> protected_;
    std::int64_t largest_level_ = 0;
};

}  // namespace stats
