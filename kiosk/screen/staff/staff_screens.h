// Lays out what the staff desk shows. UI thread.
#pragma once

#include "screen/draw_list.h"
#include "screen/sheet.h"
#include "screen/staff/staff_view.h"

namespace screen {

class StaffScreens {
public:
    /// `words` says the program's words in each of its languages. All of it outlives this.
    StaffScreens(TextMeasure& measure, PictureGeometry& pictures, flow::Library& words)
        : typesetter_(measure), pictures_(pictures), words_(words) {}

    /// What can be pressed has an action staff:<of>; the pad's are digit:0 to digit:9, erase, enter and close.
    DrawList lay_out(const StaffView& view, const std::string& language, const Panel& panel,
                     const Interaction& interaction);

private:
    Typesetter typesetter_;
    PictureGeometry& pictures_;
    flow::Library& words_;
};

}  // namespace screen
