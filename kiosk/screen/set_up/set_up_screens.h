// Lays out the pages of set-up on the glass. UI thread.
#pragma once

#include "screen/draw_list.h"
#include "screen/set_up/set_up_view.h"
#include "screen/sheet.h"

namespace screen {

class SetUpScreens {
public:
    /// `words` says the program's words in each of its languages. All of it outlives this.
    SetUpScreens(TextMeasure& measure, PictureGeometry& pictures, flow::Library& words)
        : typesetter_(measure), pictures_(pictures), words_(words) {}

    /// What can be pressed has an action staff:<of>, as staff::SetUp takes it, or language:<code>.
    DrawList lay_out(const SetUpView& view, const Panel& panel, const Interaction& interaction);

private:
    Typesetter typesetter_;
    PictureGeometry& pictures_;
    flow::Library& words_;
};

}  // namespace screen
