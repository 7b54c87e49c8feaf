#include "commands/desk/statistics.h"

#include "stats/statistics_file.h"

namespace commands {
namespace {

/// A file that is named lies in a kiosk's data folder where a kiosk.toml lies beside it.
fs::path folder_with_settings(const app::StatisticsFile& options) {
    if (options.file.empty()) return options.data;
    const auto folder = options.file.parent_path();
    std::error_code error;
    return fs::exists(folder / "kiosk.toml", error) ? (folder.empty() ? "." : folder) : fs::path();
}

}  // namespace

std::optional<Statistics> find_statistics(const app::StatisticsFile& options) {
    auto settings = read_settings({options.config, folder_with_settings(options)});
    if (!settings) return std::nullopt;
    const auto file = options.file.empty() ? stats::statistics_file(settings->data) : options.file;
    if (std::error_code ignored; fs::is_regular_file(file, ignored)) return Statistics{file, settings->config};
    fail({base::Severity::error, file.string(), 0, "there are no statistics here",
          "give a file, or the kiosk's data folder with --data, and run as a user who may read it"});
    return std::nullopt;
}

}  // namespace commands
