// The files as which staff take the counts away on a stick. Any thread.
#pragma once

#include <string>
#include <vector>

#include "base/problem.h"
#include "base/result.h"
#include "stats/export/formats.h"

namespace commands {

struct ExportFile {
    std::string name;  ///< of the file, without a folder
    std::string bytes;
    std::uint64_t rows = 0;
};

/// `of`: "csv", "json" or "xlsx"; `tables` as `stats::export_tables` gives all of them.
base::Result<ExportFile> make_export(const std::string& of, const std::vector<stats::Table>& tables,
                                     const stats::About& about);

}  // namespace commands
