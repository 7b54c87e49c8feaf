// clinic-kiosk-wall: `run` and `doctor`.
#include "base/program_beside.h"
#include "commands/commands.h"
#include "commands/program.h"

int main(int argc, char** argv) {
    commands::begin_program();
    auto command = app::parse_wall_line(argc, argv);
    if (!command) return base::become_program_beside(base::desk_program, argv);  // it says what is wrong, or helps
    return std::visit([](const auto& options) { return commands::carry_out(options); }, *command);
}
