#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

/// Asked by the leak sanitizer: fontconfig keeps its rules to the end of the program.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig\n"; }
