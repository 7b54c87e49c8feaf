// From older versions of the schema to the present one: the first knew no kiosks, the second no rooms beside stops, the third neither
// sums beside the days, nor what questions say, nor on which days a kiosk ran, nor groups.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "stats/database.h"
#include "stats/schema.h"

namespace stats {

/// What a kiosk is called as long as its own name is not known. Sorts before every real name.
inline constexpr const char* unnamed_kiosk = "-";

/// The version that first had the table.
std::int64_t since_version(const SchemaTable& table);

using DrawNumber = std::function<std::int64_t()>;
std::int64_t random_kiosk_number();

/// The number of a version 1 file, which has none of its own: computed from the counts of its first seven days, which
/// do not change any more once an eighth day has been counted. Nothing before.
std::optional<std::int64_t> number_of_version_1(Database& database);

/// Keeps a copy as FILE.v1-DAY, FILE.v2-DAY and so on, then changes the file in one transaction. Killed at any moment, the file is
/// of the one or of the other version. `draw`: for a file of version 1 without a number. Throws DatabaseError.
void migrate(Database& database, const std::filesystem::path& file, const std::string& day, const DrawNumber& draw);

/// The counts of a version 1 file in the present schema, in memory. The file stays as it is.
Database migrated_copy(Database& version_1, std::int64_t kiosk);

/// From now on a file of version 2 or 3 looks like the present schema through this connection: of each slide it says what was
/// true before there were rooms, that it is a stop, and tables that it does not have are empty. The file stays as it is.
void show_as_present(Database& database);

}  // namespace stats
