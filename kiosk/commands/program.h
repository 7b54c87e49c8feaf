// How both programs begin. The main thread, first.
#pragma once

namespace commands {

/// Memory goes back to the system, and a reader that goes away ends nothing half-way.
void begin_program();

}  // namespace commands
