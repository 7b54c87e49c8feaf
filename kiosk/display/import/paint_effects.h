// Gradients, filters and other effects of a drawing that is taken into a pack. Inside display only; any thread.
#pragma once

#include "display/import/import_notes.h"
#include "display/import/svg_tree.h"

namespace display {

/// A bitmap, a marker, a filter that is more than a shadow: throws SvgRefused with the line as `at`. Shadows are taken off.
/// After inline_styles.
void refuse_or_drop_effects(SvgNode& root, ImportNotes& notes);

/// Gradients with all that they take from others.
void complete_gradients(SvgNode& root);

}  // namespace display
