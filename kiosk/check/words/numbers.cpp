#include "check/words/numbers.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace check {
namespace {

constexpr std::size_t fewest_phone_digits = 7;

constexpr char32_t certain_decimal = U'\u0001', certain_group = U'\u0002';

/// Digits of every script as 0 to 9, separators as , . ' and a blank, or as one of the two above where a script's own
/// sign says which it is. What is none of these stays.
char32_t plain(char32_t c) {
    auto character = static_cast<UChar32>(c);
    if (u_charType(character) == U_DECIMAL_DIGIT_NUMBER)
        return U'0' + static_cast<char32_t>(u_charDigitValue(character));
    switch (c) {
        case U'\u066B':
            return certain_decimal;
        case U'\u066C':
            return certain_group;
        case U'\u00A0':
        case U'\u2009':
        case U'\u202F':
            return U' ';
        case U'’':
            return U'\'';
        case U'，':
            return U',';
        case U'．':
            return U'.';
        case U'⁄':
        case U'／':
            return U'/';
        case U'\u2010':
        case U'\u2011':
            return U'-';
        default:
            return c;
    }
}

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

std::string whole(std::string digits) {
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    return digits;
}

std::string decimal(const std::string& before, std::string after) {
    while (after.ends_with('0')) after.pop_back();
    return whole(before) + (after.empty() ? "" : "." + after);
}

std::string of_value(double value) {
    std::array<char, 32> text{};
    auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 6).ptr;
    return {text.data(), end};
}

double to_value(const std::string& number) {
    double value = 0;
    std::from_chars(number.data(), number.data() + number.size(), value);
    return value;
}

double power_of_word(char32_t c) {
    switch (c) {
        case U'千':
        case U'천':
            return 1e3;
        case U'万':
        case U'萬':
        case U'만':
            return 1e4;
        case U'亿':
        case U'億':
        case U'억':
            return 1e8;
        default:
            return 0;
    }
}

class Scanner {
public:
    Scanner(const std::u32string& text, Separators separators) : text_(text), separators_(separators) {
        std::transform(text_.begin(), text_.end(), text_.begin(), plain);
    }

    std::vector<NumberInText> run() {
        while (at_ < text_.size()) {
            if (phone()) continue;
            if (is_digit(text_[at_]))
                number();
            else if (auto part = fraction_sign(at_))
                add(of_value(*part), "", at_, at_ + 1);
            else
                ++at_;
        }
        return std::move(found_);
    }

private:
    char32_t peek(std::size_t at) const { return at < text_.size() ? text_[at] : U'\0'; }

    std::string digits_from(std::size_t at) const {
        std::string digits;
        while (is_digit(peek(at))) digits += static_cast<char>(text_[at++]);
        return digits;
    }

    void add(std::string value, std::string other, std::size_t begin, std::size_t end) {
        found_.push_back({std::move(value), std::move(other), begin, end});
        at_ = end;
    }

    /// "½" on its own or behind a whole number.
    std::optional<double> fraction_sign(std::size_t at) const {
        auto character = static_cast<UChar32>(peek(at));
        if (u_charType(character) != U_OTHER_NUMBER) return std::nullopt;
        double value = u_getNumericValue(character);
        return value > 0 && value < 1 ? std::optional(value) : std::nullopt;
    }

    /// "1/2" at `at`, and nothing that would make a date or a ratio of it; moves past it.
    std::optional<double> fraction(std::size_t& at) const {
        auto above = digits_from(at);
        auto slash = at + above.size();
        auto below = digits_from(slash + 1);
        if (above.size() != 1 || below.size() != 1 || peek(slash) != U'/' || above >= below) return std::nullopt;
        auto end = slash + 2;
        if (peek(end) == U'/') return std::nullopt;
        at = end;
        return (above[0] - '0') / static_cast<double>(below[0] - '0');
    }

    /// +1 (555) 123-4567: many digits in three groups and more, or behind a plus. A date is none.
    bool phone() {
        auto at = at_;
        bool plus = peek(at) == U'+';
        if (at > 0 && (is_digit(peek(at - 1)))) return false;
        std::vector<std::string> groups;
        auto end = at;
        if (plus) ++at;
        for (std::size_t skipped = 0; skipped <= 2 && groups.size() < 8;) {
            if (auto digits = digits_from(at); !digits.empty()) {
                at += digits.size();
                end = at;
                skipped = 0;
                groups.push_back(std::move(digits));
            } else if (auto c = peek(at); c == U' ' || c == U'-' || c == U'.' || c == U'(' || c == U')') {
                if (groups.empty() && c != U'(') break;
                ++at;
                ++skipped;
            } else {
                break;
            }
        }
        std::string all;
        for (const auto& group : groups) all += group;
        bool decimals = peek(end) == U',' && is_digit(peek(end + 1));
        if (decimals || all.size() < fewest_phone_digits || groups.size() < (plus ? 2U : 3U) || is_date(groups))
            return false;
        add(all, "", at_, end);
        return true;
    }

    static bool is_date(const std::vector<std::string>& groups) {
        if (groups.size() != 3 || groups[1].size() > 2) return false;
        auto first = groups[0].size(), last = groups[2].size();
        return (first == 4 && last <= 2) || (first <= 2 && last == 4);
    }

    void number() {
        auto begin = at_;
        auto at = at_;
        if (auto part = fraction(at)) return add(of_value(*part), "", begin, at);
        std::vector<std::string> parts{digits_from(at)};
        std::u32string marks;
        at += parts.front().size();
        while (continues(parts, marks, at)) {
            marks += peek(at);
            parts.push_back(digits_from(at + 1));
            at += 1 + parts.back().size();
        }
        if (!is_one_number(parts, marks)) return each_part(parts, begin);
        auto [value, other] = meaning(parts, marks);
        grow(value, at);
        add(value, other, begin, at);
    }

    bool continues(const std::vector<std::string>& parts, const std::u32string& marks, std::size_t at) const {
        auto mark = peek(at);
        auto next = digits_from(at + 1).size();
        if (next == 0) return false;
        if (mark == U',' || mark == U'.' || mark == certain_decimal) return true;
        bool groups = mark == U' ' || mark == U'\'' || mark == certain_group;
        return groups && next == 3 && parts.front().size() <= 3 && (marks.empty() || marks.back() == mark);
    }

    /// Not a date, a list or a section: 14.3.2027, 1,2,3.
    static bool is_one_number(const std::vector<std::string>& parts, const std::u32string& marks) {
        if (parts.size() <= 2) return true;
        for (std::size_t i = 1; i + 1 < parts.size(); ++i)
            if (parts[i].size() < 2 || parts[i].size() > 3 || marks[i - 1] != marks.front()) return false;
        return marks.back() != marks.front() || parts.back().size() == 3;
    }

    void each_part(const std::vector<std::string>& parts, std::size_t begin) {
        for (const auto& part : parts) {
            add(whole(part), "", begin, begin + part.size());
            begin += part.size() + 1;
        }
    }

    std::pair<std::string, std::string> meaning(const std::vector<std::string>& parts,
                                                const std::u32string& marks) const {
        std::string before;
        for (std::size_t i = 0; i + 1 < parts.size(); ++i) before += parts[i];
        const auto& last = parts.back();
        if (marks.empty()) return {whole(last), ""};
        auto mark = marks.back();
        auto all = whole(before + last), part = decimal(before, last);
        if (mark == certain_decimal || (parts.size() > 2 && mark != marks.front())) return {part, ""};
        if (mark == U' ' || mark == U'\'' || mark == certain_group || parts.size() > 2) return {all, ""};
        bool group = last.size() == 3 && before.size() <= 3 && before.front() != '0';
        if (!group) return {part, ""};
        if (separators_ == Separators::english) return {mark == U',' ? all : part, ""};
        return {all, part};
    }

    /// What stands behind the digits and belongs to them: ½, " 1/2", 万.
    void grow(std::string& value, std::size_t& at) const {
        double number = to_value(value);
        if (double power = power_of_word(peek(peek(at) == U' ' ? at + 1 : at)); power > 0) {
            at += peek(at) == U' ' ? 2 : 1;
            auto digits = number * power;
            if (digits < 1e15) value = std::to_string(static_cast<long long>(std::llround(digits)));
            return;
        }
        auto behind = peek(at) == U' ' ? at + 1 : at;
        if (auto part = fraction_sign(behind)) {
            at = behind + 1;
            value = of_value(number + *part);
        } else if (behind > at) {
            if (auto half = fraction(behind)) {
                at = behind;
                value = of_value(number + *half);
            }
        }
    }

    std::u32string text_;
    Separators separators_;
    std::size_t at_ = 0;
    std::vector<NumberInText> found_;
};

}  // namespace

std::vector<NumberInText> numbers_in(const std::u32string& text, Separators separators) {
    return Scanner(text, separators).run();
}

bool is_round_multiple(const std::string& number, const std::string& of) {
    double small = to_value(number), large = to_value(of);
    if (small <= 0) return false;
    auto ratio = large / small;
    return ratio == 1e3 || ratio == 1e4 || ratio == 1e5 || ratio == 1e6 || ratio == 1e7 || ratio == 1e9;
}

}  // namespace check
