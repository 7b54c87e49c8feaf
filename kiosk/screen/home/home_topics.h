// The topics of the first screen: tiles, in groups with headings or not.
#pragma once

#include <string>
#include <vector>

#include "screen/blocks.h"
#include "screen/controls.h"
#include "screen/home/home.h"

namespace screen {

/// How closely things stand; the first that fits is taken.
struct Density {
    float tile;  ///< least height
    Type title;
    float gap;
    bool subtitles;
};
inline constexpr Density densities[] = {
    {140, Type::display, 32, true}, {116, Type::title, 24, true}, {96, Type::title, 24, false}};

struct Topic {
    TileText text;
    flow::Action action;
};

/// Topics under one heading; without words there is none.
struct Section {
    std::string label;
    std::vector<Topic> topics;
    bool counted = true;  ///< false: there may be more of them
};
using Sections = std::vector<Section>;

/// What is offered, of a body part; of all for none. No section is empty. Of many topics those that are known already,
/// and at least as many as can stand on the pages up to the one shown, and one more.
Sections sections(Sheet& sheet, const HomeInput& input, const flow::Home::BodyPart* part);

/// Rows of tiles, two beside each other; an odd number's first is wide, or the last where nobody counted them. A heading
/// stays with its first row. `more` is added to every tile's height.
Blocks tile_rows(Sheet& sheet, const Sections& all, float width, const Density& density, float more);

}  // namespace screen
