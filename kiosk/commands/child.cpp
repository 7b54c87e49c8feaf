#include "commands/child.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <optional>
#include <thread>
#include <utility>

#include "app/log.h"

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

using Moment = std::chrono::steady_clock::time_point;

constexpr std::size_t most_lines = 50, longest_line = 4096;
constexpr std::chrono::milliseconds look_again{100};
constexpr std::chrono::seconds time_to_die{5};

/// What a child says, passed on and kept.
class Said {
public:
    void add(const char* part, std::size_t size) {
        app::say({part, size});
        for (std::size_t i = 0; i < size; ++i) {
            if (part[i] == '\n') end_line();
            else if (line_.size() < longest_line) line_ += part[i];
        }
    }
    std::vector<std::string> lines() {
        end_line();
        return std::move(lines_);
    }

private:
    void end_line() {
        if (line_.empty()) return;
        if (lines_.size() == most_lines) lines_.erase(lines_.begin());
        lines_.push_back(std::exchange(line_, {}));
    }

    std::string line_;
    std::vector<std::string> lines_;
};

/// Until the child ends what it says; false: it was killed for that.
bool listen(int from, Said& said, Moment until, const std::atomic<bool>& given_up) {
    std::string part(4096, '\0');
    while (!given_up && std::chrono::steady_clock::now() < until) {
        pollfd ready{from, POLLIN, 0};
        if (::poll(&ready, 1, static_cast<int>(look_again.count())) <= 0) continue;
        auto got = ::read(from, part.data(), part.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return true;
        said.add(part.data(), static_cast<std::size_t>(got));
    }
    return false;
}

/// Its exit status. Nothing: it does not end, not even killed, as long as a disk or a stick keeps it waiting.
std::optional<int> wait_for(pid_t child, Moment until, const std::atomic<bool>& given_up) {
    while (true) {
        int status = 0;
        auto ended = ::waitpid(child, &status, WNOHANG);
        if (ended == child) return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
        if (ended < 0 && errno != EINTR) return 1;
        if (given_up || std::chrono::steady_clock::now() >= until) return std::nullopt;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
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
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    pid_t child = 0;
    int failed = posix_spawn(&child, words.front().c_str(), &actions, &attributes, pointers(words).data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return failed == 0 ? child : 0;
}

}  // namespace

Ended run_program(std::vector<std::string> words, std::chrono::milliseconds time, const std::atomic<bool>& given_up) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return {};
    auto child = spawn(words, ends[1]);
    ::close(ends[1]);
    Ended ended;
    if (child > 0) {
        Said said;
        auto until = std::chrono::steady_clock::now() + time;
        ended.in_time = listen(ends[0], said, until, given_up);
        auto status = ended.in_time ? wait_for(child, until, given_up) : std::nullopt;
        if (!status) {
            ended.in_time = false;
            ::kill(child, SIGKILL);
            wait_for(child, std::chrono::steady_clock::now() + time_to_die, std::atomic<bool>(false));
        }
        ended.status = status.value_or(1);
        ended.lines = said.lines();
    }
    ::close(ends[0]);
    return ended;
}

Ended run_self(const std::vector<std::string>& arguments, std::chrono::seconds time, const std::atomic<bool>& given_up) {
    std::vector<std::string> words{own_file()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    return run_program(std::move(words), time, given_up);
}

void restart_self() {
    std::vector<std::string> words;
    std::ifstream arguments("/proc/self/cmdline", std::ios::binary);
    for (std::string word; std::getline(arguments, word, '\0');) words.push_back(word);
    auto file = own_file();
    ::execv(file.c_str(), pointers(words).data());
}

}  // namespace commands
