// Pixels as fewer bytes, for the disk and for the way from process to process: most of a drawing is one colour or nothing. Inside display
// only. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "display/canvas.h"

namespace display {

/// Neighbours that are the same are told once. Hardly longer than the pixels themselves, whatever they are.
std::string packed(const Raster& raster);
/// Nothing: these are not the bytes of a picture of this size. Takes no more memory than such a picture, whatever the bytes are.
std::optional<Raster> unpacked(std::string_view bytes, PixelSize size);

}  // namespace display
