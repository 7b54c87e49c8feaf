#include "speech/words/telephone.h"

#include <algorithm>

namespace speech {
namespace {

/// "+1 (555) 123-4567" as its digits and what stands between them.
struct Groups {
    bool plus = false, bracket = false;
    std::vector<std::string> digits;
    std::vector<std::string> signs;  ///< behind each but the last
    std::vector<std::size_t> ends;
};

constexpr std::size_t most_groups = 8;

std::size_t after_signs(std::string_view text, std::size_t at) {
    const auto from = at;
    for (;;) {
        if (starts_at(text, at, tight_blank))
            at += tight_blank.size();
        else if (at < text.size() && at - from < 3 &&
                 std::string_view(" -.()/").find(text[at]) != std::string_view::npos)
            ++at;
        else
            return at;
    }
}

Groups groups_at(std::string_view text, std::size_t at) {
    Groups groups;
    groups.plus = byte_at(text, at) == '+';
    if (groups.plus) ++at;
    groups.bracket = byte_at(text, at) == '(';
    if (groups.bracket) ++at;
    while (digit_at(text, at) && groups.digits.size() < most_groups) {
        const auto end = after_digits(text, at);
        groups.digits.emplace_back(text.substr(at, end - at));
        groups.ends.push_back(end);
        at = after_signs(text, end);
        groups.signs.emplace_back(text.substr(end, at - end));
        if (at == end) break;
    }
    return groups;
}

std::size_t digits_in(const Groups& groups, std::size_t count) {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < count; ++i) sum += groups.digits[i].size();
    return sum;
}

bool have_lengths(const Groups& groups, std::initializer_list<std::size_t> lengths) {
    return groups.digits.size() >= lengths.size() &&
           std::equal(lengths.begin(), lengths.end(), groups.digits.begin(),
                      [](std::size_t length, const std::string& digits) { return digits.size() == length; });
}

bool looks_like_date(const Groups& groups) {
    return have_lengths(groups, {2, 2, 4}) && groups.signs[0] == groups.signs[1] && groups.signs[0] != " ";
}

/// 555-1234; not 250-1000, which goes up to a round number.
bool is_local(const Groups& groups) {
    if (!have_lengths(groups, {3, 4}) || groups.signs[0] != "-") return false;
    if (groups.digits.size() > 2 && groups.signs[1].find('-') != std::string::npos) return false;
    const auto& last = groups.digits[1];
    return last[0] == '0' || (last[3] != '0' && last[3] != '5');
}

/// How many of the groups are a telephone number; 0: none is.
std::size_t telephone_groups(const Groups& groups) {
    const auto count = groups.digits.size();
    if (count == 0) return 0;
    if (groups.plus) {
        auto taken = count;
        while (taken > 0 && digits_in(groups, taken) > 15) --taken;  // ITU-T E.164
        return digits_in(groups, taken) >= 7 ? taken : 0;
    }
    if (have_lengths(groups, {3, 3, 4})) return 3;
    if (have_lengths(groups, {1, 3, 3, 4}) && groups.digits[0] == "1") return 4;
    if (groups.bracket) return digits_in(groups, count) >= 7 && count > 1 ? count : 0;
    if (is_local(groups)) return 2;
    const auto& first = groups.digits[0];
    if (first.size() >= 10 || (first[0] == '0' && first.size() >= 7)) return 1;
    const bool dotted = count > 1 && groups.signs[0] == ".";
    const bool trunk = first[0] == '0' && first.size() >= 2 && !dotted && !looks_like_date(groups);
    if (trunk && count > 1 && digits_in(groups, count) >= 7 && digits_in(groups, count) <= 15) return count;
    return have_lengths(groups, {2, 2, 2, 2}) && !dotted ? count : 0;
}

std::string spaced(std::string_view digits) {
    std::string said;
    for (char digit : digits) {
        if (!said.empty()) said += ' ';
        said += digit;
    }
    return said;
}

std::string said_of(const Groups& groups, std::size_t count, const Vocabulary& vocabulary) {
    std::string said;
    if (groups.plus) {
        for (const auto& sign : vocabulary.signs)
            if (sign.written == "+") said = std::string(sign.said) + ' ';
        if (said.empty()) said = "+ ";
    }
    for (std::size_t i = 0; i < count; ++i) {
        const bool single = i > 0 && groups.digits[i].size() == 1 && groups.digits[i - 1].size() == 1;  // 9-1-1
        said += (i == 0 ? "" : single ? " " : ", ") + spaced(groups.digits[i]);
    }
    return said;
}

std::string all_digits(std::string_view text) {
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), is_digit);
    return digits;
}

/// "112 kg", "112 %", "112.5", "112-120".
bool is_amount(std::string_view text, std::size_t end, const Vocabulary& vocabulary) {
    const auto sign = after_blanks(text, end);
    if (byte_at(text, sign) == '%' || starts_at(text, sign, "°")) return true;
    if ((byte_at(text, end) == '.' || byte_at(text, end) == ',') && digit_at(text, end + 1)) return true;
    if (const auto behind = after_dash(text, end); behind && digit_at(text, *behind)) return true;
    return unit_of(vocabulary, text.substr(sign, after_letters(text, sign) - sign)) != nullptr;
}

}  // namespace

std::optional<Piece> known_telephone_at(std::string_view text, std::size_t at, const std::vector<std::string>& known,
                                        const Vocabulary& vocabulary) {
    if (known.empty()) return std::nullopt;
    const auto groups = groups_at(text, at);
    std::string digits;
    for (std::size_t i = 0; i < groups.digits.size(); ++i) {
        digits += groups.digits[i];
        const bool is_known = std::any_of(known.begin(), known.end(),
                                          [&](const std::string& each) { return all_digits(each) == digits; });
        const auto end = groups.ends[i];
        if (is_known && !letter_at(text, end) && !is_amount(text, end, vocabulary))
            return Piece{end, said_of(groups, i + 1, vocabulary)};
    }
    return std::nullopt;
}

std::optional<Piece> telephone_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary) {
    const auto groups = groups_at(text, at);
    const auto count = telephone_groups(groups);
    if (count == 0) return std::nullopt;
    return Piece{groups.ends[count - 1], said_of(groups, count, vocabulary)};
}

}  // namespace speech
