// Small made-up fleets for the tests of files that are joined, checked and pruned.
#pragma once

#include "flow/flow.h"
#include "stats/support.h"

namespace stats_test {

/// Two short topics, one with a question and a part, and a warning.
std::vector<flow::Flow> two_topics();

/// A made-up file of that many kiosks and days.
void make_fleet(const std::filesystem::path& file, int kiosks, int days, std::uint64_t seed = 1);

/// Every row of every table, sorted by key.
std::vector<std::string> rows_of(const std::filesystem::path& file);

/// Runs one statement on a file that nobody else uses, whatever the constraints say.
void spoil(const std::filesystem::path& file, const std::string& sql);

}  // namespace stats_test
