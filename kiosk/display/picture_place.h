// Where a picture's pixels go, and what decides them. Inside display only, but for `placement`. Pure.
#pragma once

#include <string>
#include <vector>

#include "display/canvas.h"
#include "screen/draw_list.h"

namespace display {

/// What a style sheet of ours decides about a drawing.
struct SvgState {
    std::vector<std::string> show, hide;  ///< ids of layers
    screen::Color tint;                   ///< of what is drawn in currentColor; alpha 0: as drawn
    bool operator==(const SvgState&) const = default;
};

/// "illustrations/foot.svg": how a drawing is named in caches, below the media folder.
std::string drawing_name(screen::Image::Folder folder, const std::string& file);

/// A state as text, for caches; empty for the drawing as it is.
std::string state_key(const SvgState& state);

/// The state a document has to be in.
SvgState state_of(const screen::Image& image);

/// Everything that decides the pixels of an image's visible part, as text: two images with the same key look the same.
std::string raster_key(const screen::Image& image);

/// Where the whole drawing goes, whatever part of it is seen.
PixelRect whole_placement(const screen::Image& image);

/// Where an image's visible part stands on the screen; empty when its clip leaves nothing of it.
PixelRect placement(const screen::Image& image);

/// The visible part, from the whole drawing's corner.
PixelRect part_of(const screen::Image& image);

/// Whether so many pixels are ever drawn: this part of a drawing that is as large as this.
bool is_drawable(const PixelRect& part, const PixelRect& whole);

bool has_highlight(const screen::Image& image);

}  // namespace display
