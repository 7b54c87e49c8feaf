// The computer below the kiosk: its disk, its clock, and who starts the kiosk again. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "doctor/finding.h"

namespace doctor {

struct DiskFacts {
    std::string folder;  ///< the data folder
    bool there = true;
    std::string why_unusable;  ///< nothing can be written there: why. Empty: it can
    std::uint64_t free_bytes = 0, free_files = 0;
};

struct ClockFacts {
    int year = 0;            ///< by the computer's clock, of today
    int made_in_year = 0;    ///< this program was; an earlier clock cannot be right
    bool kept_right = true;  ///< by the network or another clock, as the kernel says
    std::string zone;        ///< "Europe/Madrid"; empty: none is set, so days begin at midnight of Greenwich
};

struct SessionFacts {
    bool by_systemd = false;          ///< this kiosk's unit is there
    bool starts_with_the_pc = false;  ///< and enabled
    bool runs = false;                ///< a kiosk has the data folder now
    int restarts = 0;                 ///< since the PC was started, by systemd
    int crashes_kept = 0;             ///< reports of crashes that lie in the data folder
};

struct TortureFacts {
    std::string receipt;  ///< the line that `torture` ends with; empty: it did not come so far
    bool nothing_failed = false;
};

Finding judge_disk(const DiskFacts& facts);
Finding judge_clock(const ClockFacts& facts);
Finding judge_session(const SessionFacts& facts);
Finding judge_torture(const TortureFacts& facts);

}  // namespace doctor
