// Being asked to end: SIGTERM, SIGINT and SIGHUP. A stop in order has its time; then the process ends all the same.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>

namespace commands {

/// One at a time, made before what may keep a stop waiting. What hangs then, a script, a drawing, a disk, keeps nobody:
/// the signals arrive on a thread of its own.
class StopSignals {
public:
    /// From the signal to the end, at most. `last_words` is called on that thread when the time is over, before the
    /// process ends; it must not take long.
    StopSignals(std::chrono::milliseconds time, std::function<void()> last_words);
    /// The stop was in order.
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    bool asked() const { return asked_; }

    /// Nothing that must be kept is under way any more: ending without waiting for the rest is a good end, exit status
    /// 0 instead of 1.
    void all_is_kept() { kept_ = true; }

private:
    friend class StopListener;
    void listen();
    void tell(std::function<void()> stop);

    const std::chrono::milliseconds time_;
    const std::function<void()> last_words_;
    std::atomic<bool> asked_{false}, kept_{false};
    std::mutex mutex_;
    std::function<void()> stop_;  ///< by mutex_
    int pipe_[2] = {-1, -1};      ///< the signal handler writes, the thread reads; closed for writing when it is over
    std::thread thread_;
};

/// Hears of the stop while it lives. One at a time.
class StopListener {
public:
    /// `stop` is called on another thread when a signal comes; at once, here, when one came before.
    StopListener(StopSignals& signals, std::function<void()> stop) : signals_(signals) {
        signals_.tell(std::move(stop));
    }
    ~StopListener() { signals_.tell({}); }
    StopListener(const StopListener&) = delete;
    StopListener& operator=(const StopListener&) = delete;

private:
    StopSignals& signals_;
};

}  // namespace commands
