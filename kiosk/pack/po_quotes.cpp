#include "pack/po_quotes.h"

#include <array>

namespace pack {
namespace {

constexpr std::string_view blanks = " \t";
constexpr std::array<std::string_view, 9> look_alikes{"“", "”", "„", "«", "»", "‘", "’", "'", "`"};

}  // namespace

std::string_view trimmed(std::string_view text) {
    auto begin = text.find_first_not_of(blanks);
    return begin == text.npos ? std::string_view() : text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

std::string_view look_alike_before(std::string_view text) {
    for (auto each : look_alikes)
        if (text.starts_with(each)) return each;
    return {};
}

std::string_view look_alike_behind(std::string_view text) {
    for (auto each : look_alikes)
        if (text.ends_with(each)) return each;
    return {};
}

std::string_view bare(std::string_view text) {
    auto mark = [](std::string_view found, bool straight) { return straight ? std::size_t{1} : found.size(); };
    while (!text.empty() && (text.front() == '"' || !look_alike_before(text).empty()))
        text.remove_prefix(mark(look_alike_before(text), text.front() == '"'));
    while (!text.empty() && (text.back() == '"' || !look_alike_behind(text).empty()))
        text.remove_suffix(mark(look_alike_behind(text), text.back() == '"'));
    return text;
}

Quoted read_quoted(std::string_view text) {
    while (true) {
        std::size_t at = 1;
        for (; at < text.size() && text[at] != '"'; ++at) {
            if (text[at] != '\\') continue;
            if (++at == text.size()) break;
            if (std::string_view("ntrabfvx\"\\01234567").find(text[at]) == std::string_view::npos)
                return {Quoted::Fault::escape, text.substr(at - 1)};
        }
        if (at >= text.size()) return {Quoted::Fault::not_ended, text};
        text = trimmed(text.substr(at + 1));
        if (text.empty() || text.front() == '#') return {};
        if (text.front() != '"') return {Quoted::Fault::goes_on, text};
    }
}

}  // namespace pack
