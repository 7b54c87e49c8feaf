// Screens a clinic may have, as the preview shows them. Inside app only. Pure.
#pragma once

#include <array>

#include "screen/geometry.h"

namespace app {

struct Shape {
    const char* name;
    screen::Size px;
    double inches;
};
inline constexpr std::array shapes{Shape{"Standing 21.5\"", {1080, 1920}, 21.5},
                                   Shape{"Lying 21.5\"", {1920, 1080}, 21.5},
                                   Shape{"Standing 15.6\"", {1080, 1920}, 15.6},
                                   Shape{"Lying 15.6\"", {1920, 1080}, 15.6}, Shape{"Standing 32\"", {2160, 3840}, 32}};

}  // namespace app
