#include "script/mistakes/brace_mistakes.h"

#include "base/utf8.h"

namespace script {

namespace {

/// Fields whose value always stands in { }.
constexpr std::array<std::string_view, 13> lists = {"parts", "signs", "points", "sources", "before", "after",  "review",
                                                    "show",  "hide",  "topics", "urgent",  "figure", "confirm"};
constexpr std::array<std::string_view, 5> pieces_of_slides = {"step", "moment", "answer", "option", "kiosk"};

/// Whether the token begins an entry of a list: slide {, title =, {.
bool begins_entry(const std::vector<Token>& tokens, std::size_t i) {
    bool followed = i + 1 < tokens.size();
    bool piece = followed && among(tokens[i].text, constructors) && tokens[i + 1].is("{");
    bool field = followed && tokens[i].kind == TokenKind::name && tokens[i + 1].is("=");
    return piece || field || tokens[i].is("{");
}

/// Whether the token stands too far left to be inside the brace. In a file without indents only a slide tells: none
/// stands inside another.
bool stands_outside(const std::vector<Token>& tokens, std::size_t i, const Token& brace) {
    const auto& here = tokens[i];
    if (here.is("}")) return here.column < brace.indent;
    if (here.column > brace.indent || !begins_entry(tokens, i)) return false;
    bool slide = among(here.text, constructors) && !among(here.text, pieces_of_slides);
    return brace.indent > 0 || slide;
}

}  // namespace

Answer missing_opening_brace(const SyntaxError& error) {
    if (!error.says("expected") && !error.says("unexpected symbol")) return {};
    const auto& tokens = error.tokens();
    for (std::size_t i = 0; i + 2 < tokens.size() && tokens[i].line <= error.line(); ++i) {
        bool piece = among(tokens[i].text, constructors) && tokens[i + 1].kind == TokenKind::text;
        bool list = among(tokens[i].text, lists) && tokens[i + 1].is("=") && tokens[i + 2].kind == TokenKind::text;
        bool whole = i > 0 && tokens[i - 1].is("return") && among(tokens[i].text, constructors) &&
                     tokens[i + 1].kind == TokenKind::name;
        if (!piece && !list && !whole) continue;
        auto words = std::string(tokens[i].text) + (list ? " =" : "");
        return Finding{"a { is missing after " + words, "write " + words + " { …", tokens[i].line};
    }
    return {};
}

Answer unclosed_brace(const SyntaxError& error) {
    const auto& tokens = error.tokens();
    if (!error.says("'}' expected") && !(error.at_end() && error.says("unexpected symbol"))) return {};
    std::vector<const Token*> open;
    for (std::size_t i = 0; i < tokens.size() && i <= error.at(); ++i) {
        const auto& here = tokens[i];
        bool starts_line = i == 0 || tokens[i - 1].line != here.line;
        // The outermost brace is the flow's: everything stands inside it.
        if (starts_line && open.size() > 1 && stands_outside(tokens, i, *open.back())) {
            auto opened = std::to_string(open.back()->line), before = std::to_string(here.line);
            // Most often the last line inside has one } too few.
            return Finding{"the { on line " + opened + " is not closed before line " + before,
                           "add } at the end of this line, or where it should end above, and a comma after it",
                           tokens[i - 1].line};
        }
        if (here.is("{")) open.push_back(&here);
        if (here.is("}") && !open.empty()) open.pop_back();
    }
    if (!error.at_end() || open.empty()) return {};
    return Finding{"the { on line " + std::to_string(open.back()->line) + " is never closed",
                   "add } where it should end", open.back()->line};
}

Answer ended_early(const SyntaxError& error) {
    if (!error.says("unexpected symbol") && !error.says("expected near")) return {};
    const auto& tokens = error.tokens();
    int depth = 0;
    bool returned = false;
    for (std::size_t i = 0; i + 1 < tokens.size() && tokens[i].line <= error.line(); ++i) {
        if (depth == 0 && tokens[i].is("return") && among(tokens[i + 1].text, constructors)) returned = true;
        if (tokens[i].is("{")) ++depth;
        if (!tokens[i].is("}") || --depth > 0 || !returned) continue;
        return Finding{"the flow ends with this }, but the file goes on",
                       "take one } out, or put a { in, on this line or above", tokens[i].line};
    }
    return {};
}

Answer too_many_closers(const SyntaxError& error) {
    auto *here = error.token(), *before = error.token(1);
    bool value_missing = before && (before->is("=") || before->is(".."));
    bool closes = here && (here->is("}") || here->is(")") || here->is("]"));
    if (!closes || value_missing || !error.says("unexpected symbol")) return {};
    auto closer = std::string(here->text);
    return Finding{"there is one " + closer + " too many", "take one " + closer + " out, on this line or above"};
}

}  // namespace script
