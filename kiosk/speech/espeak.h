// espeak-ng, opened once for the whole program: it has one state, and 1.51 hangs when it is opened again after it was closed.
// One thread at a time.
#pragma once

namespace speech {

/// Samples a second of what it speaks; 0: it cannot be opened, or its data are missing.
int open_espeak();

}  // namespace speech
