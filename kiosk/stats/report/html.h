// Small pieces of HTML.
#pragma once

#include <string>
#include <string_view>

namespace stats::report {

/// Text for between tags and for attributes in double quotes. Characters that XML does not allow become U+FFFD.
std::string escaped(std::string_view text);

/// <tag attributes>inner</tag>; `attributes` and `inner` are HTML already.
std::string element(std::string_view tag, std::string_view attributes, std::string_view inner);
std::string element(std::string_view tag, std::string_view inner);

/// Letters a to z, digits and dashes, for an id; other characters become their code.
std::string id_of(std::string_view text);

}  // namespace stats::report
