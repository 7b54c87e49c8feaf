#include "app/command_line.h"

#include <iostream>

#include "app/lines/describe.h"
#include "app/version.h"
#include "base/nearest.h"
#include "base/wording.h"

namespace app {
namespace {

struct Example {
    std::vector<const char*> command;
    const char* line;
};

/// Of the commands that do nothing without an option or a name.
const Example examples[] = {
    {{"render"}, "clinic-kiosk render --flow heel-pain --out pictures"},
    {{"web"}, "clinic-kiosk web --out site"},
    {{"new", "flow"}, "clinic-kiosk new flow knee-pain"},
    {{"picture", "add"}, "clinic-kiosk picture add foot.svg --show layers.png"},
    {{"take"}, "clinic-kiosk take heel-pain from spine-society.kioskpack --key spine-society.pub"},
    {{"translate", "update"}, "clinic-kiosk translate update es"},
    {{"keygen"}, "clinic-kiosk keygen --out clinic"},
    {{"pack"}, "clinic-kiosk pack . --key clinic.key --out autumn.kioskpack"},
    {{"publish"}, "clinic-kiosk publish /media/stick --config /etc/clinic-kiosk/kiosk.toml"},
    {{"stats", "export"}, "clinic-kiosk stats export --out visits.csv"},
    {{"stats", "report"}, "clinic-kiosk stats report --out report.html"},
    {{"stats", "merge"}, "clinic-kiosk stats merge --out all.sqlite3 kiosk-1.sqlite3 kiosk-2.sqlite3"},
    {{"stats", "prune"}, "clinic-kiosk stats prune --older-than 36"},
    {{"stats", "demo"}, "clinic-kiosk stats demo --out demo.sqlite3"},
    {{"stats", "push"}, "clinic-kiosk stats push --to 'postgresql://clinic@server/kiosks?sslmode=verify-full'"},
};

void give_examples(CLI::App& cli) {
    for (const auto& [command, line] : examples) {
        auto* found = &cli;
        for (const auto* word : command) found = found->get_subcommand(word);
        found->footer(std::string("Example: ") + line);
    }
}

/// The example of the command that was given; empty: it has none.
std::string example_of(const CLI::App& cli) {
    const auto* command = &cli;
    while (!command->get_subcommands().empty()) command = command->get_subcommands().front();
    return command->get_footer();
}

constexpr auto all = [](const CLI::App*) { return true; };

/// The command whose own commands and options the line was to name, and the first word that is none of them.
struct Stumble {
    const CLI::App* command;
    std::string word;  ///< empty: it is not known
};

const CLI::App* command_below(const CLI::App& command, const std::string& word) {
    for (const auto* each : command.get_subcommands(all))
        if (each->check_name(word)) return each;
    return nullptr;
}

Stumble stumble_of(const CLI::App& cli, int argc, const char* const* argv) {
    const auto* command = &cli;
    for (int i = 1; i < argc; ++i) {
        std::string word = argv[i];
        const auto* below = command_below(*command, word);
        if (below) {
            command = below;
        } else if (word.starts_with('-')) {
            auto name = word.substr(0, word.find('='));
            if (!command->get_option_no_throw(name) && !cli.get_option_no_throw(name)) return {command, name};
        } else if (!command->get_subcommands(all).empty()) {
            return {command, word};
        }
    }
    return {command, ""};
}

/// The command or option that was meant; empty: none is near.
std::string meant_by(const Stumble& stumble) {
    std::vector<std::string> known;
    if (stumble.word.starts_with('-')) {
        for (const auto* option : stumble.command->get_options())
            for (const auto& name : option->get_lnames()) known.push_back("--" + name);
    } else {
        for (const auto* each : stumble.command->get_subcommands(all))
            if (!each->get_group().empty()) known.push_back(each->get_name());
    }
    return base::nearest(stumble.word, known);
}

void tell(const CLI::App& cli, const CLI::ParseError& error, const Stumble& stumble) {
    auto meant = stumble.word.empty() ? "" : meant_by(stumble);
    auto example = example_of(cli);
    std::cerr << "clinic-kiosk: ";
    if (!meant.empty())
        std::cerr << base::in_quotes(stumble.word) << " is not known here\nDid you mean " << meant << "?\n";
    else
        std::cerr << error.what() << '\n' << (example.empty() ? "See clinic-kiosk --help." : example) << '\n';
}

}  // namespace

Command parse_command_line(int argc, const char* const* argv) {
    CLI::App cli("The clinic patient-education kiosk", "clinic-kiosk");
    cli.set_version_flag("--version", version_line);
    cli.require_subcommand(1);
    cli.fallthrough();  // --version everywhere
    Command chosen = Done{2};
    for (auto add : {add_wall_lines, add_content_lines, add_publishing_lines, add_statistics_lines}) add(cli, chosen);
    give_examples(cli);
    try {
        cli.parse(argc, argv);
    } catch (const CLI::Success& success) {
        return Done{cli.exit(success)};
    } catch (const CLI::ParseError& error) {
        tell(cli, error, stumble_of(cli, argc, argv));
        return Done{2};
    }
    return chosen;
}

}  // namespace app
