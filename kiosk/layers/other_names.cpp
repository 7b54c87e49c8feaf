#include "layers/other_names.h"

#include <algorithm>

#include "script/mistakes/tokens.h"

namespace layers {
namespace {

/// Between simple quotation marks, without anything written in another way; empty: it is written otherwise.
std::string_view plain_text(const script::Token& token) {
    auto text = token.text;
    bool quoted = text.size() > 2 && (text.front() == '"' || text.front() == '\'');
    if (token.kind != script::TokenKind::text || !quoted || text.find('\\') != std::string_view::npos) return {};
    return text.substr(1, text.size() - 2);
}

}  // namespace

std::string with_other_names(std::string_view script, const OtherNames& names) {
    const auto tokens = script::tokenize(script);
    std::string result;
    const char* copied = script.data();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        auto text = plain_text(tokens[i]);
        if (text.empty()) continue;
        const bool used =
            (i >= 1 && tokens[i - 1].is("use")) || (i >= 2 && tokens[i - 1].is("(") && tokens[i - 2].is("use"));
        const auto& of_kind = used ? names.libraries : names.drawings;
        auto other = of_kind.find(std::string(text));
        if (other == of_kind.end()) continue;
        result.append(copied, text.data());
        result += other->second;
        copied = text.data() + text.size();
    }
    result.append(copied, script.data() + script.size());
    return result;
}

}  // namespace layers
