#include "display/living/svg_mix.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "display/drawings/svg_css.h"

namespace display {

namespace {

using std::string_view;

constexpr int deepest = 20;  ///< of references in references

bool is_space(char c) {
    return svg_spaces.find(c) != string_view::npos;
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A tag's text in turn: what stands outside of quotation marks, and each value in them.
class Pieces {
public:
    explicit Pieces(string_view text) : text_(text) {}
    struct Piece {
        string_view text;
        bool value = false;
    };
    std::optional<Piece> next() {
        if (at_ >= text_.size()) return std::nullopt;
        if (quote_) {
            const std::size_t end = std::min(text_.find(quote_, at_), text_.size());
            const Piece piece{text_.substr(at_, end - at_), true};
            at_ = end, quote_ = 0, inside_tag_ = true;
            if (at_ < text_.size()) skipped_ = true;
            return piece;
        }
        const std::size_t begin = at_;
        if (skipped_) ++at_, skipped_ = false;  // the closing mark belongs to what follows
        for (; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (!inside_tag_ && text_.substr(at_, 4) == "<!--") {
                at_ = std::min(text_.find("-->", at_), text_.size() - 1);
                continue;
            }
            if (c == '<') inside_tag_ = true;
            if (c == '>') inside_tag_ = false;
            if (inside_tag_ && (c == '"' || c == '\'')) {
                quote_ = c;
                return Piece{text_.substr(begin, ++at_ - begin), false};
            }
        }
        return Piece{text_.substr(begin, at_ - begin), false};
    }

private:
    string_view text_;
    std::size_t at_ = 0;
    char quote_ = 0;
    bool inside_tag_ = false, skipped_ = false;
};

/// Whether this markup leads up to the value of an id.
bool names(string_view markup) {
    if (markup.size() < 5 || !is_space(markup[markup.size() - 5])) return false;
    markup.remove_suffix(1);
    return markup.ends_with("id=");
}

/// The same but for spaces between words.
bool same_markup(string_view one, string_view other) {
    std::size_t i = 0, k = 0;
    while (true) {
        while (i < one.size() && is_space(one[i])) ++i;
        while (k < other.size() && is_space(other[k])) ++k;
        if (i == one.size() || k == other.size()) return i == one.size() && k == other.size();
        if (one[i++] != other[k++]) return false;
    }
}

struct Token {
    enum class Kind { sign, number, color, reference, end } kind = Kind::end;
    string_view text;
    double number = 0;
};

std::size_t hex_digits(string_view text) {
    std::size_t count = 0;
    while (count < text.size() && (is_digit(text[count]) || (text[count] >= 'a' && text[count] <= 'f') ||
                                   (text[count] >= 'A' && text[count] <= 'F')))
        ++count;
    return count;
}

/// Splits an attribute's value. Spaces and commas between numbers say nothing.
class Tokens {
public:
    explicit Tokens(string_view text) : text_(text) {}
    Token next() {
        while (at_ < text_.size() && (is_space(text_[at_]) || text_[at_] == ',')) ++at_;
        if (at_ >= text_.size()) return {};
        const string_view left = text_.substr(at_);
        if (left.front() == '#') return after_hash(left);
        Token number{Token::Kind::number, {}, 0};
        const std::size_t sign = left.front() == '+' ? 1 : 0;  // from_chars knows no plus
        const auto [end, error] = std::from_chars(left.data() + sign, left.data() + left.size(), number.number);
        const std::size_t digit = left.find_first_not_of("+-");
        const bool digits = digit != string_view::npos && (is_digit(left[digit]) || left[digit] == '.');
        if (error == std::errc() && digits) {  // no "inf", no "nan"
            number.text = left.substr(0, static_cast<std::size_t>(end - left.data()));
            return taken(number);
        }
        std::size_t length = 1;
        while (is_letter(left.front()) && length < left.size() && is_letter(left[length])) ++length;
        return taken({Token::Kind::sign, left.substr(0, length), 0});
    }

private:
    Token taken(Token token) {
        at_ += token.text.size();
        return token;
    }
    Token after_hash(string_view left) {
        const std::size_t digits = hex_digits(left.substr(1));
        const bool whole = digits + 1 == left.size() || !(is_letter(left[digits + 1]) || is_digit(left[digits + 1]));
        const bool address = at_ == 0 || text_[at_ - 1] == '(';
        const bool in_url = at_ >= 4 && text_.substr(at_ - 4, 4) == "url(";
        if (digits == 6 && whole && !in_url) return taken({Token::Kind::color, left.substr(0, 7), 0});
        if (!address) return taken({Token::Kind::sign, left.substr(0, 1), 0});
        const std::size_t end = left.find_first_of(") \"'");
        return taken({Token::Kind::reference, left.substr(0, end), 0});
    }
    string_view text_;
    std::size_t at_ = 0;
};

std::string mixed_color(string_view one, string_view other, float share) {
    std::string result = "#";
    for (std::size_t at : {1U, 3U, 5U}) {
        int a = 0, b = 0;
        std::from_chars(one.data() + at, one.data() + at + 2, a, 16);
        std::from_chars(other.data() + at, other.data() + at + 2, b, 16);
        const int c = a + static_cast<int>(std::lround(static_cast<float>(b - a) * share));
        constexpr string_view digits = "0123456789abcdef";
        result += digits[static_cast<std::size_t>(c / 16)];
        result += digits[static_cast<std::size_t>(c % 16)];
    }
    return result;
}

void add_number(std::string& out, double value) {
    constexpr double most = 1e7;  // of units of a drawing
    if (!out.empty() && (is_digit(out.back()) || out.back() == '.')) out += ' ';
    std::array<char, 32> text{};
    const auto written = std::to_chars(text.data(), text.data() + text.size(), std::clamp(value, -most, most),
                                       std::chars_format::fixed, 3);
    string_view digits(text.data(), static_cast<std::size_t>(written.ptr - text.data()));
    while (digits.back() == '0') digits.remove_suffix(1);
    if (digits.back() == '.') digits.remove_suffix(1);
    out += digits;
}

/// "#s5" of href="#s5"; "#c5" of url(#c5).
std::vector<std::string> references(string_view value) {
    std::vector<std::string> found;
    Tokens tokens(value);
    for (Token token = tokens.next(); token.kind != Token::Kind::end; token = tokens.next())
        if (token.kind == Token::Kind::reference || token.kind == Token::Kind::color)
            found.emplace_back(token.text.substr(1));
    return found;
}

}  // namespace

std::optional<std::string> SvgMixer::mix(SvgSpan one, SvgSpan other) {
    Pieces a(one.of(text_)), b(other.of(text_));
    std::string out;
    string_view markup;
    while (true) {
        const auto first = a.next(), second = b.next();
        if (!first || !second) return first || second ? std::nullopt : std::optional(std::move(out));
        if (first->value != second->value) return std::nullopt;
        if (!first->value) {
            if (!same_markup(first->text, second->text)) return std::nullopt;
            markup = first->text;
            out += first->text;
        } else if (names(markup)) {
            out += first->text;
        } else if (!mix_values(first->text, second->text, out)) {
            return std::nullopt;
        }
    }
}

bool SvgMixer::mix_values(string_view one, string_view other, std::string& out) {
    if (one == other) {
        out += one;
        for (const auto& id : references(one)) need(id);
        return true;
    }
    Tokens a(one), b(other);
    std::string value;
    while (true) {
        const Token first = a.next(), second = b.next();
        if (first.kind != second.kind) return false;
        switch (first.kind) {
            case Token::Kind::end:
                out += value;
                return true;
            case Token::Kind::number:
                add_number(value, first.number + (second.number - first.number) * static_cast<double>(share_));
                break;
            case Token::Kind::color:
                value += mixed_color(first.text, second.text, share_);
                break;
            case Token::Kind::reference:
                if (!mix_referred(std::string(first.text.substr(1)), std::string(second.text.substr(1)))) return false;
                value += first.text;
                break;
            case Token::Kind::sign:
                if (first.text != second.text) return false;
                if (!value.empty() && is_letter(value.back()) && is_letter(first.text.front())) value += ' ';
                value += first.text;
                break;
        }
    }
}

bool SvgMixer::mix_referred(const std::string& one, const std::string& other) {
    if (one == other) return need(one), true;
    if (auto known = counterpart_.find(one); known != counterpart_.end()) return known->second == other;
    const auto a = places_.ids.find(one), b = places_.ids.find(other);
    if (a == places_.ids.end() || b == places_.ids.end() || depth_ >= deepest) return false;
    counterpart_.emplace(one, other);
    ++depth_;
    auto mixed = mix(a->second, b->second);
    --depth_;
    if (!mixed) return false;
    defs_[one] = std::move(*mixed);
    return true;
}

std::string SvgMixer::keep(SvgSpan span) {
    const string_view piece = span.of(text_);
    keep_referred(piece);
    return std::string(piece);
}

void SvgMixer::keep_referred(string_view piece) {
    Pieces pieces(piece);
    while (const auto each = pieces.next())
        if (each->value && each->text.find('#') != string_view::npos)
            for (const auto& id : references(each->text)) need(id);
}

void SvgMixer::need(const std::string& id) {
    const auto found = places_.ids.find(id);
    if (found == places_.ids.end() || defs_.contains(id) || depth_ >= deepest) return;
    const string_view piece = found->second.of(text_);
    defs_.emplace(id, std::string(piece));
    ++depth_;
    keep_referred(piece);
    --depth_;
}

std::string SvgMixer::referred() const {
    std::string all;
    for (const auto& [id, definition] : defs_) all += definition;
    return all;
}

}  // namespace display
