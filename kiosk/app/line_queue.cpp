#include "app/line_queue.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <utility>

namespace app {
namespace {

constexpr std::chrono::milliseconds last_moment{200};

/// A pipe that can be written to has room for PIPE_BUF bytes; of a socket's room nothing is known.
ssize_t write_some(int descriptor, const char* bytes, std::size_t size) {
    size = std::min<std::size_t>(size, PIPE_BUF);
    auto sent = ::send(descriptor, bytes, size, MSG_DONTWAIT | MSG_NOSIGNAL);
    return sent < 0 && errno == ENOTSOCK ? ::write(descriptor, bytes, size) : sent;
}

}  // namespace

LineQueue::LineQueue(int descriptor, Missing missing, std::size_t most_bytes)
    : descriptor_(descriptor), missing_(std::move(missing)), most_bytes_(most_bytes) {
    if (::pipe2(stop_, O_CLOEXEC) != 0) stop_[0] = stop_[1] = -1;
}

LineQueue::~LineQueue() {
    flush(last_moment);
    {
        std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    if (stop_[1] >= 0) ::close(stop_[1]);
    if (thread_.joinable()) thread_.join();
    if (stop_[0] >= 0) ::close(stop_[0]);
}

void LineQueue::put(std::string line) {
    {
        std::lock_guard lock(mutex_);
        if (bytes_ + line.size() <= most_bytes_) {
            bytes_ += line.size();
            waiting_.push_back({std::move(line)});
        } else {
            if (waiting_.empty() || !waiting_.back().line.empty()) waiting_.push_back({});
            ++waiting_.back().missing;
        }
        if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
    }
    changed_.notify_all();
}

bool LineQueue::flush(std::chrono::milliseconds limit) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, limit, [&] { return waiting_.empty() && !writing_; });
}

void LineQueue::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [&] { return stopping_ || !waiting_.empty(); });
        if (stopping_) return;
        Entry entry = std::move(waiting_.front());
        waiting_.pop_front();
        bytes_ -= entry.line.size();
        writing_ = true;
        lock.unlock();
        unwritten_ += entry.missing;
        if (unwritten_ > 0 && write_out(missing_(unwritten_))) unwritten_ = 0;
        if (!entry.line.empty() && (unwritten_ > 0 || !write_out(entry.line))) ++unwritten_;
        lock.lock();
        writing_ = false;
        changed_.notify_all();
    }
}

/// False: it cannot be written, or it is over.
bool LineQueue::write_out(const std::string& line) {
    constexpr int for_ever = -1;
    std::size_t done = 0;
    while (done < line.size()) {
        std::array ready{pollfd{descriptor_, POLLOUT, 0}, pollfd{stop_[0], POLLIN, 0}};
        if (::poll(ready.data(), ready.size(), for_ever) < 0 && errno != EINTR) return false;
        if (ready[1].revents != 0) return false;
        if (ready[0].revents == 0) continue;
        auto written = write_some(descriptor_, line.data() + done, line.size() - done);
        if (written >= 0)
            done += static_cast<std::size_t>(written);
        else if (errno != EINTR && errno != EAGAIN)
            return false;
    }
    return true;
}

}  // namespace app
