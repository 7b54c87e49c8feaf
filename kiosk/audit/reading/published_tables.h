// Tables as they stand in published files, before anything is made of them. Pure, but for the files they are read from.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "audit/cell.h"
#include "base/result.h"

namespace audit {

struct ReadTable {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;  ///< each as long as `columns`
    std::string file;
};
using ReadTables = std::vector<ReadTable>;

/// CSV (a folder of them as well), JSON, an Excel workbook, or the page of a report: by how the name ends. A file that is none of these, or
/// cannot be read, is a problem.
base::Result<ReadTables> read_tables(const std::filesystem::path& file);

ReadTables read_csv(const std::string& bytes, const std::string& file);
base::Result<ReadTables> read_json(const std::string& bytes, const std::string& file);
base::Result<ReadTables> read_workbook(const std::filesystem::path& file);
/// Of the page's tables those that count within one time.
base::Result<ReadTables> read_report(const std::string& bytes, const std::string& file);

/// Before a title in the place of an id.
inline constexpr char title_mark = '\n';

/// Files, and the kiosks that they are of.
struct PublishedFiles {
    Kiosks kiosks;
    ReadTables tables;
};

/// Numbers and what is hidden of those tables whose columns say what they count; the others are passed over. A report knows topics and
/// slides by their titles: the other tables say which they are.
Published published_in(const std::vector<PublishedFiles>& all);

}  // namespace audit
