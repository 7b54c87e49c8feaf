// Hiding small numbers in published tables so that they cannot be worked out again (CMS cell suppression policy:
// nothing from 1 to 10; complementary suppression).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace stats {

/// Numbers to be published and the sums a reader knows to hold among them.
struct Publication {
    struct Number {
        std::int64_t value = 0;
        int keep = 0;  ///< the higher, the sooner another number is hidden in its place
        bool hidden = false;
    };
    struct Sum {
        std::size_t total = 0;  ///< indices into numbers
        std::vector<std::size_t> parts;
    };
    std::vector<Number> numbers;
    std::vector<Sum> sums;

    /// Adds one and returns its index.
    std::size_t add(std::int64_t value, int keep);
};

inline constexpr std::int64_t largest_hidden = 10;

/// Sets `hidden` so that:
/// - every number from 1 to 10 is hidden, and no 0;
/// - no sum has exactly one hidden number, and the hidden parts of a total that is shown add up to more than 10;
/// - no hidden number follows from all the sums together: solved as linear equations, none has only one solution.
void suppress(Publication& publication);

}  // namespace stats
