// A drawing's tree in one state. Inside display only; any thread.
#pragma once

#include <string>

#include "display/drawings/svg_document.h"
#include "display/import/svg_tree.h"

namespace display {

/// Without what runs or links, with what the state shows and hides written into the elements, and without what is then not seen
/// and not referred to. Ids that nothing refers to are gone too, where no style sheet may mean them. Numbers are as short as
/// can be without being seen.
SvgNode drawn_state(SvgNode root, const SvgState& state);

/// With no blanks between elements.
std::string written_close(const SvgNode& root);

}  // namespace display
