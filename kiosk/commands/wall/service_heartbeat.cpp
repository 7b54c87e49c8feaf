#include "commands/wall/service_heartbeat.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string_view>

#include "publish/programs/home_watch.h"

namespace commands {
namespace {

std::string_view variable(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

flow::Time asked_patience() {
    const auto words = variable("WATCHDOG_USEC");
    long long microseconds = 0;
    std::from_chars(words.data(), words.data() + words.size(), microseconds);
    return flow::Time(microseconds > 0 ? microseconds / 1000 : 0);
}

/// Nothing that waits; -1: it cannot be reached. A name that begins with @ is one of the kernel's, without a file.
int connected_to(std::string_view name) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (name.size() >= sizeof address.sun_path) return -1;
    std::memcpy(address.sun_path, name.data(), name.size());
    if (name.front() == '@') address.sun_path[0] = '\0';
    const int made = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
    if (made >= 0 && ::connect(made, reinterpret_cast<const sockaddr*>(&address), size) == 0) return made;
    if (made >= 0) ::close(made);
    return -1;
}

/// "home, by /usr/lib/clinic-kiosk/clinic-kiosk-wall": who tries a new program looks for that (publish/programs/home_watch).
std::string status_words(const std::string& shows) {
    std::error_code none;
    return "STATUS=" + shows + ", by " + std::filesystem::read_symlink("/proc/self/exe", none).string();
}

}  // namespace

std::unique_ptr<ServiceHeartbeat> ServiceHeartbeat::of_environment(const std::string& shows) {
    const auto name = variable("NOTIFY_SOCKET");
    if (name.size() < 2 || (name.front() != '/' && name.front() != '@')) return nullptr;
    const int socket = connected_to(name);
    if (socket < 0) return nullptr;
    return std::unique_ptr<ServiceHeartbeat>(new ServiceHeartbeat(socket, asked_patience(), status_words(shows)));
}

ServiceHeartbeat::~ServiceHeartbeat() {
    ::close(socket_);
}

void ServiceHeartbeat::beat(bool visited) {
    std::string words = "WATCHDOG=1";
    if (!is_ready_ || visited != visited_) words = status_ + (visited ? publish::visited_status : "") + "\n" + words;
    if (!is_ready_) words = "READY=1\n" + words;
    // One that is lost, because the manager is busy, is made up for by the next: it is patient for two.
    if (::send(socket_, words.data(), words.size(), MSG_NOSIGNAL) < 0) return;
    is_ready_ = true;
    visited_ = visited;
}

}  // namespace commands
