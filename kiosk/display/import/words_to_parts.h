// Words that stand in a drawing, as parts that a slide names in the reader's language. Inside display only; any thread.
#pragma once

#include "display/import/import_notes.h"
#include "display/import/layer_names.h"
#include "display/import/svg_tree.h"

namespace display {

/// A part, and the word that named it in the drawing.
struct NamedPart {
    std::string id, label;
};

/// Takes the words out. Each short one names a part: the element of that name, else an invisible place where it stood, with
/// a point for the line from its name. What stays in every language stays. The root has a viewBox.
std::vector<NamedPart> words_to_parts(SvgNode& root, const PlainName& plain, ImportNotes& notes);

}  // namespace display
