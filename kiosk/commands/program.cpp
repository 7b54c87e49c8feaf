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

void take_memory_for(std::size_t threads) {
    constexpr int kept = 64 << 20, at_once = 4 << 20, largest_block = 32 << 20;  // pixels, by the megabyte
    mallopt(M_ARENA_MAX, static_cast<int>(threads));
    mallopt(M_TRIM_THRESHOLD, kept);
    mallopt(M_TOP_PAD, at_once);
    mallopt(M_MMAP_THRESHOLD, largest_block);
    mallopt(M_MXFAST, 0);  // what lies there is gathered whenever something large is given back
}

}  // namespace commands
