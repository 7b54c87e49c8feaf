#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

int main(int argc, char* argv[]) {
    return Catch::Session().run(argc, argv);
}

/// Asked by AddressSanitizer: a memory of 256 MB for what was given back, and of 30 calls for each request, takes as long as the tests.
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options() {
    return "quarantine_size_mb=16:malloc_context_size=10";
}

/// Asked by the leak sanitizer: fontconfig keeps its rules to the end of the program; libsndfile 1.2 gives back nothing of an Ogg file
/// whose beginning it refuses, 6 KB each.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libfontconfig\nleak:libvorbis\n";
}
