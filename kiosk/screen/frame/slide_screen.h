// A slide between its header and its dock, and the calm slide of a topic that rests. One thread at a time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "flow/session.h"
#include "screen/frame/room_row.h"
#include "screen/slides.h"

namespace screen {

/// Where the buttons of the slide's rooms stand, which is the same whatever is touched, and takes two looks at the slide.
struct KnownRow {
    float text_factor;
    Rect area;
    std::string notice;
    std::optional<RoomRow> row;  ///< nothing: it has no room
};

/// A slide as the layout sees it, between its header and its dock; of states that differ by what was touched.
struct SlideScreen {
    flow::Shown shown;
    SiteWords site;
    float chrome;
    std::string help;  ///< words of the way to the warning signs; empty: none leads there
    mutable std::vector<KnownRow> rows = {};

    int draw(Sheet& sheet, const flow::State& state, int page) const;
};

/// The state before anybody touched the slide.
flow::State untouched(flow::State state, const flow::Slide& slide);

/// The words of the list of warning signs that can be reached from here; where there are several, those of no list,
/// as of a sensitive topic, whose title would tell what it is.
std::string help_label(const flow::State& state, flow::World& world);

/// Header and dock keep their size on every slide: as large as the text size asks for, as long as they leave the words most
/// of the screen.
float chrome_factor(Sheet scratch);

/// Returns the number of its pages.
int resting_screen(Sheet& sheet, const flow::State& state, float chrome, int page);

/// What a visitor is told of the review; null: it holds.
struct ReviewNotice {
    const char* words = nullptr;
    const char* brief = nullptr;
};

ReviewNotice notice_of(flow::ReviewStatus status);

}  // namespace screen
