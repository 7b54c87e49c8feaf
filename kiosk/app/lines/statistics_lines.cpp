// stats …
#include "app/lines/describe.h"
#include "app/out_file.h"

namespace app {
namespace {

const std::vector<std::string> statistics_endings{".sqlite3", ".sqlite", ".db", ""};

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
    add_statistics_file(*command, prune->file);
    command
        ->add_option("--from-server", prune->server,
                     "Instead of a file: the PostgreSQL that kiosks push to, postgresql://…")
        ->type_name("URL")
        ->excludes(command->get_option("file"), command->get_option("--data"));
    command->callback([=, &chosen] { chosen = *prune; });
}

void add_check_of_statistics(CLI::App& stats, Command& chosen) {
    auto* command = stats.add_subcommand("check", "Look whether a statistics file is sound and its sums agree");
    auto options = std::make_shared<StatisticsFile>();
    add_statistics_file(*command, *options);
    command->callback([=, &chosen] { chosen = *options; });
}

void add_audit(CLI::App& stats, Command& chosen) {
    auto* command = stats.add_subcommand(
        "audit",
        "Try to work out what is hidden, from all that was given out: exports, reports, of one kiosk and of many");
    auto audit = std::make_shared<AuditOptions>();
    command
        ->add_option("files", audit->files,
                     "Files and folders of exports and reports; before a file of some kiosks their names: "
                     "north+south=both.xlsx")
        ->required()
        ->type_name("FILES");
    add_content(*command, audit->content);
    command->add_option("--language", audit->language, "In which visits begin")->capture_default_str();
    command->add_option("--hide-up-to", audit->hide_up_to, "Numbers that no reader may know")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    command->footer("Example: clinic-kiosk stats audit north=north.xlsx south=south.xlsx north+south=both.xlsx");
    command->callback([=, &chosen] { chosen = *audit; });
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
    add_content(*command, demo->content);
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

/// An empty one, such as a shell's variable that is not set, must not mean all.
const CLI::Validator is_named([](std::string& name) { return name.empty() ? std::string("it is empty") : ""; }, "NAME");

void add_counts_source(CLI::App& command, CountsSource& source) {
    add_statistics_file(command, source.file);
    command
        .add_option("--from-server", source.server,
                    "Instead of a file: the PostgreSQL that kiosks push to, postgresql://…")
        ->type_name("URL")
        ->excludes(command.get_option("file"), command.get_option("--data"));
    command.add_option("--ledger", source.ledger, "Of --from-server: where what was published of it is remembered")
        ->type_name("FILE")
        ->needs(command.get_option("--from-server"));
    auto* group =
        command.add_option("--group", source.group, "Only the kiosks of this group (group in their kiosk.toml)")
            ->check(is_named)
            ->type_name("NAME");
    command.add_option("--kiosk", source.kiosk, "Only this one of several kiosks, by its name or number")
        ->type_name("NAME")
        ->check(is_named)
        ->excludes(group);
}

void add_periods(CLI::App& command, std::string& by, std::string& from, std::string& to) {
    command
        .add_option("--by", by,
                    "year, quarter, month, week or day; by week and by day there is only the number of visits")
        ->check(CLI::IsMember({"year", "quarter", "month", "week", "day"}))
        ->capture_default_str();
    command.add_option("--from", from, "First period: 2027, 2027-Q1, 2027-03, 2027-W11 or 2027-03-14");
    command.add_option("--to", to, "Last period, inclusive");
}

void add_report(CLI::App& stats, Command& chosen) {
    auto* command = stats.add_subcommand("report", "Write a page with charts, to read and to print");
    auto options = std::make_shared<ReportOptions>();
    command->add_option("--out", options->out, "HTML file to write")->required()->check(ends_in({".html", ".htm"}));
    command->add_option("--clinic", options->clinic, "Name at the top of the page");
    add_counts_source(*command, options->counts);
    add_periods(*command, options->by, options->from, options->to);
    command
        ->add_flag("--brief", options->brief,
                   "One page for ten minutes: of the last whole month, or of --from, such as 2027-03, 2027-Q1 or 2027")
        ->excludes(command->get_option("--by"));
    add_content(*command, options->content);
    command->callback([=, &chosen] { chosen = *options; });
}

/// What was not asked for: the format that the file's name says, and in CSV, which holds one table, the visits.
ExportOptions with_defaults(ExportOptions options) {
    const bool is_file = options.to_server.empty();
    if (is_file && options.out.empty()) throw CLI::RequiredError("--out");
    if (is_file) {
        auto kind = export_kind(options.out, options.format);
        if (!kind.problem.empty()) throw CLI::ValidationError("--out", kind.problem);
        options.format = kind.format;
    }
    const bool by_days = options.by == "week" || options.by == "day";
    if (options.what.empty() && (options.format == "csv" || by_days)) options.what = {"visits"};
    if (std::find(options.what.begin(), options.what.end(), "all") != options.what.end()) options.what.clear();
    return options;
}

void add_export(CLI::App& stats, Command& chosen) {
    auto* command = stats.add_subcommand("export", "Write counts as tables; small numbers are hidden");
    auto options = std::make_shared<ExportOptions>();
    auto* out = command->add_option("--out", options->out,
                                    "File to write, - for standard output; in CSV a folder for several tables");
    auto* format =
        command
            ->add_option("--format", options->format, "csv, json or xlsx; left out: as the file's name ends, else csv")
            ->check(CLI::IsMember({"csv", "json", "xlsx"}));
    command
        ->add_option(
            "--to-server", options->to_server,
            "Instead of a file: into the tables of published.sql on a PostgreSQL, postgresql://…, for Power BI, "
            "Grafana or R")
        ->type_name("URL")
        ->excludes(out, format);
    command
        ->add_option("--what", options->what,
                     "visits, languages, hours, topics, slides, parts, answers, settings, questions, or all; several "
                     "with commas. Left out: all, in CSV visits")
        ->delimiter(',')
        ->type_name("TABLES")
        ->check(CLI::IsMember(
            {"visits", "languages", "hours", "topics", "slides", "parts", "answers", "settings", "questions", "all"}));
    add_periods(*command, options->by, options->from, options->to);
    command->add_flag("--bom", options->mark, "CSV that Excel reads as UTF-8 when double-clicked");
    command
        ->add_option("--separator", options->separator,
                     "Between the cells of CSV: , or ; as a spreadsheet in Germany reads it")
        ->check(CLI::IsMember({",", ";"}))
        ->capture_default_str();
    command->add_option("--clinic", options->clinic, "Name of the clinic in the files");
    add_counts_source(*command, options->counts);
    command->callback([=, &chosen] { chosen = with_defaults(*options); });
}

/// For the kiosk beside it alone, which has read the settings: see app/stick_news.h.
void add_to_stick(CLI::App& cli, Command& chosen) {
    auto* command = cli.add_subcommand(to_stick_command)->group("");  // not listed
    auto options = std::make_shared<ToStickOptions>();
    command->add_option("--data", options->data)->required();
    auto* stick = command->add_option("--stick", options->stick);
    auto* folder = command->add_option("--folder", options->stick)->excludes(stick);
    command->add_option("--format", options->format)
        ->required()
        ->check(CLI::IsMember({"csv", "json", "xlsx", "settings"}));
    command->add_option("--hide-up-to", options->hide_up_to)->required()->check(CLI::Range(10, 1000));
    command->callback([=, &chosen] {
        if (stick->count() + folder->count() == 0) throw CLI::RequiredError("--stick");
        options->mounted = folder->count() == 0;
        chosen = *options;
    });
}

}  // namespace

void add_statistics_lines(CLI::App& cli, Command& chosen) {
    auto* stats = cli.add_subcommand("stats", "Usage statistics");
    stats->require_subcommand(1);
    add_to_stick(cli, chosen);
    for (auto add :
         {add_export, add_report, add_merge, add_push, add_check_of_statistics, add_prune, add_audit, add_demo})
        add(*stats, chosen);
}

}  // namespace app
