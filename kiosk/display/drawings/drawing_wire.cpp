#include "display/drawings/drawing_wire.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace display {

std::int64_t WireReader::number() {
    std::int64_t value = 0;
    if (message_.size() - at_ < sizeof value) return sound_ = false, 0;
    std::memcpy(&value, message_.data() + at_, sizeof value);
    at_ += sizeof value;
    return value;
}

std::string WireReader::text() {
    return std::string(view());
}

std::string_view WireReader::view() {
    const std::int64_t size = number();
    if (size < 0 || static_cast<std::size_t>(size) > message_.size() - at_) return sound_ = false, "";
    const auto value = std::string_view(message_).substr(at_, static_cast<std::size_t>(size));
    at_ += value.size();
    return value;
}

std::vector<std::string> WireReader::texts() {
    std::vector<std::string> values;
    for (std::int64_t left = number(); left > 0 && sound_; --left) values.push_back(text());
    return values;
}

namespace {

bool receive(int wire, char* into, std::size_t size, const std::function<bool()>& worth_waiting) {
    constexpr int look_again_ms = 100;
    while (size > 0) {
        pollfd ready{wire, POLLIN, 0};
        if (::poll(&ready, 1, look_again_ms) == 0) {
            if (!worth_waiting()) return false;
            continue;
        }
        const ssize_t got = ::recv(wire, into, size, 0);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        into += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

bool send_all(int wire, const char* from, std::size_t size) {
    while (size > 0) {
        const ssize_t sent = ::send(wire, from, size, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) return false;
        from += sent;
        size -= static_cast<std::size_t>(sent);
    }
    return true;
}

}  // namespace

bool send_message(int wire, const std::string& message) {
    const std::uint64_t size = message.size();
    return send_all(wire, reinterpret_cast<const char*>(&size), sizeof size) &&
           send_all(wire, message.data(), message.size());
}

std::optional<std::string> receive_message(int wire, const std::function<bool()>& worth_waiting, std::size_t most) {
    std::uint64_t size = 0;
    if (!receive(wire, reinterpret_cast<char*>(&size), sizeof size, worth_waiting) || size > most) return std::nullopt;
    std::string message(size, '\0');
    if (!receive(wire, message.data(), message.size(), worth_waiting)) return std::nullopt;
    return message;
}

}  // namespace display
