// The seam to fonts: how wide is a run of text. The real one is display/fonts; tests use a fake with fixed widths.
// One thread at a time.
#pragma once

#include <cstdint>
#include <string>

#include "flow/look.h"

namespace screen {

enum class Weight { regular, bold };

/// How a run is set. A run has one direction and one script.
struct RunStyle {
    float px = 0;  ///< em size in pixels of the screen
    Weight weight = Weight::regular;
    bool right_to_left = false;
    std::uint32_t script = 0;  ///< ISO 15924 as four characters: 'Latn', 'Arab', 'Hani'; see script_tag
    std::string language;      ///< BCP 47; picks the form of Han characters
    flow::Letters letters = flow::Letters::sans;
    bool operator==(const RunStyle&) const = default;
};

constexpr std::uint32_t script_tag(const char (&name)[5]) {
    return static_cast<std::uint32_t>(name[0]) << 24 | static_cast<std::uint32_t>(name[1]) << 16 |
           static_cast<std::uint32_t>(name[2]) << 8 | static_cast<std::uint32_t>(name[3]);
}

class TextMeasure {
public:
    virtual ~TextMeasure() = default;
    /// Advance width in pixels of the shaped run. Cheap for what was measured before.
    virtual float width(const std::string& text, const RunStyle& style) = 0;
    /// Height of the tallest capital letter above the baseline, per pixel of em size (0.714 for Noto Sans).
    virtual float cap_height() const = 0;
    /// Whether the character can be drawn. Marks that are never visible (joiners, direction marks) count.
    virtual bool has_glyph(char32_t character) = 0;
};

}  // namespace screen
