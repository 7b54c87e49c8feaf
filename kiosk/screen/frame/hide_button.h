// "Hide", in the corner of a sensitive topic's header. One thread at a time.
#pragma once

#include "screen/sheet.h"

namespace screen {

struct HideButton {
    Rect rect;  ///< of no width: there is none
    bool in_words = false;
    /// Of the row that it ends, where else that would end.
    float row_end(float end) const;
};

/// At the end of a row, where it stands on every slide; in words where they take at most so much of it, else its sign alone.
HideButton place_hide(Sheet& sheet, bool wanted, float end, float middle, float most_width);
/// After what else is read of the header.
void draw_hide(Sheet& sheet, const HideButton& hide);

}  // namespace screen
