// What the wall has given up, tried in a process of its own.
#include "commands/wall/confined_wall.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cerrno>
#include <functional>

#include "confine/landlock.h"
#include "fakes/temporary_folder.h"

namespace {

/// What `f` returns in a process that is confined as the wall is with this data folder.
int on_the_wall(const std::filesystem::path& data, const std::function<int()>& f,
                confine::Confinement (*confinement)(const app::SiteSettings&) = commands::confinement_of_wall) {
    app::SiteSettings settings;
    settings.data = data;
    const pid_t child = ::fork();
    if (child == 0) {
        const auto held = confine::confine(confinement(settings));
        ::_exit(std::holds_alternative<confine::Confined>(held) ? f() : 99);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WEXITSTATUS(status);
}

int made(const std::filesystem::path& file) {
    const int opened = ::open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    const int error = opened < 0 ? errno : 0;
    if (opened >= 0) ::unlink(file.c_str());
    return error;
}

}  // namespace

TEST_CASE("the wall reaches no other computer and begins no program") {
    const fakes::TemporaryFolder data;
    for (int family : {AF_INET, AF_INET6, AF_NETLINK})
        CHECK(on_the_wall(data.path(), [&] { return ::socket(family, SOCK_STREAM, 0) < 0 ? errno : 0; }) == EACCES);
    CHECK(on_the_wall(data.path(), [] {
              char* words[] = {nullptr};
              ::execv("/bin/sh", words);
              return errno;
          }) == EACCES);
}

TEST_CASE("the wall writes its data, what is on sticks and what its display needs, and nothing else") {
    if (confine::landlock_version() == 0) {
        WARN("this kernel has no Landlock: not tried");
        return;
    }
    const fakes::TemporaryFolder data;
    CHECK(on_the_wall(data.path(), [&] { return made(data.path() / "stats.sqlite3"); }) == 0);
    CHECK(on_the_wall(data.path(), [&] { return made("/dev/shm/clinic-kiosk-test"); }) == 0);
    for (const char* elsewhere : {"/var/tmp/clinic-kiosk-test", "/etc/clinic-kiosk-test"})
        CHECK(on_the_wall(data.path(), [&] { return made(elsewhere); }) == EACCES);
    CHECK(made("/var/tmp/clinic-kiosk-test") == 0);  // it is the wall that may not
}

TEST_CASE("the doctor on the desk may ask systemd, and reaches no other computer") {
    const fakes::TemporaryFolder data;
    auto on_the_desk = [&](const std::function<int()>& f) {
        return on_the_wall(data.path(), f, commands::confinement_of_doctor);
    };
    CHECK(on_the_desk([] { return ::socket(AF_INET, SOCK_STREAM, 0) < 0 ? errno : 0; }) == EACCES);
    CHECK(on_the_desk([] {
              ::close(STDOUT_FILENO);
              ::execl("/usr/bin/systemctl", "systemctl", "--version", nullptr);
              return errno;
          }) != EACCES);
    const auto may_begin = commands::confinement_of_doctor({}).execute;
    for (const char* asked : {"clinic-kiosk-voice", "clinic-kiosk-paper"})
        CHECK(std::any_of(may_begin.begin(), may_begin.end(),
                          [&](const auto& file) { return file.filename() == asked; }));
}
