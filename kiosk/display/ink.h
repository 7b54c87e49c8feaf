// Questions about a drawing that only its ink can answer. Inside display only; one thread a document.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "display/drawings/svg_document.h"

namespace display {

/// A drawing's small picture, premultiplied 0xAARRGGBB.
struct Ink {
    PixelSize size;
    std::vector<std::uint32_t> pixels;

    int at(int x, int y) const { return static_cast<int>(pixels[static_cast<std::size_t>(y * size.w + x)] >> 24); }
};

/// The whole drawing in its state, its longest side 240 pixels.
Ink whole_ink(const SvgDocument& document);

/// A point well inside what can be seen of an element, as near its middle as its shape allows; its bounds' middle when it
/// has no ink of its own (an invisible place to touch). Viewbox units. Nothing when the element does not exist or is
/// hidden. `whole` is asked for only when it is needed.
std::optional<screen::Point> ink_anchor(const SvgDocument& document, const std::string& id,
                                        const std::function<const Ink&()>& whole);

/// Whether solid ink meets the upper edge of the viewBox.
bool ink_reaches_top(const Ink& whole);

}  // namespace display
