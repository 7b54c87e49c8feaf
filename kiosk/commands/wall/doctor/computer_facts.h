// Disk, clock and session, as this computer tells of them. Waits for the disk. The main thread.
#pragma once

#include <filesystem>

#include "doctor/computer_judged.h"

namespace commands {

/// Writes a file into the folder and takes it away again.
doctor::DiskFacts disk_facts(const std::filesystem::path& data);
doctor::ClockFacts clock_facts();
doctor::SessionFacts session_facts(const std::filesystem::path& data);
/// Lets `torture` go on for so many minutes, as another process.
doctor::TortureFacts torture_facts(const std::filesystem::path& content, double minutes);

}  // namespace commands
