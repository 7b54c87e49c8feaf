// What the program on the wall takes: the only lines it knows.
#include "app/lines/describe.h"

namespace app {
namespace {

/// Each `add_…` describes one command and, when that command was given, sets `chosen`.
void add_run(CLI::App& cli, Command& chosen) {
    auto* command = cli.add_subcommand("run", "Open the kiosk");
    auto run = std::make_shared<RunOptions>();
    auto windowed = std::make_shared<std::string>();
    add_content(*command, run->content);
    command->add_option("--data", run->data, "Folder for the statistics");
    add_config(*command, run->config);
    command->add_option("--windowed", *windowed, "A window of this size instead of the whole screen: 540x960")
        ->check(size_problem);
    command->callback([=, &chosen] {
        run->windowed = parse_size(*windowed);
        chosen = *run;
    });
}

void add_draw_beside(CLI::App& cli, Command& chosen) {
    auto* command = cli.add_subcommand(draw_beside_command)->group("");  // not listed
    command->callback([&chosen] { chosen = DrawBeside{}; });
}

}  // namespace

void add_wall_lines(CLI::App& cli, Command& chosen) {
    add_run(cli, chosen);
    add_draw_beside(cli, chosen);
}

std::optional<WallCommand> parse_wall_line(int argc, const char* const* argv) {
    CLI::App cli;
    cli.require_subcommand(1);
    Command chosen = Done{2};
    add_wall_lines(cli, chosen);
    try {
        cli.parse(argc, argv);
    } catch (const CLI::Error&) {
        return std::nullopt;
    }
    if (const auto* run = std::get_if<RunOptions>(&chosen)) return *run;
    return DrawBeside{};
}

}  // namespace app
