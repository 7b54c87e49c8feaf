// Ways between two states, of the drawings in a folder. Inside display only; any thread.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "display/living/way_raster.h"

namespace display {

/// Null: it has no in-betweens that can be shown, or is too much to be drawn many times a second.
OpenWay ways_of(std::filesystem::path illustrations);

/// What is wrong with a drawing's in-betweens between these states; nothing: all is well, or there are none.
std::optional<SvgRefusal> way_fault(const std::filesystem::path& illustrations, const std::string& file,
                                    const SvgState& from, const SvgState& to);

}  // namespace display
