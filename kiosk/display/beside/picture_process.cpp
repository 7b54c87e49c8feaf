#include "display/beside/picture_process.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "confine/start_program.h"
#include "display/drawings/child_progress.h"
#include "display/drawings/drawing_wire.h"

namespace display {
namespace {

constexpr std::size_t most_answer_bytes = std::size_t{64} << 20;  ///< more than the largest screen's pixels

}  // namespace

bool PictureProcess::begin() {
    if (child_ > 0) return true;
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return false;
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    child_ = confine::start_program({.words = words_, .in = ends[1], .out = nowhere, .says = nowhere});
    ::close(ends[1]);
    if (nowhere >= 0) ::close(nowhere);
    wire_ = ends[0];
    ++begun_;
    if (child_ > 0) return true;
    let_go();
    return false;
}

void PictureProcess::begin_ahead() {
    ahead_ = std::async(std::launch::async, [this] { return begin(); });
}

std::optional<PictureAnswer> PictureProcess::ask(const PictureQuestion& question) {
    if (ahead_.valid()) ahead_.get();
    for (bool again = true; again;) {
        failure_ = Failure::not_begun;
        if (given_up_ || !begin()) return std::nullopt;
        if (auto answer = exchange(question)) return answer;
        again = ended_by_itself();
    }
    return std::nullopt;
}

std::optional<PictureAnswer> PictureProcess::exchange(const PictureQuestion& question) {
    if (!send_message(wire_, to_bytes(question))) return std::nullopt;
    auto bytes = receive_message(wire_, ChildProgress(child_, given_up_), most_answer_bytes);
    auto answer = bytes ? read_answer(std::move(*bytes)) : std::nullopt;
    if (answer) failure_ = Failure::none;
    return answer;
}

/// It was asked for nothing for a long time. Else it failed.
bool PictureProcess::ended_by_itself() {
    constexpr int never_ran = 127;
    ::kill(child_, SIGKILL);  // no effect on what has ended by itself
    int status = 0;
    while (::waitpid(child_, &status, 0) < 0 && errno == EINTR) continue;
    child_ = 0;
    let_go();
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return true;
    const bool ran = !(WIFEXITED(status) && WEXITSTATUS(status) == never_ran);
    failure_ = ran && !given_up_ ? Failure::took_too_much : Failure::not_begun;
    return false;
}

void PictureProcess::end() {
    if (ahead_.valid()) ahead_.get();
    let_go();
}

void PictureProcess::let_go() {
    if (wire_ >= 0) ::close(std::exchange(wire_, -1));
    const pid_t child = std::exchange(child_, 0);
    if (child <= 0) return;
    ::kill(child, SIGKILL);  // it holds nothing that anybody needs
    while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) continue;
}

}  // namespace display
