// The one command. It does nothing itself: what is on the wall all day carries only what the wall needs, and the rest is another
// program, so that each is as small as it can be. Links the C library alone: this costs nothing before either.
#include <csignal>
#include <cstdio>
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

}  // namespace

int main(int argc, char** argv) {
    const std::string_view command(argc > 1 ? argv[1] : "");
    if (argc == 2 && command == "--version") return print_version();
    return base::become_program_beside(command == "run" ? base::wall_program : base::desk_program, argv);
}
