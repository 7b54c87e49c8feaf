// What the doctor found, as the staff desk says it: what is to be mended first. Pure.
#pragma once

#include <string>
#include <vector>

#include "doctor/finding.h"

namespace staff {

struct Checkup {
    struct ToMend {
        std::string part, what, advice;  ///< sentences
        bool broken = false;
        bool operator==(const ToMend&) const = default;
    };
    std::string first;            ///< says it all
    std::vector<ToMend> to_mend;  ///< what is broken first
    std::string works;            ///< "It works: display, size and touch."; empty: nothing does
    bool all_works = false;
};

Checkup checkup(const doctor::Findings& findings);

}  // namespace staff
