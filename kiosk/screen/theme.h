// The look in one place: colours by role, the type scale, spaces. Lengths are canvas units: 1 unit is a pixel of a 21.5-inch
// screen of 1080×1920, 0.248 mm; see Sheet.
#pragma once

#include "flow/settings.h"
#include "screen/geometry.h"

namespace screen {

/// Colours by role. Text roles reach 7:1 on page, surface and stage (WCAG 2.2, 1.4.6); controls 3:1 (1.4.11).
struct Palette {
    Color page, surface, stage;
    Color ground;                      ///< below the figure's feet
    Color ink, soft;                   ///< text, second text
    Color line, hair;                  ///< outline of controls; dividers, never the only cue
    Color accent, on, press;           ///< primary and chosen; text on it; while pressed
    Color tint;                        ///< chosen or pressed surface
    Color bad, on_bad, bad_tint;       ///< get help now; sore
    Color soon, on_soon, soon_tint;    ///< get help today
    Color kind, kind_tint, kind_line;  ///< gentle correction
    Color focus, focus_gap;            ///< the two rings of a focused control
    Color stage_ink;                   ///< leaders and words on the stage, which stays light in every theme
    Color stage_surface;               ///< casing of leaders, dots
    Color stage_accent;                ///< chosen leaders and signs on the stage
    Color surface_line;                ///< outline of every surface in high contrast; alpha 0 elsewhere
};

/// The program's own; a clinic may have others, see look/look_colors.
const Palette& palette(flow::Theme theme);

enum class Type { display, title, heading, body, small, caption, countdown };

/// Em size at 100 %, and the distance of baselines in it. Capitals are 0.714 em high: body text 7.8 mm, the smallest 5.0 mm.
struct TypeSize {
    float px, line;
};
/// Sizes at this factor of the text size, 1 to 2: lines get tighter above 1. Below 1, where a small panel leaves no other way,
/// nothing gets smaller than a caption.
TypeSize type_size(Type type, float factor);

namespace space {
constexpr float margin = 64, gutter = 32, block = 36, inside = 24, tight = 16;
constexpr float touch = 81;  ///< 20 mm, the least height of a target (Colle & Hiszem: no slower than 25 mm)
}  // namespace space

namespace radius {
constexpr float card = 40, tile = 32, button = 28, label = 26, tool = 24;
}

namespace width {
constexpr float divider = 2, tile = 3, control = 4, leader = 5, chosen = 6, option = 8;
}

}  // namespace screen
