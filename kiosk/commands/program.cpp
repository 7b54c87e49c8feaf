#include "commands/program.h"

#include <malloc.h>

#include <csignal>

namespace commands {
namespace {

/// The kiosk runs for months: what it no longer needs goes back to the system instead of staying behind as holes.
void keep_memory_small() {
    constexpr int large_bytes = 256 * 1024;  // pictures; the library would raise this once it has seen a large one
    mallopt(M_MMAP_THRESHOLD, large_bytes);
    mallopt(M_ARENA_MAX, 1);  // the threads allocate little at a time: one heap has fewer holes than one for each
}

}  // namespace

void begin_program() {
    keep_memory_small();
    std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away ends no command half-way, least of all one that writes
}

}  // namespace commands
