// The process that the tests of display draw in: what clinic-kiosk starts of itself.
#include "display/drawings/drawing_helper.h"

/// Out of memory as without sanitizers: the library gets none, and gives up.
extern "C" const char* __asan_default_options() {
    return "allocator_may_return_null=1:detect_leaks=0";
}

int main() {
    return display::serve_drawings();
}
