#include "commands/wall/doctor/unit_facts.h"

#include <atomic>
#include <cstdlib>
#include <filesystem>

#include "commands/child.h"

namespace commands {

UnitFacts unit_facts(const std::string& unit) {
    constexpr std::chrono::seconds patience{5};
    UnitFacts facts;
    std::error_code failed;
    if (!std::filesystem::exists("/run/systemd/system", failed)) return facts;  // sd_booted(3)
    const std::atomic<bool> never = false;
    auto hear = [&](const std::string& line) {
        if (line == "LoadState=loaded") facts.there = true;
        if (line.starts_with("UnitFileState=enabled")) facts.starts_with_the_pc = true;
        if (line.starts_with("NRestarts=")) facts.restarts = std::atoi(line.substr(10).c_str());
    };
    run_program({"/usr/bin/systemctl", "show", unit, "--property=LoadState,UnitFileState,NRestarts"},
                {patience, never, hear});
    return facts;
}

}  // namespace commands
