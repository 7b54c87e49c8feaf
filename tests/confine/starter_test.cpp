// Programs that are begun through a starter: as if this process had begun them, and only those that it was given. Each case is a
// process of its own, since a process has one starter.
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <csignal>
#include <functional>

#include "confine/start_program.h"
#include "fakes/temporary_folder.h"

using confine::Calls;
using confine::Confinement;
using confine::ProgramToStart;
using confine::Starter;

namespace {

constexpr const char* shell = "/bin/sh";

int status_of(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0)
        if (errno != EINTR) return -errno;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

Confinement reads_anything() {
    return {.calls = Calls::program, .reads_anything = true, .execute = {"/usr", "/bin", "/lib", "/lib64"}};
}

/// What `f` returns in a process that has a starter and may begin nothing itself any more.
int with_starter(const Starter& starter, const std::function<int()>& f) {
    const pid_t child = ::fork();
    if (child == 0) {
        if (confine::keep_starter(starter)) ::_exit(98);
        auto limits = reads_anything();
        limits.execute.clear();
        if (std::holds_alternative<base::Problem>(confine::confine(limits))) ::_exit(99);
        ::_exit(f());
    }
    return status_of(child);
}

Starter shells() {
    return {.programs = {{{shell}, reads_anything()}}};
}

ProgramToStart script(const std::string& text) {
    return {.words = {shell, "-c", text}};
}

}  // namespace

TEST_CASE("what a starter begins is its asker's child, and hears it") {
    CHECK(with_starter(shells(), [] { return status_of(confine::start_program(script("exit 7"))); }) == 7);
    CHECK(with_starter(shells(), [] {
              int in[2], out[2];
              if (::pipe(in) != 0 || ::pipe(out) != 0) return 1;
              auto program = script("read word; echo \"$word, yes\"; echo no >&2");
              program.in = in[0], program.out = out[1];
              program.says = ::open("/dev/null", O_WRONLY);
              const pid_t child = confine::start_program(program);
              ::close(out[1]);
              if (::write(in[1], "here\n", 5) != 5) return 2;
              std::string heard(64, ' ');
              const auto got = ::read(out[0], heard.data(), heard.size());
              if (got < 0 || heard.substr(0, static_cast<std::size_t>(got)) != "here, yes\n") return 3;
              return status_of(child);
          }) == 0);
}

TEST_CASE("a child of the starter can be ended, and hears signals as usual whatever its asker ignores") {
    CHECK(with_starter(shells(), [] {
              ::signal(SIGTERM, SIG_IGN);
              const pid_t child = confine::start_program(script("kill -TERM $$; exit 3"));
              return status_of(child) == 1000 + SIGTERM ? 0 : 1;
          }) == 0);
    CHECK(with_starter(shells(), [] {
              const pid_t child = confine::start_program(script("sleep 60"));
              ::kill(child, SIGKILL);
              return status_of(child) == 1000 + SIGKILL ? 0 : 1;
          }) == 0);
}

TEST_CASE("a starter begins only what it was given, and says so when it is not there") {
    CHECK(with_starter(shells(), [] { return confine::start_program({.words = {"/bin/true"}}) == 0 ? 5 : 6; }) == 5);
    auto other = shells();
    other.programs = {{{"/not/there"}, reads_anything()}};
    CHECK(with_starter(other, [] { return confine::start_program({.words = {"/not/there"}}) == 0 ? 5 : 6; }) == 5);
    CHECK(with_starter(shells(), [] { return confine::start_program({.words = {}}) == 0 ? 5 : 6; }) == 5);
}

TEST_CASE("what a starter begins is confined, but for what begins with words that are free") {
    const std::string looks = "grep -q 'Seccomp:.*2' /proc/self/status";
    CHECK(with_starter(shells(), [&] { return status_of(confine::start_program(script(looks))); }) == 0);
    auto starter = shells();
    starter.programs.insert(starter.programs.begin(), {{shell, "-c", looks}, std::nullopt});
    CHECK(with_starter(starter, [&] { return status_of(confine::start_program(script(looks))); }) == 1);
    CHECK(with_starter(starter, [&] { return status_of(confine::start_program(script(looks + " && exit 0"))); }) == 0);
}

TEST_CASE("a process can begin itself anew, unconfined, and with no other words") {
    auto starter = shells();
    starter.again = {shell, "-c", "grep -q 'Seccomp:.*2' /proc/self/status && exit 1; exit 4"};
    CHECK(with_starter(starter, [] { return status_of(confine::start_again()); }) == 4);
    CHECK(with_starter(shells(), [] { return confine::start_again() == 0 ? 5 : 6; }) == 5);
}

TEST_CASE("a starter ends with its asker and keeps nothing of it open") {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t asker = ::fork();
    if (asker == 0) {
        ::close(ends[0]);
        ::_exit(confine::keep_starter(shells()) ? 1 : 0);
    }
    ::close(ends[1]);
    CHECK(status_of(asker) == 0);
    char none = 0;
    CHECK(::read(ends[0], &none, 1) == 0);  // waits for ever while somebody holds the other end
    ::close(ends[0]);
}

TEST_CASE("a starter that was dropped begins nothing any more, and the asker does it itself") {
    const pid_t asker = ::fork();
    if (asker == 0) {
        if (confine::keep_starter(shells())) ::_exit(98);
        confine::drop_starter();
        ::_exit(status_of(confine::start_program({.words = {"/bin/true"}})));
    }
    CHECK(status_of(asker) == 0);
}

TEST_CASE("without a starter a program is begun here") {
    CHECK(status_of(confine::start_program(script("exit 7"))) == 7);
    CHECK(confine::start_program({.words = {"/not/there"}}) == 0);
    CHECK(confine::start_program({.words = {""}}) == 0);
    CHECK(confine::start_again() == 0);
}

TEST_CASE("a process that may not change its user begins programs all the same, with the rights of who started it") {
    const pid_t child = ::fork();
    if (child == 0) {
        // As a unit with SystemCallFilter=~@privileged: the calls of <linux/filter.h> that change who a process is are refused.
        sock_filter orders[] = {
            BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
            BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_setresuid, 2, 0),
            BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_setreuid, 1, 0),
            BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
            BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
        };
        const sock_fprog filter{static_cast<unsigned short>(std::size(orders)), orders};
        if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) != 0)
            ::_exit(2);
        const auto begun =
            confine::start_program({.words = {"/bin/true"}, .user = confine::ProgramToStart::User::original});
        ::_exit(begun > 0 ? 0 : 1);
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
    CHECK(WEXITSTATUS(status) == 0);
}
