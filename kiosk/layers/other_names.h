// A topic's files under other names: where another pack has something else under the same one. Pure.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace layers {

struct OtherNames {
    std::map<std::string, std::string> libraries;  ///< "warnings" → "warnings-spine-society"
    std::map<std::string, std::string> drawings;   ///< "foot.svg" → "foot--spine-society.svg"
    bool empty() const { return libraries.empty() && drawings.empty(); }
};

/// A script that says `use` with the other names of libraries, and has the other names wherever a text is exactly a drawing's.
/// Comments, blanks and everything else stay. A name that a script puts together of parts is not found.
std::string with_other_names(std::string_view script, const OtherNames& names);

}  // namespace layers
