// What exports ask of a file of many kiosks, added up over them once and kept beside the days. One thread at a time.
//
// Only a file of several kiosks keeps sums: joining makes them in the transaction that adds the counts, pruning takes the same months
// from both, and nothing else writes such a file. The file of one kiosk has none: five years of it are added up in less than
// half a second, every visit would have more to write, and what is not there cannot come to differ.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stats/schema.h"

namespace stats {

/// Of one table of counts, with the days that are in each sum. Of a month it stands under its first day.
struct SumTable {
    SchemaTable table;
    const CountTable* of = nullptr;
    bool by_month = true;
};

/// Each table of counts has one by month, without kiosk and language; what is published of visits otherwise has its own.
const std::vector<SumTable>& sum_tables();

/// "month_hours" of "hours".
std::string by_month(std::string_view count_table);
inline constexpr const char* visits_by_day = "day_endings";  ///< and ending and depth
inline constexpr const char* visits_by_language = "month_languages";
inline constexpr const char* visits_by_kiosk = "month_kiosks";
inline constexpr const char* titles_of_all =
    "all_titles";  ///< of each content those of the kiosk with the highest number

/// All that a file with sums has besides.
std::vector<SchemaTable> tables_of_sums();

bool has_sums(Database& database);
/// Adds all up anew where the file is of several kiosks. For a transaction of the caller.
void keep_sums(Database& database);
/// Takes the months before one from the sums, if there are any, as the caller takes its days from the counts. `first_kept`: its first day.
void prune_sums(Database& database, const std::string& first_kept);

/// Adds up anew and compares: where a sum is not that of the days, a few of each table. Table and day of each.
struct WrongSum {
    std::string table, day;  ///< no day: of titles
};
std::vector<WrongSum> wrong_sums(Database& database, std::size_t most_of_a_table);

}  // namespace stats
