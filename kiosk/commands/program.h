// How both programs begin. The main thread, first.
#pragma once

#include <cstddef>

namespace commands {

/// Memory goes back to the system, and a reader that goes away ends nothing half-way.
void begin_program();

/// Of a command that is over soon, before it begins so many threads, its own among them: it may keep what it gave back, as it needs that
/// again at once, and threads that allocate all the time would wait for each other at one heap.
void take_memory_for(std::size_t threads);

}  // namespace commands
