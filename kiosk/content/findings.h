// What a check has found so far, and how much longer it may go on.
#pragma once

#include <chrono>
#include <set>
#include <string>

#include "content/check.h"
#include "flow/problem.h"

namespace content {

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
