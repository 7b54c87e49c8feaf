// What the wall shows where its settings have a mistake: calm words for whoever stands before it, and small ones for
// staff.
#pragma once

#include <string>
#include <vector>

#include "flow/seams.h"
#include "screen/draw_list.h"
#include "screen/sheet.h"

namespace screen {

struct CalmPage {
    std::vector<std::string> for_staff;  ///< what is wrong, in English; what has no room is left out, from the end
    std::vector<flow::Home::Language> languages;  ///< to choose from; none with fewer than two
};

/// In the sheet's language and text size.
void draw_calm_page(Sheet& sheet, const CalmPage& page);

/// In the language of `settings`, whose words `library` knows. A language's button has the action language:CODE. UI
/// thread.
DrawList calm_page(const CalmPage& page, const Panel& panel, const flow::Settings& settings,
                   const Interaction& interaction, flow::Library& library, Typesetter& typesetter,
                   PictureGeometry& pictures);

}  // namespace screen
