// Which file of counts a command is about, and the clinic's settings for it.
#pragma once

#include <optional>

#include "app/command_line.h"
#include "commands/common.h"

namespace commands {

struct Statistics {
    fs::path file;
    app::Config config;
};

/// The file given, or that of the kiosk's data folder; nothing when there is none or the settings are wrong, which has
/// then been reported.
std::optional<Statistics> find_statistics(const app::StatisticsFile& options);

}  // namespace commands
