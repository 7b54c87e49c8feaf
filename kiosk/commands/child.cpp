#include "commands/child.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <optional>
#include <thread>
#include <utility>

#include "app/log.h"
#include "commands/progress.h"

namespace commands {
namespace {

/// Also where the program was replaced by a newer one while it ran.
std::string own_file() {
    const std::string gone = " (deleted)";
    std::error_code failed;
    auto file = std::filesystem::read_symlink("/proc/self/exe", failed).string();
    return file.ends_with(gone) ? file.substr(0, file.size() - gone.size()) : file;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> all;
    for (auto& word : words) all.push_back(word.data());
    all.push_back(nullptr);
    return all;
}

constexpr std::size_t most_lines = 50, longest_line = 4096;
constexpr std::chrono::milliseconds look_again{100};
constexpr std::chrono::seconds time_to_die{5};

/// What a child says, passed on and kept; how far it is goes elsewhere.
class Said {
public:
    explicit Said(const Patience& patience) : patience_(patience) {}

    void add(std::string_view part) {
        for (char c : part) {
            if (c == '\n') end_line();
            else if (line_.size() < longest_line) line_ += c;
        }
    }
    std::vector<std::string> lines() {
        end_line();
        return std::move(lines_);
    }

private:
    void end_line() {
        auto line = std::exchange(line_, {});
        if (line.empty()) return;
        if (line.starts_with(progress_mark)) {
            if (patience_.progress) patience_.progress(line.substr(progress_mark.size()));
            return;
        }
        app::say(line + "\n");
        if (lines_.size() == most_lines) lines_.erase(lines_.begin());
        lines_.push_back(std::move(line));
    }

    const Patience& patience_;
    std::string line_;
    std::vector<std::string> lines_;
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
        if (has_clock_ && ::clock_gettime(clock_, &used) == 0 && (used.tv_sec != used_.tv_sec || used.tv_nsec != used_.tv_nsec)) lives();
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

/// Until the child ends what it says; false: it is given up.
bool listen(int from, Said& said, Watch& watch) {
    std::string part(4096, '\0');
    while (!watch.gives_up()) {
        pollfd ready{from, POLLIN, 0};
        if (::poll(&ready, 1, static_cast<int>(look_again.count())) <= 0) {
            watch.looked(look_again);
            continue;
        }
        auto got = ::read(from, part.data(), part.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return true;
        watch.lives();
        said.add(std::string_view(part).substr(0, static_cast<std::size_t>(got)));
    }
    return false;
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

pid_t spawn(std::vector<std::string>& words, int says) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, says, STDERR_FILENO);
    // What this program ignores is its own affair.
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t usual;
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_RESETIDS);  // who acts as another user does so by itself
    pid_t child = 0;
    int failed = posix_spawn(&child, words.front().c_str(), &actions, &attributes, pointers(words).data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return failed == 0 ? child : 0;
}

}  // namespace

Ended run_program(std::vector<std::string> words, const Patience& patience) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return {};
    auto child = spawn(words, ends[1]);
    ::close(ends[1]);
    Ended ended;
    if (child > 0) {
        Said said(patience);
        Watch watch(child, patience);
        auto while_it_lives = [&](std::chrono::milliseconds pause) {
            watch.looked(pause);
            return watch.gives_up();
        };
        auto status = listen(ends[0], said, watch) ? wait_for(child, while_it_lives) : std::nullopt;
        ended.was_killed = !status;
        if (!status) {
            ::kill(child, SIGKILL);
            std::chrono::milliseconds waited{0};
            wait_for(child, [&](std::chrono::milliseconds pause) { return (waited += pause) >= time_to_die; });
        }
        ended.status = status.value_or(1);
        ended.lines = said.lines();
    }
    ::close(ends[0]);
    return ended;
}

Ended run_self(const std::vector<std::string>& arguments, const Patience& patience) {
    std::vector<std::string> words{own_file()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    return run_program(std::move(words), patience);
}

void restart_self() {
    std::vector<std::string> words;
    std::ifstream arguments("/proc/self/cmdline", std::ios::binary);
    for (std::string word; std::getline(arguments, word, '\0');) words.push_back(word);
    auto file = own_file();
    ::execv(file.c_str(), pointers(words).data());
}

}  // namespace commands
