// Sends counts to a central PostgreSQL, whose tables packaging/postgresql/schema.sql makes. Unsuppressed: for internal
// use only. Any thread.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>

#include "base/problem.h"

namespace stats {

struct PushProgress {
    std::size_t months_done = 0, months = 0;  ///< of all kiosks together
};

struct Pushed {
    std::size_t kiosks = 0;
    std::size_t months_sent = 0;
    std::size_t months_there = 0;  ///< not sent, as the server has the same counts
    base::Problems problems;
};

/// One month of one kiosk at a time, each in one transaction; a cell becomes the larger of the two numbers. Nothing is
/// remembered here: what to send comes from comparing the file with the server. So a push that was cut off goes on
/// where it was, and a push once more changes nothing. `address`: see Server; it is in no problem.
Pushed push(const std::filesystem::path& file, const std::string& address,
            const std::function<void(const PushProgress&)>& progress = {});

}  // namespace stats
