#include "commands/line_program.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <string_view>
#include <utility>

#include "base/program_beside.h"
#include "confine/start_program.h"

namespace commands {
namespace {

constexpr std::size_t longest_line = 4096;

struct Pipe {
    int read = -1, write = -1;
};

/// Ends that no other child inherits.
bool open_pipe(Pipe& pipe) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    pipe = {ends[0], ends[1]};
    return true;
}

void close_pipe(Pipe& pipe) {
    for (int* end : {&pipe.read, &pipe.write})
        if (*end >= 0) ::close(std::exchange(*end, -1));
}

}  // namespace

std::string program_beside(const char* name) {
    std::array<char, PATH_MAX> file{};
    return base::file_beside(name, file.data(), file.size()) ? file.data() : "";
}

std::optional<LineProgram> begin_line_program(std::vector<std::string> words) {
    if (words.front().empty()) return std::nullopt;
    Pipe orders, news;
    pid_t child = 0;
    if (open_pipe(orders) && open_pipe(news))
        child = confine::start_program({.words = std::move(words), .in = orders.read, .out = news.write});
    if (child == 0) {
        close_pipe(orders), close_pipe(news);
        return std::nullopt;
    }
    ::close(orders.read), ::close(news.write);
    ::fcntl(orders.write, F_SETFL, O_NONBLOCK);  // the kiosk waits for nobody
    return LineProgram{child, orders.write, news.read};
}

bool send_line(int orders, const std::string& line) {
    ssize_t sent = -1;
    do sent = ::write(orders, line.data(), line.size());
    while (sent < 0 && errno == EINTR);
    return sent == static_cast<ssize_t>(line.size());
}

void read_lines(int news, const std::function<void(std::string)>& told) {
    std::string line;
    std::array<char, 512> part{};
    for (;;) {
        const auto got = ::read(news, part.data(), part.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        for (char sign : std::string_view(part.data(), static_cast<std::size_t>(got))) {
            if (sign == '\n')
                told(std::exchange(line, {}));
            else if (line.size() < longest_line)
                line += sign;
        }
    }
    ::close(news);
}

}  // namespace commands
