// What systemd hears of the kiosk.
#include "commands/wall/service_heartbeat.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "fakes/temporary_folder.h"

namespace fs = std::filesystem;

namespace {

/// The end of the socket that systemd has, and the environment of a service.
class Manager {
public:
    explicit Manager(const std::string& name) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, name.data(), name.size());
        if (name.front() == '@') address.sun_path[0] = '\0';
        socket_ = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        REQUIRE(::bind(socket_, reinterpret_cast<sockaddr*>(&address),
                       static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size())) == 0);
        ::setenv("NOTIFY_SOCKET", name.c_str(), 1);
        ::setenv("WATCHDOG_USEC", "30000000", 1);
        ::setenv("WATCHDOG_PID", "1", 1);  // of the compositor that it was meant for
    }
    ~Manager() {
        ::close(socket_);
        for (const char* name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"}) ::unsetenv(name);
    }
    std::string hears() const {
        std::array<char, 256> words{};
        const auto size = ::recv(socket_, words.data(), words.size(), 0);
        return size < 0 ? "" : std::string(words.data(), static_cast<std::size_t>(size));
    }

private:
    int socket_;
};

using commands::ServiceHeartbeat;

const auto ready = "READY=1\nSTATUS=home, by " + fs::read_symlink("/proc/self/exe").string() + "\nWATCHDOG=1";

}  // namespace

TEST_CASE("a service manager hears that the kiosk is ready, then that it lives") {
    fakes::TemporaryFolder folder;
    const bool has_file = GENERATE(true, false);
    const auto name =
        has_file ? (folder.path() / "notify").string() : "@clinic-kiosk-test-" + std::to_string(::getpid());
    Manager manager(name);
    const auto heartbeat = ServiceHeartbeat::of_environment("home");
    REQUIRE(heartbeat);
    CHECK(heartbeat->patience() == flow::Time(30'000));
    CHECK(manager.hears().empty());
    heartbeat->beat(false);
    CHECK(manager.hears() == ready);
    heartbeat->beat(false);
    CHECK(manager.hears() == "WATCHDOG=1");
}

TEST_CASE("a service manager hears that somebody is in the middle of a visit, so that a new program can wait") {
    fakes::TemporaryFolder folder;
    Manager manager((folder.path() / "notify").string());
    const auto heartbeat = ServiceHeartbeat::of_environment("home");
    heartbeat->beat(false);
    manager.hears();
    const auto home = "STATUS=home, by " + fs::read_symlink("/proc/self/exe").string();
    heartbeat->beat(true);
    CHECK(manager.hears() == home + "; a visit is under way\nWATCHDOG=1");
    heartbeat->beat(true);
    CHECK(manager.hears() == "WATCHDOG=1");
    heartbeat->beat(false);
    CHECK(manager.hears() == home + "\nWATCHDOG=1");
}

TEST_CASE(
    "a service manager that does not listen for a while costs the kiosk nothing, and hears that it is ready later") {
    fakes::TemporaryFolder folder;
    Manager manager((folder.path() / "notify").string());
    const auto heartbeat = ServiceHeartbeat::of_environment("home");
    for (int i = 0; i < 5000; ++i) heartbeat->beat(false);  // far more than a socket holds
    CHECK(manager.hears() == ready);
    CHECK(manager.hears() == "WATCHDOG=1");
}

TEST_CASE("without a service manager there is no heartbeat") {
    CHECK_FALSE(ServiceHeartbeat::of_environment("home"));
    ::setenv("NOTIFY_SOCKET", "/nowhere/notify", 1);
    CHECK_FALSE(ServiceHeartbeat::of_environment("home"));
    ::setenv("NOTIFY_SOCKET", (std::string("/") + std::string(200, 'x')).c_str(), 1);
    CHECK_FALSE(ServiceHeartbeat::of_environment("home"));
    ::unsetenv("NOTIFY_SOCKET");
}
