// What an administrator is told of a kiosk that did not end in order: which version, on which kiosk, in which hour and how. Nothing of
// the visit: no topic, no minute, nothing from the program's memory. Pure, but for `note`.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/problem.h"

namespace rest {

/// As systemd tells it, systemd.exec(5): "exit-code", "exited", "1"; "signal", "killed", "SEGV"; "watchdog", "killed", "ABRT".
struct HowItEnded {
    std::string result, code, status;
};

struct Ending {
    HowItEnded how;
    std::string hour;  ///< local, "2026-11-30 14h"
    std::string version, kiosk;
    int count = 1;  ///< the first, second, … since the computer was switched on
};

/// "a hang: no picture could be shown for half a minute (watchdog, ABRT)"
std::string in_words(const HowItEnded& how);

/// The file with one line more, the newest last; at most `most_lines`, older ones go.
inline constexpr int most_lines = 100;
std::string with_line(const std::string& file, const Ending& ending);

/// Adds to the file, which outlives a power cut; a file that cannot be read is left alone. What was wrong, if anything.
std::optional<base::Problem> note(const std::filesystem::path& file, const Ending& ending);

}  // namespace rest
