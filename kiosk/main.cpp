// The one command. It does nothing itself: what is on the wall all day carries only what the wall needs, and the rest is another
// program, so that each is as small as it can be. Links the C library alone: this costs nothing before either.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "app/version.h"
#include "base/program_beside.h"

namespace {

/// What `--version` alone tells, as fast as anything can.
int print_version() {
    std::signal(SIGPIPE, SIG_IGN);
    std::puts(app::version_line);
    return 0;
}

/// A check allocates and gives back small pieces all the time, on several threads: what a thread gave back it keeps for itself,
/// for a twentieth less of the processor's time. glibc reads this at the start of a program alone; what a user set counts.
void keep_small_pieces() {
    constexpr int only_if_unset = 0;
    setenv("GLIBC_TUNABLES", "glibc.malloc.tcache_count=1000:glibc.malloc.tcache_max=16384", only_if_unset);
}

}  // namespace

int main(int argc, char** argv) {
    const std::string_view command(argc > 1 ? argv[1] : "");
    if (command != "program") base::become_updated_program(argv);  // it does not depend on what it looks after
    if (argc == 2 && command == "--version") return print_version();
    if (command == "run" || command == "doctor") return base::become_program_beside(base::wall_program, argv);
    keep_small_pieces();
    return base::become_program_beside(base::desk_program, argv);
}
