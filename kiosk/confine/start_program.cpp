#include "confine/start_program.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <unistd.h>

#include "confine/start_wire.h"

namespace confine {
namespace {

pid_t begin_here(const ProgramToStart& wanted) {
    std::vector<std::string> words = wanted.words;
    std::vector<char*> pointers;
    for (auto& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    int standard = 0;
    for (int own : {wanted.in, wanted.out, wanted.says}) {
        if (own >= 0) posix_spawn_file_actions_adddup2(&actions, own, standard);
        ++standard;
    }
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    // Asked only where there is something to take back: a unit that may not change users (SystemCallFilter) could begin nothing else.
    const bool changed = ::geteuid() != ::getuid() || ::getegid() != ::getgid();
    const int as_before = wanted.user == ProgramToStart::User::original && changed ? POSIX_SPAWN_RESETIDS : 0;
    posix_spawnattr_setflags(&attributes,
                             static_cast<short>(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | as_before));
    pid_t child = 0;
    const int failed = posix_spawn(&child, pointers[0], &actions, &attributes, pointers.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return failed == 0 ? child : 0;
}

}  // namespace

pid_t start_program(const ProgramToStart& wanted) {
    if (wanted.words.empty() || wanted.words[0].empty()) return 0;
    return has_starter() ? ask_starter(wanted) : begin_here(wanted);
}

void drop_starter() {
    keep_wire(-1);
}

pid_t start_again() {
    return has_starter() ? ask_starter({.words = {}, .user = ProgramToStart::User::original}) : 0;
}

}  // namespace confine
