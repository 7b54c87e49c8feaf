#include <algorithm>

#include "script/flow_reader.h"
#include "script/home/home_fields.h"

namespace script {

namespace {

class HomeReader {
public:
    HomeReader(const Table& table, const Sources& sources, Reading& reading)
        : fields_(table, {table.file, table.line, "kiosk", {}}, "the kiosk", reading), sources_(sources) {}

    flow::Home read() {
        home_.title = fields_.line("title", Need::required);
        home_.subtitle = fields_.line("subtitle", Need::optional);
        if (!read_built_on(fields_).empty()) flows_in_ = FlowsIn::others_too;
        read_topics(fields_, sources_, flows_in_, home_);
        read_urgent();
        read_about();
        read_figure();
        read_languages(fields_, home_);
        read_look(fields_, home_);
        fields_.finish();
        return std::move(home_);
    }

private:
    void read_urgent() {
        auto urgent = fields_.table("urgent", Need::optional);
        if (!urgent) return;
        auto id = urgent->first_line("flow");
        auto label = urgent->line("label", Need::required);
        urgent->finish();
        if (id.empty() || !has_flow(id, urgent->at(1LL), sources_, flows_in_, fields_.reading())) return;
        home_.urgent_flow = id;
        home_.urgent_label = label;
    }

    /// Facts about the clinic need no review, so no topic and no warning sign may be among them.
    void read_about() {
        auto id = fields_.line("about", Need::optional);
        if (id.empty() || !has_flow(id, fields_.at("about"), sources_, flows_in_, fields_.reading())) return;
        const bool topic = std::find(home_.topics.begin(), home_.topics.end(), id) != home_.topics.end();
        if (topic || id == home_.urgent_flow)
            return fields_.error("about",
                                 "\"" + id + "\" is " + (topic ? "among the topics" : "the warning signs") + " too",
                                 topic ? "take it out of topics: it is reached by the clinic's name"
                                       : "write another flow, which tells who the clinic is");
        home_.about_flow = id;
    }

    void read_figure() {
        auto figure = fields_.table("figure", Need::optional);
        if (!figure) return;
        home_.figure.file = figure->first_drawing();
        home_.figure.alt = figure->line("alt", Need::optional);
        home_.figure.show = figure->ids("show", Need::optional);
        home_.figure.hide = figure->ids("hide", Need::optional);
        // The runner of 0.1.0 never said so.
        home_.road =
            figure->take("road", Need::optional) ? figure->flag("road") : home_.figure.file == "runner-home.svg";
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

    Fields fields_;
    const Sources& sources_;
    FlowsIn flows_in_ = FlowsIn::this_pack;
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
