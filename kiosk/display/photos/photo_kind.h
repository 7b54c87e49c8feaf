// What a file that is called a photograph is instead, told by its first bytes. Inside display only. Pure.
#pragma once

#include <string_view>

#include "display/drawings/svg_guard.h"

namespace display {

/// Of bytes that begin neither a JPEG nor a PNG nor a WebP.
SvgRefusal no_photo_at_all(std::string_view bytes);

}  // namespace display
