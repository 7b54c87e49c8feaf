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

    /// The scripts' own language first, then by code.
    void read_languages() {
        auto languages = fields_.table("languages", Need::required);
        if (!languages) return;
        for (const auto& [code, value] : languages->raw().fields) {
            auto name = languages->line(code, Need::required);
            if (!is_language(code)) {
                languages->error(code, "\"" + code + "\" is no code of a language",
                                 "write two or three letters, as in es = \"Español\"");
            } else if (!name.empty()) {
                home_.languages.push_back({code, name});
            }
        }
        std::stable_partition(home_.languages.begin(), home_.languages.end(),
                              [](const auto& language) { return language.code == "en"; });
        if (home_.languages.empty() || home_.languages.front().code != "en") {
            fields_.error("languages", "English is not among the languages",
                          "add en = \"English\": the flows are written in it");
        }
        languages->finish();
    }

    Fields fields_;
    const Sources& sources_;
    flow::Home home_;
};

}  // namespace

std::optional<flow::Home> read_home(const Table& table, const Sources& sources, Reading& reading) {
    auto home = HomeReader(table, sources, reading).read();
    if (home.topics.empty()) return std::nullopt;
    if (home.languages.empty() || home.languages.front().code != "en") {
        home.languages.insert(home.languages.begin(), {"en", "English"});
    }
    return home;
}

}  // namespace script
