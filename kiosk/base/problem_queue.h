// Problems on their way from whichever thread meets them to the one that does something about them.
#pragma once

#include <mutex>
#include <utility>

#include "base/problem.h"

namespace base {

/// Any thread puts in; whoever takes has them to itself. Waits for nothing but another's copy of a problem.
class ProblemQueue {
public:
    void put(const Problem& problem) {
        std::lock_guard hold(mutex_);
        problems_.push_back(problem);
    }
    /// Puts in what is reported; not longer than the queue lives.
    Report reporter() {
        return [this](const Problem& problem) { put(problem); };
    }
    /// What was put in since it was asked last, in that order.
    Problems take() {
        std::lock_guard hold(mutex_);
        return std::exchange(problems_, {});
    }

private:
    std::mutex mutex_;
    Problems problems_;
};

}  // namespace base
