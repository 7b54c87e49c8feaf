// Questions about a drawing that only its ink can answer. Inside display only; one thread a document.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "display/drawings/svg_document.h"
#include "screen/picture_inspector.h"

namespace display {

/// A drawing's small picture, premultiplied 0xAARRGGBB.
struct Ink {
    PixelSize size;
    std::vector<std::uint32_t> pixels;

    int at(int x, int y) const { return static_cast<int>(pixels[static_cast<std::size_t>(y * size.w + x)] >> 24); }
};

/// Of a small picture: its longest side has 240 pixels.
PixelSize ink_size(screen::Size box);

/// The whole drawing in its state, small.
Ink whole_ink(const SvgDocument& document);

/// Where the drawing's author says that an element is: the middle of the element ID-point. Viewbox units. Nothing when there
/// is none, or the element itself does not exist or is hidden.
std::optional<screen::Point> own_point(const SvgDocument& document, const std::string& id);

/// What of an element is at a point of the viewBox. One without ink of its own, an invisible place to touch, is seen in its
/// bounds. `whole` is asked for only when it is needed.
screen::PictureInspector::At part_at(const SvgDocument& document, const std::string& id, screen::Point point,
                                     const std::function<const Ink&()>& whole);

/// How much of the way between two points of the viewBox lies over ink, in units of the viewBox.
float ink_between(const Ink& whole, screen::Size box, screen::Point from, screen::Point to);

/// Where the name of an element leads: its own point if it has one; else well inside what can be seen of it, as near its
/// middle as its shape allows; its bounds' middle when it has no ink of its own (an invisible place to touch). Viewbox
/// units. Nothing when the element does not exist or is hidden. `whole` is asked for only when it is needed.
std::optional<screen::Point> ink_anchor(const SvgDocument& document, const std::string& id,
                                        const std::function<const Ink&()>& whole);

/// Whether solid ink meets the upper edge of the viewBox.
bool ink_reaches_top(const Ink& whole);

}  // namespace display
