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
    /// How large its picture comes to be there, in units and whatever was touched; tried on a sheet that nobody sees. Without it
    /// any size will do.
    std::function<Size(Sheet&, Rect)> shown = {};
    float share = 1032.0f / 1920;  ///< of the screen's width, in landscape
    /// How it stands above the part within reach (Sheet::room_above). Nothing: a finger draws it along.
    struct Above {
        /// How far its names come down, where it stands between these sides; nothing: it cannot stand there with them.
        std::function<std::optional<float>(Sheet&, Rect)> names;
        std::function<void(Sheet&, Rect)> without;  ///< draws it without them
    };
    std::optional<Above> above = {};
};

/// Of what nobody touches.
StagePlan::Above above_without_names(std::function<void(Sheet&, Rect)> draw);
/// Of a picture without names.
StagePlan plain_stage(float least, const flow::Picture& picture, float share = StagePlan{}.share);

/// What a slide consists of. Portrait: title, stage, body, foot below each other. Landscape: the stage at the start, the
/// rest beside it. What does not fit goes to further pages, see compose.
struct Composition {
    Blocks title;
    std::optional<StagePlan> stage;
    Blocks body;
    Blocks
        hint;  ///< what can be touched on the stage: stands below the body or, where that is on another page, with the stage
    Blocks answer;           ///< to a touch of the stage or the control: takes the place of body and hint
    float body_reserve = 0;  ///< height kept for the body so that nothing moves when its words are exchanged
    Blocks control;          ///< acts on the picture and so stays on its page, at the bottom
    bool answers = false;    ///< stage or control have words to answer with
    bool turns = false;      ///< a touch of the stage leads to the page with the answer
    Blocks further;  ///< only where there are several pages, at the end: what the stage or the header has no room for
};

/// Draws page `page` (from 0; nothing if there are fewer) into `area` and returns the number of pages. `make` composes the
/// slide for a width; it is called once for each column the layout tries. In the order of what is tried:
///   1. all on one page
///   2. the title with the stage; then the stage again with the words that answer a touch of it
///   3. the title with the stage, hint and control; then the words
///   4. where the title leaves the picture a scrap: the title with the words; then the stage, hint and control
/// Where the picture stands above the part within reach, it stands there on every page, with its names at the head of each or,
/// where they would leave the words too little, of the first.
int compose(Sheet& sheet, const std::function<Composition(float width)>& make, Rect area, int page);

/// A picture that takes less than that shows nothing: as large as a hand.
bool is_scrap(Size shown);

}  // namespace screen
