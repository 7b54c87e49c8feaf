// Passes each problem on once, until told to forget. Inside display only; any thread.
#pragma once

#include <mutex>
#include <set>
#include <string>

#include "base/problem.h"

namespace display {

class ReportOnce {
public:
    explicit ReportOnce(base::Report report) : report_(std::move(report)) {}
    void operator()(base::Problem problem);
    void forget();

private:
    std::mutex mutex_;
    base::Report report_;
    std::set<std::string> reported_;
};

}  // namespace display
