// Pictures drawn in this process, of files read here. Inside display only; one thread an object.
#pragma once

#include <memory>

#include "display/drawings/drawings.h"
#include "display/drawings/raster_worker.h"

namespace display {

/// With the caller's drawings; reports what is wrong.
Drawn draw_here(Drawings& drawings, const screen::Image& image, ReportOnce& report);

/// With drawings of its own, of which `budget` bytes of text are kept parsed. What it is given outlives it.
std::unique_ptr<PictureDrawer> drawer_here(DrawingTexts& texts, ReportOnce& report, DrawingTrials& trials,
                                           std::size_t budget);

}  // namespace display
