// What stands beside the patient's screen in the preview: what can be chosen, and what is known of the slide.
#include <algorithm>

#include "app/author/preview.h"
#include "app/author/preview_shapes.h"

namespace app {
namespace {

constexpr std::size_t most_topics = 40;  ///< buttons for more would fill the bar; the ones around the shown topic

}  // namespace

screen::AuthorDesk::View Preview::view() {
    auto elsewhere = judged_flow_.empty() ? "In the pack" : "Elsewhere in this topic";
    return {window_size(), patient_,  title(),   tools(), facts(),  messages_,
            findings(),    elsewhere, verdict(), marks_,  pressed_, scroll_};
}

std::string Preview::title() const {
    const auto& place = kiosk_.state().place();
    if (place.is_home()) return "First screen";
    return place.flow + (place.slide.empty() ? "" : " / " + place.slide);
}

screen::AuthorTools Preview::topics() {
    screen::AuthorTools all{"Topic", {{"First screen", "flow:", kiosk_.state().place().is_home()}}};
    auto ids = parts_.workshop.flow_ids();
    auto at = std::find(ids.begin(), ids.end(), shown_flow());
    auto index = at == ids.end() ? 0 : static_cast<std::size_t>(at - ids.begin());
    auto first =
        index > most_topics / 2 ? std::min(index - most_topics / 2, ids.size() - std::min(ids.size(), most_topics)) : 0;
    for (auto i = first; i < std::min(ids.size(), first + most_topics); ++i)
        all.choices.push_back({ids[i], "flow:" + ids[i], i == index && at != ids.end()});
    return all;
}

screen::AuthorTools Preview::slides(const flow::Flow& flow) {
    screen::AuthorTools all{"Slide", {}};
    for (const auto& slide : flow.slides)
        all.choices.push_back({slide.id, "slide:" + slide.id, slide.id == kiosk_.state().place().slide});
    return all;
}

std::vector<screen::AuthorTools> Preview::tools() {
    const auto& state = kiosk_.state();
    const auto& settings = state.settings;
    screen::AuthorTools languages{"Language", {}}, sizes{"Text size", {}}, themes{"Theme", {}}, screens{"Screen", {}};
    for (const auto& each : world_.library.home(settings.language).languages)
        languages.choices.push_back({each.name, "language:" + each.code, each.code == settings.language});
    for (int size : {100, 150, 200})
        sizes.choices.push_back({std::to_string(size) + " %", "text:" + std::to_string(size),
                                 static_cast<int>(settings.text_size) == size});
    for (const char* name : {"Light", "Dark", "High contrast"}) {
        auto index = static_cast<int>(themes.choices.size());
        themes.choices.push_back({name, "theme:" + std::to_string(index), static_cast<int>(settings.theme) == index});
    }
    for (std::size_t i = 0; i < shapes.size(); ++i)
        screens.choices.push_back({shapes[i].name, "shape:" + std::to_string(i), i == shape_});
    screen::AuthorTools show{"Show",
                             {{"What can be touched", "targets", marks_.targets},
                              {"Reading order", "order", marks_.order},
                              {"Less motion", "motion", settings.motion == flow::Motion::reduced},
                              {"What a patient sees when it fails", "failure", state.place().is_resting()}}};
    auto flow = shown_flow().empty() ? nullptr : world_.library.flow(shown_flow(), settings.language);
    const auto* slide = flow ? flow->find(state.place().slide) : nullptr;
    auto file = slide                  ? flow->file + ":" + std::to_string(slide->line)
                : shown_flow().empty() ? "scripts/kiosk.lua:1"
                                       : "scripts/flows/" + shown_flow() + ".lua:1";
    screen::AuthorTools open{"", {{"Open in the editor", "open:" + file}}};
    std::vector<screen::AuthorTools> all{open, languages, sizes, themes, screens, show, topics()};
    if (flow) all.push_back(slides(*flow));
    return all;
}

std::vector<std::string> Preview::facts() {
    const auto& state = kiosk_.state();
    const auto& place = state.place();
    auto flow = place.is_home() ? nullptr : world_.library.flow(place.flow, state.settings.language);
    std::vector<std::string> lines;
    if (const auto* slide = flow ? flow->find(place.slide) : nullptr) {
        auto of = [](std::size_t position, std::size_t total) {
            return std::to_string(position) + " of " + std::to_string(total);
        };
        lines.push_back(
            flow->file + ", line " + std::to_string(slide->line) + ". Slide " +
            of(flow->index_of(place.slide) + 1, flow->slides.size()) + ", page " +
            of(static_cast<std::size_t>(place.page) + 1, static_cast<std::size_t>(std::max(1, state.pages))) + ".");
        if (const auto& grade = grade_of(*flow, place.slide); !grade.empty()) lines.push_back(grade);
        if (slide->kind == flow::SlideKind::warning && !about_warnings_.empty()) lines.push_back(about_warnings_);
    }
    lines.push_back(status_);
    return lines;
}

const std::string& Preview::grade_of(const flow::Flow& flow, const std::string& slide) {
    const auto& language = kiosk_.state().settings.language;
    auto [entry, is_new] = grades_.try_emplace(language + '/' + flow.id + '/' + slide);
    if (is_new) entry->second = parts_.workshop.reading_grade(flow, slide, language);
    return entry->second;
}

}  // namespace app
