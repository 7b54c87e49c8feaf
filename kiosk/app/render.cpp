#include "app/render.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "flow/to_ask.h"
#include "screen/home/home.h"

namespace app {
namespace {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

std::string hex(screen::Color color) {
    char text[8];
    std::snprintf(text, sizeof text, "#%02x%02x%02x", color.r, color.g, color.b);
    return text;
}

const char* name(flow::Theme theme) {
    switch (theme) {
        case flow::Theme::dark:
            return "dark";
        case flow::Theme::contrast:
            return "contrast";
        case flow::Theme::light:
            break;
    }
    return "light";
}

Json describe(const screen::Element& element, const std::string& spoken) {
    Json json{{"role", screen::name(element.role)}, {"label", element.label}, {"language", element.language}};
    if (element.action) json["action"] = flow::to_string(element.action);
    json["x"] = std::lround(element.rect.x);
    json["y"] = std::lround(element.rect.y);
    json["w"] = std::lround(element.rect.w);
    json["h"] = std::lround(element.rect.h);
    if (element.font_px > 0) {
        json["font_px"] = std::lround(element.font_px);
        json["foreground"] = hex(element.foreground);
        json["background"] = hex(element.background);
    }
    if (element.chosen) json["chosen"] = true;
    json["spoken"] = spoken;
    return json;
}

using Spoken = std::function<std::string(const screen::Element&)>;

Json describe(const screen::DrawList& list, const flow::State& state, const screen::Panel& panel,
              const Spoken& spoken) {
    Json json;
    json["flow"] = state.place().is_home() ? "home" : state.place().flow;
    json["slide"] = state.easier              ? "easier"
                    : state.hidden            ? "hidden"
                    : state.attract           ? "attract"
                    : state.place().is_home() ? "home"
                                              : state.place().slide;
    json["page"] = state.place().page + 1;
    json["pages"] = list.pages;
    json["language"] = state.settings.language;
    json["theme"] = name(state.settings.theme);
    json["text_size"] = static_cast<int>(state.settings.text_size);
    json["screen"] = {{"width", std::lround(panel.px.w)},
                      {"height", std::lround(panel.px.h)},
                      {"mm_per_px", std::round(panel.mm_per_px * 1000) / 1000}};
    json["elements"] = Json::array();
    for (const auto& element : list.elements) json["elements"].push_back(describe(element, spoken(element)));
    return json;
}

class Rendering {
public:
    Rendering(const RenderOptions& options, double inches, screen::Layout& layout, flow::World& world, Easel& easel,
              const Speakable& speakable)
        : options_(options),
          layout_(layout),
          world_(world),
          easel_(easel),
          speakable_(speakable),
          panel_{options.size, mm_per_px(options.size, inches)} {}

    void home() {
        pages({}, options_.out / "home");
        if (screen::has_many_topics(world_.library.home(options_.settings.language))) search();
        auto state = flow::first_state(world_);
        state.settings = options_.settings;
        attract(state);
        hidden(state);
        state.easier = true;
        easier(std::move(state));
    }

    void flow(const std::string& id) {
        auto flow = world_.library.flow(id, options_.settings.language);
        if (!flow) return problem(id, "the flow cannot be shown", "run \"clinic-kiosk check\" to see why");
        bool found = false;
        for (const auto& slide : flow->slides) {
            if (!options_.slide.empty() && slide.id != options_.slide) continue;
            found = true;
            pages({id, slide.id, 0, ""}, options_.out / id / slide.id);
            if (!slide.questions.empty()) asked(id, slide);
            if (flow::can_be_taken_home(slide))
                pages({id, slide.id, 0, "", flow::Detour::take_home}, options_.out / id / (slide.id + "-take-home"));
        }
        if (!found) problem(id, "there is no slide \"" + options_.slide + "\"", "its slides are in " + flow->file);
    }

    void problem(const std::string& file, std::string what, std::string advice) {
        problems_.push_back({base::Severity::error, file, 0, std::move(what), std::move(advice)});
    }

    base::Problems problems() { return std::move(problems_); }

private:
    /// The letters, and what is found by the first of them.
    void search() {
        flow::Place place;
        place.search.emplace();
        const auto letters = pages(place, options_.out / "home-search");
        for (const auto& element : letters.elements)
            if (element.action.kind == flow::ActionKind::letter) {
                place.search = element.action.of;
                pages(place, options_.out / "home-search-found");
                return;
            }
    }

    /// What the first screen shows while nobody is there: as many pictures as show words on either side and the title in every
    /// language.
    void attract(flow::State state) {
        const auto languages = world_.library.home(options_.settings.language).languages.size();
        for (int turn = 0; turn < std::max(2, static_cast<int>(languages)); ++turn) {
            state.attract = turn;
            write(layout_.lay_out(state, flow::Time(0), world_, panel_, {}), state,
                  options_.out / ("attract" + (turn == 0 ? "" : "-" + std::to_string(turn + 1))));
        }
    }

    /// What stands over a place that a visitor hid.
    void hidden(flow::State state) {
        state.hidden = flow::Time(0);
        write(layout_.lay_out(state, flow::Time(0), world_, panel_, {}), state, options_.out / "hidden");
    }

    /// Its pages, over the first of home.
    void easier(flow::State state) {
        for (bool more = true; more; ++state.easier_page) {
            const auto list = layout_.lay_out(state, flow::Time(0), world_, panel_, {});
            const auto number = state.easier_page == 0 ? "" : "-" + std::to_string(state.easier_page + 1);
            write(list, state, options_.out / ("easier" + number));
            more = list.find({flow::ActionKind::easier, std::to_string(state.easier_page + 2)});
        }
    }

    /// As many of the questions as may be chosen, large.
    void asked(const std::string& id, const flow::Slide& slide) {
        auto state = flow::first_state(world_);
        for (int i = 1; i <= static_cast<int>(flow::most_to_ask); ++i) state.to_ask[{id, slide.id}].insert(i);
        pages({id, slide.id, 0, "", flow::Detour::asked}, options_.out / id / (slide.id + "-asked"), std::move(state));
    }

    screen::DrawList pages(flow::Place place, const fs::path& stem) {
        return pages(std::move(place), stem, flow::first_state(world_));
    }

    /// Gives the last.
    screen::DrawList pages(flow::Place place, const fs::path& stem, flow::State state) {
        state.settings = options_.settings;
        if (place != flow::Place{}) state.history.push_back(std::move(place));
        state.moment = flow::moment_at_rest(state, world_);
        if (options_.at) draw_along(state, *options_.at);
        screen::DrawList list;
        for (int page = 0, count = 1; page < count; ++page) {
            state.history.back().page = page;
            list = layout_.lay_out(state, flow::Time(0), world_, panel_, {});
            count = list.pages;
            auto file = stem;
            if (page > 0) file += "-" + std::to_string(page + 1);
            write(list, state, file);
        }
        return list;
    }

    void draw_along(flow::State& state, int per_cent) {
        auto shown = flow::shown(state, world_);
        const int all = shown.slide ? flow::way_length(*shown.slide) : 0;
        if (all == 0) return;
        const int hundredths = (all * per_cent + 50) / 100;
        state.moment = (hundredths + 50) / 100;
        if (hundredths % 100 != 0) state.between = hundredths;
    }

    void write(const screen::DrawList& list, const flow::State& state, const fs::path& stem) {
        std::error_code error;
        fs::create_directories(stem.parent_path(), error);
        auto png = stem, json = stem;
        png += ".png";
        json += ".json";
        if (auto failed = easel_.paint(list, png)) problems_.push_back(*failed);
        std::ofstream out(json);
        auto word = [&](const char* english) { return world_.library.word(english, state.settings.language); };
        auto spoken = [&](const screen::Element& element) {
            return speakable_(screen::all_said(element, word), element.language);
        };
        out << describe(list, state, panel_, spoken).dump(2) << '\n';
        if (!out.flush()) problem(json.string(), "the file cannot be written", "check the folder given with --out");
    }

    const RenderOptions& options_;
    screen::Layout& layout_;
    flow::World& world_;
    Easel& easel_;
    const Speakable& speakable_;
    screen::Panel panel_;
    base::Problems problems_;
};

}  // namespace

float mm_per_px(screen::Size px, double inches) {
    return static_cast<float>(inches * 25.4 / std::hypot(px.w, px.h));
}

base::Problems render(const RenderOptions& options, double inches, screen::Layout& layout, flow::World world,
                      Easel& easel, const Speakable& speakable) {
    Rendering rendering(options, inches, layout, world, easel, speakable);
    const auto& home = world.library.home(options.settings.language);
    const auto ids = home.flows();
    if (!options.flow.empty() && options.flow != "home") {
        rendering.flow(options.flow);
        return rendering.problems();
    }
    rendering.home();
    if (options.flow == "home") return rendering.problems();
    for (const auto& id : ids)
        if (world.library.offered(id, options.settings.language)) rendering.flow(id);
    return rendering.problems();
}

}  // namespace app
