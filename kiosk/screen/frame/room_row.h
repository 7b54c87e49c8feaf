// The buttons of a stop's rooms, at the foot of the slide. One thread at a time.
#pragma once

#include <optional>

#include "screen/slides.h"

namespace screen {

/// Where the buttons go within the slide's area, and what is left of it above them.
struct RoomRow {
    Rect above;
    std::vector<Rect> buttons;
};
/// Beside each other at the foot of the area, so far apart; nothing where their words have no room so.
std::optional<RoomRow> room_row(Sheet& sheet, const flow::Slide& slide, Rect area, float gap);
/// On a page of their own, below each other from the top of the area.
RoomRow room_page(Sheet& sheet, const flow::Slide& slide, Rect area);
/// Whether a page so high has room for all of them in one column.
bool has_room_below(const Sheet& sheet, const flow::Slide& slide, float height);

void draw_rooms(Sheet& sheet, const SlideInput& input, const RoomRow& row);

/// Whether the visitor has been in a room of a flow.
bool was_in(const flow::State& state, const flow::Room& room);

}  // namespace screen
