#include "confine/start_wire.h"

#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <mutex>

namespace confine {
namespace {

constexpr std::size_t longest_order = 65'536;  ///< bytes

/// The asking end; one question at a time. A process has one starter, as it has one table of programs.
std::mutex asking;
int starter_wire = -1;

struct Head {
    uid_t user = 0;
    gid_t group = 0;
    unsigned char has[3] = {0, 0, 0};  ///< whether a descriptor comes for input, output, errors
};

/// Room for what travels beside a message: three descriptors.
struct Beside {
    alignas(cmsghdr) std::array<char, CMSG_SPACE(3 * sizeof(int))> bytes{};
};

template <class Call>
ssize_t again(const Call& call) {
    ssize_t done = -1;
    do done = call();
    while (done < 0 && errno == EINTR);
    return done;
}

bool send_order(int wire, const ProgramToStart& wanted) {
    const bool original = wanted.user == ProgramToStart::User::original;
    Head head{original ? ::getuid() : ::geteuid(), original ? ::getgid() : ::getegid(), {0, 0, 0}};
    std::vector<int> descriptors;
    int at = 0;
    for (int own : {wanted.in, wanted.out, wanted.says}) {
        if (own >= 0) descriptors.push_back(own);
        head.has[at++] = own >= 0;
    }
    std::string words;
    for (const auto& word : wanted.words) words += word + '\0';
    if (sizeof head + words.size() > longest_order) return false;
    std::array<iovec, 2> parts{{{&head, sizeof head}, {words.data(), words.size()}}};
    Beside beside;
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = parts.size();
    if (!descriptors.empty()) {
        const std::size_t bytes = descriptors.size() * sizeof(int);
        message.msg_control = beside.bytes.data();
        message.msg_controllen = CMSG_SPACE(bytes);
        cmsghdr* control = CMSG_FIRSTHDR(&message);
        control->cmsg_level = SOL_SOCKET;
        control->cmsg_type = SCM_RIGHTS;
        control->cmsg_len = CMSG_LEN(bytes);
        std::memcpy(CMSG_DATA(control), descriptors.data(), bytes);
    }
    return again([&] { return ::sendmsg(wire, &message, MSG_NOSIGNAL); }) > 0;
}

/// In the places that `head` tells.
void take_descriptors(msghdr& message, const Head& head, StartOrder& order) {
    std::vector<int> came;
    for (cmsghdr* control = CMSG_FIRSTHDR(&message); control; control = CMSG_NXTHDR(&message, control)) {
        if (control->cmsg_level != SOL_SOCKET || control->cmsg_type != SCM_RIGHTS) continue;
        const std::size_t count = (control->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        came.resize(count);
        std::memcpy(came.data(), CMSG_DATA(control), count * sizeof(int));
    }
    auto next = came.begin();
    for (int at = 0; at < 3; ++at)
        if (head.has[at] && next != came.end()) order.descriptors[at] = *next++;
}

}  // namespace

bool has_starter() {
    const std::lock_guard lock(asking);
    return starter_wire >= 0;
}

void keep_wire(int wire) {
    const std::lock_guard lock(asking);
    if (starter_wire >= 0) ::close(starter_wire);
    starter_wire = wire;
}

pid_t ask_starter(const ProgramToStart& wanted) {
    const std::lock_guard lock(asking);
    pid_t child = 0;
    if (!send_order(starter_wire, wanted)) return 0;
    if (again([&] { return ::recv(starter_wire, &child, sizeof child, 0); }) != sizeof child) return 0;
    if (child < 0) again([&] { return ::waitpid(-child, nullptr, 0); });
    return child > 0 ? child : 0;
}

std::optional<StartOrder> receive_order(int wire) {
    Head head;
    std::string words(longest_order, '\0');
    std::array<iovec, 2> parts{{{&head, sizeof head}, {words.data(), words.size()}}};
    Beside beside;
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = parts.size();
    message.msg_control = beside.bytes.data();
    message.msg_controllen = beside.bytes.size();
    const ssize_t got = again([&] { return ::recvmsg(wire, &message, MSG_CMSG_CLOEXEC); });
    if (got < static_cast<ssize_t>(sizeof head)) return std::nullopt;
    words.resize(static_cast<std::size_t>(got) - sizeof head);
    StartOrder order;
    order.user = head.user, order.group = head.group;
    take_descriptors(message, head, order);
    for (std::size_t at = 0, end; (end = words.find('\0', at)) != std::string::npos; at = end + 1)
        order.words.push_back(words.substr(at, end - at));
    return order;
}

bool send_answer(int wire, pid_t child) {
    return again([&] { return ::send(wire, &child, sizeof child, MSG_NOSIGNAL); }) == sizeof child;
}

}  // namespace confine
