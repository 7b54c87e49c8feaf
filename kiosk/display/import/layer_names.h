// The names that an author gave in the drawing program, as ids that a slide can name. Inside display only; any thread.
#pragma once

#include <functional>

#include "display/import/import_notes.h"
#include "display/import/svg_tree.h"

namespace display {

/// A name as small letters, digits and dashes; empty when nothing of it can be written so.
using PlainName = std::function<std::string(const std::string&)>;

/// What the author calls an element: Inkscape's label, Illustrator's and Figma's data-name, else its id with Illustrator's
/// escapes undone. Empty: the program made the name up.
std::string authors_name(const SvgNode& node);

/// How the ids begin of what is only referred to.
constexpr const char* only_referred = "ref-";

/// Named elements get plain names as ids; what is only referred to one of its own; others have none. All references follow.
void name_elements(SvgNode& root, const PlainName& plain, ImportNotes& notes);

/// A shape, group or word.
bool is_drawn(const SvgNode& node);

}  // namespace display
