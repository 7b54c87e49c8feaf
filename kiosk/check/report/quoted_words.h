// What stands in quotation marks in scripts and PO files, and which bytes of the file say it. Inside check/report only. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "check/report/written.h"

namespace check {

/// Strings of a script in their order, those that `..` joins as one. Comments are none.
std::vector<Written> quoted_in_lua(std::string_view source);

/// The translation below the msgid on this line, from 1; without words: there is none.
Written quoted_msgstr(std::string_view source, int msgid_line);

}  // namespace check
