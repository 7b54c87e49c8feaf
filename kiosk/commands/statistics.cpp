#include "commands/statistics.h"

#include "stats/statistics_file.h"

namespace commands {

std::optional<Statistics> find_statistics(const app::StatisticsFile& options) {
    auto config = read_config(options.config);
    if (!config) return std::nullopt;
    auto file = options.file;
    if (file.empty()) file = stats::statistics_file(first_given(options.data, config->data, app::default_data()));
    if (std::error_code ignored; fs::is_regular_file(file, ignored)) return Statistics{file, *config};
    fail({flow::Severity::error, file.string(), 0, "there are no statistics here",
          "give a file, or the kiosk's data folder with --data, and run as a user who may read it"});
    return std::nullopt;
}

}  // namespace commands
