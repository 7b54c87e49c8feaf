// Counts as files: tables, and a page with charts.
#include <algorithm>
#include <iostream>

#include "base/plain_file.h"
#include "base/replace_file.h"
#include "commands/commands.h"
#include "commands/common.h"
#include "commands/desk/counts/right_answers.h"
#include "commands/desk/statistics.h"
#include "commands/publish_counts.h"
#include "pack/pack_files.h"
#include "stats/central/published.h"
#include "stats/central/server.h"
#include "stats/export/export.h"
#include "stats/export/formats.h"
#include "stats/period.h"
#include "stats/report/report_html.h"

namespace commands {
namespace {

constexpr std::string_view sqlite_start("SQLite format 3\0", 16);

int write(const fs::path& file, const std::string& bytes) {
    if (file == "-") {
        std::cout << bytes << std::flush;
        return std::cout ? 0 : fail(base::failure("the output cannot be written", "look where it goes"));
    }
    if (base::read_start(file, sqlite_start.size()) == sqlite_start)
        return fail({base::Severity::error, file.string(), 0, "this holds statistics and is left as it is",
                     "name another file with --out"});
    auto problem = base::replace_file(file, bytes);
    if (!problem) return 0;
    problem->file = file.string();
    return fail(*problem);
}

stats::What what_of(const std::string& name) {
    return static_cast<stats::What>(std::find(stats::what_names.begin(), stats::what_names.end(), name) -
                                    stats::what_names.begin());
}

stats::By by_of(const std::string& name) {
    return name == "day"       ? stats::By::day
           : name == "week"    ? stats::By::week
           : name == "quarter" ? stats::By::quarter
           : name == "year"    ? stats::By::year
                               : stats::By::month;
}

/// One table as a file with its dictionary beside it, several in a folder.
int write_csv(const app::ExportOptions& options, const std::vector<stats::Table>& tables, const stats::About& about) {
    if (tables.size() == 1) {
        if (int status = write(options.out, to_csv(tables[0], options.mark, options.separator[0]))) return status;
        if (options.out == "-") return 0;
        auto dictionary = options.out;
        dictionary.replace_extension(".dictionary.txt");
        return write(dictionary, data_dictionary(tables, about));
    }
    std::error_code failed;
    if (options.out == "-" || (fs::create_directories(options.out, failed), !fs::is_directory(options.out, failed)))
        return fail({base::Severity::error, options.out.string(), 0,
                     "several tables of CSV go into a folder, and this is none",
                     "name a folder with --out, or one table with --what"});
    for (const auto& table : tables)
        if (int status = write(options.out / (table.name + ".csv"), to_csv(table, options.mark, options.separator[0])))
            return status;
    return write(options.out / "dictionary.txt", data_dictionary(tables, about));
}

int write_xlsx(const fs::path& file, const std::vector<stats::Table>& tables, const stats::About& about) {
    auto book = stats::to_xlsx(tables, about);
    if (auto* problem = std::get_if<base::Problem>(&book)) return fail(*problem);
    return write(file, std::get<std::string>(book));
}

/// For counts that are in no file.
std::optional<Statistics> only_settings(const fs::path& config) {
    auto settings = read_settings({config, {}});
    return settings ? std::optional(Statistics{{}, settings->config}) : std::nullopt;
}

/// One ledger for all servers, which may go by several addresses. Whoever exports on another computer gives it along.
stats::Exported published_of_server(const app::CountsSource& source, stats::Request& request, bool is_report) {
    const auto ledger =
        source.ledger.empty() ? app::settings_places().own_data / "servers" / "published.ledger" : source.ledger;
    return publish_remembering(ledger, [&](const stats::Ledger& before) {
        request.published = before;
        return stats::export_tables_of_server(source.server, request, is_report);
    });
}

/// The tables with what they hide, which the ledger of the counts knows of from now on; nothing when there are none, which
/// has then been reported.
std::optional<stats::Exported> published(const app::CountsSource& source, stats::Request& request, bool is_report) {
    auto found = source.server.empty() ? find_statistics(source.file) : only_settings(source.file.config);
    if (!found) return std::nullopt;
    request.today = *stats::parse_day(today());
    request.kiosks = {source.group, source.kiosk};
    request.hide_up_to = found->config.hide_up_to;
    if (!source.server.empty()) {
        auto exported = published_of_server(source, request, is_report);
        return fail(exported.problems) != 0 ? std::nullopt : std::optional(std::move(exported));
    }
    auto exported = publish_counts(found->file, [&](const stats::Ledger& before) {
        request.published = before;
        return is_report ? stats::export_report(found->file, request) : stats::export_tables(found->file, request);
    });
    return fail(exported.problems) != 0 ? std::nullopt : std::optional(std::move(exported));
}

int write_to_server(const app::ExportOptions& options, const std::vector<stats::Table>& tables,
                    const stats::About& about) {
    const auto& source = options.counts;
    const std::string of = !source.group.empty()   ? "group " + source.group
                           : !source.kiosk.empty() ? "kiosk " + source.kiosk
                                                   : "all";
    try {
        stats::publish_tables(options.to_server, tables, {of, options.by}, about);
    } catch (const stats::ServerError& error) {
        return fail(base::failure(error.what(), error.advice()));
    }
    std::cout << "published as of \"" << of << "\", by " << options.by << "\n";
    return 0;
}

}  // namespace

int carry_out(const app::ExportOptions& options) {
    stats::Request request{{}, by_of(options.by), options.from, options.to, {}};
    for (const auto& name : options.what) request.what.push_back(what_of(name));
    auto exported = published(options.counts, request, false);
    if (!exported) return 1;
    stats::About about{today(), request.hide_up_to, options.clinic, exported->kiosks, exported->groups};
    if (!options.to_server.empty()) return write_to_server(options, exported->tables, about);
    if (options.format == "xlsx") return write_xlsx(options.out, exported->tables, about);
    if (options.format == "json") return write(options.out, to_json(exported->tables, about));
    return write_csv(options, exported->tables, about);
}

int carry_out(const app::ReportOptions& options) {
    stats::Request request{{stats::What::visits}, by_of(options.by), options.from, options.to, {}};
    request.brief = options.brief;
    auto exported = published(options.counts, request, true);
    if (!exported) return 1;
    const auto settings = only_settings(options.counts.file.config);
    auto page = stats::make_report(options.clinic, {today(), request.hide_up_to}, exported->tables, exported->totals);
    page.beside = exported->beside;
    page.kiosks = exported->kiosks;
    page.groups = exported->groups;
    page.right = right_answers(options.content, settings ? settings->config.content : fs::path(), page.contents);
    return write(options.out, options.brief ? stats::brief_html(page) : stats::report_html(page));
}

}  // namespace commands
