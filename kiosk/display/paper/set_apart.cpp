#include "display/paper/set_apart.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <optional>
#include <string>

#include "base/durable.h"
#include "confine/confinement.h"
#include "display/drawings/allowance.h"

namespace display {
namespace {

using Set = base::Result<screen::SetLeaflet>;

/// Far more than any leaflet takes: 0.2 s and 150 MiB.
constexpr std::chrono::seconds most_processor{60};
constexpr std::size_t most_memory_bytes = std::size_t{2} << 30;

base::Problem not_set() {
    return base::failure("the leaflet could not be set", "try it again; if it fails again, look into the log");
}

/// Of a leaflet "pages 2\n" and the PDF; else "problem WHAT\n" and the advice.
std::string to_bytes(const Set& set) {
    if (const auto* problem = std::get_if<base::Problem>(&set))
        return "problem " + problem->what + "\n" + problem->advice;
    const auto& leaflet = std::get<screen::SetLeaflet>(set);
    return "pages " + std::to_string(leaflet.pages) + "\n" + leaflet.pdf;
}

Set from_bytes(std::string bytes) {
    const auto end = bytes.find('\n');
    const auto first = bytes.substr(0, end);
    if (end == bytes.npos) return not_set();
    if (first.starts_with("problem ")) return base::failure(first.substr(8), bytes.substr(end + 1));
    if (!first.starts_with("pages ")) return not_set();
    return screen::SetLeaflet{bytes.substr(end + 1), std::strtoul(first.c_str() + 6, nullptr, 10)};
}

bool give_up_the_rest() {
    const confine::Confinement left{
        .calls = confine::Calls::program,
        .reads_anything = true,
        .write = {std::filesystem::temp_directory_path(), "/dev/null", "/dev/shm"},
        .execute = {"/proc/self/exe", "/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1"}};
    return std::holds_alternative<confine::Confined>(confine::confine(left));
}

[[noreturn]] void set_and_end(const std::function<Set()>& set, int out) {
    const Allowance allowed(most_processor, most_memory_bytes);
    const bool told = give_up_the_rest() && base::write_all(out, to_bytes(set()));
    ::_exit(told ? 0 : 1);
}

std::string all_of(int in) {
    std::string bytes;
    std::array<char, 65536> some{};
    for (ssize_t count = 1; count != 0;) {
        count = ::read(in, some.data(), some.size());
        if (count > 0) bytes.append(some.data(), static_cast<std::size_t>(count));
        if (count < 0 && errno != EINTR) break;
    }
    return bytes;
}

bool ended_well(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0)
        if (errno != EINTR) return false;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

Set set_apart(const std::function<Set()>& set) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return not_set();
    const pid_t child = ::fork();
    if (child == 0) set_and_end(set, ends[1]);
    ::close(ends[1]);
    auto bytes = child > 0 ? all_of(ends[0]) : std::string();
    ::close(ends[0]);
    return child > 0 && ended_well(child) ? from_bytes(std::move(bytes)) : Set(not_set());
}

}  // namespace display
