// What flows and slides are called now, where they were called differently before.
#pragma once

#include <string>
#include <string_view>

namespace stats {

/// How a database writes what the query needs.
struct TitleTables {
    std::string by_byte;  ///< the collation that compares byte by byte
    bool sums = false;    ///< from those of a file that keeps them (stats/sums.h)
};
inline const TitleTables titles_in_file{"BINARY"};
inline const TitleTables titles_in_sums{"BINARY", true};
inline const TitleTables titles_on_server{"\"C\""};

/// SQL for flow, slide and title, one row for each flow and slide, whichever the tables are. The title is that of the content
/// counted last, up to `today`: a clock may have been ahead. Of contents counted until the same day, that of the one that came
/// later; then any, but always the same one. `today`: "2027-03-14".
std::string latest_titles(const TitleTables& tables, std::string_view today);

}  // namespace stats
