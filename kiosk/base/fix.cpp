#include "base/fix.h"

#include <algorithm>

namespace base {

std::string fixed(std::string_view text, const Fixes& fixes) {
    std::string result;
    std::size_t done = 0;
    for (const auto& fix : fixes) {
        result += text.substr(done, fix.at - done);
        result += fix.with;
        done = fix.at + fix.length;
    }
    result += text.substr(done);
    return result;
}

int line_at(std::string_view text, std::size_t at) {
    auto before = text.substr(0, at);
    return 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
}

}  // namespace base
