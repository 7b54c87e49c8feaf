#include "script/mistakes/locate.h"

#include <algorithm>

namespace script {

namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

bool opens(const Token& token) {
    return token.is("{") || token.is("(") || token.is("[") || token.is("function");
}
bool closes(const Token& token) {
    return token.is("}") || token.is(")") || token.is("]") || token.is("end");
}
// `if … end` and the loops inside a function close with `end` too.
bool opens_block(const Token& token) {
    return token.is("if") || token.is("do");
}

}  // namespace

int Locator::line_of(int line, const std::string& kind, const Path& path) const {
    return follow(line, kind, path).line;
}

bool Locator::writes(int line, const std::string& kind, const Path& path) const {
    return follow(line, kind, path).whole;
}

Locator::Found Locator::follow(int line, const std::string& kind, const Path& path) const {
    Found found{line, false};
    auto brace = opening_brace(line, kind);
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (brace == nowhere) return found;
        auto here = entry(brace, path[i]);
        if (here == nowhere) return found;
        found = {tokens_[here].line, i + 1 == path.size()};
        brace = value_of(here);
    }
    return found;
}

std::size_t Locator::opening_brace(int line, const std::string& kind) const {
    auto first = std::lower_bound(tokens_.begin(), tokens_.end(), line,
                                  [](const Token& token, int wanted) { return token.line < wanted; });
    for (auto i = static_cast<std::size_t>(first - tokens_.begin()); i + 1 < tokens_.size(); ++i) {
        if (tokens_[i].line > line) break;
        if (!tokens_[i].is(kind)) continue;
        auto next = tokens_[i + 1].is("(") ? i + 2 : i + 1;
        if (next < tokens_.size() && tokens_[next].is("{")) return next;
    }
    return nowhere;
}

/// First token of the entry the step names, among those directly inside the brace.
std::size_t Locator::entry(std::size_t brace, const std::variant<std::string, long long>& step) const {
    long long position = 0;
    int depth = 0;
    bool at_start = true;
    for (auto i = brace + 1; i < tokens_.size(); ++i) {
        const auto& token = tokens_[i];
        if (depth == 0 && closes(token)) break;
        if (depth == 0 && at_start) {
            if (auto* field = std::get_if<std::string>(&step)) {
                if (names(i, *field)) return i;
            } else if (!is_named(i) && ++position == std::get<long long>(step)) {
                return i;
            }
        }
        at_start = depth == 0 && (token.is(",") || token.is(";"));
        if (opens(token) || opens_block(token)) ++depth;
        if (closes(token)) --depth;
    }
    return nowhere;
}

bool Locator::is_named(std::size_t entry) const {
    bool bracket = tokens_[entry].is("[");
    auto equals = entry + (bracket ? 3 : 1);
    return equals < tokens_.size() && tokens_[equals].is("=") && (bracket || tokens_[entry].kind == TokenKind::name);
}

bool Locator::names(std::size_t entry, const std::string& field) const {
    if (!is_named(entry)) return false;
    if (!tokens_[entry].is("[")) return tokens_[entry].text == field;
    auto text = tokens_[entry + 1].text;
    return text.size() >= 2 && text.substr(1, text.size() - 2) == field;
}

/// The brace of the entry's value when that is written in place, `{ … }` or `word { … }`.
std::size_t Locator::value_of(std::size_t entry) const {
    auto value = entry;
    if (is_named(entry)) value += tokens_[entry].is("[") ? 4 : 2;
    if (value < tokens_.size() && tokens_[value].kind == TokenKind::name) ++value;
    if (value < tokens_.size() && tokens_[value].is("(")) ++value;
    return value < tokens_.size() && tokens_[value].is("{") ? value : nowhere;
}

}  // namespace script
