#include "commands/child.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>

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

/// Passes everything on; the last line that is not empty.
std::string pass_on(int from) {
    std::string all, part(4096, '\0');
    while (true) {
        auto got = ::read(from, part.data(), part.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        std::cerr.write(part.data(), got);
        all.append(part, 0, static_cast<std::size_t>(got));
    }
    auto end = all.find_last_not_of('\n');
    if (end == std::string::npos) return {};
    auto begin = all.rfind('\n', end);
    return all.substr(begin + 1, end - begin);
}

}  // namespace

Ended run_self(const std::vector<std::string>& arguments) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return {};
    std::vector<std::string> words{own_file()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
    pid_t child = 0;
    int failed = posix_spawn(&child, words.front().c_str(), &actions, nullptr, pointers(words).data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    Ended ended;
    if (failed == 0) {
        ended.last_line = pass_on(ends[0]);
        int status = 0;
        while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {}
        ended.status = WIFEXITED(status) ? WEXITSTATUS(status) : 1;
    }
    ::close(ends[0]);
    return ended;
}

void restart_self() {
    std::vector<std::string> words;
    std::ifstream arguments("/proc/self/cmdline", std::ios::binary);
    for (std::string word; std::getline(arguments, word, '\0');) words.push_back(word);
    auto file = own_file();
    ::execv(file.c_str(), pointers(words).data());
}

}  // namespace commands
