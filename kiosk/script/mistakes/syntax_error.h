// A syntax error of Lua, and the token of the script at which Lua gave up.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fix.h"
#include "script/mistakes/tokens.h"

namespace script {

inline constexpr std::array<std::string_view, 22> lua_keywords = {
    "and", "break", "do",  "else", "elseif", "end",    "false",  "for",  "function", "goto",  "if",
    "in",  "local", "nil", "not",  "or",     "repeat", "return", "then", "true",     "until", "while"};

template <class List>
bool among(std::string_view word, const List& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// The words that stand before { }.
inline constexpr auto constructors = std::to_array<std::string_view>(
    {"room",     "slide",     "compare", "change",  "moment", "steps",   "step",  "question", "answer",
     "choice",   "option",    "warning", "summary", "ask",    "portion", "myths", "myth",     "true_or_not",
     "timeline", "checklist", "order",   "hours",   "people", "person",  "flow",  "kiosk",    "group"});

/// A mistake in plain words.
struct Finding {
    std::string what, advice;
    int line = 0;                                 ///< 0: where Lua says
    std::optional<base::Fix> fix = std::nullopt;  ///< where there is one right answer
};

using Answer = std::optional<Finding>;

class SyntaxError {
public:
    /// `message` without file and line. Both texts must outlive it.
    SyntaxError(const std::string& message, const std::string& source, int line);

    const std::string& message() const { return message_; }
    std::string_view source() const { return source_; }
    const std::vector<Token>& tokens() const { return tokens_; }
    int line() const { return line_; }
    const std::string& near() const { return near_; }  ///< the token as Lua names it
    std::size_t at() const { return at_; }             ///< its index; the number of tokens when there is none

    bool says(std::string_view words) const { return message_.find(words) != std::string::npos; }
    /// Lua gave up at the end of the file.
    bool at_end() const { return near_ == "<eof>"; }
    /// The token Lua gave up at, or one of those before it; null when there is none.
    const Token* token(std::size_t back = 0) const {
        return at_ >= back && at_ - back < tokens_.size() ? &tokens_[at_ - back] : nullptr;
    }
    /// The number that follows these words of the message, or 0.
    int number_after(std::string_view words) const;
    /// Byte of the source at which a token begins, or after its end.
    std::size_t begin_of(const Token& token) const {
        return static_cast<std::size_t>(token.text.data() - source_.data());
    }
    std::size_t end_of(const Token& token) const { return begin_of(token) + token.text.size(); }

private:
    std::size_t find_token() const;
    bool goes_on(std::size_t i) const;
    bool same(const Token& token) const;

    const std::string& message_;
    std::string_view source_;
    int line_;
    std::vector<Token> tokens_;
    std::string near_;
    std::size_t at_ = 0;
};

}  // namespace script
