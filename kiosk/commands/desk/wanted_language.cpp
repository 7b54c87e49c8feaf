#include "commands/desk/wanted_language.h"

#include <algorithm>

#include "base/wording.h"
#include "pack/language_names.h"

namespace commands {
namespace {

using Languages = std::vector<flow::Home::Language>;

bool has(const Languages& languages, const std::string& code) {
    return std::any_of(languages.begin(), languages.end(), [&](const auto& each) { return each.code == code; });
}

std::string in_a_row(const std::vector<std::string>& codes) {
    std::string row;
    for (const auto& code : codes) row += (row.empty() ? "" : ", ") + code;
    return row;
}

std::string known_as(const std::string& code) {
    auto name = pack::language_name(code);
    return base::in_quotes(code) + (name == code || name.empty() ? "" : " (" + name + ")");
}

}  // namespace

std::optional<base::Problem> not_offered(const std::string& language, const Languages& offered,
                                         const Languages& listed) {
    if (has(offered, language)) return std::nullopt;
    if (has(listed, language))
        return base::failure("the language " + known_as(language) + " is not offered: its translation is not complete",
                             "run \"clinic-kiosk check\" to see what is missing");
    std::vector<std::string> codes;
    for (const auto& each : offered) codes.push_back(each.code);
    auto meant = pack::meant_language(language, codes);
    auto near = meant.empty() ? language : meant;
    if (!has(offered, near)) near.resize(std::min(near.find('-'), near.size()));
    if (has(offered, near))
        return base::failure("the language " + base::in_quotes(language) + " is not offered",
                             "did you mean " + known_as(near));
    return base::failure(
        "the language " + (meant.empty() ? base::in_quotes(language) : known_as(meant)) + " is not offered",
        "with --lang write one of " + in_a_row(codes));
}

}  // namespace commands
