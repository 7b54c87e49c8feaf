// Quotation marks and signs that are missing, foreign, or stand where others belong.
#pragma once

#include "script/mistakes/syntax_error.h"

namespace script {

/// Letters that Lua does not know.
Answer foreign_letters(const SyntaxError& error);

/// A text or comment that does not end.
Answer cut_off(const SyntaxError& error);

/// A backslash before a letter it does not belong to.
Answer escape(const SyntaxError& error);

/// text = "He said "hi" to me"
Answer quote_inside(const SyntaxError& error);

/// != and others, of other languages.
Answer foreign_sign(const SyntaxError& error);

/// title: "Heel pain"
Answer colon(const SyntaxError& error);

}  // namespace script
