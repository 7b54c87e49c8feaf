// Values on their way to a disk that may be slow or stuck: a thread of its own writes them.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace base {

/// For what is only ever asked for its latest value: while one is being written, of those that come the last one waits.
template <class Value>
class LatestWriter {
public:
    /// `write` is called on the writer's thread, for one value at a time.
    explicit LatestWriter(std::function<void(const Value&)> write) : write_(std::move(write)) {}
    /// Waits until the value put last is written.
    ~LatestWriter() {
        {
            std::lock_guard lock(mutex_);
            stopping_ = true;
        }
        changed_.notify_all();
        if (thread_.joinable()) thread_.join();
    }
    LatestWriter(const LatestWriter&) = delete;
    LatestWriter& operator=(const LatestWriter&) = delete;

    /// Any thread; waits for no disk.
    void put(Value value) {
        {
            std::lock_guard lock(mutex_);
            waiting_ = std::move(value);
            if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
        }
        changed_.notify_all();
    }

private:
    void run() {
        std::unique_lock lock(mutex_);
        while (true) {
            changed_.wait(lock, [&] { return stopping_ || waiting_; });
            if (!waiting_) return;
            const Value value = *std::exchange(waiting_, std::nullopt);
            lock.unlock();
            write_(value);
            lock.lock();
        }
    }

    const std::function<void(const Value&)> write_;
    std::mutex mutex_;  ///< guards all below; never held while writing
    std::condition_variable changed_;
    std::optional<Value> waiting_;
    bool stopping_ = false;
    std::thread thread_;  ///< begun by the first value
};

}  // namespace base
