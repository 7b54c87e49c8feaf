// Whether a process that was asked for something still works at it: out of memory it may wait for itself for ever. Inside display only; one
// thread.
#pragma once

#include <sys/types.h>

#include <atomic>
#include <chrono>
#include <ctime>

namespace display {

class ChildProgress {
public:
    ChildProgress(pid_t child, const std::atomic<bool>& given_up) : given_up_(given_up) {
        ::clock_getcpuclockid(child, &clock_);
    }
    bool operator()() {
        constexpr std::chrono::seconds longest_rest{20};
        timespec used{};
        ::clock_gettime(clock_, &used);
        const auto now = std::chrono::steady_clock::now();
        if (used.tv_sec != used_.tv_sec || used.tv_nsec != used_.tv_nsec) used_ = used, worked_ = now;
        return !given_up_ && now - worked_ < longest_rest;
    }

private:
    const std::atomic<bool>& given_up_;
    clockid_t clock_{};
    timespec used_{};
    std::chrono::steady_clock::time_point worked_ = std::chrono::steady_clock::now();
};

}  // namespace display
