#include "content/utf8.h"

#include <algorithm>

namespace content {
namespace {

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// Length of the well-formed character at the start; 0 when there is none.
std::size_t character_length(std::string_view text) {
    auto lead = static_cast<unsigned char>(text[0]);
    if (lead < 0x80) return lead == 0 ? 0 : 1;
    std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return 0;
    if (!std::all_of(text.begin() + 1, text.begin() + static_cast<std::ptrdiff_t>(length), is_continuation)) return 0;
    auto second = static_cast<unsigned char>(text[1]);
    bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    bool surrogate = lead == 0xED && second >= 0xA0;
    bool beyond = lead == 0xF4 && second >= 0x90;
    return overlong || surrogate || beyond ? 0 : length;
}

}  // namespace

std::size_t first_bad_byte(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        auto length = character_length(text.substr(at));
        if (length == 0) return at;
        at += length;
    }
    return at;
}

std::size_t character_count(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return !is_continuation(byte); }));
}

std::u32string characters(std::string_view text) {
    std::u32string all;
    for (char byte : text) {
        auto bits = static_cast<unsigned char>(byte);
        if (!is_continuation(byte))
            all += bits < 0x80 ? bits : bits & (bits >= 0xF0 ? 0x07U : bits >= 0xE0 ? 0x0FU : 0x1FU);
        else if (!all.empty())
            all.back() = all.back() << 6 | (bits & 0x3FU);
    }
    return all;
}

}  // namespace content
