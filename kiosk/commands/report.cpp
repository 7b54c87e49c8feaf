// The counts as a page.
#include "commands/commands.h"
#include "commands/common.h"
#include "content/replace_file.h"
#include "stats/export.h"
#include "stats/report/report_html.h"

namespace commands {

int report_stats(const app::ReportOptions& options) {
    auto config = read_config(options.config);
    if (!config) return 1;
    auto data = first_given(options.data, config->data, app::default_data());
    auto by = options.by == "day" ? stats::By::day : stats::By::month;
    auto exported = stats::export_visits(data, {by, options.from, options.to});
    if (int status = fail(exported.problems)) return status;
    auto report = stats::make_report(options.clinic, today(), {*exported.table});
    auto problem = content::replace_file(options.out, stats::report_html(report));
    if (!problem) return 0;
    problem->file = options.out.string();
    return fail(*problem);
}

}  // namespace commands
