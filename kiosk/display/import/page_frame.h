// What lies round and under a whole drawing: frames, and a ground. Inside display only; any thread.
#pragma once

#include "display/import/import_notes.h"
#include "display/import/svg_tree.h"

namespace display {

/// A frame that holds the whole drawing gives way, so that its layers lie right under the root. The root has a viewBox.
void unwrap_frame(SvgNode& root, ImportNotes& notes);

/// Says that a white ground covers the page, as Figma's frames have one: it stays, since it may be meant.
void tell_of_ground(const SvgNode& root, ImportNotes& notes);

}  // namespace display
