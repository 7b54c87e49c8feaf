#include "layers/other_words.h"

#include <optional>

#include "script/mistakes/tokens.h"

namespace layers {
namespace {

/// What a text between quotation marks says; nothing: it is none, or says a letter by its number.
std::optional<std::string> said_by(const script::Token& token) {
    auto text = token.text;
    if (token.kind != script::TokenKind::text || (text.front() != '"' && text.front() != '\'')) return std::nullopt;
    text = text.substr(1, text.size() - 2);
    std::string said;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            said += text[i];
            continue;
        }
        const char after = ++i < text.size() ? text[i] : '\0';
        if (after != 'n' && after != '"' && after != '\'' && after != '\\') return std::nullopt;
        said += after == 'n' ? '\n' : after;
    }
    return said;
}

std::string in_lua(const std::string& words) {
    std::string text = "\"";
    for (char c : words) {
        if (c == '"' || c == '\\') text += '\\';
        text += c == '\n' ? std::string("\\n") : std::string(1, c);
    }
    return text + "\"";
}

}  // namespace

std::string with_other_words(std::string_view script, const OtherWords& words) {
    const auto tokens = script::tokenize(script);
    std::string result;
    const char* copied = script.data();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        auto said = said_by(tokens[i]);
        auto last = i;
        while (said && last + 2 < tokens.size() && tokens[last + 1].is("..")) {
            auto more = said_by(tokens[last + 2]);
            if (!more) break;
            *said += *more;
            last += 2;
        }
        auto other = said ? words.find(*said) : words.end();
        if (other != words.end()) {
            result.append(copied, tokens[i].text.data());
            result += in_lua(other->second);
            copied = tokens[last].text.data() + tokens[last].text.size();
        }
        i = last;
    }
    result.append(copied, script.data() + script.size());
    return result;
}

}  // namespace layers
