// Lua's syntax errors in a nurse's words. Lua tells the token at which it gave up; what is wrong stands mostly just
// before it.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "script/mistakes/brace_mistakes.h"
#include "script/mistakes/explain.h"
#include "script/mistakes/suggest.h"
#include "script/mistakes/syntax_error.h"

namespace script {

namespace {

std::string quoted(const Token& token) {
    if (token.kind == TokenKind::text) return base::printable(token.text, 40);
    return "\"" + base::printable(token.text, 40) + "\"";
}

Answer too_deep(const SyntaxError& error) {
    if (!error.says("overflow") && !error.says("too many") && !error.says("too long") && !error.says("levels"))
        return {};
    return Finding{"this is nested too deeply or too long to read", "split it into smaller pieces"};
}

Answer foreign_letters(const SyntaxError& error) {
    const auto& tokens = error.tokens();
    auto found = std::find_if(tokens.begin(), tokens.end(),
                              [&](const Token& t) { return t.kind == TokenKind::not_ascii && t.line <= error.line(); });
    if (found == tokens.end()) return {};
    for (std::string_view mark : {"“", "”", "„", "«", "»", "‘", "’", "″"}) {
        if (found->text.find(mark) == std::string_view::npos) continue;
        return Finding{"the quotation mark " + std::string(mark) + " cannot begin or end a text",
                       "type straight quotation marks \" \" around the text, and turn smart quotes off", found->line};
    }
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

/// text = "He said "hi" to me"
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

/// title: "Heel pain"
Answer colon(const SyntaxError& error) {
    for (std::size_t back = 0; back < 2; ++back) {
        auto *here = error.token(back), *name = error.token(back + 1);
        if (!here || !name || !here->is(":") || name->kind != TokenKind::name) continue;
        return Finding{"a colon stands where = belongs", "write " + std::string(name->text) + " = …", here->line};
    }
    return {};
}

/// heel-bone = "Heel bone"
Answer name_with_dash(const SyntaxError& error) {
    auto *here = error.token(), *last = error.token(1), *dash = error.token(2), *first = error.token(3);
    if (!here || !first || !here->is("=") || !dash->is("-") || first->kind != TokenKind::name) return {};
    std::size_t back = 3;
    while (error.token(back + 2) && error.token(back + 1)->is("-") && error.token(back + 2)->kind == TokenKind::name)
        back += 2;
    std::string_view whole(
        error.token(back)->text.data(),
        static_cast<std::size_t>(last->text.data() + last->text.size() - error.token(back)->text.data()));
    return Finding{"a name with a dash needs brackets and quotation marks",
                   "write [\"" + base::printable(whole, 60) + "\"] = …"};
}

/// end = "…", "title" = "…", 1st = "…"
Answer name_needs_brackets(const SyntaxError& error) {
    const auto& tokens = error.tokens();
    auto *here = error.token(), *before = error.token(1),
         *after = error.at() + 1 < tokens.size() ? &tokens[error.at() + 1] : nullptr;
    if (here && after && among(here->text, lua_keywords) && after->is("=")) {
        return Finding{"\"" + std::string(here->text) + "\" is a word of Lua and cannot be a name",
                       "write [\"" + std::string(here->text) + "\"] = …"};
    }
    if (here && before && here->is("=") && before->kind == TokenKind::text) {
        return Finding{"the name before = stands in quotation marks",
                       "write it without them, or in brackets: [" + base::printable(before->text, 40) + "] = …"};
    }
    if (error.says("malformed number")) {
        return Finding{"a name cannot begin with a digit",
                       "put words in quotation marks, and such a name in brackets: [\"1st\"] = …"};
    }
    return {};
}

Answer else_if(const SyntaxError& error) {
    const auto& tokens = error.tokens();
    if (!error.says("'end' expected")) return {};
    for (std::size_t i = 0; i + 1 < tokens.size() && tokens[i].line <= error.line(); ++i) {
        if (!tokens[i].is("else") || !tokens[i + 1].is("if") || tokens[i].line != tokens[i + 1].line) continue;
        return Finding{"\"else if\" needs an end of its own", "write elseif as one word", tokens[i].line};
    }
    return {};
}

Answer missing_comma(const SyntaxError& error) {
    auto *here = error.token(), *before = error.token(1);
    if (!error.says("'}' expected") || !here || !before) return {};
    bool starts_value = here->kind == TokenKind::name || here->kind == TokenKind::text ||
                        here->kind == TokenKind::number || here->is("{") || here->is("[");
    if (!starts_value || here->is("end") || here->is("then")) return {};
    if (before->line == here->line) {
        return Finding{"a comma is missing before " + quoted(*here),
                       "add a comma between " + quoted(*before) + " and " + quoted(*here)};
    }
    auto lines = static_cast<int>(std::count(before->text.begin(), before->text.end(), '\n'));
    return Finding{"a comma is missing at the end of this line",
                   "add a comma after " + quoted(*before) + ", before line " + std::to_string(here->line),
                   before->line + lines};
}

Answer missing_closer(const SyntaxError& error) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> closers = {
        {{"'}' expected", "}"}, {"')' expected", ")"}, {"']' expected", "]"}, {"'end' expected", "end"}}};
    for (const auto& [words, closer] : closers) {
        if (!error.says(words)) continue;
        int opened = error.number_after("at line ");
        auto where = opened > 0 ? " for what begins on line " + std::to_string(opened) : std::string();
        auto near = error.at_end() ? "the end of the file" : "\"" + base::printable(error.near(), 40) + "\"";
        return Finding{"a closing \"" + std::string(closer) + "\" is missing" + where + ", before " + near,
                       "add " + std::string(closer) + " on this line or just above"};
    }
    return {};
}

Answer missing_value(const SyntaxError& error) {
    auto *here = error.token(), *before = error.token(1);
    if (!error.says("unexpected symbol") || !before) return {};
    if (before->is("=") || before->is("..") || before->is("return")) {
        return Finding{"a value is missing after " + quoted(*before), "write it there, words in quotation marks \" \"",
                       before->line};
    }
    if (here && here->is(",") && (before->is(",") || before->is("{"))) {
        return Finding{"there is one comma too many", "take one comma out"};
    }
    return {};
}

/// retrun flow { … }
Answer misspelt_word(const SyntaxError& error) {
    auto *here = error.token(), *before = error.token(1);
    if (!error.says("syntax error") && !error.says("'=' expected")) return {};
    const std::vector<std::string> beginnings = {"return", "local", "function"};
    for (auto* word : {before, here}) {
        if (!word || word->kind != TokenKind::name || among(word->text, lua_keywords)) continue;
        auto advice = did_you_mean(word->text, beginnings);
        if (!advice.empty())
            return Finding{"\"" + base::printable(word->text, 40) + "\" is not known here", advice, word->line};
    }
    return Finding{"this cannot stand alone outside of { }",
                   "look for a } too many above, or write local before a name and = after it"};
}

Answer missing_word(const SyntaxError& error) {
    for (std::string_view word : {"then", "do", "in", "="}) {
        if (error.says("'" + std::string(word) + "' expected")) {
            return Finding{
                "\"" + std::string(word) + "\" is missing before \"" + base::printable(error.near(), 40) + "\"",
                "add " + std::string(word) + " on this line or just above"};
        }
    }
    if (error.says("<name> expected"))
        return Finding{"a name is missing before \"" + base::printable(error.near(), 40) + "\"",
                       "on this line or just above, check what follows a point or local"};
    return {};
}

}  // namespace

void explain_syntax(const std::string& message, const std::string& source, base::Problem& problem) {
    SyntaxError error(message, source, problem.line);
    Finding finding{"Lua cannot read this line: " + message,
                    "on this line or just above, look for a missing comma, quotation mark or brace", 0};
    for (auto rule : {too_deep, foreign_letters, cut_off, escape, quote_inside, foreign_sign, colon, name_with_dash,
                      name_needs_brackets, else_if, missing_opening_brace, unclosed_brace, missing_comma,
                      missing_closer, ended_early, too_many_closers, missing_value, misspelt_word, missing_word}) {
        auto answer = rule(error);
        if (!answer) continue;
        finding = *answer;
        break;
    }
    problem.what = finding.what;
    problem.advice = finding.advice;
    if (finding.line > 0) problem.line = finding.line;
}

}  // namespace script
