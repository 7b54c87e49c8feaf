// The formats in which staff take the counts away on a stick: one list.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/problem.h"
#include "base/result.h"
#include "staff/staff_tasks.h"
#include "stats/export/formats.h"

namespace commands {

/// What staff choose from.
std::vector<staff::ExportFormat> export_formats();

struct ExportFile {
    std::string name;  ///< of the file, without a folder
    std::string bytes;
    std::uint64_t rows = 0;
};

/// `of` as in `export_formats`, `tables` as `stats::export_tables` gives all of them. Any thread.
base::Result<ExportFile> make_export(const std::string& of, const std::vector<stats::Table>& tables,
                                     const stats::About& about);

}  // namespace commands
