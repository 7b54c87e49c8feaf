#include "flow/marks.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "flow/lists.h"
#include "flow/lone_star.h"

namespace flow {
namespace {

constexpr char32_t none = 0;  ///< beyond an end of the paragraph

bool is_blank(char32_t c) {
    return c == none || c == ' ' || c == '\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F ||
           c == 0x3000;
}

/// A digit, or a letter of a script that writes blanks between words and nothing else against them: beside it a star is
/// part of what stands there. Korean joins endings to a bold word, Arabic and Hebrew particles, Chinese everything.
bool belongs_to_word(char32_t c) {
    bool ascii = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    bool letter = (c >= 0xC0 && c < 0x530) && c != 0xD7 && c != 0xF7;  // Latin, Greek, Cyrillic and their accents
    bool digit = (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9) || (c >= 0xFF10 && c <= 0xFF19);
    return ascii || letter || digit;
}

bool is_one_of(char32_t c, std::u32string_view signs) {
    return signs.find(c) != std::u32string_view::npos;
}

/// A star of a paragraph and what it could be.
struct Star {
    std::size_t at;
    bool opens, closes;
    bool paired = false;
};

Star star_at(std::string_view source, std::size_t at, char32_t before) {
    auto end = at + 1;
    char32_t after = end < source.size() ? base::next_character(source, end) : none;
    bool alone = before != '*' && after != '*';
    bool opens = !is_blank(after) && !is_one_of(after, U",.;:!?)]}%…") && !belongs_to_word(before);
    bool closes = !is_blank(before) && !is_one_of(before, U"([{¿¡") && !belongs_to_word(after);
    return {at, alone && opens, alone && closes};
}

/// Of one paragraph, in order, with those marked that make a pair.
std::vector<Star> stars_of(std::string_view paragraph) {
    std::vector<Star> stars;
    std::size_t open = 0;
    bool is_open = false;
    char32_t before = none;
    for (std::size_t at = 0; at < paragraph.size();) {
        auto here = at;
        auto character = base::next_character(paragraph, at);
        if (character == '*') {
            stars.push_back(star_at(paragraph, here, before));
            auto& star = stars.back();
            if (is_open && star.closes) {
                star.paired = stars[open].paired = true;
                is_open = false;
            } else if (star.opens) {
                open = stars.size() - 1;
                is_open = true;
            }
        }
        before = character;
    }
    return stars;
}

/// Calls `each` with every paragraph, without its `\n`, and where it begins.
template <class Each>
void for_each_paragraph(std::string_view source, const Each& each) {
    for (std::size_t from = 0; from <= source.size();) {
        auto end = std::min(source.find('\n', from), source.size());
        each(source.substr(from, end - from), from);
        from = end + 1;
    }
}

void without_soft_hyphens(std::string& text) {
    for (auto at = text.find(soft_hyphen); at != std::string::npos; at = text.find(soft_hyphen, at))
        text.erase(at, soft_hyphen.size());
}

}  // namespace

Marked read_marks(std::string_view source) {
    Marked marked;
    for_each_paragraph(source, [&](std::string_view paragraph, std::size_t from) {
        if (from > 0) marked.text += '\n';
        std::size_t copied = 0;
        bool inside = false;
        for (const auto& star : stars_of(paragraph)) {
            if (!star.paired) continue;
            marked.text += paragraph.substr(copied, star.at - copied);
            copied = star.at + 1;
            if (inside)
                marked.bold.back().last = marked.text.size();
            else
                marked.bold.push_back({marked.text.size(), 0});
            inside = !inside;
        }
        marked.text += paragraph.substr(copied);
    });
    return marked;
}

Marked part_of(const Marked& whole, std::size_t first, std::size_t last) {
    Marked part{whole.text.substr(first, last - first), {}};
    for (const auto& range : whole.bold) {
        auto from = std::max(range.first, first), to = std::min(range.last, last);
        if (from < to) part.bold.push_back({from - first, to - first});
    }
    return part;
}

Said said(const Marked& marked) {
    const std::string_view text = marked.text;
    const auto all = passages(text);
    Said words;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i > 0) words.words += '\n';
        auto line = text.substr(all[i].first, all[i].last - all[i].first);
        words.words += line;
        bool before_item = i + 1 < all.size() && all[i + 1].kind == Passage::Kind::item;
        if (before_item || all[i].kind == Passage::Kind::item) words.words += stop_after(line);
    }
    without_soft_hyphens(words.words);
    return words;
}

Said said(std::string_view source) {
    return said(read_marks(source));
}

Said operator+(Said before, const Said& after) {
    return std::move(before) + after.words;
}

Said operator+(Said before, std::string_view sign) {
    before.words += sign;
    return before;
}

std::size_t lone_star_at(std::string_view source) {
    auto found = std::string_view::npos;
    for_each_paragraph(source, [&](std::string_view paragraph, std::size_t from) {
        for (const auto& star : stars_of(paragraph)) {
            bool doubled = paragraph.substr(star.at, 2) == "**";
            bool lone = !star.paired && (star.opens || star.closes || doubled);
            if (lone && found == std::string_view::npos) found = from + star.at;
        }
    });
    return found;
}

std::string lone_star(std::string_view source) {
    const auto star = lone_star_at(source);
    if (star == std::string_view::npos) return {};
    auto begin = source.find_last_of(" \n", star), end = std::min(source.find_first_of(" \n", star), source.size());
    begin = begin == std::string_view::npos ? 0 : begin + 1;
    return std::string(source.substr(begin, end - begin));
}

}  // namespace flow
