// Texts without their quotation marks, and texts with nothing between them.
#pragma once

#include "script/mistakes/syntax_error.h"

namespace script {

/// title = Soft shoes can help, and answer { In the morning, … }
Answer words_without_quotes(const SyntaxError& error);

/// text = "One. " "Two.", and signs = { "A fever" "A fall" }
Answer two_texts(const SyntaxError& error);

/// title = “A band”: the marks of an office program where straight ones belong.
Answer curly_quotes(const SyntaxError& error);

}  // namespace script
