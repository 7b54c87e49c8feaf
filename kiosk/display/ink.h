// Questions about a drawing that only its ink can answer. Inside display only; one thread a document.
#pragma once

#include <optional>
#include <string>

#include "display/svg_document.h"

namespace display {

/// A point well inside an element's ink, as near its middle as its shape allows; its bounds' middle when it has no ink
/// of its own (an invisible place to touch). Viewbox units. Nothing when the element does not exist or is hidden.
std::optional<screen::Point> ink_anchor(const SvgDocument& document, const std::string& id);

/// Whether solid ink meets the upper edge of the viewBox.
bool ink_reaches_top(const SvgDocument& document);

}  // namespace display
