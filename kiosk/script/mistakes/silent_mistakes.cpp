#include "script/mistakes/silent_mistakes.h"

#include <algorithm>
#include <array>
#include <map>

#include "script/mistakes/syntax_error.h"

namespace script {

namespace {

std::string_view inside(const Token& text) {
    return text.text.size() >= 2 ? text.text.substr(1, text.text.size() - 2) : std::string_view();
}

/// The field that an entry begins with: title = …, ["heel-bone"] = …; empty: it is none.
std::string_view field_at(const std::vector<Token>& tokens, std::size_t i) {
    if (i + 1 < tokens.size() && tokens[i].kind == TokenKind::name && tokens[i + 1].is("=")) return tokens[i].text;
    bool brackets = i + 3 < tokens.size() && tokens[i].is("[") && tokens[i + 1].kind == TokenKind::text &&
                    tokens[i + 2].is("]") && tokens[i + 3].is("=");
    return brackets ? inside(tokens[i + 1]) : std::string_view();
}

bool opens(const Token& token) {
    constexpr std::array<std::string_view, 4> openers = {"function", "if", "do", "repeat"};
    if (token.kind == TokenKind::sign) return std::string_view("{([").find(token.text) != std::string_view::npos;
    return token.kind == TokenKind::name && among(token.text, openers);
}
bool closes(const Token& token) {
    constexpr std::array<std::string_view, 2> closers = {"end", "until"};
    if (token.kind == TokenKind::sign) return std::string_view("})]").find(token.text) != std::string_view::npos;
    return token.kind == TokenKind::name && among(token.text, closers);
}

/// Whether anything may stand in it that `asked_of_visits` finds: a question after a colon, whatever stands between.
bool may_ask(std::string_view source, const std::array<std::string_view, 4>& questions) {
    for (auto colon = source.find(':'); colon != std::string_view::npos; colon = source.find(':', colon + 1)) {
        const auto next = source.substr(std::min(source.find_first_not_of(" \t\r\n", colon + 1), source.size()));
        if (next.starts_with("--") ||
            std::any_of(questions.begin(), questions.end(), [&](auto question) { return next.starts_with(question); }))
            return true;
    }
    return false;
}

}  // namespace

std::vector<Repeated> repeated_fields(std::string_view source) {
    struct Open {
        bool table = false;
        std::map<std::string_view, int> fields = {};  ///< line of each
    };
    std::vector<Repeated> found;
    std::vector<Open> open;
    const auto tokens = tokenize(source);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        bool begins = i > 0 && (tokens[i - 1].is("{") || tokens[i - 1].is(",") || tokens[i - 1].is(";"));
        if (begins && !open.empty() && open.back().table) {
            auto name = field_at(tokens, i);
            auto [first, is_new] = open.back().fields.emplace(name, tokens[i].line);
            if (!is_new && !name.empty()) found.push_back({std::string(name), tokens[i].line, first->second});
        }
        if (opens(tokens[i])) open.push_back({tokens[i].is("{")});
        if (closes(tokens[i]) && !open.empty()) open.pop_back();
    }
    return found;
}

std::vector<Asked> asked_of_visits(std::string_view source) {
    constexpr std::array<std::string_view, 4> questions = {"right", "answer", "choice", "seen"};
    std::vector<Asked> found;
    if (!may_ask(source, questions)) return found;
    const auto tokens = tokenize(source);
    for (std::size_t i = 1; i + 3 < tokens.size(); ++i) {
        if (!tokens[i].is(":") || tokens[i - 1].kind != TokenKind::name || !among(tokens[i + 1].text, questions))
            continue;
        auto text = tokens[i + 2].is("(") ? i + 3 : i + 2;
        bool whole = text == i + 2 || (text + 1 < tokens.size() && tokens[text + 1].is(")"));
        if (tokens[text].kind != TokenKind::text || !whole || tokens[text].text.starts_with('[')) continue;
        found.push_back({std::string(tokens[i + 1].text), std::string(inside(tokens[text])), tokens[text].line});
    }
    return found;
}

}  // namespace script
