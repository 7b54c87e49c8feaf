#include "flow/habits.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/utf8.h"

namespace flow {

namespace {

using Letters = std::vector<WrittenText::Letter>;

/// One language; nothing: it has no one way, or both are right. Another language is a line more.
struct Habits {
    std::string_view language;                ///< the first part of its code
    std::string_view open, close;             ///< around speech: CLDR 42, delimiters
    std::string_view apostrophe;              ///< between letters
    std::string_view dash;                    ///< between two words, with its blanks
    std::string_view range;                   ///< between two numbers
    std::string_view before_per_cent;         ///< between a number and %
    std::string_view before_unit = "\u00A0";  ///< SI brochure, 5.4.3
};
constexpr std::array table{
    // NHS content style guide: spaced en dashes. The Chicago Manual of Style, 6.78: en dashes in ranges.
    Habits{"en", "“", "”", "’", " – ", "–", ""},
    // CLDR's es-419, as es.po writes. RAE, Ortografía 2010: a hyphen in ranges; a dash stands tight on one side, which a program
    // does not know; a blank before %.
    Habits{"es", "“", "”", "", "", "", "\u00A0"},
};

constexpr std::array<std::u32string_view, 8> units = {U"ml", U"mg", U"kg", U"mm", U"cm", U"km", U"µg", U"°C"};

bool is_digit(char32_t c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x2000) || c >= 0x2C00;
}
bool is_blank(char32_t c) {
    return c == ' ' || c == '\n' || c == '\t' || c == 0xA0 || c == 0;
}

/// The letters with what stands around each; 0 beyond the ends.
class Around {
public:
    explicit Around(const Letters& letters) : letters_(letters) {}
    char32_t at(std::size_t i) const { return i < letters_.size() ? letters_[i].character : U'\0'; }
    char32_t before(std::size_t i, std::size_t back = 1) const { return i >= back ? at(i - back) : U'\0'; }
    std::size_t size() const { return letters_.size(); }
    /// Letters [first, last), if their bytes stand together.
    bool together(std::size_t first, std::size_t last) const {
        for (auto i = first; i + 1 < last; ++i)
            if (letters_[i].at + letters_[i].length != letters_[i + 1].at) return false;
        return true;
    }
    base::Fix fix(std::size_t first, std::size_t last, std::string_view with, const char* why) const {
        auto begin = letters_[first].at;
        auto end = last > first ? letters_[last - 1].at + letters_[last - 1].length : begin;
        return {begin, end - begin, std::string(with), why};
    }

private:
    const Letters& letters_;
};

/// "so": each opens after a blank or a bracket and closes behind a word, in turn; else none of them is plainly one.
void quotes(const Around& text, const Habits& habits, base::Fixes& fixes) {
    constexpr const char* why = "straight quotation marks";
    base::Fixes found;
    bool open = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.at(i) != '"') continue;
        auto before = text.before(i), after = text.at(i + 1);
        bool opens = is_blank(before) || before == '(' || before == U'*' || before == U'¿' || before == U'¡';
        if (opens == open || is_blank(opens ? after : before)) return;
        found.push_back(text.fix(i, i + 1, opens ? habits.open : habits.close, why));
        open = opens;
    }
    if (!open) fixes.insert(fixes.end(), found.begin(), found.end());
}

void apostrophes(const Around& text, const Habits& habits, base::Fixes& fixes) {
    if (habits.apostrophe.empty()) return;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text.at(i) == '\'' && is_letter(text.before(i)) && is_letter(text.at(i + 1)))
            fixes.push_back(text.fix(i, i + 1, habits.apostrophe, "straight apostrophes"));
}

/// "rest -- then" and "rest - then"; at the beginning of a line a hyphen begins an item of a list.
void dashes(const Around& text, const Habits& habits, base::Fixes& fixes) {
    if (habits.dash.empty()) return;
    auto is_word = [](char32_t c) { return is_letter(c) || c == ',' || c == ')' || c == '(' || c == U'*'; };
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text.at(i) != '-' || text.before(i) == '-') continue;
        auto end = i + 1;
        while (text.at(end) == '-') ++end;
        bool blank_before = text.before(i) == ' ', blank_after = text.at(end) == ' ';
        bool twice = end == i + 2, once = end == i + 1 && blank_before && blank_after;
        if ((!twice && !once) || blank_before != blank_after) continue;
        auto first = blank_before ? i - 1 : i, last = blank_after ? end + 1 : end;
        if (!is_word(text.before(first)) || !is_word(text.at(last)) || !text.together(first, last)) continue;
        fixes.push_back(text.fix(first, last, habits.dash, "hyphens as dashes"));
    }
}

/// A number of at most three digits, and more behind a point or comma, that ends or begins at a hyphen.
std::string number(const Around& text, std::size_t first, std::size_t last) {
    std::string digits;
    for (auto i = first; i < last; ++i) digits += text.at(i) == ',' ? '.' : static_cast<char>(text.at(i));
    bool whole = !digits.empty() && std::count(digits.begin(), digits.end(), '.') <= 1 && is_digit(text.at(first)) &&
                 is_digit(text.at(last - 1)) && digits.find('.') > 0 && std::min(digits.find('.'), digits.size()) <= 3;
    return whole ? digits : std::string();
}

/// "5-10" and "5 - 10", rising, and no part of a date, a phone number, a score or a name.
void ranges(const Around& text, const Habits& habits, base::Fixes& fixes) {
    if (habits.range.empty()) return;
    auto part = [&](char32_t c) { return is_digit(c) || c == '.' || c == ','; };
    auto joins = [](char32_t c) {
        return is_letter(c) || is_digit(c) || c == '-' || c == '/' || c == '+' || c == U'–';
    };
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text.at(i) != '-') continue;
        bool blanks = text.before(i) == ' ' && text.at(i + 1) == ' ';
        auto left_end = blanks ? i - 1 : i, right = blanks ? i + 2 : i + 1;
        auto left = left_end, right_end = right;
        while (left > 0 && part(text.at(left - 1))) --left;
        while (part(text.at(right_end))) ++right_end;
        while (right_end > right && !is_digit(text.at(right_end - 1))) --right_end;  // the stop of the sentence
        auto low = number(text, left, left_end), high = number(text, right, right_end);
        if (low.empty() || high.empty() || joins(text.before(left)) || joins(text.at(right_end))) continue;
        if (std::atof(low.c_str()) >= std::atof(high.c_str()) || !text.together(left_end, right)) continue;
        fixes.push_back(text.fix(left_end, right, habits.range, "hyphens in ranges of numbers"));
    }
}

void units_of_numbers(const Around& text, const Habits& habits, base::Fixes& fixes) {
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (!is_digit(text.before(i))) continue;
        std::size_t first = i - 1;
        while (first > 0 && (is_digit(text.at(first - 1)) || text.at(first - 1) == '.' || text.at(first - 1) == ','))
            --first;
        if (is_letter(text.before(first))) continue;  // L4mm is no number
        for (auto unit : units) {
            bool same = true;
            for (std::size_t k = 0; k < unit.size(); ++k) same = same && text.at(i + k) == unit[k];
            if (same && !is_letter(text.at(i + unit.size())) && !is_digit(text.at(i + unit.size())))
                fixes.push_back(text.fix(i, i, habits.before_unit, "units without a blank"));
        }
        if (text.at(i) == '%' && !habits.before_per_cent.empty())
            fixes.push_back(text.fix(i, i, habits.before_per_cent, "units without a blank"));
    }
}

}  // namespace

void WrittenText::add(std::string_view file, std::size_t first, std::size_t last) {
    auto piece = file.substr(0, last);
    for (auto at = first; at < last;) {
        auto begin = at;
        auto character = base::next_character(piece, at);
        if (character == '\\' && at < last) {
            auto escaped = base::next_character(piece, at);
            character = escaped == 'n' ? U'\n' : escaped == '"' || escaped == '\'' ? escaped : U'\uFFFC';
        }
        letters_.push_back({begin, at - begin, character});
    }
}

base::Fixes unlike_habits(const WrittenText& text, const std::string& language) {
    base::Fixes fixes;
    const auto primary = language.substr(0, language.find('-'));
    const auto* habits =
        std::find_if(table.begin(), table.end(), [&](const auto& each) { return each.language == primary; });
    if (habits == table.end()) return fixes;
    Around around(text.letters());
    for (auto rule : {quotes, apostrophes, dashes, ranges, units_of_numbers}) rule(around, *habits, fixes);
    std::stable_sort(fixes.begin(), fixes.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    return fixes;
}

}  // namespace flow
