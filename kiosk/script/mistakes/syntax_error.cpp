#include "script/mistakes/syntax_error.h"

#include <cstdlib>

namespace script {

SyntaxError::SyntaxError(const std::string& message, const std::string& source, int line)
    : message_(message), source_(source), line_(line), tokens_(tokenize(source)) {
    auto found = message.rfind(" near ");
    if (found != std::string::npos) near_ = message.substr(found + 6);
    if (near_.size() >= 2 && near_.front() == '\'') near_ = near_.substr(1, near_.size() - 2);
    at_ = find_token();
}

int SyntaxError::number_after(std::string_view words) const {
    auto found = message_.find(words);
    return found == std::string::npos ? 0 : std::atoi(message_.c_str() + found + words.size());
}

/// The token Lua stopped at: on its line, the first of that text that cannot go on from what stands before it.
std::size_t SyntaxError::find_token() const {
    if (at_end()) return tokens_.size();
    std::size_t likely = tokens_.size();
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        // A text may end lines below its start, and Lua counts to its end.
        auto lines = std::count(tokens_[i].text.begin(), tokens_[i].text.end(), '\n');
        if (tokens_[i].line + lines != line_ || !same(tokens_[i])) continue;
        if (!goes_on(i)) return i;
        likely = i;
    }
    return likely;
}

/// Whether the token may well follow the one before it.
bool SyntaxError::goes_on(std::size_t i) const {
    if (i == 0) return false;
    const auto &here = tokens_[i], &before = tokens_[i - 1];
    bool after_opener = before.is(",") || before.is("{") || before.is("=") || before.is("..");
    if (here.is("=")) {
        bool starts = i < 2 || tokens_[i - 2].is(",") || tokens_[i - 2].is("{") || tokens_[i - 2].line < before.line;
        return before.is("]") || (before.kind == TokenKind::name && !among(before.text, lua_keywords) && starts);
    }
    if (here.kind == TokenKind::sign && !here.is("{")) return !after_opener;
    return after_opener && !among(here.text, lua_keywords);
}

/// Lua shortens nothing, but splits some signs that are one token here: => is = and >.
bool SyntaxError::same(const Token& token) const {
    return token.text == near_ || (token.is("=>") && near_ == ">") || (token.is("+=") && near_ == "+") ||
           (token.is("!=") && near_ == "!") || (token.is("&&") && near_ == "&") || (token.is("||") && near_ == "|");
}

}  // namespace script
