// A text's lines. Pure.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace base {

/// Without the ends of lines; what stands behind the last one is a line too.
inline std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        auto end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

}  // namespace base
