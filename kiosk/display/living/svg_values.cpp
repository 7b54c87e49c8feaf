#include "display/living/svg_values.h"

#include <array>
#include <charconv>
#include <cmath>

#include "display/drawings/svg_css.h"

namespace display {

namespace {

using std::string_view;

bool is_space(char c) {
    return svg_spaces.find(c) != string_view::npos;
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_hex(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool is_in_word(char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '_';
}

struct Token {
    enum class Kind { sign, number, color, reference, end } kind = Kind::end;
    string_view text;
    double number = 0;
    char gap = 0;  ///< what stands before it: a comma, a space, nothing
};

/// Splits a value. It never looks twice at what it has taken.
class Tokens {
public:
    Tokens(string_view text, ValueKind kind) : text_(text), path_(kind == ValueKind::path) {}
    Token next() {
        const char gap = skip_gap();
        Token token = at_ < text_.size() ? at(text_.substr(at_)) : Token();
        token.gap = path_ && gap != 0 ? ' ' : gap;
        at_ += token.text.size();
        return token;
    }

private:
    char skip_gap() {
        char gap = 0;
        for (; at_ < text_.size() && (is_space(text_[at_]) || text_[at_] == ','); ++at_)
            if (gap != ',') gap = text_[at_] == ',' ? ',' : ' ';
        return gap;
    }
    Token at(string_view left) {
        if (is_flag(left.front())) return ++arguments_, Token{Token::Kind::sign, left.substr(0, 1)};
        if (starts_number(left)) return ++arguments_, number(left);
        if (left.front() == '#') return after_hash(left);
        if (path_) return command_ = left.front(), arguments_ = 0, Token{Token::Kind::sign, left.substr(0, 1)};
        if (left.size() > 4 && lowered(left.substr(0, 4)) == "url(") return url(left);
        std::size_t length = 1;
        while (is_letter(left.front()) && length < left.size() && is_in_word(left[length])) ++length;
        return {Token::Kind::sign, left.substr(0, length)};
    }
    /// The fourth and the fifth of an arc's seven numbers; they need no space after them.
    bool is_flag(char c) const {
        const bool arc = command_ == 'a' || command_ == 'A';
        return path_ && arc && (arguments_ % 7 == 3 || arguments_ % 7 == 4) && (c == '0' || c == '1');
    }
    static bool starts_number(string_view left) {
        std::size_t at = left.front() == '+' || left.front() == '-' ? 1 : 0;
        if (at < left.size() && left[at] == '.') ++at;
        return at < left.size() && is_digit(left[at]);
    }
    /// One beyond all bounds is a sign: nothing lies between it and another.
    static Token number(string_view left) {
        const std::size_t plus = left.front() == '+' ? 1 : 0;  // from_chars knows none
        Token token{Token::Kind::number, {}};
        const auto [end, error] = std::from_chars(left.data() + plus, left.data() + left.size(), token.number);
        token.text = left.substr(0, static_cast<std::size_t>(end - left.data()));
        if (error != std::errc()) token.kind = Token::Kind::sign;
        return token;
    }
    static Token after_hash(string_view left) {
        std::size_t end = 1;
        while (end < left.size() && is_hex(left[end])) ++end;
        const bool whole = end == left.size() || !is_in_word(left[end]);
        const bool color = whole && (end == 4 || end == 7);
        return {color ? Token::Kind::color : Token::Kind::sign, left.substr(0, end)};
    }
    static Token url(string_view left) {
        const std::size_t end = left.find(')');
        if (end == string_view::npos) return {Token::Kind::sign, left};
        return {Token::Kind::reference, left.substr(0, end + 1)};
    }

    string_view text_;
    bool path_;
    std::size_t at_ = 0;
    char command_ = 0;  ///< of the path
    int arguments_ = 0;
};

/// Of #rgb and #rrggbb.
std::array<int, 3> parts_of(string_view color) {
    std::array<int, 3> parts{};
    const std::size_t digits = color.size() / 3;
    for (std::size_t i = 0; i < 3; ++i) {
        const char* from = color.data() + 1 + i * digits;
        std::from_chars(from, from + digits, parts[i], 16);
        if (digits == 1) parts[i] *= 17;
    }
    return parts;
}

std::string mixed_color(string_view one, string_view other, float share) {
    const auto a = parts_of(one), b = parts_of(other);
    std::string result = "#";
    for (std::size_t i = 0; i < 3; ++i) {
        const int c = a[i] + static_cast<int>(std::lround(static_cast<float>(b[i] - a[i]) * share));
        constexpr string_view digits = "0123456789abcdef";
        result += digits[static_cast<std::size_t>(c / 16)];
        result += digits[static_cast<std::size_t>(c % 16)];
    }
    return result;
}

std::string mixed_number(double one, double other, float share) {
    constexpr int digits = 7;  // more than a screen has pixels, whatever the drawing's units are
    std::array<char, 32> text{};
    const double value = one * (1 - static_cast<double>(share)) + other * static_cast<double>(share);
    const auto written =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, digits);
    return {text.data(), written.ptr};
}

void append(std::string& out, char gap, string_view piece) {
    const bool runs_on = !out.empty() && !piece.empty() && (is_digit(out.back()) || out.back() == '.') &&
                         (is_digit(piece.front()) || piece.front() == '-');
    if (gap != 0 && !out.empty())
        out += gap;
    else if (runs_on)
        out += ' ';
    out += piece;
}

std::optional<std::string> mixed(const Token& one, const Token& other, float share, const MixReference& refer) {
    switch (one.kind) {
        case Token::Kind::number:
            return mixed_number(one.number, other.number, share);
        case Token::Kind::color:
            return mixed_color(one.text, other.text, share);
        case Token::Kind::reference: {
            const auto first = references(one.text, ValueKind::any), second = references(other.text, ValueKind::any);
            if (first.size() != 1 || second.size() != 1) return std::nullopt;
            const auto name = refer(first.front(), second.front());
            return name ? std::optional("url(#" + *name + ")") : std::nullopt;
        }
        default:
            return one.text == other.text ? std::optional(std::string(one.text)) : std::nullopt;
    }
}

}  // namespace

std::optional<std::string> mixed_value(string_view one, string_view other, float share, ValueKind kind,
                                       const MixReference& refer) {
    if (kind == ValueKind::link) {
        const auto first = references(one, kind), second = references(other, kind);
        if (first.empty() || second.empty()) return std::nullopt;
        const auto name = refer(first.front(), second.front());
        return name ? std::optional("#" + *name) : std::nullopt;
    }
    Tokens a(one, kind), b(other, kind);
    std::string out;
    while (true) {
        const Token first = a.next(), second = b.next();
        if (first.kind != second.kind) return std::nullopt;
        if (first.kind == Token::Kind::end) return out;
        const auto piece = mixed(first, second, share, refer);
        if (!piece) return std::nullopt;
        append(out, first.gap != 0 ? first.gap : second.gap, *piece);
    }
}

std::vector<std::string> references(string_view value, ValueKind kind) {
    std::vector<std::string> found;
    if (value.find('#') == string_view::npos) return found;
    auto add = [&](string_view target) {
        if (target.size() > 1 && target.front() == '#') found.emplace_back(target.substr(1));
    };
    if (kind == ValueKind::link)
        add(trimmed(value));
    else
        for (const string_view target : urls(value)) add(target);
    return found;
}

}  // namespace display
