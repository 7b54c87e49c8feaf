// What the doctor found, as the staff desk and set-up say it: what is to be mended first. Pure.
#pragma once

#include <string>
#include <vector>

#include "doctor/finding.h"
#include "screen/set_up/set_up_view.h"
#include "staff/desk_speech.h"

namespace staff {

struct Checkup {
    struct ToMend {
        std::string part;          ///< its name, a word of the program's
        std::string what, advice;  ///< sentences in English, as the doctor has them; no advice: nothing is to be done
        bool broken = false;
        bool operator==(const ToMend&) const = default;
    };
    Said first = "";                 ///< says it all
    std::vector<ToMend> to_mend;     ///< what is broken first
    std::vector<std::string> works;  ///< names
    bool all_works = false;
};

Checkup checkup(const doctor::Findings& findings);

/// The same part by part, as set-up's last page shows it; parts that are not there and that nobody asked for are left out.
std::vector<screen::SetUpCheck> looked_at(const doctor::Findings& findings);

}  // namespace staff
