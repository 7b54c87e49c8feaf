// The drawings that come with the program: what it shows of its own accord, where a pack brings none of that name. Pure.
#pragma once

#include <span>
#include <string_view>

namespace screen {

struct ProgramDrawing {
    std::string_view name;  ///< below a pack's media folder: "icons/back.svg"
    std::string_view svg;
};

/// Every icon, and the scene of a screen that rests; by name.
std::span<const ProgramDrawing> program_drawings();

/// Null where there is none of that name.
inline const ProgramDrawing* program_drawing(std::string_view name) {
    for (const auto& each : program_drawings())
        if (each.name == name) return &each;
    return nullptr;
}

}  // namespace screen
