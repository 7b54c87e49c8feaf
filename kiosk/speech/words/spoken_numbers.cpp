#include "speech/words/spoken_numbers.h"

#include <algorithm>

#include "speech/words/scan.h"

namespace speech {
namespace {

constexpr int most_groups = 4;               ///< behind the first digits
constexpr std::size_t longest_counted = 15;  ///< digits; longer ones are said one by one

std::size_t sign_length(std::string_view text, std::size_t at) {
    if (starts_at(text, at, tight_blank)) return tight_blank.size();
    return at < text.size() ? 1 : 0;
}

/// Exactly three digits.
bool group_at(std::string_view text, std::size_t at) {
    return after_digits(text, at) == at + 3;
}

bool is_separator(char c) {
    return c == '.' || c == ',';
}

struct Groups {
    std::size_t end = 0;
    std::string digits;
    int count = 0;
    bool begins_with_zero = false;  ///< one of them
};

/// Those behind the first digits, all parted by the same sign.
Groups groups_at(std::string_view text, std::size_t at) {
    Groups groups{at, {}, 0, false};
    const auto length = sign_length(text, at);
    const auto sign = text.substr(std::min(at, text.size()), length);
    while (groups.count < most_groups && starts_at(text, groups.end, sign) && !sign.empty() &&
           group_at(text, groups.end + length)) {
        groups.digits += text.substr(groups.end + length, 3);
        groups.begins_with_zero |= text[groups.end + length] == '0';
        ++groups.count;
        groups.end += length + 3;
    }
    return groups;
}

/// "1,234.5": a sign of the other kind and digits behind the groups.
bool other_sign_follows(std::string_view text, char sign, std::size_t end) {
    const char next = byte_at(text, end);
    return is_separator(sign) && is_separator(next) && next != sign && digit_at(text, end + 1);
}

bool only_groups(std::string_view text, std::size_t at, const Groups& groups, const Vocabulary& vocabulary) {
    if (groups.count == 0) return false;
    const char sign = text[at];
    if (starts_at(text, at, tight_blank) || sign == '\'') return true;
    if (sign == ' ') return vocabulary.groups_by_blanks || groups.begins_with_zero;
    if (!is_separator(sign)) return false;
    return groups.count > 1 || vocabulary.grouping.find(sign) != Words::npos ||
           other_sign_follows(text, sign, groups.end);
}

/// 12.5.2026 or 1.2.3.
std::optional<WrittenNumber> dotted_parts(std::string_view text, std::size_t at) {
    WrittenNumber number{
        after_digits(text, at), {}, {}, '.', std::string(text.substr(at, after_digits(text, at) - at))};
    int more = 0;
    for (; byte_at(text, number.end) == '.' && digit_at(text, number.end + 1); ++more) {
        const auto end = after_digits(text, number.end + 1);
        number.parts += ' ';
        number.parts += text.substr(number.end + 1, end - number.end - 1);
        number.end = end;
    }
    if (more < 2) return std::nullopt;
    return number;
}

constexpr std::string_view han_digits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

std::string one_by_one(std::string_view digits, bool han) {
    std::string said;
    for (char digit : digits) {
        if (!han && !said.empty()) said += ' ';
        said += han ? std::string(han_digits[digit - '0']) : std::string(1, digit);
    }
    return said;
}

/// 0 < value < 10000. `before`: something stands before it, so that what is missing in front is said as zero.
std::string han_below_ten_thousand(int value, bool before) {
    constexpr std::string_view places[] = {"千", "百", "十", ""};
    std::string said;
    bool missing = false;
    for (int place = 0, part = 1000; place < 4; ++place, part /= 10) {
        const int digit = value / part % 10;
        if (digit == 0) {
            missing = true;
            continue;
        }
        if (missing && (before || !said.empty())) said += han_digits[0];
        missing = false;
        const bool plain_ten = place == 2 && digit == 1 && said.empty() && !before;  // 十二, but 一百一十二
        if (!plain_ten) said += han_digits[digit];
        said += places[place];
    }
    return said;
}

}  // namespace

WrittenNumber number_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary) {
    const auto first = after_digits(text, at);
    WrittenNumber number{first, std::string(text.substr(at, first - at)), {}, '.', {}};
    const auto groups = groups_at(text, first);
    const bool may_be_grouped = number.digits.size() <= 3 && number.digits[0] != '0';
    const bool grouped = may_be_grouped && only_groups(text, first, groups, vocabulary);
    if (grouped) {
        number.digits += groups.digits;
        number.end = groups.end;
    } else if (const auto dotted = dotted_parts(text, at)) {
        return *dotted;
    }
    const char sign = byte_at(text, number.end);
    const bool decimal = is_separator(sign) && digit_at(text, number.end + 1) &&
                         (grouped ? other_sign_follows(text, text[first], number.end) || !is_separator(text[first])
                                  : vocabulary.decimals.find(sign) != Words::npos);
    if (decimal) {
        const auto end = after_digits(text, number.end + 1);
        number.decimal_sign = sign;
        number.decimals = text.substr(number.end + 1, end - number.end - 1);
        number.end = end;
    }
    return number;
}

std::string spoken(const WrittenNumber& number, const Vocabulary& vocabulary) {
    if (!number.parts.empty()) return number.parts;
    const bool han = vocabulary.han_numbers;
    const bool countable =
        number.digits.size() <= longest_counted && (number.digits.size() == 1 || number.digits[0] != '0');
    std::string said = !countable ? one_by_one(number.digits, han) : han ? in_han(number.digits) : number.digits;
    if (number.is_whole()) return said;
    said += number.decimal_sign == '.' ? vocabulary.point : vocabulary.comma;
    return said + (han ? one_by_one(number.decimals, true) : number.decimals);
}

std::string spoken(long whole, const Vocabulary& vocabulary) {
    return vocabulary.han_numbers ? in_han(std::to_string(whole)) : std::to_string(whole);
}

std::string in_han(std::string_view digits) {
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    if (digits.empty()) return std::string(han_digits[0]);
    constexpr std::string_view large[] = {"", "万", "亿", "万亿"};
    std::string said;
    bool missing = false;
    for (std::size_t left = digits.size(); left > 0;) {
        const auto length = (left - 1) % 4 + 1;
        const int value = std::stoi(std::string(digits.substr(digits.size() - left, length)));
        left -= length;
        if (value == 0) {
            missing = !said.empty();
            continue;
        }
        if (missing && value >= 1000) said += han_digits[0];
        said += han_below_ten_thousand(value, !said.empty());
        said += large[left / 4];
        missing = false;
    }
    return said;
}

}  // namespace speech
