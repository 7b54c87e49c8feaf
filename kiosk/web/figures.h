// Pictures in a page, with the places that have a name. One thread at a time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/web_page.h"

namespace web {

/// A place in a picture.
struct Mark {
    std::string label;                  ///< in the disc: "1"; empty: a dot
    std::string part;                   ///< id of an element of the drawing
    std::optional<flow::Spot> at = {};  ///< of a photograph, instead
};

struct Figure {
    const flow::Picture& picture;
    std::string caption;  ///< HTML; empty: none
    std::vector<Mark> marks;
};

/// Empty where there is no picture, or none that can be shown. The first of a page comes at once, others when they are near.
std::string figure_html(WebPage& page, const Figure& figure);

/// <img>: of a picture that may say nothing besides the words beside it.
std::string image_html(WebPage& page, const flow::Picture& picture, const std::string& name_of_class);

}  // namespace web
