#include <algorithm>
#include <filesystem>

#include "script/flow_reader.h"
#include "script/mistakes/suggest.h"

namespace script {

namespace {

/// A language tag of BCP 47 in its common forms: "es", "zh-Hant", "pt-BR".
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

class HomeReader {
public:
    HomeReader(const Table& table, const Sources& sources, Reading& reading)
        : fields_(table, {table.file, table.line, "kiosk", {}}, "the kiosk", reading), sources_(sources) {}

    flow::Home read() {
        home_.title = fields_.line("title", Need::required);
        home_.subtitle = fields_.line("subtitle", Need::optional);
        read_topics();
        read_urgent();
        read_figure();
        read_languages();
        fields_.finish();
        return std::move(home_);
    }

private:
    /// Whether the pack has the flow; says so when not.
    bool known_flow(const std::string& id, const TablePlace& place) {
        std::error_code error;
        if (is_name(id) && std::filesystem::exists(sources_.pack() / flow_file(id), error)) return true;
        auto advice = did_you_mean(id, script_names(sources_.pack() / "scripts/flows"));
        fields_.reading().error(place, "there is no flow \"" + id + "\"",
                                advice.empty() ? "write the name of a file in scripts/flows without .lua" : advice);
        return false;
    }

    void read_topics() {
        auto ids = fields_.lines("topics", Need::required);
        for (std::size_t i = 0; i < ids.size(); ++i) {
            auto place = fields_.at("topics").down(static_cast<long long>(i) + 1);
            if (std::find(home_.topics.begin(), home_.topics.end(), ids[i]) != home_.topics.end()) {
                fields_.reading().error(place, "\"" + ids[i] + "\" stands twice in topics", "take one of them out");
            } else if (known_flow(ids[i], place)) {
                home_.topics.push_back(ids[i]);
            }
        }
        if (ids.empty() && fields_.raw().field("topics"))
            fields_.error("topics", "the kiosk has no topics", "write topics = { \"flow\", … }");
    }

    void read_urgent() {
        auto urgent = fields_.table("urgent", Need::optional);
        if (!urgent) return;
        auto id = urgent->first_line("flow");
        auto label = urgent->line("label", Need::required);
        urgent->finish();
        if (id.empty() || !known_flow(id, urgent->at(1LL))) return;
        home_.urgent_flow = id;
        home_.urgent_label = label;
    }

    void read_figure() {
        auto figure = fields_.table("figure", Need::optional);
        if (!figure) return;
        home_.figure.file = figure->first_drawing();
        home_.figure.alt = figure->line("alt", Need::optional);
        home_.figure.show = figure->ids("show", Need::optional);
        home_.figure.hide = figure->ids("hide", Need::optional);
        if (auto parts = figure->table("parts", Need::optional)) {
            for (const auto& [id, value] : parts->raw().fields) read_body_part(*parts, id, value);
            parts->finish();
        }
        figure->finish();
    }

    void read_body_part(Fields& parts, const std::string& id, const Value& value) {
        flow::Home::BodyPart part;
        part.id = id;
        if (auto inner = parts.part(id, value, part.label)) {
            part.picture = inner->drawing("picture");
            inner->finish();
        }
        if (!is_element_id(id)) {
            parts.error(id, "\"" + id + "\" cannot be a part of a drawing", "use the name that the drawing gives it");
        } else if (!part.label.empty()) {
            home_.body_parts.push_back(std::move(part));
        }
    }

    /// In the order of the list; names with = have none, there the scripts' own language comes first, then by code.
    void read_languages() {
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

    Fields fields_;
    const Sources& sources_;
    flow::Home home_;
};

}  // namespace

std::optional<flow::Home> read_home(const Table& table, const Sources& sources, Reading& reading) {
    auto home = HomeReader(table, sources, reading).read();
    if (home.topics.empty()) return std::nullopt;
    auto is_source = [&](const auto& each) { return each.code == home.source; };
    if (std::none_of(home.languages.begin(), home.languages.end(), is_source))
        home.languages.insert(home.languages.begin(), {home.source, home.source == "en" ? "English" : home.source});
    return home;
}

}  // namespace script
