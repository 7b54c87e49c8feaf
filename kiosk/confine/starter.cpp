// The starter: a process that was forked from a small and unconfined one, and begins programs when it is asked to. One thread.
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "confine/start_wire.h"

namespace confine {
namespace {

/// Null: it is not begun.
const Starter::Program* program_of(const StartOrder& order, const Starter& starter) {
    auto fits = [&](const Starter::Program& program) {
        const auto& words = program.words;
        return words.size() <= order.words.size() && std::equal(words.begin(), words.end(), order.words.begin());
    };
    const auto found = std::find_if(starter.programs.begin(), starter.programs.end(), fits);
    return found == starter.programs.end() ? nullptr : &*found;
}

/// This process's parent becomes the child's, too.
pid_t fork_for_our_parent() {
    return static_cast<pid_t>(::syscall(SYS_clone, CLONE_PARENT | SIGCHLD, nullptr, nullptr, nullptr, nullptr));
}

void hear_signals_as_usual() {
    for (int each = 1; each < NSIG; ++each) ::signal(each, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

/// In the child: goes on as the program. Returns an errno.
int become(StartOrder& order, const std::optional<Confinement>& confined) {
    hear_signals_as_usual();
    for (int at = 0; at < 3; ++at)
        if (order.descriptors[at] >= 0 && ::dup2(order.descriptors[at], at) < 0) return errno;
    if (order.group != ::getegid() && ::setegid(order.group) != 0) return errno;
    if (order.user != ::geteuid() && ::seteuid(order.user) != 0) return errno;
    if (confined && std::holds_alternative<base::Problem>(confine(*confined))) return EPERM;
    std::vector<char*> words;
    for (auto& word : order.words) words.push_back(word.data());
    words.push_back(nullptr);
    ::execv(words[0], words.data());
    return errno;
}

/// What the child's last word is when it cannot become the program; nothing is written when it does.
pid_t begin(StartOrder& order, const Starter& starter) {
    const Starter::Program itself{starter.again, std::nullopt};
    const bool again = order.words.empty() && !starter.again.empty();
    if (again) order.words = starter.again;
    const auto* program = again ? &itself : program_of(order, starter);
    if (!program || order.words.empty()) return 0;
    int failed[2];
    if (::pipe2(failed, O_CLOEXEC) != 0) return 0;
    const pid_t child = fork_for_our_parent();
    if (child == 0) {
        const int error = become(order, program->confined);
        ::_exit(::write(failed[1], &error, sizeof error) == sizeof error ? 127 : 126);
    }
    ::close(failed[1]);
    int error = 0;
    ssize_t got = -1;
    do got = ::read(failed[0], &error, sizeof error);
    while (got < 0 && errno == EINTR);
    ::close(failed[0]);
    return child < 0 ? 0 : got == 0 ? child : -child;
}

/// Until whoever asks has gone.
[[noreturn]] void serve(int wire, const Starter& starter) {
    ::prctl(PR_SET_NAME, "kiosk-starter");
    // Who stops the kiosk stops all of it; this one ends with it, so that what has begun to end can still end well.
    for (int each : {SIGTERM, SIGINT, SIGHUP, SIGPIPE, SIGUSR1, SIGUSR2}) ::signal(each, SIG_IGN);
    if (wire != 3) ::dup2(wire, 3), wire = 3;
    ::fcntl(wire, F_SETFD, FD_CLOEXEC);
    ::close_range(4, ~0U, 0);
    while (auto order = receive_order(wire)) {
        const pid_t child = begin(*order, starter);
        for (int each : order->descriptors)
            if (each >= 0) ::close(each);
        if (!send_answer(wire, child)) break;
    }
    ::_exit(0);
}

}  // namespace

std::optional<base::Problem> keep_starter(const Starter& starter) {
    int ends[2];
    auto failed = [] {
        return base::failure(std::string("what begins its other programs cannot be started: ") + std::strerror(errno),
                             "close other programs and start it again");
    };
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) return failed();
    const pid_t child = ::fork();
    if (child == 0) serve(ends[1], starter);
    ::close(ends[1]);
    if (child < 0) return ::close(ends[0]), failed();
    keep_wire(ends[0]);
    return std::nullopt;
}

}  // namespace confine
