// Style sheets and style attributes, written as attributes of the elements themselves. Inside display only; any thread.
#pragma once

#include "display/import/import_notes.h"
#include "display/import/svg_tree.h"

namespace display {

/// Afterwards there is no <style>, class or style, but for mix-blend-mode and isolation, which are no attributes.
void inline_styles(SvgNode& root, ImportNotes& notes);

}  // namespace display
