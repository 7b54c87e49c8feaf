// What the program on the wall takes, `run` alone, and what draws beside a check; and what other lines have in common with them.
#include "app/lines/describe.h"
#include "app/out_file.h"

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
    command->add_flag("--set-up", run->set_up, "Ask for the settings on the screen where there are none yet");
    command->callback([=, &chosen] {
        run->windowed = parse_size(*windowed);
        chosen = *run;
    });
}

void add_doctor(CLI::App& cli, Command& chosen) {
    auto* command =
        cli.add_subcommand("doctor", "Look whether all that a kiosk needs works, and what to do about the rest");
    auto doctor = std::make_shared<DoctorOptions>();
    add_content(*command, doctor->content);
    command->add_option("--data", doctor->data, "Folder with the statistics");
    add_config(*command, doctor->config);
    command->add_flag("--json", doctor->json, "A line of JSON for each part");
    command->add_option("--torture", doctor->torture, "Ill-treat a kiosk for a minute, too, or so many; see torture")
        ->expected(0, 1)
        ->default_str("1")
        ->check(CLI::Range(0.0, 10'000.0));
    command->callback([=, &chosen] { chosen = *doctor; });
}

void add_torture(CLI::App& cli, Command& chosen) {
    auto* command = cli.add_subcommand(
        "torture",
        "Ill-treat a kiosk with data of its own, on a free X display, and look whether it comes back each time");
    auto torture = std::make_shared<TortureOptions>();
    add_content(*command, torture->content);
    command->add_option("--seed", torture->seed, "Another number does it in another order, the same in the same")
        ->capture_default_str();
    command->add_option("--minutes", torture->minutes, "How long; what was begun is done")
        ->check(CLI::Range(0.0, 10'000.0))
        ->capture_default_str();
    command->callback([=, &chosen] { chosen = *torture; });
}

void add_draw_beside(CLI::App& cli, Command& chosen) {
    auto* command = cli.add_subcommand(draw_beside_command)->group("");  // not listed
    command->callback([&chosen] { chosen = DrawBeside{}; });
}

}  // namespace

void add_wall_lines(CLI::App& cli, Command& chosen) {
    add_run(cli, chosen);
    add_doctor(cli, chosen);
    add_torture(cli, chosen);
    add_draw_beside(cli, chosen);
}

std::optional<WallCommand> parse_wall_line(int argc, const char* const* argv) {
    CLI::App cli;
    cli.require_subcommand(1);
    Command chosen = Done{2};
    add_run(cli, chosen);
    add_doctor(cli, chosen);
    try {
        cli.parse(argc, argv);
    } catch (const CLI::Error&) {
        return std::nullopt;
    }
    if (const auto* run = std::get_if<RunOptions>(&chosen)) return *run;
    if (const auto* doctor = std::get_if<DoctorOptions>(&chosen)) return *doctor;
    return std::nullopt;
}

std::optional<screen::Size> parse_size(const std::string& text) {
    int w = 0, h = 0;
    char end = 0;
    if (std::sscanf(text.c_str(), "%dx%d%c", &w, &h, &end) != 2) return std::nullopt;
    if (w < 320 || h < 320 || w > 7680 || h > 7680) return std::nullopt;
    return screen::Size{static_cast<float>(w), static_cast<float>(h)};
}

std::string size_problem(const std::string& text) {
    return parse_size(text) ? "" : "\"" + text + "\" is not a size; write width x height in pixels, such as 1080x1920";
}

void add_content(CLI::App& command, std::filesystem::path& content) {
    command.add_option("--content", content, "Content pack: a folder with scripts/ and media/");
}

void add_config(CLI::App& command, std::filesystem::path& config) {
    command.add_option(
        "--config", config,
        "The clinic's settings; left out: kiosk.toml in the data folder, else /etc/clinic-kiosk/kiosk.toml");
}

std::function<std::string(const std::string&)> ends_in(std::vector<std::string> endings) {
    return [endings = std::move(endings)](const std::string& out) { return ending_problem(out, endings); };
}

}  // namespace app
