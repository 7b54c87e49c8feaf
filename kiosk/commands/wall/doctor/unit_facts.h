// What systemd knows of a unit. Waits for it, some seconds at most. Any thread.
#pragma once

#include <string>

namespace commands {

struct UnitFacts {
    bool there = false;
    bool starts_with_the_pc = false;
    int restarts = 0;  ///< since the PC was started
};

/// Nothing is there where the system runs without systemd.
UnitFacts unit_facts(const std::string& unit);

}  // namespace commands
