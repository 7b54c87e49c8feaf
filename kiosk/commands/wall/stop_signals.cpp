#include "commands/wall/stop_signals.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace commands {
namespace {

constexpr std::array signals{SIGTERM, SIGINT, SIGHUP};

/// A signal handler is the process's; it finds the pipe here.
std::atomic<int> told_through{-1};
std::array<struct sigaction, signals.size()> before;

void on_signal(int) {
    int kept_errno = errno;
    [[maybe_unused]] auto ignored = ::write(told_through, "", 1);  // full: one is there already
    errno = kept_errno;
}

/// nohup ignores SIGHUP for a reason.
bool is_ignored(int signal) {
    struct sigaction now {};
    return ::sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
}

}  // namespace

StopSignals::StopSignals(std::chrono::milliseconds time, std::function<void()> last_words)
    : time_(time), last_words_(std::move(last_words)) {
    if (::pipe2(pipe_, O_CLOEXEC | O_NONBLOCK) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
    told_through = pipe_[1];
    struct sigaction action {};
    action.sa_handler = on_signal;
    action.sa_flags = SA_RESTART;
    for (std::size_t i = 0; i < signals.size(); ++i)
        ::sigaction(signals[i], is_ignored(signals[i]) ? nullptr : &action, &before[i]);
    thread_ = std::thread([this] { listen(); });
}

StopSignals::~StopSignals() {
    for (std::size_t i = 0; i < signals.size(); ++i) ::sigaction(signals[i], &before[i], nullptr);
    told_through = -1;
    ::close(pipe_[1]);
    thread_.join();
    ::close(pipe_[0]);
}

void StopSignals::tell(std::function<void()> stop) {
    std::lock_guard lock(mutex_);
    stop_ = std::move(stop);
    if (asked_ && stop_) stop_();
}

void StopSignals::listen() {
    constexpr int for_ever = -1;
    char byte = 0;
    pollfd ready{pipe_[0], POLLIN, 0};
    while (::poll(&ready, 1, for_ever) < 0) {
    }
    if (::read(pipe_[0], &byte, 1) <= 0) return;
    {
        std::lock_guard lock(mutex_);
        asked_ = true;
        if (stop_) stop_();
    }
    auto until = std::chrono::steady_clock::now() + time_;
    while (true) {  // further signals change nothing
        auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now()).count();
        if (left <= 0) break;
        if (::poll(&ready, 1, static_cast<int>(left)) > 0 && ::read(pipe_[0], &byte, 1) == 0) return;
    }
    last_words_();
    std::_Exit(kept_ ? EXIT_SUCCESS : EXIT_FAILURE);
}

}  // namespace commands
