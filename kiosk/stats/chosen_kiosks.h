// Which kiosks an export is of: all, one, or a group as their settings name it. One thread at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/problem.h"
#include "base/result.h"
#include "stats/database.h"

namespace stats {

/// Neither: all. Never both.
struct KioskChoice {
    std::string group = {};
    std::string kiosk = {};  ///< a name, or a number where several have it
    bool is_all() const { return group.empty() && kiosk.empty(); }
};

struct KnownKiosk {
    std::int64_t number = 0;
    std::string name, group;  ///< may be empty
};

/// In their order.
std::vector<KnownKiosk> kiosks_in(Database& database);
std::vector<std::string> names_of(const std::vector<KnownKiosk>& kiosks);
std::vector<std::string> groups_of(const std::vector<KnownKiosk>& kiosks);

/// "north", "north and south", or "a, b and 4 more", after so many.
std::string names_in_words(const std::vector<std::string>& names, std::size_t most = 12);

/// Those that are meant; a problem where none is, or a name is that of several.
base::Result<std::vector<KnownKiosk>> choose(const std::vector<KnownKiosk>& all, const KioskChoice& choice);

/// "(3, 17)", for SQL.
std::string list_of_numbers(const std::vector<KnownKiosk>& kiosks);

/// From now on the database looks as if it held the counts of these kiosks alone; the file stays as it is.
void keep_only(Database& database, const std::vector<KnownKiosk>& kiosks);

}  // namespace stats
