// The display as a kiosk needs it: is there one, how large is it, can it be touched. Pure.
#pragma once

#include <string>
#include <vector>

#include "doctor/finding.h"

namespace doctor {

struct DisplayFacts {
    std::string why_none;    ///< it could not be reached: why. Empty: it was, and what follows is known
    std::string driver;      ///< "x11", "wayland", "KMSDRM"
    int wide = 0, high = 0;  ///< pixels of the whole screen
    double inches_said = 0;  ///< diagonal by what the panel says of itself; 0: it says nothing that can be true
    double inches_set = 0;   ///< screen_inches of kiosk.toml; 0: left out
};

struct TouchFacts {
    bool known = true;                 ///< the system says which devices there are
    std::vector<std::string> screens;  ///< names of those that can be touched
};

Finding judge_display(const DisplayFacts& facts);
Finding judge_size(const DisplayFacts& facts);
Finding judge_touch(const TouchFacts& facts);

}  // namespace doctor
