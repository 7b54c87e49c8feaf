// Lines on their way to a file descriptor whose reader may be slow, stuck or gone: a thread of its own writes them.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace app {

/// Keeps what was said first: it is mostly the cause of what follows. What finds no room is counted, and the count
/// stands where the lines would have stood, as soon as somebody reads again. SIGPIPE must be ignored.
class LineQueue {
public:
    /// The line that says how many are missing, with its end.
    using Missing = std::function<std::string(std::size_t lines)>;

    /// The descriptor stays the caller's, and open. A line that comes when `most_bytes` wait has no room.
    LineQueue(int descriptor, Missing missing, std::size_t most_bytes = std::size_t{256} << 10);
    /// Gives what still waits a moment, and then gives it up.
    ~LineQueue();
    LineQueue(const LineQueue&) = delete;
    LineQueue& operator=(const LineQueue&) = delete;

    /// With its end. Any thread; waits for no reader.
    void put(std::string line);
    /// Until nothing waits any more; false: not within this time. Any thread.
    bool flush(std::chrono::milliseconds limit);

private:
    struct Entry {
        std::string line;         ///< empty: lines that are missing here
        std::size_t missing = 0;  ///< their number
    };
    void run();
    bool write_out(const std::string& line);

    const int descriptor_;
    const Missing missing_;
    const std::size_t most_bytes_;
    int stop_[2] = {-1, -1};  ///< a pipe: closed for writing when it is over

    std::mutex mutex_;  ///< guards all below; never held while writing
    std::condition_variable changed_;
    std::deque<Entry> waiting_;
    std::size_t bytes_ = 0;  ///< of the lines in `waiting_`
    bool writing_ = false;   ///< a line that has left `waiting_`
    bool stopping_ = false;

    std::size_t unwritten_ = 0;  ///< the thread's own: lines that nobody could be given, not reported yet
    std::thread thread_;         ///< begun by the first line: a kiosk in good order has nothing to say
};

}  // namespace app
