#include "app/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <iostream>
#include <map>
#include <memory>

#include "app/out_file.h"
#include "app/version.h"

namespace app {
namespace {

/// "1080x1920"
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

const std::map<std::string, flow::Theme> themes{
    {"light", flow::Theme::light}, {"dark", flow::Theme::dark}, {"contrast", flow::Theme::contrast}};
const std::map<int, flow::TextSize> text_sizes{
    {100, flow::TextSize::normal}, {150, flow::TextSize::bigger}, {200, flow::TextSize::biggest}};

void add_config(CLI::App& command, std::filesystem::path& config) {
    command.add_option(
        "--config", config,
        "The clinic's settings; left out: kiosk.toml in the data folder, else /etc/clinic-kiosk/kiosk.toml");
}

const std::vector<std::string> statistics_endings{".sqlite3", ".sqlite", ".db", ""};

std::function<std::string(const std::string&)> ends_in(std::vector<std::string> endings) {
    return [endings = std::move(endings)](const std::string& out) { return ending_problem(out, endings); };
}

/// Each `add_…` describes one command and, when that command was given, sets `chosen`.
void add_run(CLI::App& cli, Command& chosen) {
    auto* command = cli.add_subcommand("run", "Open the kiosk");
    auto run = std::make_shared<RunOptions>();
    auto windowed = std::make_shared<std::string>();
    command->add_option("--content", run->content, "Content pack: a folder with scripts/ and media/");
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

void add_check(CLI::App& cli, Command& chosen) {
    auto* command = cli.add_subcommand("check", "Read a whole content pack and list its problems, one a line");
    auto check = std::make_shared<CheckOptions>();
    command->add_option("--content", check->content, "Content pack: a folder with scripts/ and media/");
    add_config(*command, check->config);
    command->add_flag("--strict", check->strict, "Exit with 1 on warnings too");
    auto* grades =
        command->add_flag("--grades", check->grades, "Then list how hard each flow is to read in each language");
    auto* reviews =
        command->add_flag("--reviews", check->reviews, "Then list which reviews hold, have run out or are out of date");
    auto format = std::make_shared<std::string>("text");
    command->add_option("--format", *format, "text, or json for editors")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command->callback([=, &chosen] {
        check->json = *format == "json";
        if (check->json && (grades->count() > 0 || reviews->count() > 0))
            throw CLI::ValidationError("--format json", "lists problems only; take --grades and --reviews out");
        chosen = *check;
    });
}

void add_preview(CLI::App& cli, Command& chosen) {
    auto* command =
        cli.add_subcommand("preview", "Show a flow in a window beside the editor, as it is after every save");
    auto preview = std::make_shared<PreviewOptions>();
    auto place = std::make_shared<std::string>(), window = std::make_shared<std::string>("1280x960");
    command->add_option("flow", *place, "Where to begin: heel-pain or heel-pain/band; left out: the first screen");
    command->add_option("--content", preview->content, "Content pack: a folder with scripts/ and media/");
    add_config(*command, preview->config);
    command->add_option("--lang", preview->language, "Language");
    command->add_option("--window", *window, "Size of the window in pixels")
        ->check(size_problem)
        ->capture_default_str();
    command->callback([=, &chosen] {
        auto slash = place->find('/');
        preview->flow = place->substr(0, slash);
        if (slash != std::string::npos) preview->slide = place->substr(slash + 1);
        preview->window = parse_size(*window).value_or(preview->window);
        chosen = *preview;
    });
}

void add_render(CLI::App& cli, Command& chosen) {
    struct Typed {
        std::string size = "1080x1920", theme = "light";
        int text_size = 100;
    };
    auto* command =
        cli.add_subcommand("render", "Write a picture (PNG) and a description (JSON) of every slide; needs no display");
    auto render = std::make_shared<RenderOptions>();
    auto typed = std::make_shared<Typed>();
    command->add_option("--out", render->out, "Folder to write to")->required()->check(folder_problem);
    command->add_option("--content", render->content, "Content pack: a folder with scripts/ and media/");
    add_config(*command, render->config);
    command->add_option("--flow", render->flow, "Only this flow; \"home\" for the first screen");
    auto* slide = command->add_option("--slide", render->slide, "Only this slide of the flow");
    auto* language =
        command->add_option("--lang", render->settings.language, "Language; with --proof every language when left out");
    language->capture_default_str();
    command
        ->add_flag("--proof", render->proof,
                   "Instead write each flow as one PDF for a clinician to sign: FLOW.LANG.pdf")
        ->excludes(slide);
    command->add_option("--size", typed->size, "Size in pixels")->check(size_problem)->capture_default_str();
    command->add_option("--text-size", typed->text_size, "Per cent")
        ->check(CLI::IsMember({100, 150, 200}))
        ->capture_default_str();
    command->add_option("--theme", typed->theme, "light, dark or contrast")
        ->check(CLI::IsMember({"light", "dark", "contrast"}))
        ->capture_default_str();
    command->callback([=, &chosen] {
        render->size = parse_size(typed->size).value_or(render->size);
        render->language_given = language->count() > 0;
        render->settings.text_size = text_sizes.at(typed->text_size);
        render->settings.theme = themes.at(typed->theme);
        chosen = *render;
    });
}

void add_new(CLI::App& cli, Command& chosen) {
    auto* begin = cli.add_subcommand("new", "Begin something new");
    begin->require_subcommand(1);
    auto* command = begin->add_subcommand("flow", "Write scripts/flows/ID.lua, a flow with notes, to be changed");
    auto flow = std::make_shared<NewFlowOptions>();
    command->add_option("ID", flow->flow, "Its name: lower-case letters, digits and dashes, as in knee-pain")
        ->required();
    command->add_option("--content", flow->content, "Content pack: a folder with scripts/ and media/");
    command->callback([=, &chosen] { chosen = *flow; });
}

void add_translate(CLI::App& cli, Command& chosen) {
    auto* translate = cli.add_subcommand("translate", "Files for translators");
    translate->require_subcommand(1);
    auto extract = std::make_shared<ExtractOptions>();
    auto* command = translate->add_subcommand("extract", "Write every sentence as a PO template");
    command->add_option("--content", extract->content, "Content pack: a folder with scripts/ and media/");
    command
        ->add_option("--out", extract->out,
                     "File to write instead of scripts/translations/messages.pot, - for standard output")
        ->check(ends_in({".pot"}));
    command->callback([=, &chosen] { chosen = *extract; });

    auto update = std::make_shared<UpdateOptions>();
    auto where = std::make_shared<std::string>();
    command = translate->add_subcommand(
        "update", "Bring scripts/translations/LANG.po up to date with the scripts; keeps every translation");
    command->add_option("LANG", update->language, "The language: es")->required();
    command->add_option("--content", update->content, "Content pack: a folder with scripts/ and media/");
    auto* unchanged = command->add_option(
        "--meaning-unchanged", *where,
        "What was changed in English, everywhere or only there, means what it did: its translations stay as they are");
    unchanged->expected(0, 1)->type_name("[FLOW[/SLIDE]]");
    command->callback([=, &chosen] {
        update->meaning_unchanged = unchanged->count() > 0;
        auto slash = std::min(where->find('/'), where->size());
        update->flow = where->substr(0, slash);
        update->slide = slash < where->size() ? where->substr(slash + 1) : "";
        chosen = *update;
    });
}

void add_keygen(CLI::App& cli, Command& chosen) {
    auto* command =
        cli.add_subcommand("keygen", "Make the two keys for signing packs: a secret one and one for the kiosks");
    auto keygen = std::make_shared<KeygenOptions>();
    auto open = std::make_shared<bool>(false);
    command->add_option("--out", keygen->out, "Name of the files, which get the endings .key and .pub")->required();
    command->add_flag("--no-password", *open, "Leave the secret key without a password");
    command->callback([=, &chosen] {
        keygen->password = !*open;
        chosen = *keygen;
    });
}

void add_pack(CLI::App& cli, Command& chosen) {
    auto* command = cli.add_subcommand("pack", "Make one signed file of a content pack, to publish on kiosks");
    auto pack = std::make_shared<PackOptions>();
    command->add_option("content", pack->content, "Content pack: a folder with scripts/ and media/")->required();
    command->add_option("--key", pack->key, "The secret key, a .key file")->required();
    command->add_option("--out", pack->out, "File to write: spring.kioskpack")
        ->required()
        ->check(ends_in({".kioskpack"}));
    command->add_flag("--unchecked", pack->unchecked, "Also if a part could not be checked");
    command->callback([=, &chosen] { chosen = *pack; });
}

void add_publish(CLI::App& cli, Command& chosen) {
    auto* command =
        cli.add_subcommand("publish", "On a kiosk: verify a pack, check it, rehearse it and take it into use");
    auto publish = std::make_shared<PublishOptions>();
    command->add_option("file", publish->from, "A .kioskpack file, or a folder or USB stick that holds some")
        ->required();
    command->add_option("--data", publish->data, "Folder of the kiosk's data");
    add_config(*command, publish->config);
    command->add_flag("--unreviewed", publish->unreviewed, "Also if no clinician's review of a flow holds");
    command->add_flag("--drop", publish->drop, "Also if a flow or a language goes away");
    command->add_flag("--unchecked", publish->unchecked, "Also if a part could not be checked");
    command
        ->add_flag("--for-program", publish->for_program,
                   "Tell the program that began it how far it is and how it ended")
        ->group("");
    command->callback([=, &chosen] { chosen = *publish; });
}

void add_rollback(CLI::App& cli, Command& chosen) {
    auto* command = cli.add_subcommand("rollback", "On a kiosk: go back to the pack before");
    auto rollback = std::make_shared<RollbackOptions>();
    command->add_option("--data", rollback->data, "Folder of the kiosk's data");
    add_config(*command, rollback->config);
    command->callback([=, &chosen] { chosen = *rollback; });
}

void add_statistics_file(CLI::App& command, StatisticsFile& options) {
    auto* file = command.add_option("file", options.file, "A statistics file; left out: that of the data folder");
    command.add_option("--data", options.data, "Folder with the statistics")->excludes(file);
    add_config(command, options.config);
}

void add_merge(CLI::App& stats, Command& chosen) {
    auto* command =
        stats.add_subcommand("merge", "Join the files of many kiosks; for internal use: small numbers are not hidden");
    auto merge = std::make_shared<MergeOptions>();
    command->add_option("--out", merge->out, "File to write; when it exists, its counts stay in it")
        ->required()
        ->check(ends_in(statistics_endings));
    command->add_option("in", merge->in, "Statistics files of kiosks, or merged ones, of any version")->required();
    command->callback([=, &chosen] { chosen = *merge; });
}

void add_prune(CLI::App& stats, Command& chosen) {
    auto* command = stats.add_subcommand("prune", "Delete the counts of old months for good");
    auto prune = std::make_shared<PruneOptions>();
    command->add_option("--older-than", prune->months, "How many whole months before the present one stay")
        ->required()
        ->type_name("MONTHS")
        ->check(CLI::Range(1, 1200));
    command->add_option("--data", prune->data, "Folder with the statistics");
    add_config(*command, prune->config);
    command->callback([=, &chosen] { chosen = *prune; });
}

void add_check_of_statistics(CLI::App& stats, Command& chosen) {
    auto* command = stats.add_subcommand("check", "Look whether a statistics file is sound and its sums agree");
    auto options = std::make_shared<StatisticsFile>();
    add_statistics_file(*command, *options);
    command->callback([=, &chosen] { chosen = *options; });
}

void add_demo(CLI::App& stats, Command& chosen) {
    auto* command = stats.add_subcommand("demo", "Make up the counts of clinics that do not exist, for training");
    auto demo = std::make_shared<DemoOptions>();
    command->add_option("--out", demo->out, "File to write")->required()->check(ends_in(statistics_endings));
    command->add_option("--kiosks", demo->kiosks, "How many kiosks")
        ->check(CLI::Range(1, 10'000))
        ->capture_default_str();
    command->add_option("--days", demo->days, "How many days of each")
        ->check(CLI::Range(1, 20'000))
        ->capture_default_str();
    command->add_option("--seed", demo->seed, "Another number makes other counts, the same the same")
        ->capture_default_str();
    command->add_option("--content", demo->content, "Content pack: a folder with scripts/ and media/");
    command->callback([=, &chosen] { chosen = *demo; });
}

void add_push(CLI::App& stats, Command& chosen) {
    auto* command = stats.add_subcommand(
        "push", "Send counts to a PostgreSQL server; for internal use: small numbers are not hidden");
    auto push = std::make_shared<PushOptions>();
    command
        ->add_option("--to", push->to,
                     "postgresql://user@host/database?sslmode=verify-full; the password is best in ~/.pgpass")
        ->required()
        ->type_name("URL");
    add_statistics_file(*command, push->from);
    command->callback([=, &chosen] { chosen = *push; });
}

void add_counts_source(CLI::App& command, CountsSource& source) {
    add_statistics_file(command, source.file);
    command
        .add_option("--from-server", source.server,
                    "Instead of a file: the PostgreSQL that kiosks push to, postgresql://…")
        ->type_name("URL")
        ->excludes(command.get_option("file"), command.get_option("--data"));
}

void add_periods(CLI::App& command, std::string& by, std::string& from, std::string& to) {
    command.add_option("--by", by, "month, week or day; by week and by day there is only the number of visits")
        ->check(CLI::IsMember({"month", "week", "day"}))
        ->capture_default_str();
    command.add_option("--from", from, "First period: 2027-03, 2027-W11 or 2027-03-14");
    command.add_option("--to", to, "Last period, inclusive");
}

void add_report(CLI::App& stats, Command& chosen) {
    auto* command = stats.add_subcommand("report", "Write a page with charts, to read and to print");
    auto options = std::make_shared<ReportOptions>();
    command->add_option("--out", options->out, "HTML file to write")->required()->check(ends_in({".html", ".htm"}));
    command->add_option("--clinic", options->clinic, "Name at the top of the page");
    add_counts_source(*command, options->counts);
    add_periods(*command, options->by, options->from, options->to);
    command->callback([=, &chosen] { chosen = *options; });
}

/// What was not asked for: the format that the file's name says, and in CSV, which holds one table, the visits.
ExportOptions with_defaults(ExportOptions options) {
    auto kind = export_kind(options.out, options.format);
    if (!kind.problem.empty()) throw CLI::ValidationError("--out", kind.problem);
    options.format = kind.format;
    if (options.what.empty() && (options.format == "csv" || options.by != "month")) options.what = {"visits"};
    if (std::find(options.what.begin(), options.what.end(), "all") != options.what.end()) options.what.clear();
    return options;
}

void add_export(CLI::App& stats, Command& chosen) {
    auto* command = stats.add_subcommand("export", "Write counts as tables; small numbers are hidden");
    auto options = std::make_shared<ExportOptions>();
    command
        ->add_option("--out", options->out, "File to write, - for standard output; in CSV a folder for several tables")
        ->required();
    command->add_option("--format", options->format, "csv, json or xlsx; left out: as the file's name ends, else csv")
        ->check(CLI::IsMember({"csv", "json", "xlsx"}));
    command
        ->add_option("--what", options->what,
                     "visits, languages, hours, topics, slides, parts, answers, settings, or all; several with "
                     "commas. Left out: all, in CSV visits")
        ->delimiter(',')
        ->type_name("TABLES")
        ->check(
            CLI::IsMember({"visits", "languages", "hours", "topics", "slides", "parts", "answers", "settings", "all"}));
    add_periods(*command, options->by, options->from, options->to);
    command->add_flag("--bom", options->mark, "CSV that Excel reads as UTF-8 when double-clicked");
    add_counts_source(*command, options->counts);
    command->callback([=, &chosen] { chosen = with_defaults(*options); });
}

void add_pin(CLI::App& cli, Command& chosen) {
    auto* command = cli.add_subcommand("pin", "On a kiosk: set the PIN that opens the staff desk");
    auto pin = std::make_shared<PinOptions>();
    command->add_option("--data", pin->data, "Folder of the kiosk's data");
    add_config(*command, pin->config);
    command->add_flag("--remove", pin->remove, "Take the PIN away: nothing opens the staff desk then");
    command->callback([=, &chosen] { chosen = *pin; });
}

void add_stats(CLI::App& cli, Command& chosen) {
    auto* stats = cli.add_subcommand("stats", "Usage statistics");
    stats->require_subcommand(1);
    for (auto add : {add_export, add_report, add_merge, add_push, add_check_of_statistics, add_prune, add_demo})
        add(*stats, chosen);
}

struct Example {
    std::vector<const char*> command;
    const char* line;
};

/// Of the commands that do nothing without an option or a name.
const Example examples[] = {
    {{"render"}, "clinic-kiosk render --flow heel-pain --out pictures"},
    {{"new", "flow"}, "clinic-kiosk new flow knee-pain"},
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

}  // namespace

Command parse_command_line(int argc, const char* const* argv) {
    CLI::App cli("The clinic patient-education kiosk", "clinic-kiosk");
    cli.set_version_flag("--version", std::string("clinic-kiosk ") + version);
    cli.require_subcommand(1);
    cli.fallthrough();  // --version everywhere
    Command chosen = Done{2};
    for (auto add : {add_run, add_draw_beside, add_check, add_preview, add_render, add_new, add_translate, add_keygen,
                     add_pack, add_publish, add_rollback, add_pin, add_stats})
        add(cli, chosen);
    give_examples(cli);
    try {
        cli.parse(argc, argv);
    } catch (const CLI::Success& success) {
        return Done{cli.exit(success)};
    } catch (const CLI::ParseError& error) {
        auto example = example_of(cli);
        std::cerr << "clinic-kiosk: " << error.what() << '\n'
                  << (example.empty() ? "See clinic-kiosk --help." : example) << '\n';
        return Done{2};
    }
    return chosen;
}

}  // namespace app
