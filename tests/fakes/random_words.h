// Texts as authors and translators type them, at random, and what patients should read of them. It reads marks and lists by
// itself: it must not share the program's reader. One seed gives one row of texts, on every machine.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace fakes {

/// What should be read of a text.
struct Expected {
    std::string shown;  ///< without marks and the dashes of items; with its blanks, line ends and soft hyphens
    std::vector<std::string> numbers;  ///< runs of digits of one script, in order
    std::size_t items = 0;
};

class RandomWords {
public:
    explicit RandomWords(std::uint32_t seed, bool right_to_left = false)
        : state_(seed), right_to_left_(right_to_left) {}

    /// One line, or paragraphs and lists; it neither begins nor ends with a blank, nor ends as a sentence.
    std::string line() { return words(1 + below(8)); }
    std::string paragraphs() {
        std::string text = line();
        for (auto more = below(4); more > 0; --more)
            if (below(2) == 0)
                text += "\n\n" + line();
            else
                for (auto items = 1 + below(4); items > 0; --items)
                    text += (below(4) == 0 ? "\n\n- " : "\n- ") + line();
        return text;
    }

    std::uint32_t below(std::uint32_t limit) {
        state_ = state_ * 1664525U + 1013904223U;  // Numerical Recipes
        return (state_ >> 8) % limit;
    }

private:
    template <std::size_t size>
    std::string one_of(const char* const (&words)[size]) {
        return words[below(size)];
    }

    std::string words(std::uint32_t count) {
        std::string text = word();
        while (--count > 0) text += " " + word();
        return text + (below(2) == 0 ? "" : right_to_left_ ? " كعب" : " heel");
    }

    /// What stands between two blanks.
    std::string word() {
        switch (below(8)) {
            case 0:
                return number();
            case 1:
                return number() + one_of({"-", "–", "/", "*", ".", ",", ":"}) + number();
            case 2:
                return "*" + plain() + (below(3) == 0 ? " " + plain() : "") + "*" + one_of({"", ",", "!", ")"});
            case 3:
                return one_of({"*", "-", "–", "—", "**", "* *", "{number}", "{", "}", "(", ")", "[x]", "<5", "#", "&"});
            case 4:
                return soup();
            case 5:
                return "(" + plain() + ")";
            default:
                return plain();
        }
    }

    std::string plain() {
        constexpr const char* latin[] = {"rest", "*walk",  "heel*",     "Para\u00ADcet\u00ADamol",
                                         "día",  "“soft”", "well-known"};
        constexpr const char* other[] = {"كعب", "استرح", "الم\u00ADشي", "عظم", "«قدم»", "MRI", "راحة"};
        constexpr const char* ideographs[] = {"休息", "散步。走", "足底筋膜"};
        if (below(8) == 0) return one_of(ideographs);
        return right_to_left_ ? one_of(other) : one_of(latin);
    }

    /// In the digits of one of four scripts.
    std::string number() {
        constexpr const char* zeros[] = {"0", "٠", "۰", "०"};
        const std::string zero = one_of(zeros);
        std::string text;
        for (auto digits = 1 + below(4); digits > 0; --digits) {
            auto digit = zero;
            digit.back() = static_cast<char>(digit.back() + static_cast<char>(below(10)));
            text += digit;
        }
        return text;
    }

    std::string soup() {
        std::string text;
        for (auto signs = 2 + below(5); signs > 0; --signs)
            text += one_of(
                {"*", "*", "-", "a", "é", "7", "٣", "{", "}", "(", ")", "[", "]", "\u00AD", "–", "休", "ك", "!"});
        return text;
    }

    std::uint32_t state_;
    bool right_to_left_;
};

namespace detail {

inline std::u32string points(const std::string& text) {
    std::u32string all;
    for (unsigned char byte : text)
        if ((byte & 0xC0U) != 0x80U)
            all += byte < 0x80 ? byte : byte < 0xE0 ? byte & 0x1FU : byte < 0xF0 ? byte & 0xFU : byte & 7U;
        else
            all.back() = all.back() << 6 | (byte & 0x3FU);
    return all;
}

inline std::string bytes(char32_t c) {
    auto tail = [&](int shift) { return static_cast<char>(0x80U | (c >> shift & 0x3FU)); };
    if (c < 0x80) return {static_cast<char>(c)};
    if (c < 0x800) return {static_cast<char>(0xC0U | c >> 6), tail(0)};
    if (c < 0x10000) return {static_cast<char>(0xE0U | c >> 12), tail(6), tail(0)};
    return {static_cast<char>(0xF0U | c >> 18), tail(12), tail(6), tail(0)};
}

inline std::string bytes(const std::u32string& text) {
    std::string all;
    for (char32_t c : text) all += bytes(c);
    return all;
}

/// The first digit of its script; 0: it is none.
inline char32_t zero_of(char32_t c) {
    for (char32_t zero : {U'0', U'\u0660', U'\u06F0', U'\u0966'})
        if (c >= zero && c <= zero + 9) return zero;
    return 0;
}

inline bool is_any(char32_t c, const std::u32string& of) {
    return of.find(c) != std::u32string::npos;
}

/// Stars of a line that make words bold: each closer with the last opener since the pair before.
inline std::vector<std::size_t> paired_stars(const std::u32string& line) {
    auto sign = [&](std::size_t at) { return at < line.size() ? line[at] : U' '; };
    auto joins = [](char32_t c) {  // stands for digits, and for letters that are written with blanks between words
        return zero_of(c) == U'0' || zero_of(c) == U'\u0660' || zero_of(c) == U'\u06F0' ||
               (c < 0x80 && ((c | 32) >= 'a' && (c | 32) <= 'z')) || (c >= 0xC0 && c < 0x530 && c != 0xD7 && c != 0xF7);
    };
    auto single = [&](std::size_t at) { return sign(at) == '*' && sign(at - 1) != '*' && sign(at + 1) != '*'; };
    auto opens = [&](std::size_t at) {
        return single(at) && !is_any(sign(at + 1), U" ,.;:!?)]}%…") && !joins(sign(at - 1));
    };
    auto closes = [&](std::size_t at) {
        return single(at) && !is_any(sign(at - 1), U" ([{¿¡") && !joins(sign(at + 1));
    };
    std::vector<std::size_t> paired;
    std::size_t free = 0;  // the stars before it are settled
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (!closes(at)) continue;
        auto opener = at;
        while (opener > free && !opens(opener - 1)) --opener;
        if (opener == free) continue;
        paired.insert(paired.end(), {opener - 1, at});
        free = at + 1;
    }
    return paired;
}

}  // namespace detail

inline Expected read_as_patients(const std::string& text) {
    std::vector<std::u32string> lines{{}};
    for (char32_t c : detail::points(text))
        if (c == '\n')
            lines.emplace_back();
        else
            lines.back() += c;
    for (auto& line : lines) {
        auto stars = detail::paired_stars(line);
        std::sort(stars.rbegin(), stars.rend());
        for (auto star : stars) line.erase(star, 1);
    }
    auto dashed = [&](std::size_t at) { return lines[at].size() > 2 && lines[at].substr(0, 2) == U"- "; };
    Expected expected;
    std::vector<bool> items(lines.size());
    for (std::size_t one = 0; one < lines.size(); ++one) {
        if (!dashed(one)) continue;
        auto next = one + 1;
        while (next < lines.size() && lines[next].empty()) ++next;
        if (next < lines.size() && dashed(next)) items[one] = items[next] = true;
    }
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (items[at]) lines[at].erase(0, 2), ++expected.items;
        char32_t script = 0;
        for (char32_t c : lines[at]) {
            auto zero = detail::zero_of(c);
            if (zero != 0 && zero != script) expected.numbers.emplace_back();
            if (zero != 0) expected.numbers.back() += detail::bytes(c);
            script = zero;
        }
        expected.shown += (at > 0 ? "\n" : "") + detail::bytes(lines[at]);
    }
    return expected;
}

}  // namespace fakes
