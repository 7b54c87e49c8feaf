// Lua's syntax errors in a nurse's words. Lua tells the token at which it gave up; what is wrong stands mostly just
// before it.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "script/mistakes/brace_mistakes.h"
#include "script/mistakes/explain.h"
#include "script/mistakes/pasted_mistakes.h"
#include "script/mistakes/sign_mistakes.h"
#include "script/mistakes/suggest.h"
#include "script/mistakes/syntax_error.h"
#include "script/mistakes/text_mistakes.h"

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

/// end = "…", "title" = "…", 1st = "…", accent = #006d77
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
    const bool colour = before && before->is("#") && error.token(2) && error.token(2)->is("=");
    if (error.says("malformed number") && before && (before->is("=") || colour)) {
        auto written = (colour ? "\"#" : "\"") + base::printable(error.near(), 40) + "\"";
        return Finding{written + " stands without quotation marks and is no number", "write " + written};
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

/// Whether nothing but a new entry can begin here: title =, slide {, "text", {, ["id"] =.
bool begins_entry(const SyntaxError& error, std::size_t at) {
    const auto& tokens = error.tokens();
    const auto& here = tokens[at];
    const auto* next = at + 1 < tokens.size() ? &tokens[at + 1] : nullptr;
    bool field = here.kind == TokenKind::name && next && next->is("=");
    bool piece = among(here.text, constructors) && next && next->is("{");
    return field || piece || here.kind == TokenKind::text || here.is("{") || here.is("[");
}

Answer missing_comma(const SyntaxError& error) {
    auto *here = error.token(), *before = error.token(1);
    if (!error.says("'}' expected") || !here || !before) return {};
    bool starts_value = here->kind == TokenKind::name || here->kind == TokenKind::text ||
                        here->kind == TokenKind::number || here->is("{") || here->is("[");
    if (!starts_value || here->is("end") || here->is("then")) return {};
    Finding finding;
    if (before->line == here->line) {
        finding = {"a comma is missing before " + quoted(*here),
                   "add a comma between " + quoted(*before) + " and " + quoted(*here)};
    } else {
        auto lines = static_cast<int>(std::count(before->text.begin(), before->text.end(), '\n'));
        finding = {"a comma is missing at the end of this line",
                   "add a comma after " + quoted(*before) + ", before line " + std::to_string(here->line),
                   before->line + lines};
    }
    if (begins_entry(error, error.at()))
        finding.fix = base::Fix{error.end_of(*before), 0, ",", "commas that were missing"};
    return finding;
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

std::optional<base::Fix> explain_syntax(const std::string& message, const std::string& source, base::Problem& problem) {
    SyntaxError error(message, source, problem.line);
    Finding finding{"Lua cannot read this line: " + message,
                    "on this line or just above, look for a missing comma, quotation mark or brace", 0};
    for (auto rule : {too_deep,
                      fence,
                      conflict_marks,
                      lines_of_changes,
                      curly_quotes,
                      words_without_quotes,
                      foreign_remark,
                      prose,
                      foreign_letters,
                      cut_off,
                      escape,
                      quote_inside,
                      foreign_sign,
                      colon,
                      name_with_dash,
                      name_needs_brackets,
                      else_if,
                      foreign_brackets,
                      missing_opening_brace,
                      unclosed_brace,
                      two_texts,
                      missing_comma,
                      unequal_brackets,
                      missing_closer,
                      ended_early,
                      too_many_closers,
                      missing_value,
                      misspelt_word,
                      missing_word}) {
        auto answer = rule(error);
        if (!answer) continue;
        finding = *answer;
        break;
    }
    problem.what = finding.what;
    problem.advice = finding.advice;
    if (finding.line > 0) problem.line = finding.line;
    return finding.fix;
}

}  // namespace script
