// What stands above every slide and tells where the visitor is. One thread at a time.
#pragma once

#include <string>
#include <vector>

#include "screen/sheet.h"

namespace screen {

/// A room beside the stop on screen.
enum class RoomMark { open, seen, here };

struct HeaderText {
    std::string topic;
    std::size_t position = 0, total = 0;  ///< stop 2 of 5; total 0: neither number nor bar
    bool half = false;                    ///< more of this stop follows
    const char* notice = nullptr;         ///< that no review by a clinician holds, an interface word; null: one does
    const char* short_notice = nullptr;   ///< the same where there is little room
    std::vector<RoomMark> rooms = {};     ///< beside the stop
    bool hide = false;                    ///< "Hide" stands in its corner
};

/// Draws the header; returns its bottom edge. With low controls it stands in the dock (place_in_dock), and 0 is its edge.
float header(Sheet& sheet, const HeaderText& text);

}  // namespace screen
