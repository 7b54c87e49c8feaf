// What is wrong with the way a PO file is written, told line by line to whoever typed it. Pure.
#pragma once

#include <string_view>

#include "base/problem.h"

namespace pack {

/// Of a file that cannot be read, with line feeds only: its first mistakes, each with its line and without the file's name.
/// Empty: nothing is wrong with the lines themselves.
base::Problems po_mistakes(std::string_view text);

/// The first line that reads as this one does, when it stands before it and tells of one text: `msgid "Foot"`; 0: there is none.
int line_before_like(std::string_view text, int line);

/// The line of the header that begins so: "Language:"; else the header's first; 0: there is no header.
int line_of_header(std::string_view text, std::string_view field);

}  // namespace pack
