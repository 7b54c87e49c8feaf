#include "script/mistakes/text_mistakes.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace script {

namespace {

constexpr std::array<std::string_view, 5> begins_no_words = {"function", "not", "nil", "true", "false"};
constexpr std::array<std::string_view, 10> curly = {"“", "”", "„", "‟", "«", "»", "‘", "’", "‹", "›"};

bool begins_curly(std::string_view text) {
    return std::any_of(curly.begin(), curly.end(), [text](auto mark) { return text.starts_with(mark); });
}

bool is_assignment(const std::vector<Token>& tokens, std::size_t i) {
    return i + 1 < tokens.size() && tokens[i].kind == TokenKind::name && tokens[i + 1].is("=");
}

/// First token of a value that nothing but words can be: two names side by side, a name and an apostrophe.
bool begins_words(const std::vector<Token>& tokens, std::size_t i) {
    if (i + 1 >= tokens.size() || is_assignment(tokens, i) || is_assignment(tokens, i + 1)) return false;
    const auto &first = tokens[i], &second = tokens[i + 1];
    bool wordy = first.kind == TokenKind::name || first.kind == TokenKind::number ||
                 (first.kind == TokenKind::not_ascii && !begins_curly(first.text));
    if (!wordy || among(first.text, begins_no_words) || second.line != first.line) return false;
    if (among(first.text, constructors) && (second.is("{") || second.is("(") || second.is("["))) return false;
    bool apostrophe = second.kind == TokenKind::cut_off && second.text.starts_with('\'');
    bool sign = second.is("!") || second.is("?");
    bool operation = second.is("and") || second.is("or");
    return ((second.kind == TokenKind::name || second.kind == TokenKind::number) && !operation) || apostrophe || sign ||
           (second.kind == TokenKind::not_ascii && !begins_curly(second.text)) || first.kind == TokenKind::not_ascii;
}

/// Whether an entry or a brace begins after this comma.
bool ends_entry(std::string_view after) {
    auto at = after.find_first_not_of(" \t\r");
    if (at == std::string_view::npos || after[at] == '"' || after[at] == '{' || after[at] == '}' ||
        after.substr(at).starts_with("--"))
        return true;
    auto end = after.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", at);
    if (end == at || end == std::string_view::npos) return false;
    auto next = after.find_first_not_of(" \t", end);
    return next != std::string_view::npos &&
           (after[next] == '=' || (after[next] == '{' && among(after.substr(at, end - at), constructors)));
}

/// From here to the comma or brace that ends the entry, or to the end of the line.
std::string_view words_at(std::string_view source, std::size_t begin) {
    auto line = source.substr(begin, std::min(source.find('\n', begin), source.size()) - begin);
    std::size_t end = 0;
    while (end < line.size() && line[end] != '}' && line[end] != '"' && !line.substr(end).starts_with(" --") &&
           !(line[end] == ',' && ends_entry(line.substr(end + 1))))
        ++end;
    auto words = line.substr(0, end);
    return words.substr(0, words.find_last_not_of(" \t\r") + 1);
}

/// One line in quotation marks as it is, and nothing that only looks like words.
bool can_be_quoted(std::string_view words) {
    return words.find_first_of("\\\"{}=[]()#") == std::string_view::npos && words.find("..") == std::string_view::npos;
}

Finding unquoted(const SyntaxError& error, std::size_t first) {
    const auto& tokens = error.tokens();
    auto begin = error.begin_of(tokens[first]);
    auto words = words_at(error.source(), begin);
    bool named = tokens[first - 1].is("=");
    auto field = named ? std::string(tokens[first - 2].text) + " = " : std::string();
    auto quoted = "\"" + base::printable(words, 60) + "\"";
    Finding finding{"the words " + quoted + " stand without quotation marks", "write " + field + quoted,
                    tokens[first].line};
    bool closed = error.source().substr(begin + words.size()).starts_with('"');  // title = A band",
    if (can_be_quoted(words))
        finding.fix = base::Fix{begin, words.size() + (closed ? 1 : 0), "\"" + std::string(words) + "\"",
                                "words without quotation marks"};
    return finding;
}

/// Whether the text, or the chain of joined ones that ends with it, is the value of a field: `text = "…" .. "…"`.
bool is_value_of_field(const std::vector<Token>& tokens, std::size_t i) {
    while (i >= 2 && tokens[i - 1].is("..")) i -= 2;
    return i >= 2 && tokens[i - 1].is("=") && (tokens[i - 2].kind == TokenKind::name || tokens[i - 2].is("]"));
}

/// Whether a blank or a new line stands where the two would meet: "heel " "to", "heel" " to", "heel.\n" "To".
bool has_blank_between(const Token& one, const Token& other) {
    auto inside = [](std::string_view text) { return text.substr(1, text.size() - 2); };
    auto before = inside(one.text), after = inside(other.text);
    return before.ends_with(' ') || before.ends_with("\\n") || after.starts_with(' ') || after.starts_with("\\n") ||
           before.empty() || after.empty();
}

}  // namespace

Answer words_without_quotes(const SyntaxError& error) {
    const auto& tokens = error.tokens();
    for (std::size_t i = 1; i < tokens.size() && tokens[i].line <= error.line(); ++i) {
        if (tokens[i].line != error.line()) continue;
        bool value = tokens[i - 1].is("=") && i >= 2 && is_assignment(tokens, i - 2);
        bool first = tokens[i - 1].is("{") && i >= 2 && among(tokens[i - 2].text, constructors);
        if ((value || first) && begins_words(tokens, i)) return unquoted(error, i);
    }
    return {};
}

Answer two_texts(const SyntaxError& error) {
    auto *here = error.token(), *before = error.token(1);
    if (!error.says("'}' expected") || !here || !before) return {};
    if (here->kind == TokenKind::sign && (here->is(".") || here->is("&")) && before->kind == TokenKind::text)
        return Finding{"\"" + std::string(here->text) + "\" does not join texts", "write .. between them", here->line,
                       base::Fix{error.begin_of(*here), 1, "..", "two texts are joined with .."}};
    if (here->kind != TokenKind::text || before->kind != TokenKind::text) return {};
    if (!is_value_of_field(error.tokens(), error.at() - 1)) return {};
    auto lines = static_cast<int>(std::count(before->text.begin(), before->text.end(), '\n'));
    Finding finding{"two texts stand one after another with nothing between them",
                    "write .. before " + base::printable(here->text, 40) + " to make them one text",
                    before->line + lines};
    if (has_blank_between(*before, *here))
        finding.fix = base::Fix{error.begin_of(*here), 0, ".. ", "two texts with nothing between them are one text"};
    else
        finding.advice += ", with a blank where the two meet";
    return finding;
}

Answer curly_quotes(const SyntaxError& error) {
    const auto& tokens = error.tokens();
    auto found = std::find_if(tokens.begin(), tokens.end(), [&](const Token& token) {
        return token.kind == TokenKind::not_ascii && token.line <= error.line() &&
               std::any_of(curly.begin(), curly.end(),
                           [&](auto mark) { return token.text.find(mark) != std::string_view::npos; });
    });
    if (found == tokens.end()) return {};
    auto mark = *std::find_if(curly.begin(), curly.end(),
                              [&](auto each) { return found->text.find(each) != std::string_view::npos; });
    Finding finding{"the quotation mark " + std::string(mark) + " cannot begin or end a text",
                    "type straight quotation marks \" \" around the text, and turn smart quotes off", found->line};
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> pairs = {
        {{"“", "”"}, {"”", "”"}, {"„", "“"}, {"«", "»"}, {"‘", "’"}}};
    auto source = error.source();
    auto begin = error.begin_of(*found);
    for (const auto& [open, close] : pairs) {
        auto first = begin + open.size(), last = source.find(close, first);
        if (!found->text.starts_with(open) || last == std::string_view::npos) continue;
        auto inside = source.substr(first, last - first);
        auto after = source.substr(last + close.size());
        after = after.substr(0, after.find('\n'));
        if (inside.find_first_of("\"\\\n") != std::string_view::npos ||
            !ends_entry(after.substr(after.starts_with(','))))
            continue;
        finding.fix = base::Fix{begin, last + close.size() - begin, "\"" + std::string(inside) + "\"",
                                "quotation marks of an office program around a text"};
        break;
    }
    return finding;
}

}  // namespace script
