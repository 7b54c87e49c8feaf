// clinic-kiosk-desk: every command but `run` and `doctor`; help, version and what is wrong with a command line.
#include "base/program_beside.h"
#include "commands/commands.h"
#include "commands/program.h"

namespace {

struct Desk {
    char** words;
    template <class Options>
    int operator()(const Options& options) const {
        if constexpr (std::is_same_v<Options, app::RunOptions> || std::is_same_v<Options, app::DoctorOptions>)
            return base::become_program_beside(base::wall_program, words);
        else
            return commands::carry_out(options);
    }
};

}  // namespace

int main(int argc, char** argv) {
    commands::begin_program();
    return std::visit(Desk{argv}, app::parse_command_line(argc, argv));
}
