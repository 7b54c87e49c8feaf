// Picks the command.
#include <malloc.h>

#include <csignal>

#include "commands/commands.h"

namespace {

/// The kiosk runs for months: what it no longer needs goes back to the system instead of staying behind as holes.
void keep_memory_small() {
    constexpr int large_bytes = 256 * 1024;  // pictures; the library would raise this once it has seen a large one
    mallopt(M_MMAP_THRESHOLD, large_bytes);
    mallopt(M_ARENA_MAX, 1);  // the threads allocate little at a time: one heap has fewer holes than one for each
}

}  // namespace

int main(int argc, char** argv) {
    keep_memory_small();
    std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away ends no command half-way, least of all one that writes
    auto command = app::parse_command_line(argc, argv);
    return std::visit([](const auto& options) { return commands::carry_out(options); }, command);
}
