// What stands around every slide: the header that tells and the dock that does.
#pragma once

#include <string>
#include <vector>

#include "screen/controls.h"

namespace screen {

struct HeaderText {
    std::string topic;
    std::size_t position = 0, total = 0;  ///< slide 2 of 9; total 0: neither number nor bar
    bool half = false;                    ///< more pages of this slide follow
    const char* notice = nullptr;         ///< that no review by a clinician holds, an interface word; null: one does
    const char* short_notice = nullptr;   ///< the same where there is little room
};

/// Draws the header; returns its bottom edge.
float header(Sheet& sheet, const HeaderText& text);

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
};

/// Draws the dock at the bottom; returns its top edge.
float dock(Sheet& sheet, const DockContent& content);

}  // namespace screen
