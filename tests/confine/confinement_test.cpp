// What a confined process cannot do any more: each case does it in a process of its own, since nothing takes it back.
#include "confine/confinement.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <functional>
#include <new>
#include <thread>

#include "base/sanitizers.h"
#include "confine/landlock.h"
#include "fakes/temporary_folder.h"

namespace fs = std::filesystem;
using confine::Calls;
using confine::Confinement;

namespace {

constexpr int as_expected = 0, not_confined = 90, killed = 1000;

/// What becomes of `f` in a confined process: what it returns, or 1000 and the signal that killed it.
int confined(const Confinement& wanted, const std::function<int()>& f) {
    const pid_t child = ::fork();
    if (child == 0) {
        const auto held = confine::confine(wanted);
        ::_exit(std::holds_alternative<confine::Confined>(held) ? f() : not_confined);
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
    return WIFSIGNALED(status) ? killed + WTERMSIG(status) : WEXITSTATUS(status);
}

/// 0, or the error of a call that returned this.
int error_of(long returned) {
    return returned < 0 ? errno : 0;
}

int open_for_reading(const fs::path& file) {
    return error_of(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
}

int make_file(const fs::path& file) {
    return error_of(::open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
}

int begin(const fs::path& program) {
    char* words[] = {const_cast<char*>(program.c_str()), nullptr};
    ::execv(program.c_str(), words);
    return errno;
}

std::string own_status(const std::string& name) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(name + ":")) return line.substr(line.find_last_of(" \t") + 1);
    return "";
}

struct Places {
    Places() {
        fs::create_directories(folder.path() / "inside/deeper");
        fs::create_directories(folder.path() / "outside");
        for (const char* file : {"inside/deeper/one", "outside/one"}) std::ofstream(folder.path() / file) << "1";
    }
    fs::path inside() const { return folder.path() / "inside"; }
    fs::path outside() const { return folder.path() / "outside"; }
    fakes::TemporaryFolder folder;
};

/// Files are held by kernels that have Landlock, as Debian 12's and 13's have it; a container may hide it.
bool files_are_held() {
    if (confine::landlock_version() > 0) return true;
    WARN("this kernel has no Landlock: not tried");
    return false;
}

Confinement program() {
    return {.calls = Calls::program, .reads_anything = true};
}

}  // namespace

TEST_CASE("a worker makes no socket, begins no program and makes no file") {
    const Places places;
    for (int family : {AF_UNIX, AF_INET, AF_INET6, AF_NETLINK})
        CHECK(confined({}, [&] { return error_of(::socket(family, SOCK_STREAM, 0)); }) == EPERM);
    CHECK(confined({}, [] {
              int ends[2];
              return error_of(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends));
          }) == EPERM);
    CHECK(confined({}, [] { return begin("/bin/true"); }) == EPERM);
    CHECK(confined({}, [] { return error_of(::fork()); }) == EPERM);
    CHECK(confined({.write = {places.inside()}}, [&] { return make_file(places.inside() / "new"); }) == EPERM);
    CHECK(confined({}, [] { return error_of(::kill(::getppid(), 0)); }) == EPERM);
    CHECK(confined({}, [] { return error_of(::syscall(SYS_io_uring_setup, 1, nullptr)); }) == EPERM);
}

TEST_CASE("a worker can do its work: memory, threads, what is open already, and its end") {
    const Places places;
    const int open_before = ::open((places.outside() / "one").c_str(), O_RDONLY | O_CLOEXEC);
    CHECK(confined({.read = {places.inside()}}, [&] {
              std::string read(1, ' ');
              int worked = 0;
              std::thread([&] { worked = std::string(1 << 20, 'x').size() == 1 << 20; }).join();
              const bool inside = open_for_reading(places.inside() / "deeper/one") == 0;
              const bool before = ::read(open_before, read.data(), 1) == 1 && read == "1";
              return inside && worked && before ? as_expected : 1;
          }) == as_expected);
    ::close(open_before);
}

TEST_CASE("a worker reads only what it was given") {
    if (!files_are_held()) return;
    const Places places;
    auto read_at = [&](const fs::path& file) {
        return confined({.read = {places.inside()}}, [&] { return open_for_reading(file); });
    };
    CHECK(read_at(places.inside() / "deeper/one") == as_expected);
    CHECK(read_at(places.outside() / "one") == EACCES);
    CHECK(read_at("/etc/passwd") == EACCES);
    fs::create_symlink(places.outside() / "one", places.inside() / "link");
    CHECK(read_at(places.inside() / "link") == EACCES);
}

TEST_CASE("a worker that takes too much memory or time is told, then ended") {
    const std::uint64_t most = std::uint64_t{1} << 34;  // many seconds, and an end where nothing stops it
#ifndef KIOSK_ADDRESS_SANITIZER                         // sanitizers take many terabytes: this is tried without them
    CHECK(confined({.memory_bytes = std::uint64_t{256} << 20}, [] {
              try {
                  std::string large(std::size_t{512} << 20, 'x');
                  return static_cast<int>(large.size() % 2);
              } catch (const std::bad_alloc&) {
                  return 7;
              }
          }) == 7);
#endif
    CHECK(confined({.memory_bytes = 0, .processor = std::chrono::seconds(1)}, [&] {
              volatile std::uint64_t turns = 0;
              while (turns < most) turns = turns + 1;
              return 0;
          }) >= killed);
}

TEST_CASE("a confined program talks to this computer alone") {
    for (int family : {AF_INET, AF_INET6, AF_NETLINK, AF_PACKET})
        CHECK(confined(program(), [&] { return error_of(::socket(family, SOCK_DGRAM, 0)); }) == EACCES);
    CHECK(confined(program(), [] { return error_of(::socket(AF_UNIX, SOCK_STREAM, 0)); }) == as_expected);
    CHECK(confined(program(), [] { return error_of(::syscall(SYS_io_uring_setup, 1, nullptr)); }) == EPERM);
}

TEST_CASE("a confined program makes no rooms of its own, and looks into no other") {
    CHECK(confined(program(), [] { return error_of(::unshare(CLONE_NEWUSER)); }) == EPERM);
    CHECK(confined(program(), [] { return error_of(::syscall(SYS_clone, CLONE_NEWUSER | SIGCHLD, nullptr)); }) ==
          EPERM);
    CHECK(confined(program(), [] { return error_of(::syscall(SYS_ptrace, 16, ::getppid(), 0, 0)); }) == EPERM);
}

TEST_CASE("a confined program writes only where it may, also below what is made later") {
    if (!files_are_held()) return;
    const Places places;
    auto limits = program();
    limits.write = {places.inside(), places.inside() / "not/there/yet"};
    CHECK(confined(limits, [&] { return make_file(places.inside() / "new"); }) == as_expected);
    CHECK(confined(limits, [&] {
              fs::create_directories(places.inside() / "not/there");
              return make_file(places.inside() / "not/there/one");
          }) == as_expected);
    CHECK(confined(limits, [&] { return make_file(places.outside() / "new"); }) == EACCES);
    CHECK(confined(limits, [&] { return error_of(::unlink((places.outside() / "one").c_str())); }) == EACCES);
    CHECK(confined(limits, [&] {
              return error_of(::rename((places.inside() / "deeper/one").c_str(), (places.inside() / "one").c_str()));
          }) == as_expected);
    CHECK(confined(limits, [&] { return open_for_reading(places.outside() / "one"); }) == as_expected);
    CHECK_FALSE(fs::exists(places.outside() / "new"));
}

TEST_CASE("in place of a folder that is not there the nearest above it may be written, never the root of all") {
    if (!files_are_held()) return;
    const Places places;
    auto limits = program();
    limits.write = {places.inside() / "later", "/not-there-either"};
    CHECK(confined(limits, [&] { return error_of(::mkdir((places.inside() / "later").c_str(), 0700)); }) ==
          as_expected);
    CHECK(confined(limits, [&] { return make_file(places.outside() / "new"); }) == EACCES);
}

TEST_CASE("a confined program begins only its own programs, and they are as confined") {
    if (!files_are_held()) return;
    auto limits = program();
    limits.execute = {"/bin/true", "/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1"};
    CHECK(confined(limits, [] { return begin("/bin/true"); }) == as_expected);
    CHECK(confined(limits, [] { return begin("/bin/sh"); }) == EACCES);
    CHECK(confined(program(), [&] {
              const pid_t child = ::fork();
              if (child == 0) ::_exit(error_of(::socket(AF_INET, SOCK_STREAM, 0)));
              int status = 0;
              ::waitpid(child, &status, 0);
              return WEXITSTATUS(status);
          }) == EACCES);
}

TEST_CASE("the kernel says of a confined process that it is") {
    for (const auto& limits : {Confinement{.reads_anything = true}, program()})
        CHECK(confined(limits, [] {
                  return own_status("Seccomp") == "2" && own_status("NoNewPrivs") == "1" ? as_expected : 1;
              }) == as_expected);
}

TEST_CASE("threads that are there already are held, too") {
    CHECK(confined({}, [] { return as_expected; }) == as_expected);
    const pid_t child = ::fork();
    if (child == 0) {
        int ends[2], ready[2], error = 0;
        if (::pipe(ends) != 0 || ::pipe(ready) != 0) ::_exit(1);
        std::thread other([&] {
            char go = 0;
            if (::read(ends[0], &go, 1) == 1) error = error_of(::socket(AF_INET, SOCK_STREAM, 0));
        });
        const auto held = confine::confine(program());
        if (::write(ends[1], "1", 1) != 1) ::_exit(1);
        other.join();
        ::_exit(std::holds_alternative<confine::Confined>(held) ? error : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WEXITSTATUS(status) == EACCES);
}
