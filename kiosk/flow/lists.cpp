#include "flow/lists.h"

#include <algorithm>

#include "base/utf8.h"

namespace flow {
namespace {

using Kind = Passage::Kind;

std::vector<Passage> lines_of(std::string_view text) {
    std::vector<Passage> lines;
    for (std::size_t from = 0; from <= text.size();) {
        auto end = std::min(text.find('\n', from), text.size());
        auto line = text.substr(from, end - from);
        bool item = line.starts_with(item_mark) && line.size() > item_mark.size();
        lines.push_back({line.empty() ? Kind::gap : item ? Kind::item : Kind::paragraph, from, end});
        from = end + 1;
    }
    return lines;
}

bool is_closer(char32_t sign) {
    return std::u32string_view(U"\"')]}”’»›」』）").find(sign) != std::u32string_view::npos;
}

bool pauses(char32_t sign) {
    return std::u32string_view(U".!?:;,…。！？：；，、।॥۔؟؛،።։។။").find(sign) != std::u32string_view::npos;
}

}  // namespace

std::vector<Passage> passages(std::string_view text) {
    auto lines = lines_of(text);
    std::erase_if(lines, [](const Passage& line) { return line.kind == Kind::gap; });
    auto is_item = [&](std::size_t at) { return at < lines.size() && lines[at].kind == Kind::item; };
    std::vector<std::size_t> items;  // where each begins
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (is_item(i) && (is_item(i + 1) || (i > 0 && is_item(i - 1)))) items.push_back(lines[i].first);
    std::vector<Passage> all;
    for (auto line : lines_of(text)) {
        bool listed = std::binary_search(items.begin(), items.end(), line.first);
        while (listed && !all.empty() && all.back().kind == Kind::gap) all.pop_back();
        if (listed)
            line.first += item_mark.size();
        else if (line.kind == Kind::item)
            line.kind = Kind::paragraph;
        all.push_back(line);
    }
    return all;
}

std::size_t count_items(std::string_view text) {
    auto all = passages(text);
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [](const Passage& each) { return each.kind == Kind::item; }));
}

std::string_view stop_after(std::string_view words) {
    auto characters = base::characters(words);
    while (!characters.empty() && (is_closer(characters.back()) || characters.back() == ' ')) characters.pop_back();
    if (characters.empty() || pauses(characters.back())) return "";
    auto last = characters.back();
    bool ideographs = last >= 0x2E80 && last < 0xA000;  // kana and Han; Korean writes a point
    bool indic = last >= 0x900 && last < 0xA80;         // Devanagari, Bengali, Gurmukhi
    return ideographs ? "。" : indic ? "।" : ".";
}

}  // namespace flow
