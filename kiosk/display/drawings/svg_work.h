// What a drawing's text says about the work of drawing it. Inside display only; any thread.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace display {

/// Limits of what is plainly light. The drawings that ship reach 1,500 elements and 142 kB of shapes, and take at most
/// 35 ms at 1080 pixels.
constexpr double most_light_elements = 4'000, most_light_shape_bytes = 300e3, most_light_sheets = 8,
                 most_light_dashed = 300;
constexpr double least_light_dash = 2;        ///< length of one round, in units of the drawing
constexpr double most_light_matches = 200e3;  ///< rules of style sheets, times elements
constexpr std::size_t most_light_bytes = 512 << 10;

/// When every reference is followed.
struct Work {
    double elements = 0;
    double shape_bytes = 0;  ///< of path data and points
    double sheets = 0;       ///< each needs pixels of its own, as large as the picture
    double dashed = 0;       ///< elements with dashed lines

    Work& operator+=(const Work& other) {
        constexpr double enough = 1e9;
        elements = std::min(elements + other.elements, enough);
        shape_bytes = std::min(shape_bytes + other.shape_bytes, enough);
        sheets = std::min(sheets + other.sheets, enough);
        dashed = std::min(dashed + other.dashed, enough);
        return *this;
    }
    /// Each as much as the costlier of the two.
    void raise_to(const Work& other) {
        elements = std::max(elements, other.elements);
        shape_bytes = std::max(shape_bytes, other.shape_bytes);
        sheets = std::max(sheets, other.sheets);
        dashed = std::max(dashed, other.dashed);
    }
    /// `times` what is light.
    bool is_light(double times = 1) const {
        return elements <= times * most_light_elements && shape_bytes <= times * most_light_shape_bytes &&
               sheets <= times * most_light_sheets && dashed <= times * most_light_dashed;
    }
};

/// Shapes, groups, fills and notes. Letters, masks, patterns and drawings in drawings are not.
constexpr bool is_light_element(std::string_view name, bool is_root) {
    constexpr std::array<std::string_view, 18> light{
        "g",   "defs",           "path", "rect",  "circle", "ellipse", "line",           "polyline", "polygon",
        "use", "linearGradient", "stop", "title", "desc",   "style",   "radialGradient", "clipPath", "metadata"};
    return is_root || std::find(light.begin(), light.end(), name) != light.end();
}

/// Whether an element with this property is drawn on a sheet of its own first.
inline bool takes_a_sheet(std::string_view property, std::string_view value) {
    if (property == "opacity") return value != "1" && value != "1.0" && value != "100%";
    if (property == "mask" || property.starts_with("mask-") || property == "filter") return value != "none";
    if (property == "mix-blend-mode") return value != "normal";
    return property == "isolation" && value == "isolate";
}

}  // namespace display
