#include "base/wording.h"

#include <algorithm>

namespace base {

std::string excerpt(std::string_view text) {
    constexpr std::size_t most = 60;
    std::string line(text.substr(0, most));
    if (line.size() < text.size()) {
        while (!line.empty() && (static_cast<unsigned char>(line.back()) & 0xC0) == 0x80) line.pop_back();
        if (!line.empty() && static_cast<unsigned char>(line.back()) >= 0xC0) line.pop_back();  // half a character
        line += "…";
    }
    std::replace_if(
        line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; }, ' ');
    return line;
}

std::string in_quotes(std::string_view name) {
    return '"' + excerpt(name) + '"';
}

std::string counted(std::size_t count, const char* one, const char* many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

}  // namespace base
