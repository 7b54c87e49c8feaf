// A script's text as words, signs and strings with their lines: enough of Lua's grammar to say where a field stands and
// what a slip of the pen looks like. It never fails; what it cannot read becomes a token of its own. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace script {

enum class TokenKind {
    name,       ///< title, local
    number,     ///< 12
    text,       ///< "…", '…' or [[…]]
    cut_off,    ///< a string or comment that does not end
    sign,       ///< { } = == .. and every other single character
    not_ascii,  ///< bytes outside strings and comments that are no Lua: “, a no-break space
};

struct Token {
    TokenKind kind = TokenKind::sign;
    std::string_view text;  ///< as written, into the source
    int line = 0;           ///< of its first character, from 1
    int column = 0;         ///< bytes before it on its line
    int indent = 0;         ///< of the first token on its line
    bool is(std::string_view what) const { return kind != TokenKind::text && text == what; }
};

/// `source` must outlive the tokens.
std::vector<Token> tokenize(std::string_view source);

}  // namespace script
