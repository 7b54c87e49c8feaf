// What a check has found so far, and how much longer it may go on.
#pragma once

#include <chrono>
#include <cstddef>
#include <set>
#include <string>

#include "flow/problem.h"

namespace content {

/// A pack may be hostile; each limit that is reached is itself an error.
struct CheckLimits {
    std::chrono::milliseconds time{5'000};        ///< then the rest is left unchecked
    std::chrono::milliseconds time_per_flow{15};  ///< on top: 20 s for 1 000 flows
    std::size_t flows = 2'000;
    std::size_t files = 10'000;  ///< in one folder of media
    std::size_t languages = 20;
    std::size_t translations = 500'000;         ///< entries of all PO files together
    std::size_t translation_bytes = 32U << 20;  ///< of all PO files together
    std::size_t problems = 1'000;
};

class Findings {
public:
    explicit Findings(const CheckLimits& limits)
        : limits_(limits), time_(limits.time), start_(std::chrono::steady_clock::now()) {}

    const CheckLimits& limits() const { return limits_; }

    /// The larger the pack, the longer it may take.
    void allow_time_for(std::size_t flows) { time_ = limits_.time + limits_.time_per_flow * flows; }

    void error(const std::string& file, int line, std::string what, std::string advice) {
        add({flow::Severity::error, file, line, std::move(what), std::move(advice)});
    }
    void warning(const std::string& file, int line, std::string what, std::string advice) {
        add({flow::Severity::warning, file, line, std::move(what), std::move(advice)});
    }
    void add(flow::Problem problem);

    /// True: stop, there is no time left or too much has been found.
    bool enough();

    /// Sorted by file and line, nothing twice.
    flow::Problems take();

private:
    const CheckLimits& limits_;
    std::chrono::milliseconds time_;
    std::chrono::steady_clock::time_point start_;
    flow::Problems problems_;
    std::set<std::string> lines_;  ///< as printed, against telling something twice
    bool out_of_time_ = false;
};

}  // namespace content
