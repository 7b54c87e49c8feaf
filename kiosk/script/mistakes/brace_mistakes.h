// Braces that are missing or too many. Lua notices them far from where they are; how the lines are indented tells more.
#pragma once

#include "script/mistakes/syntax_error.h"

namespace script {

/// slide "band", … } and signs = "A fever" }
Answer missing_opening_brace(const SyntaxError& error);

/// A { that is still open where a line begins that, by its indent, stands outside of it.
Answer unclosed_brace(const SyntaxError& error);

/// slide ( … ), slide [ … ] and signs = [ … ]
Answer foreign_brackets(const SyntaxError& error);

/// slide { … )
Answer unequal_brackets(const SyntaxError& error);

/// The } that ends `return flow { … }` although the file goes on.
Answer ended_early(const SyntaxError& error);

Answer too_many_closers(const SyntaxError& error);

}  // namespace script
