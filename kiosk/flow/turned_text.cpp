#include "flow/turned_text.h"

#include <vector>

namespace flow {
namespace {

/// Last byte of the characters, which all begin with E2 80 or E2 81.
constexpr unsigned first_embedding = 0xAA, last_override = 0xAE;  // U+202A to U+202E
constexpr unsigned first_isolate = 0xA6, isolate_end = 0xA9;      // U+2066 to U+2069

std::string name_of(unsigned block, unsigned last) {
    constexpr const char* digits = "0123456789ABCDEF";
    unsigned code = 0x2000 | (block & 0x3F) << 6 | (last & 0x3F);
    return {'U', '+', digits[code >> 12], digits[code >> 8 & 15], digits[code >> 4 & 15], digits[code & 15]};
}

}  // namespace

std::string turning_character(std::string_view text) {
    std::vector<unsigned> open;  // the isolates of this paragraph that have not ended
    auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n' && !open.empty()) break;
        if (byte(i) != 0xE2 || i + 2 >= text.size()) continue;
        unsigned block = byte(i + 1), last = byte(i + 2);
        if (block == 0x80 && last >= first_embedding && last <= last_override) return name_of(block, last);
        if (block != 0x81 || last < first_isolate || last > isolate_end) continue;
        if (last != isolate_end) {
            open.push_back(last);
        } else if (open.empty()) {
            return name_of(block, last);
        } else {
            open.pop_back();
        }
    }
    return open.empty() ? std::string() : name_of(0x81, open.front());
}

}  // namespace flow
