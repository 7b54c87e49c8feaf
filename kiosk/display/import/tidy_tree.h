// What a drawing program writes for itself, and what is not used, taken out of a drawing. Inside display only;
// any thread.
#pragma once

#include "display/import/import_notes.h"
#include "display/import/svg_tree.h"

namespace display {

/// Notes and helpers of the programs, scripts and animations; links and switches become plain groups. Before styles are
/// looked at.
void drop_foreign(SvgNode& root, ImportNotes& notes);

/// What nothing refers to and nobody sees, attributes without effect, groups without a meaning. Names stand as ids.
void drop_unused(SvgNode& root, ImportNotes& notes);

}  // namespace display
