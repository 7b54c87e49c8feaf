// The languages of scripts/kiosk.lua.
#include <algorithm>

#include "script/home/home_fields.h"
#include "script/mistakes/suggest.h"

namespace script {

bool is_language(const std::string& code) {
    auto dash = std::min(code.find('-'), code.size());
    if (dash < 2 || dash > 3 || code.size() > 20 || code.back() == '-') return false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        bool letter = (code[i] >= 'a' && code[i] <= 'z') || (i > dash && code[i] >= 'A' && code[i] <= 'Z');
        bool other = i >= dash && (code[i] == '-' || (code[i] >= '0' && code[i] <= '9'));
        if (!letter && !other) return false;
    }
    return true;
}

namespace {

class LanguageReader {
public:
    LanguageReader(Fields& fields, flow::Home& home) : fields_(fields), home_(home) {}

    /// In the order of the list; names with = have none, there the scripts' own language comes first, then by code.
    void read() {
        home_.source = fields_.line("source", Need::optional);
        auto languages = fields_.table("languages", Need::required);
        if (!languages) return;
        for (const auto& [position, value] : languages->take_items()) read_listed(*languages, position, *value);
        for (const auto& [code, value] : languages->raw().fields)
            add_language(*languages, code, languages->line(code, Need::required));
        languages->finish();
        check_source(*languages);
        if (languages->raw().items.empty())
            std::stable_partition(home_.languages.begin(), home_.languages.end(),
                                  [this](const auto& language) { return language.code == home_.source; });
    }

private:
    /// { "de", "Deutsch" }
    void read_listed(Fields& languages, long long position, const Value& value) {
        const auto* pair = std::get_if<std::shared_ptr<const Table>>(&value);
        const auto* code_alone = std::get_if<std::string>(&value);
        if (!pair || !(*pair)->kind.empty())
            return fields_.reading().error(languages.at(position), "a language is written as its code and its own name",
                                           code_alone && *code_alone != "en"
                                               ? "write { \"" + *code_alone + "\", \"…\" }"
                                               : "write { \"en\", \"English\" }");
        Fields fields(**pair, languages.at(position), "language " + std::to_string(position), fields_.reading());
        auto code = fields.first_line("code");
        const auto* name = fields.take_item(2);
        const auto* words = name ? std::get_if<std::string>(name) : nullptr;
        fields.finish();
        if (code.empty()) return;
        if (!words || words->empty())
            return fields.error_here("the language \"" + code + "\" has no name of its own",
                                     "write it second: { \"" + code + "\", \"…\" }");
        add_language(fields, code, *words);
    }

    void add_language(Fields& at, const std::string& code, const std::string& name) {
        const bool twice = std::any_of(home_.languages.begin(), home_.languages.end(),
                                       [&](const auto& each) { return each.code == code; });
        if (!is_language(code))
            at.error_here("\"" + code + "\" is no code of a language",
                          "write two or three letters, as in es = \"Español\"");
        else if (twice)
            at.error_here("\"" + code + "\" stands twice in languages", "take one of them out");
        else if (!name.empty())
            home_.languages.push_back({code, name});
    }

    /// Left out it is English, where that is listed, else the only one there is.
    void check_source(Fields& languages) {
        auto listed = [this](const std::string& code) {
            return std::any_of(home_.languages.begin(), home_.languages.end(),
                               [&](const auto& each) { return each.code == code; });
        };
        if (home_.source.empty()) {
            home_.source = home_.languages.size() == 1 ? home_.languages.front().code : "en";
            if (!home_.languages.empty() && !listed(home_.source))
                fields_.error(
                    "languages", "nothing says in which of the languages the flows are written",
                    "add source = \"" + home_.languages.front().code + "\", or the language they are written in");
        } else if (!listed(home_.source)) {
            std::vector<std::string> codes;
            for (const auto& each : home_.languages) codes.push_back(each.code);
            auto advice = did_you_mean(home_.source, codes);
            languages.error_here("the flows are written in \"" + home_.source + "\", which is not among the languages",
                                 advice.empty() ? "add it with its own name, or name another source" : advice);
        }
    }

    Fields& fields_;
    flow::Home& home_;
};

}  // namespace

void read_languages(Fields& fields, flow::Home& home) {
    LanguageReader(fields, home).read();
}

}  // namespace script
