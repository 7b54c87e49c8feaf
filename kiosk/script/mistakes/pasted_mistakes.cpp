#include "script/mistakes/pasted_mistakes.h"

#include <algorithm>

#include "base/utf8.h"
#include "script/mistakes/suggest.h"

namespace script {

namespace {

bool begins_line(const std::vector<Token>& tokens, std::size_t i) {
    return i == 0 || tokens[i - 1].line != tokens[i].line;
}

std::string_view line_from(const SyntaxError& error, const Token& token) {
    auto begin = error.begin_of(token);
    auto line = error.source().substr(begin, std::min(error.source().find('\n', begin), error.source().size()) - begin);
    return line.substr(0, line.find_last_not_of(" \t\r") + 1);
}

struct Remark {
    std::string_view sign;
    bool anywhere;  ///< also behind code on its line
};
constexpr std::array<Remark, 9> remarks = {{{"#", true},
                                            {"//", true},
                                            {"/*", true},
                                            {"*/", true},
                                            {"<!--", true},
                                            {"%", false},
                                            {";", false},
                                            {"—", false},
                                            {"–", false}}};

/// Lua's own signs mean something behind a name or a number: n // 2.
bool may_be_remark(const std::vector<Token>& tokens, std::size_t i, const Remark& remark) {
    if (begins_line(tokens, i)) return true;
    const auto& before = tokens[i - 1];
    return remark.anywhere && (before.is(",") || before.is("{") || before.is("}") || before.kind == TokenKind::text);
}

}  // namespace

Answer fence(const SyntaxError& error) {
    const auto& tokens = error.tokens();
    for (std::size_t i = 0; i < tokens.size() && tokens[i].line <= error.line(); ++i) {
        if (!begins_line(tokens, i)) continue;
        auto mark = error.source().substr(error.begin_of(tokens[i]), 3);
        if (mark != "```" && mark != "~~~") continue;
        return Finding{std::string(mark) + " comes from a chat or a web page, and is no Lua",
                       "take this line out, and each other that begins so", tokens[i].line};
    }
    return {};
}

Answer conflict_marks(const SyntaxError& error) {
    const auto& tokens = error.tokens();
    for (std::size_t i = 0; i < tokens.size() && tokens[i].line <= error.line(); ++i) {
        if (!begins_line(tokens, i) || !error.source().substr(error.begin_of(tokens[i])).starts_with("======="))
            continue;
        return Finding{"======= is left of two versions of this file that were joined",
                       "keep one of the two versions, and take the line out", tokens[i].line};
    }
    return {};
}

Answer lines_of_changes(const SyntaxError& error) {
    for (std::size_t at = 0, line = 1; at < error.source().size() && static_cast<int>(line) <= error.line(); ++line) {
        auto text = error.source().substr(at);
        if (text.starts_with("+") || text.starts_with("@@ -") || text.starts_with("diff --git "))
            return Finding{"this line comes from a list of changes (a diff), not from a script",
                           "take the + away from the beginning of lines, and take out lines that begin with -, @@, "
                           "+++ or ---",
                           static_cast<int>(line)};
        at = std::min(text.find('\n'), text.size() - 1) + at + 1;
    }
    return {};
}

Answer foreign_remark(const SyntaxError& error) {
    const auto& tokens = error.tokens();
    // What Lua stopped at may be the first word of the next line: # note
    auto* stopped = error.token(1);
    int first = stopped ? std::min(stopped->line, error.line()) : error.line();
    for (std::size_t i = 0; i < tokens.size() && tokens[i].line <= error.line(); ++i) {
        if (tokens[i].line < first) continue;
        for (const auto& remark : remarks) {
            if (!error.source().substr(error.begin_of(tokens[i])).starts_with(remark.sign) ||
                !may_be_remark(tokens, i, remark))
                continue;
            bool block = remark.sign.size() > 1 && remark.sign != "//" && remark.anywhere;
            return Finding{"\"" + std::string(remark.sign) + "\" means nothing here",
                           block ? "begin each line of a remark with --" : "begin a remark with --", tokens[i].line};
        }
        bool dash =
            tokens[i].is("-") && begins_line(tokens, i) && i > 0 && (tokens[i - 1].is(",") || tokens[i - 1].is("{"));
        if (dash && i + 2 < tokens.size() && tokens[i + 2].line == tokens[i].line)
            return Finding{"one dash begins no remark", "begin a remark with --", tokens[i].line};
    }
    return {};
}

Answer prose(const SyntaxError& error) {
    const auto& tokens = error.tokens();
    const std::vector<std::string> beginnings = {"return", "local", "function"};
    int depth = 0;
    for (std::size_t i = 0; i + 1 < tokens.size() && tokens[i].line <= error.line(); ++i) {
        if (tokens[i].is("{")) ++depth;
        if (tokens[i].is("}")) --depth;
        const auto &first = tokens[i], &second = tokens[i + 1];
        bool word = first.kind == TokenKind::name && !among(first.text, lua_keywords) &&
                    nearest(first.text, beginnings).empty() && !among(first.text, constructors);
        bool goes_on =
            second.line == first.line &&
            (second.kind == TokenKind::name || second.kind == TokenKind::cut_off || second.is("!") || second.is("?"));
        if (depth > 0 || !word || !goes_on || !begins_line(tokens, i)) continue;
        return Finding{"this line is no part of the flow: \"" + base::printable(line_from(error, first), 60) + "\"",
                       "take it out, or write -- before it if it is a note for you", first.line};
    }
    return {};
}

}  // namespace script
