#include "commands/desk/open_in_editor.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <sstream>
#include <vector>

#include "app/author/authors_editor.h"

namespace commands {
namespace {

bool is_on_path(const std::string& program) {
    if (program.find('/') != std::string::npos) return ::access(program.c_str(), X_OK) == 0;
    const char* path = std::getenv("PATH");
    std::istringstream folders(path ? path : "");
    for (std::string folder; std::getline(folders, folder, ':');)
        if (::access((std::filesystem::path(folder) / program).c_str(), X_OK) == 0) return true;
    return false;
}

/// In a session of its own, which outlives the preview; what it says goes nowhere. False: it could not be started.
bool start(std::vector<std::string> words) {
    words.insert(words.begin(), {"setsid", "--fork"});
    std::vector<char*> pointers;
    for (auto& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    int failed = posix_spawnp(&child, pointers.front(), &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    int status = 1;
    return failed == 0 && ::waitpid(child, &status, 0) == child && status == 0;
}

}  // namespace

std::string open_in_editor(const std::filesystem::path& file, int line) {
    const char* visual = std::getenv("VISUAL");
    auto words = app::editor_words(visual ? visual : "", is_on_path, file, line);
    if (!words) return "No editor was found. Say which is yours: export VISUAL=gedit";
    auto name = words->front() == "x-terminal-emulator" ? words->at(2) : words->front();
    if (!start(*words)) return name + " could not be started";
    return "Opened with " + name;
}

}  // namespace commands
