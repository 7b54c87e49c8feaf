#include "script/mistakes/sign_mistakes.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/utf8.h"

namespace script {

Answer foreign_letters(const SyntaxError& error) {
    const auto& tokens = error.tokens();
    auto found = std::find_if(tokens.begin(), tokens.end(),
                              [&](const Token& t) { return t.kind == TokenKind::not_ascii && t.line <= error.line(); });
    if (found == tokens.end()) return {};
    return Finding{"there is a letter here that Lua does not know, perhaps an invisible one: \"" +
                       base::printable(found->text, 20) + "\"",
                   "put words between quotation marks \" \", or delete this place and type it again", found->line};
}

Answer cut_off(const SyntaxError& error) {
    const auto& tokens = error.tokens();
    bool on_line = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
        return t.kind == TokenKind::cut_off && t.line == error.line() && !t.text.starts_with('[') &&
               !t.text.starts_with('-');
    });
    if (on_line && !error.says("unfinished string")) {
        return Finding{"a quotation mark is missing on this line", "put \" at both ends of each text"};
    }
    if (error.says("unfinished long")) {
        return Finding{"a [[ is never closed", "end the text or comment with ]]",
                       error.number_after("starting at line ")};
    }
    if (!error.says("unfinished string")) return {};
    return Finding{
        "a quotation mark is missing at the end of this text",
        "add \" where the text ends, mostly before the comma at the end of the line; only a text over several "
        "lines stands between [[ and ]]"};
}

Answer escape(const SyntaxError& error) {
    if (!error.says("escape sequence")) return {};
    return Finding{"a backslash \\ stands before a letter it does not belong to",
                   "write \\\\ for a backslash, or take it out"};
}

Answer quote_inside(const SyntaxError& error) {
    auto *here = error.token(), *before = error.token(1);
    if (!here || !before || before->kind != TokenKind::text || here->kind != TokenKind::name) return {};
    if (before->text.data() + before->text.size() != here->text.data()) return {};
    return Finding{"there is a quotation mark inside this text", "write \\\" for a quotation mark inside a text"};
}

Answer foreign_sign(const SyntaxError& error) {
    struct Foreign {
        std::string_view sign;
        const char* advice;
    };
    static constexpr std::array foreign = std::to_array<Foreign>({{"=>", "write = instead"},
                                                                  {"!=", "write ~= for \"is not\""},
                                                                  {"!", "write not instead"},
                                                                  {"&&", "write and instead"},
                                                                  {"||", "write or instead"},
                                                                  {"+=", "write count = count + 1 in full"},
                                                                  {"//", "begin a remark with --"},
                                                                  {"#", "begin a remark with --"}});
    auto* here = error.token();
    for (const auto& entry : foreign) {
        if (here && here->is(entry.sign)) {
            return Finding{"\"" + std::string(entry.sign) + "\" means nothing here", entry.advice};
        }
    }
    return {};
}

Answer colon(const SyntaxError& error) {
    for (std::size_t back = 0; back < 2; ++back) {
        auto *here = error.token(back), *name = error.token(back + 1);
        if (!here || !name || !here->is(":") || name->kind != TokenKind::name) continue;
        return Finding{"a colon stands where = belongs", "write " + std::string(name->text) + " = …", here->line};
    }
    return {};
}

}  // namespace script
