// From a drawing to pixels. Inside display only; any thread, as long as the document belongs to it.
#pragma once

#include <memory>
#include <string>

#include "display/drawings/pictures.h"
#include "display/drawings/svg_document.h"

namespace display {

/// Everything that decides the pixels of an image's visible part, as text: two images with the same key look the same.
std::string raster_key(const screen::Image& image);

/// Where the whole drawing goes, whatever part of it is seen.
PixelRect whole_placement(const screen::Image& image);

/// Whether so many pixels are ever drawn: this part of a drawing that is as large as this.
bool is_drawable(const PixelRect& part, const PixelRect& whole);

/// The state its document has to be in.
SvgState state_of(const screen::Image& image);

/// Null when the size is beyond reason or the library gave up.
std::shared_ptr<const Raster> rasterise(SvgDocument& document, const screen::Image& image);

/// Ids of the image that the drawing does not have.
std::vector<std::string> unknown_ids(const SvgDocument& document, const screen::Image& image);

}  // namespace display
