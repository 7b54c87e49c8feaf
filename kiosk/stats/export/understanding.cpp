#include "stats/export/understanding.h"

#include <algorithm>
#include <cmath>

namespace stats {

Interval wilson(std::int64_t part, std::int64_t whole) {
    constexpr double z = 1.959964;  // of the normal distribution, for 95 %
    const auto n = static_cast<double>(whole);
    const double share = static_cast<double>(part) / n, shrunk = 1 + z * z / n;
    const double middle = (share + z * z / (2 * n)) / shrunk;
    const double half = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / shrunk;
    constexpr double rounding = 1e-9;
    return {static_cast<std::int64_t>(std::floor(std::max(middle - half, 0.0) * 100 + rounding)),
            static_cast<std::int64_t>(std::ceil(std::min(middle + half, 1.0) * 100 - rounding))};
}

Understanding understood(const std::vector<std::pair<std::int64_t, Count>>& first_tries, const Asked* asked) {
    std::int64_t all = 0, right = 0;
    bool hides_one = false, hides_right = false;
    for (const auto& [answer, count] : first_tries) {
        const auto place = static_cast<std::size_t>(answer);
        const bool is_right =
            asked && place >= 1 && place <= asked->answers.size() && asked->answers[place - 1].is_right;
        all += count.value;
        hides_one |= count.suppressed;
        right += is_right ? count.value : 0;
        hides_right |= is_right && count.suppressed;
    }
    Understanding found{hides_one ? Value(Hidden{}) : Value(all), std::string()};
    if (asked) found.right = hides_right ? Value(Hidden{}) : Value(right);
    if (asked && !hides_one && all > 0) found.share = wilson(right, all);
    return found;
}

}  // namespace stats
