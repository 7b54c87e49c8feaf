// DIR/stats.sqlite3: what is in it, how it is opened, and how a damaged one is set aside.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>

#include "flow/problem.h"
#include "stats/database.h"

namespace stats {

inline constexpr std::int64_t application_id = 0x434B5354;  ///< "CKST", at offset 68 of the file
inline constexpr std::int64_t schema_version = 1;           ///< user_version, at offset 60

std::filesystem::path statistics_file(const std::filesystem::path& folder);

/// Makes folder and file when they do not exist, checks an existing file with quick_check and empties its write-ahead
/// log. Throws DatabaseError.
Database open_for_recording(const std::filesystem::path& folder, std::chrono::milliseconds busy);

/// Opens an existing file for reading only, also while another process writes it. Throws DatabaseError.
Database open_for_reading(const std::filesystem::path& folder, std::chrono::milliseconds busy);

/// Renames the file, with its write-ahead log, to stats.sqlite3.damaged-DAY (-2, -3, … when there is one already), and
/// returns the new name. Throws std::filesystem::filesystem_error.
std::filesystem::path set_aside(const std::filesystem::path& folder, const std::string& day);

/// Moves the write-ahead log into the file and cuts it to nothing. False: a reader is in the way.
bool empty_log(Database& database);

/// The error as administrators are told of it.
flow::Problem problem_of(const DatabaseError& error, const std::filesystem::path& folder);

}  // namespace stats
