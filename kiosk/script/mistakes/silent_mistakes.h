// Mistakes that Lua takes without a word: a field that stands twice, and a visit asked about a slide that is not there. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace script {

/// A field of one { } that was written before there; Lua keeps the last.
struct Repeated {
    std::string name;
    int line = 0, first_line = 0;
};
std::vector<Repeated> repeated_fields(std::string_view source);

/// visit:right("check"), as written.
struct Asked {
    std::string question;  ///< "right"
    std::string slide;     ///< "check"
    int line = 0;
};
std::vector<Asked> asked_of_visits(std::string_view source);

}  // namespace script
