#include "commands/child.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <ctime>
#include <fstream>
#include <optional>
#include <string_view>
#include <thread>
#include <utility>

#include "app/log.h"
#include "base/program_beside.h"
#include "confine/start_program.h"

namespace commands {
namespace {

/// The command, which goes on as the program that is needed.
std::string command_file() {
    std::array<char, PATH_MAX> file{};
    return base::file_beside(base::command_program, file.data(), file.size()) ? file.data() : "";
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> all;
    for (auto& word : words) all.push_back(word.data());
    all.push_back(nullptr);
    return all;
}

constexpr std::size_t longest_line = 65'536;
constexpr std::chrono::milliseconds look_again{100};
constexpr std::chrono::seconds time_to_die{5};

/// One of a child's two voices, line by line; for what is longer see `told`.
class Voice {
public:
    enum class Longer { left_out, cut };
    Voice(int from, Longer longer, std::function<void(const std::string&)> each)
        : from_(from), longer_(longer), each_(std::move(each)) {}

    /// Negative when it has ended, as `poll` wants it.
    int from() const { return from_; }
    /// What is there now; call when there is something.
    void hear() {
        std::string part(4096, '\0');
        auto got = ::read(from_, part.data(), part.size());
        if (got < 0 && errno == EINTR) return;
        if (got <= 0) return end();
        for (char c : std::string_view(part).substr(0, static_cast<std::size_t>(got))) {
            if (c == '\n')
                end_line();
            else if (line_.size() <= longest_line)
                line_ += c;
        }
    }
    void end() {
        end_line();
        from_ = -1;
    }

private:
    void end_line() {
        auto line = std::exchange(line_, {});
        bool longer = line.size() > longest_line;
        if (line.empty() || !each_ || (longer && longer_ == Longer::left_out)) return;
        if (longer) line.pop_back();
        each_(line);
    }

    int from_;
    Longer longer_;
    std::function<void(const std::string&)> each_;
    std::string line_;
};

/// Notices that a child does nothing any more. Counts looks, not time: who slept through them has seen nothing.
class Watch {
public:
    Watch(pid_t child, const Patience& patience) : patience_(patience) {
        has_clock_ = ::clock_getcpuclockid(child, &clock_) == 0;
    }

    void lives() { idle_ = std::chrono::milliseconds(0); }
    /// After each look that took so long and showed nothing.
    void looked(std::chrono::milliseconds time) {
        timespec used{};
        idle_ += time;
        if (has_clock_ && ::clock_gettime(clock_, &used) == 0 &&
            (used.tv_sec != used_.tv_sec || used.tv_nsec != used_.tv_nsec))
            lives();
        used_ = used;
    }
    bool gives_up() const { return patience_.given_up || idle_ >= patience_.idle; }

private:
    const Patience& patience_;
    clockid_t clock_{};
    bool has_clock_;
    timespec used_{};
    std::chrono::milliseconds idle_{0};
};

using Voices = std::array<Voice, 2>;

/// Until the child has ended both; false: it is given up.
bool listen(Voices& voices, Watch& watch) {
    while (voices[0].from() >= 0 || voices[1].from() >= 0) {
        if (watch.gives_up()) return false;
        std::array ready{pollfd{voices[0].from(), POLLIN, 0}, pollfd{voices[1].from(), POLLIN, 0}};
        if (::poll(ready.data(), ready.size(), static_cast<int>(look_again.count())) <= 0) {
            watch.looked(look_again);
            continue;
        }
        watch.lives();
        for (std::size_t i = 0; i < ready.size(); ++i)
            if (ready[i].revents != 0) voices[i].hear();
    }
    return true;
}

/// Its exit status. Nothing: it does not end, not even killed, as long as a disk or a stick keeps it waiting.
template <class GivesUp>
std::optional<int> wait_for(pid_t child, GivesUp gives_up) {
    constexpr std::chrono::milliseconds pause{10};
    while (true) {
        int status = 0;
        auto ended = ::waitpid(child, &status, WNOHANG);
        if (ended == child) return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
        if (ended < 0 && errno != EINTR) return 1;
        if (gives_up(pause)) return std::nullopt;
        std::this_thread::sleep_for(pause);
    }
}

/// A pipe from the child to us.
class Pipe {
public:
    Pipe() : made_(::pipe2(ends_, O_CLOEXEC) == 0) {}
    ~Pipe() {
        close_theirs();
        if (made_) ::close(ends_[0]);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    bool made() const { return made_; }
    int ours() const { return ends_[0]; }
    int theirs() const { return ends_[1]; }
    void close_theirs() {
        if (made_ && ends_[1] >= 0) ::close(std::exchange(ends_[1], -1));
    }

private:
    int ends_[2] = {-1, -1};
    bool made_;
};

/// Whoever stops this one means that one.
int see_through(pid_t successor) {
    static pid_t stopped_with_us = 0;
    stopped_with_us = successor;
    for (int each : {SIGTERM, SIGINT, SIGHUP}) std::signal(each, [](int signal) { ::kill(stopped_with_us, signal); });
    int status = 0;
    while (::waitpid(successor, &status, 0) < 0 && errno == EINTR) continue;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

}  // namespace

Ended run_program(std::vector<std::string> words, const Patience& patience) {
    Pipe tells, says;
    if (!tells.made() || !says.made()) return {};
    const auto child = confine::start_program({.words = std::move(words),
                                               .in = -1,
                                               .out = tells.theirs(),
                                               .says = says.theirs(),
                                               .user = confine::ProgramToStart::User::original});
    if (child <= 0) return {};
    tells.close_theirs();
    says.close_theirs();
    Voices voices{Voice(tells.ours(), Voice::Longer::left_out, patience.told),
                  Voice(says.ours(), Voice::Longer::cut, [](const std::string& line) { app::say(line + "\n"); })};
    Watch watch(child, patience);
    auto while_it_lives = [&](std::chrono::milliseconds pause) {
        watch.looked(pause);
        return watch.gives_up();
    };
    auto status = listen(voices, watch) ? wait_for(child, while_it_lives) : std::nullopt;
    if (!status) {
        ::kill(child, SIGKILL);
        std::chrono::milliseconds waited{0};
        wait_for(child, [&](std::chrono::milliseconds pause) { return (waited += pause) >= time_to_die; });
    }
    for (auto& voice : voices) voice.end();
    return {status.value_or(1), !status};
}

Ended run_self(const std::vector<std::string>& arguments, const Patience& patience) {
    std::vector<std::string> words{command_file()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    return run_program(std::move(words), patience);
}

std::vector<std::string> own_words() {
    std::vector<std::string> words;
    std::ifstream arguments("/proc/self/cmdline", std::ios::binary);
    for (std::string word; std::getline(arguments, word, '\0');) words.push_back(word);
    if (!words.empty()) words.front() = command_file();
    return words;
}

int begin_anew() {
    if (const auto successor = confine::start_again(); successor > 0) return see_through(successor);
    auto words = own_words();
    ::execv(words.front().c_str(), pointers(words).data());
    return -1;
}

}  // namespace commands
