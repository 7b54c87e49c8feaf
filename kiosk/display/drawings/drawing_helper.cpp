#include "display/drawings/drawing_helper.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "confine/start_program.h"
#include "display/drawings/child_progress.h"
#include "display/drawings/drawing_wire.h"

namespace display {
namespace {

pid_t start(const std::vector<std::string>& command, int wire) {
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    const pid_t child = confine::start_program({.words = command, .in = wire, .out = nowhere, .says = nowhere});
    if (nowhere >= 0) ::close(nowhere);
    return child;
}

std::optional<DrawingAnswer> read_answer(std::string message) {
    WireReader reader(std::move(message));
    DrawingAnswer answer;
    answer.unsound = reader.text();
    answer.processor = std::chrono::milliseconds(reader.number());
    answer.on_a_wall = std::chrono::milliseconds(reader.number());
    answer.small.size = {static_cast<int>(reader.number()), static_cast<int>(reader.number())};
    const std::string pixels = reader.text();
    const bool fits = static_cast<std::int64_t>(pixels.size()) ==
                      PixelRect{0, 0, answer.small.size.w, answer.small.size.h}.area() * 4;
    if (!reader.sound() || !fits) return std::nullopt;
    answer.small.pixels.resize(pixels.size() / 4);
    if (!pixels.empty()) std::memcpy(answer.small.pixels.data(), pixels.data(), pixels.size());
    return answer;
}

}  // namespace

bool DrawingProcess::start() {
    if (child_ > 0) return true;
    int ends[2];
    if (helper_.command.empty() || ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return false;
    child_ = display::start(helper_.command, ends[1]);
    ::close(ends[1]);
    wire_ = ends[0];
    if (child_ > 0) return true;
    end();
    return false;
}

std::variant<DrawingAnswer, DrawingFailure> DrawingProcess::draw(const DrawingTask& task) {
    if (given_up_) return DrawingFailure::given_up;
    if (!start()) return DrawingFailure::no_process;
    WireWriter writer;
    writer.number(helper_.processor.count());
    writer.number(static_cast<std::int64_t>(helper_.memory_bytes));
    writer.number(task.large ? 1 : 0);
    writer.number(task.measure ? 1 : 0);
    writer.text(task.svg);
    writer.texts(task.show);
    writer.texts(task.hide);
    if (send_message(wire_, writer.message()))
        if (auto message = receive_message(wire_, ChildProgress(child_, given_up_)))
            if (auto answer = read_answer(std::move(*message))) return std::move(*answer);
    return why_it_ended();
}

DrawingFailure DrawingProcess::why_it_ended() {
    if (given_up_) return end(), DrawingFailure::given_up;
    ::kill(child_, SIGKILL);  // no effect on what has ended by itself
    int status = 0;
    while (::waitpid(child_, &status, 0) < 0 && errno == EINTR) continue;
    child_ = 0;
    end();
    const bool out_of_time = WIFSIGNALED(status) && (WTERMSIG(status) == SIGPROF || WTERMSIG(status) == SIGXCPU);
    const bool never_ran = WIFEXITED(status) && WEXITSTATUS(status) == 127;  // its program is not there
    return out_of_time ? DrawingFailure::processor : never_ran ? DrawingFailure::no_process : DrawingFailure::memory;
}

void DrawingProcess::end() {
    if (wire_ >= 0) ::close(wire_);
    wire_ = -1;
    if (child_ <= 0) return;
    ::kill(child_, SIGKILL);  // it holds nothing that anybody needs
    while (::waitpid(child_, nullptr, 0) < 0 && errno == EINTR) continue;
    child_ = 0;
}

}  // namespace display
