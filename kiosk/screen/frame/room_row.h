// The buttons that lead aside from a slide, at its foot: to the rooms of a stop, to what can be taken home. One thread at a time.
#pragma once

#include <optional>

#include "screen/slides.h"

namespace screen {

struct SideButton {
    std::string label, icon;
    flow::Action action;
};
/// Those of a slide, in their order; none on what is shown aside from it.
std::vector<SideButton> side_buttons(Sheet& sheet, const SlideInput& input);

/// Where the buttons go within the slide's area, and what is left of it above them.
struct RoomRow {
    Rect above;
    std::vector<Rect> buttons;
};
/// Beside each other at the foot of the area, so far apart; nothing where their words have no room so.
std::optional<RoomRow> room_row(Sheet& sheet, const std::vector<SideButton>& buttons, Rect area, float gap);
/// On a page of their own, below each other from the top of the area.
RoomRow room_page(Sheet& sheet, const std::vector<SideButton>& buttons, Rect area);
/// Whether a page so high has room for all of them in one column.
bool has_room_below(const Sheet& sheet, const std::vector<SideButton>& buttons, float height);

void draw_rooms(Sheet& sheet, const std::vector<SideButton>& buttons, const RoomRow& row);

/// Whether the visitor has been in a room of a flow.
bool was_in(const flow::State& state, const flow::Room& room);

}  // namespace screen
