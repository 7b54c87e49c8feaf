// From a drawing to pixels. Inside display only; any thread, as long as the document belongs to it.
#pragma once

#include <memory>
#include <string>

#include "display/drawings/svg_document.h"
#include "display/picture_place.h"

namespace display {

/// Null when the size is beyond reason or the library gave up.
std::shared_ptr<const Raster> rasterise(SvgDocument& document, const screen::Image& image);

/// Ids of the image that the drawing does not have.
std::vector<std::string> unknown_ids(const SvgDocument& document, const screen::Image& image);

}  // namespace display
