// Counts that leave this house, and the ledger beside them, one at a time.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "stats/export/export.h"

namespace commands {

/// Has tables made with what was published before, and keeps in the ledger what is in them before anybody sees them. Where that
/// cannot be kept nothing is published. Waits for whoever publishes these counts now. As root, what is written belongs to the
/// owner of the counts. Any thread.
stats::Exported publish_counts(const std::filesystem::path& statistics,
                               const std::function<stats::Exported(const stats::Ledger& before)>& make);

/// The same of counts that are in no file, such as a server's: `ledger` is where what is published of them is remembered. Makes its folder.
stats::Exported publish_remembering(const std::filesystem::path& ledger,
                                    const std::function<stats::Exported(const stats::Ledger& before)>& make);

/// What was published of files that were merged is remembered of the merged one too.
std::optional<base::Problem> take_over_ledgers(const std::filesystem::path& merged,
                                               const std::vector<std::filesystem::path>& from);

}  // namespace commands
