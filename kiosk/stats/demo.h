// A made-up statistics file for training and benchmarks: the visits of clinics that do not exist, counted as real ones
// are. Any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

#include "base/problem.h"
#include "flow/flow.h"

namespace stats {

struct DemoOptions {
    std::filesystem::path out;  ///< replaced when it exists
    int kiosks = 1, days = 365;
    std::uint64_t seed = 1;  ///< the same options and flows: the same counts
    /// What is offered, the most popular first; the last is taken for the warning signs. At least one.
    std::vector<flow::Flow> flows;
    std::function<void(int kiosks_done)> progress;  ///< may be empty
};

/// The last of its days is always the same, in 2026. What went wrong.
base::Problems make_demo(const DemoOptions& options);

}  // namespace stats
