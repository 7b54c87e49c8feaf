#include "script/mistakes/tokens.h"

#include <algorithm>
#include <array>

namespace script {

namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

class Tokenizer {
public:
    explicit Tokenizer(std::string_view source) : source_(source) {}

    std::vector<Token> run() {
        while (skip_blanks()) {
            auto start = at_;
            auto kind = advance();
            emit(kind, start);
        }
        return std::move(tokens_);
    }

private:
    char peek(std::size_t ahead = 0) const { return at_ + ahead < source_.size() ? source_[at_ + ahead] : '\0'; }

    /// To the next token; false at the end of the source.
    bool skip_blanks() {
        at_ = std::min(source_.find_first_not_of(" \t\r\n", at_), source_.size());
        return at_ < source_.size();
    }

    /// Past one token or comment. Comments are emitted only when they do not end.
    TokenKind advance() {
        char c = peek();
        if (is_letter(c)) return advance_while([](char d) { return is_letter(d) || is_digit(d); }, TokenKind::name);
        if (is_digit(c))
            return advance_while([](char d) { return is_letter(d) || is_digit(d) || d == '.'; }, TokenKind::number);
        if (c == '"' || c == '\'') return quoted(c);
        if (c == '[' && level_at(at_) >= 0) return bracketed() ? TokenKind::text : TokenKind::cut_off;
        if (c == '-' && peek(1) == '-') return comment();
        if (static_cast<unsigned char>(c) >= 0x80) {
            return advance_while([](char d) { return static_cast<unsigned char>(d) >= 0x80; }, TokenKind::not_ascii);
        }
        at_ += sign_length();
        return TokenKind::sign;
    }

    template <class Predicate>
    TokenKind advance_while(Predicate belongs, TokenKind kind) {
        while (at_ < source_.size() && belongs(source_[at_])) ++at_;
        return kind;
    }

    TokenKind quoted(char quote) {
        const auto end = source_.find(quote, at_ + 1);  // most have neither a backslash nor another line
        const auto inside = source_.substr(at_ + 1, end - std::min(end, at_ + 1));
        if (end != std::string_view::npos && inside.find('\\') == std::string_view::npos &&
            inside.find('\n') == std::string_view::npos) {
            at_ = end + 1;
            return TokenKind::text;
        }
        for (++at_; at_ < source_.size() && peek() != '\n'; ++at_) {
            if (peek() == quote) {
                ++at_;
                return TokenKind::text;
            }
            if (peek() == '\\') at_ += peek(1) == '\r' && peek(2) == '\n' ? 2 : 1;
        }
        at_ = std::min(at_, source_.size());
        return TokenKind::cut_off;
    }

    /// Number of = in [==[, or -1 when no long bracket opens here.
    int level_at(std::size_t at) const {
        std::size_t end = at + 1;
        while (end < source_.size() && source_[end] == '=') ++end;
        return end < source_.size() && source_[end] == '[' ? static_cast<int>(end - at - 1) : -1;
    }

    bool bracketed() {
        auto close = "]" + std::string(static_cast<std::size_t>(level_at(at_)), '=') + "]";
        auto end = source_.find(close, at_ + close.size());
        at_ = end == std::string_view::npos ? source_.size() : end + close.size();
        return end != std::string_view::npos;
    }

    TokenKind comment() {
        at_ += 2;
        if (peek() == '[' && level_at(at_) >= 0) {
            if (!bracketed()) return TokenKind::cut_off;
        } else {
            at_ = std::min(source_.find('\n', at_), source_.size());
        }
        in_comment_ = true;
        return TokenKind::sign;
    }

    std::size_t sign_length() const {
        static constexpr std::array<std::string_view, 13> longer = {"...", "..", "==", "~=", "<=", ">=", "=>",
                                                                    "//",  "::", "!=", "&&", "||", "+="};
        for (auto sign : longer) {
            if (source_.substr(at_, sign.size()) == sign) return sign.size();
        }
        return 1;
    }

    void emit(TokenKind kind, std::size_t start) {
        count_lines(start);
        if (in_comment_) {
            in_comment_ = false;
            return;
        }
        auto column = static_cast<int>(start - line_start_);
        int indent = tokens_.empty() || tokens_.back().line != line_ ? column : tokens_.back().indent;
        tokens_.push_back({kind, source_.substr(start, at_ - start), line_, column, indent});
    }

    void count_lines(std::size_t to) {
        for (; next_line_end_ < to; next_line_end_ = source_.find('\n', line_start_)) {
            ++line_;
            line_start_ = next_line_end_ + 1;
        }
    }

    std::string_view source_;
    std::size_t at_ = 0;
    bool in_comment_ = false;
    std::size_t line_start_ = 0, next_line_end_ = source_.find('\n');
    int line_ = 1;
    std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view source) {
    return Tokenizer(source).run();
}

}  // namespace script
