// Usage statistics.
#include <fstream>
#include <iostream>

#include "commands/commands.h"
#include "commands/common.h"
#include "stats/export.h"

namespace commands {

int export_stats(const app::ExportOptions& options) {
    auto config = read_config(options.config);
    if (!config) return 1;
    auto data = first_given(options.data, config->data, app::default_data());
    auto by = options.by == "day" ? stats::By::day : stats::By::month;
    auto exported = stats::export_visits(data, {by, options.from, options.to});
    if (int status = fail(exported.problems)) return status;
    auto csv = stats::to_csv(*exported.table);
    if (options.out == "-") {
        std::cout << csv;
        return 0;
    }
    std::ofstream out(options.out, std::ios::binary);
    out << csv;
    if (out.flush()) return 0;
    return fail({flow::Severity::error, options.out.string(), 0, "the file cannot be written", "check the folder and its free space"});
}

}  // namespace commands
