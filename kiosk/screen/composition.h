// Where a slide's title, picture and words go, on any screen and at any text size.
#pragma once

#include <functional>
#include <optional>

#include "screen/blocks.h"

namespace screen {

/// The picture's card: takes what the words leave it.
struct StagePlan {
    float least = 480;  ///< height below which the words go to a further page
    std::function<void(Sheet&, Rect)> draw;
    float share = 1032.0f / 1920;  ///< of the screen's width, in landscape
};

/// What a slide consists of. Portrait: title, stage, body, foot below each other. Landscape: the stage at the start, the
/// rest beside it. What does not fit goes to further pages: the title and the stage stay on the first, the body follows.
struct Composition {
    Blocks title;
    std::optional<StagePlan> stage;
    Blocks body;
    float body_reserve = 0;  ///< height kept for the body so that nothing moves when its words are exchanged
    Blocks control;          ///< acts on the picture and so stays on its page, at the bottom
    Blocks further;  ///< only where there are several pages, at the end: what the stage or the header has no room for
};

/// Draws page `page` (from 0; the last if there are fewer) into `area` and returns the number of pages. `make` composes the
/// slide for a width; it is called once for each column the layout tries.
int compose(Sheet& sheet, const std::function<Composition(float width)>& make, Rect area, int page);

}  // namespace screen
