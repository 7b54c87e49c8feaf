// What comes along when a script is pasted from elsewhere: fences and sentences of a chat, remarks of other languages, the
// marks of a merge.
#pragma once

#include "script/mistakes/syntax_error.h"

namespace script {

/// ``` before and after the code.
Answer fence(const SyntaxError& error);

/// <<<<<<< and what belongs to it, left by git.
Answer conflict_marks(const SyntaxError& error);

/// +++ and @@, and lines that begin with +, as git and a review show what was changed.
Answer lines_of_changes(const SyntaxError& error);

/// # note, // note, /* note */, <!-- note -->, where Lua has --.
Answer foreign_remark(const SyntaxError& error);

/// A sentence outside of { }.
Answer prose(const SyntaxError& error);

}  // namespace script
