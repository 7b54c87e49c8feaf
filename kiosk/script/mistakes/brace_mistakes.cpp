#include "script/mistakes/brace_mistakes.h"

#include "base/utf8.h"

namespace script {

namespace {

/// Fields whose value always stands in { }.
constexpr std::array<std::string_view, 16> lists = {"parts",   "signs",     "points", "sources",  "before", "after",
                                                    "review",  "show",      "hide",   "topics",   "urgent", "figure",
                                                    "confirm", "questions", "hash",   "languages"};
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

namespace {

/// What is to be done about what follows the flow.
std::string advice_on_rest(const Token& rest, bool is_last, int end) {
    auto line = std::to_string(end);
    if (rest.is("}") || rest.is(")") || rest.is("]")) return "take one } out, or put a { in, on this line or above";
    if (rest.is("return")) return "a file holds one flow: put this one into a file of its own";
    if (rest.is(",")) return is_last ? "take this comma out" : "take one } out, or put a { in, on this line or above";
    return "if this belongs to the flow, take one } out on line " + line + " or above; else take this out";
}

}  // namespace

Answer ended_early(const SyntaxError& error) {
    if (!error.says("unexpected symbol") && !error.says("expected near") && !error.says("syntax error")) return {};
    const auto& tokens = error.tokens();
    int depth = 0;
    bool returned = false;
    for (std::size_t i = 0; i + 1 < tokens.size() && tokens[i].line <= error.line(); ++i) {
        if (depth == 0 && tokens[i].is("return") && among(tokens[i + 1].text, constructors)) returned = true;
        if (tokens[i].is("{")) ++depth;
        if (!tokens[i].is("}") || --depth > 0 || !returned) continue;
        const auto& rest = tokens[i + 1];
        bool here = rest.line == tokens[i].line;
        return Finding{here
                           ? "the flow ends with this }, but the file goes on"
                           : "the flow ended on line " + std::to_string(tokens[i].line) + ", but the file goes on here",
                       advice_on_rest(rest, i + 2 == tokens.size(), tokens[i].line), rest.line};
    }
    return {};
}

Answer foreign_brackets(const SyntaxError& error) {
    const auto& tokens = error.tokens();
    for (std::size_t i = 0; i + 2 < tokens.size() && tokens[i].line <= error.line(); ++i) {
        const auto &here = tokens[i], &bracket = tokens[i + 1], &inside = tokens[i + 2];
        bool square = bracket.is("["), round = bracket.is("(");
        bool text = inside.kind == TokenKind::text, field = inside.kind == TokenKind::name;
        auto pair = std::string(square ? "[ ]" : "( )");
        if (among(here.text, constructors) && here.kind == TokenKind::name && (square || (round && (text || field))))
            return Finding{std::string(here.text) + " needs { } and not " + pair,
                           "write " + std::string(here.text) + " { … }", here.line};
        bool list =
            here.is("=") && i > 0 && (square || (round && text && i + 3 < tokens.size() && tokens[i + 3].is(",")));
        if (!list) continue;
        auto name = std::string(tokens[i - 1].text);
        return Finding{name + " needs { } around its list and not " + pair, "write " + name + " = { … }", here.line};
    }
    return {};
}

Answer unequal_brackets(const SyntaxError& error) {
    auto* here = error.token();
    if (!here || (!here->is("}") && !here->is(")") && !here->is("]"))) return {};
    for (std::string_view closer : {"}", ")", "]"}) {
        if (!error.says("'" + std::string(closer) + "' expected")) continue;
        auto found = std::string(here->text), wanted = std::string(closer);
        return Finding{"there is a " + found + " where a " + wanted + " belongs",
                       "write " + wanted + " instead of " + found + ", or end what is open before it", here->line};
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
