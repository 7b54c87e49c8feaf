#include "script/mending.h"

#include <array>
#include <lua.hpp>
#include <memory>
#include <optional>

#include "flow/habits.h"
#include "script/mistakes/explain.h"
#include "script/mistakes/syntax_error.h"

namespace script {

namespace {

struct Close {
    void operator()(lua_State* state) const { lua_close(state); }
};

/// What Lua says of a text that it cannot read.
struct Refusal {
    std::string message;
    int line = 0;
};

/// Reads the text and runs nothing of it.
std::optional<Refusal> refusal_of(const std::string& text) {
    std::unique_ptr<lua_State, Close> state(luaL_newstate());
    if (!state || luaL_loadbufferx(state.get(), text.data(), text.size(), "=x", "t") == LUA_OK) return std::nullopt;
    std::string words = lua_tostring(state.get(), -1);
    auto end = words.find(": ");
    if (!words.starts_with("x:") || end == std::string::npos) return Refusal{words, 0};
    return Refusal{words.substr(end + 2), std::atoi(words.c_str() + 2)};
}

bool is_farther(const std::optional<Refusal>& now, const Refusal& before) {
    return !now || now->line > before.line || (now->line == before.line && now->message != before.message);
}

/// Fields of a script whose texts no patient reads.
constexpr std::array<std::string_view, 3> not_for_patients = {"review", "sources", "confirm"};

/// The piece between the quotation marks of a text.
void add_piece(flow::WrittenText& written, std::string_view source, const Token& token) {
    auto begin = static_cast<std::size_t>(token.text.data() - source.data()), end = begin + token.text.size();
    std::size_t mark = token.text.starts_with('[') ? token.text.find('[', 1) + 1 : 1;
    written.add(source, begin + mark, end - mark);
}

}  // namespace

bool can_be_read(const std::string& text) {
    return !refusal_of(text);
}

Mended mend_syntax(const std::string& text) {
    constexpr int most = 200;
    Mended farthest{text, {}}, now = farthest;
    auto refusal = refusal_of(text), of_farthest = refusal;
    for (int i = 0; refusal && i < most; ++i) {
        base::Problem problem;
        problem.line = refusal->line;
        auto fix = explain_syntax(refusal->message, now.text, problem);
        if (!fix) break;
        now.text = base::fixed(now.text, {*fix});
        now.why.push_back(fix->why);
        refusal = refusal_of(now.text);
        // Two slips of one kind on one line are refused in the same words: the second tells whether the first was one.
        if (!is_farther(refusal, *of_farthest)) continue;
        farthest = now;
        of_farthest = refusal;
    }
    return farthest;
}

base::Fixes unlike_habits(std::string_view source, const std::string& language) {
    base::Fixes fixes;
    const auto tokens = tokenize(source);
    int depth = 0, skipped_from = 0;  // of the { } that is not for patients; 0: none
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].is("{")) {
            ++depth;
            bool skip = i >= 2 && tokens[i - 1].is("=") && among(tokens[i - 2].text, not_for_patients);
            if (skip && skipped_from == 0) skipped_from = depth;
        }
        if (tokens[i].is("}") && depth-- == skipped_from) skipped_from = 0;
        if (tokens[i].kind != TokenKind::text || skipped_from > 0) continue;
        bool key = i > 0 && tokens[i - 1].is("[");
        flow::WrittenText written;
        add_piece(written, source, tokens[i]);
        bool words = tokens[i].text.find(' ') != std::string_view::npos;
        while (i + 2 < tokens.size() && tokens[i + 1].is("..") && tokens[i + 2].kind == TokenKind::text) {
            i += 2;
            add_piece(written, source, tokens[i]);
            words = true;
        }
        if (key || !words) continue;
        auto found = flow::unlike_habits(written, language);
        fixes.insert(fixes.end(), found.begin(), found.end());
    }
    return fixes;
}

}  // namespace script
