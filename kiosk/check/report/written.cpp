#include "check/report/written.h"

#include <algorithm>

#include "base/utf8.h"
#include "check/report/quoted_words.h"

namespace check {
namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::string without_blanks(std::string_view text) {
    std::string words;
    std::copy_if(text.begin(), text.end(), std::back_inserter(words), [](char c) { return !is_blank(c); });
    return words;
}

/// Of the signs from the first spot to the last, as far as they stand on the first one's line.
Place place_of(std::string_view source, Written::Spot first, Written::Spot last) {
    auto begins = first.begin == 0 ? 0 : source.rfind('\n', first.begin - 1) + 1;  // npos + 1 is 0
    auto ends = std::min(source.find('\n', first.begin), source.size());
    auto end = last.end > first.begin ? std::min(last.end, ends) : first.end;
    auto line = 1 + std::count(source.begin(), source.begin() + static_cast<std::ptrdiff_t>(begins), '\n');
    auto column = 1 + static_cast<int>(base::character_count(source.substr(begins, first.begin - begins)));
    auto signs = static_cast<int>(base::character_count(source.substr(first.begin, end - first.begin)));
    return {static_cast<int>(line), column, column + std::max(1, signs)};
}

/// A text, and the part of it, without blanks.
struct Sought {
    std::string words;
    TextPart part;

    Sought(std::string_view text, TextPart of) : words(without_blanks(text)) {
        part.at = without_blanks(text.substr(0, of.at)).size();
        part.size = std::max<std::size_t>(1, without_blanks(text.substr(of.at, of.size)).size());
    }

    std::optional<Place> in(const Written& written, std::string_view source) const {
        auto at = words.empty() || part.at + part.size > words.size() ? std::string::npos : written.words.find(words);
        if (at == std::string::npos) return std::nullopt;
        auto first = at + part.at;
        return place_of(source, written.spots[first], written.spots[first + part.size - 1]);
    }
};

/// The word that the part is in.
Sought word_around(std::string_view text, TextPart part) {
    auto begin = part.at, end = part.at + part.size;
    while (begin > 0 && !is_blank(text[begin - 1])) --begin;
    while (end < text.size() && !is_blank(text[end])) ++end;
    return {text.substr(begin, end - begin), {part.at - begin, part.size}};
}

}  // namespace

WrittenLua::WrittenLua(std::string_view source) : source_(source), all_(quoted_in_lua(source)) {}

std::optional<Place> WrittenLua::find(std::string_view text, TextPart part, int from, int until) const {
    auto is_there = [&](const Written& each) { return each.line >= from && (until == 0 || each.line < until); };
    const Sought whole(text, part);
    for (bool everywhere : {false, true})
        for (bool alone : {true, false})
            for (const auto& each : all_)
                if ((everywhere || is_there(each)) && (!alone || each.words == whole.words))
                    if (auto place = whole.in(each, source_)) return place;
    const auto word = word_around(text, part);
    for (const auto& each : all_)
        if (is_there(each))
            if (auto place = word.in(each, source_)) return place;
    return std::nullopt;
}

std::optional<Place> find_in_po(std::string_view source, int msgid_line, std::string_view translation, TextPart part) {
    return Sought(translation, part).in(quoted_msgstr(source, msgid_line), source);
}

}  // namespace check
