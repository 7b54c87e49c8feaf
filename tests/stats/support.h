// What the tests of the statistics share: a folder of their own, a clock to set, visits to count, and the dump.
#pragma once

#include <filesystem>
#include <mutex>
#include <string>
#include <vector>

#include "flow/visit.h"
#include "stats/database.h"
#include "stats/recorder.h"
#include "stats/statistics_file.h"

namespace stats_test {

using namespace std::chrono_literals;

class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path file() const { return stats::statistics_file(path_); }

private:
    std::filesystem::path path_;
};

class SetClock : public stats::WallClock {
public:
    stats::LocalHour now() const override { return at; }
    stats::LocalHour at{"2027-03-14", 9};
};

/// Collects what is reported, from any thread.
class Reports {
public:
    base::Report sink();
    std::size_t size() const;
    bool mentions(const std::string& words) const;
    std::vector<std::string> lines() const;

private:
    mutable std::mutex mutex_;
    base::Problems problems_;
};

/// Short pauses, so that tests need not wait.
stats::RecorderOptions options_for(const std::filesystem::path& folder);

/// A visit of two slides of one flow, in English.
flow::Visit short_visit(const std::string& flow = "heel-pain");

/// A visit that did a little of everything.
flow::Visit long_visit();

/// Schema, marks and every row in the order in which SQLite finds it: what the database tells.
std::string dump(const std::filesystem::path& folder);

std::int64_t number(const std::filesystem::path& folder, const std::string& sql);

std::uintmax_t log_size(const TemporaryFolder& folder);

}  // namespace stats_test
