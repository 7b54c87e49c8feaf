// Whether a file holds what this program writes. Looked at before anything is read from it: a view in a table's place,
// or a count that no clinic can have, must not become a number in a report.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "stats/schema.h"

namespace stats {

/// A day has fewer seconds than that: no kiosk counts more visits in one.
inline constexpr std::int64_t most_in_a_cell = 1'000'000;

/// In which ways the tables are not those of the file's version; a sentence each, the worst first.
std::vector<std::string> schema_differences(Database& database);

/// Finds rows of a table of counts with one that cannot be. Gives kiosk and day.
std::string impossible_counts(const SchemaTable& table, std::int64_t most);

/// Throws DatabaseError, altered, at the first count that cannot be. With the present schema. `most` times the rows of
/// a table must not be more than a sum can hold.
void look_at_counts(Database& database, std::int64_t most);

/// The same of the sums of a file that keeps them.
void look_at_sums(Database& database);

}  // namespace stats
