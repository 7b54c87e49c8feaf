// DIR/stats.sqlite3: what is in it, how it is opened, and how a damaged one is set aside. Any thread.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>

#include "base/problem.h"
#include "stats/database.h"
#include "stats/migration.h"
#include "stats/schema.h"

namespace stats {

std::filesystem::path statistics_file(const std::filesystem::path& folder);

/// For a file that is new, or of an older version.
struct Making {
    std::string day = "before";                    ///< names the copy kept of an older file
    DrawNumber draw_number = random_kiosk_number;  ///< which kiosk the file is of; drawn anew for every file
};

/// Makes folder and file when they do not exist, checks an existing file with quick_check and that its tables are as this
/// program made them, brings an older one up to date and empties its write-ahead log. Throws DatabaseError.
Database open_for_recording(const std::filesystem::path& folder, std::chrono::milliseconds busy,
                            const Making& making = {});

/// What a kiosk is called, and the group it belongs to where many kiosks' counts are joined.
struct KioskNames {
    std::string name;
    std::string group = {};  ///< empty: none
};

/// The kiosk whose counts the file holds; its name and group are changed to these, the name unless it is empty. Throws
/// DatabaseError, foreign when the file holds those of several.
std::int64_t own_kiosk(Database& database, const KioskNames& names);

/// Opens the kiosk's own file for reading only, for the kiosk itself, beside what records. An older one looks like the present
/// one; of version 1 it is read into memory. What this program did not write is refused as altered; the counts of days are not looked at
/// in a file that keeps their sums. Throws DatabaseError.
Database open_for_reading(const std::filesystem::path& folder, std::chrono::milliseconds busy);

/// The same for a file of any name, perhaps another user's and perhaps written just now, by a program that is not its kiosk:
/// leaves nothing beside it. Not for a file that this process has open.
Database open_file_for_reading(const std::filesystem::path& file, std::chrono::milliseconds busy);

/// The same, for counts that will be joined with those of other files: a version 1 file without a number that will last
/// is refused as foreign.
Database open_file_for_joining(const std::filesystem::path& file, std::chrono::milliseconds busy);

/// Whether it has the counts of several kiosks; false, too, where it cannot be read: who goes on says why.
bool holds_several(const std::filesystem::path& file);

/// Throws DatabaseError when it is not a statistics file that this program knows, or nothing has been recorded in it.
void expect_ours(Database& database);

/// Of version 1 a copy in memory, else itself, which looks like the present one.
Database in_present_version(Database database);

/// Renames the file, with its write-ahead log, to stats.sqlite3.damaged-DAY (-2, -3, … when there is one already), and
/// returns the new name. Throws std::filesystem::filesystem_error.
std::filesystem::path set_aside(const std::filesystem::path& folder, const std::string& day);

/// Moves the write-ahead log into the file and cuts it to nothing. False: a reader is in the way.
bool empty_log(Database& database);

/// The error as administrators are told of it.
base::Problem problem_of_file(const DatabaseError& error, const std::filesystem::path& file);
base::Problem problem_of(const DatabaseError& error, const std::filesystem::path& folder);

}  // namespace stats
