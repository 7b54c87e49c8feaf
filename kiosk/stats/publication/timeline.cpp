// Let P(i) be the visits before position i. What a reader knows are bounds on differences: a sum that is shown says
// P(to) - P(from) <= sum and P(from) - P(to) <= -sum; one that is suppressed says only P(from) - P(to) <= -least. In such a
// system the largest difference P(b) - P(a) that a reader cannot rule out is the length of the shortest path from a to
// b over these bounds (Cormen et al., Introduction to Algorithms, "Difference constraints"), it is reached by whole
// numbers, and taking the true P as a potential makes every length a slack of 0 or more, so that Dijkstra's algorithm
// finds it.
#include "stats/publication/timeline.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

namespace stats {

Timeline::Timeline(const std::vector<std::int64_t>& days, const std::vector<char>& closed)
    : before_(days.size() + 1, 0), steps_(days.size() + 1), steps_back_(days.size() + 1) {
    for (std::size_t day = 0; day < days.size(); ++day) before_[day + 1] = before_[day] + days[day];
    for (std::size_t day = 0; day < days.size(); ++day) {
        if (!closed.empty() && closed[day])
            bound_below({day, day + 1}, 0);
        else if (days[day] == 0)
            show({day, day + 1});
        else
            bound_below({day, day + 1}, 1);
    }
}

void Timeline::bound_below(Span span, std::int64_t least) {
    const std::int64_t slack = sum(span) - least;
    steps_[span.to].push_back({span.from, slack});
    steps_back_[span.from].push_back({span.to, slack});
}

void Timeline::protect(Span span, std::int64_t feasible) {
    const std::int64_t level = std::max<std::int64_t>(feasible - sum(span), 1);
    protected_.push_back({span, level});
    largest_level_ = std::max(largest_level_, level);
}

void Timeline::protect_from_below(Span span, std::int64_t less) {
    protected_.push_back({{span.to, span.from}, less});
    largest_level_ = std::max(largest_level_, less);
}

void Timeline::show(Span span) {
    for (auto [from, to] : {std::pair(span.from, span.to), std::pair(span.to, span.from)}) {
        steps_[from].push_back({to, 0});
        steps_back_[to].push_back({from, 0});
    }
}

bool Timeline::show_if_safe(Span span) {
    if (!passes_audit(span)) return false;
    show(span);
    return true;
}

std::vector<std::int64_t> Timeline::distances(const Steps& steps, std::size_t start, std::int64_t limit) {
    std::vector<std::int64_t> found(steps.size(), -1);
    using Entry = std::pair<std::int64_t, std::size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    open.push({0, start});
    while (!open.empty()) {
        const auto [distance, at] = open.top();
        open.pop();
        if (found[at] >= 0) continue;
        found[at] = distance;
        for (const Step& step : steps[at])
            if (found[step.to] < 0 && distance + step.slack < limit) open.push({distance + step.slack, step.to});
    }
    return found;
}

/// A new shortest path has to go through the new sum, one way or the other.
bool Timeline::passes_audit(Span span) const {
    for (auto [from, to] : {std::pair(span.from, span.to), std::pair(span.to, span.from)}) {
        const auto up_to = distances(steps_back_, from, largest_level_), beyond = distances(steps_, to, largest_level_);
        for (const Protected& one : protected_) {
            const std::int64_t before = up_to[one.span.from], after = beyond[one.span.to];
            if (before >= 0 && after >= 0 && before + after < one.level) return false;
        }
    }
    return true;
}

}  // namespace stats
