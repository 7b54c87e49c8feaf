// What stands below every slide and does: the ways on and back, and the tools. One thread at a time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "screen/controls.h"

namespace screen {

struct DockTool {
    std::string label, icon;
    flow::Action action;
    ButtonLook look = ButtonLook::plain;
};

struct DockContent {
    /// Back at the start, the way on at the end; a button without action is left out.
    ButtonText back, on;
    flow::Action back_action, on_action;
    ButtonLook on_look = ButtonLook::primary;
    std::vector<DockTool> tools;
    std::optional<DockTool> easier;  ///< the panel of settings: its sign alone where its words have no room
    std::optional<DockTool> help;    ///< the way to the warning signs
    bool help_place = false;         ///< kept free where there is no `help`, so that every dock of a flow is the same
};

/// Draws the dock at the bottom; returns its top edge.
float dock(Sheet& sheet, const DockContent& content);

/// Where low controls have a picture above them (Sheet::room_above) the dock is close, and what stands else above the slide
/// has its place in it, between the way back and the way on. It is drawn first, with the dock's ground.
Rect place_in_dock(const Sheet& sheet);
void ground_of_dock(Sheet& sheet);

}  // namespace screen
