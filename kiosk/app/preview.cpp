#include "app/preview.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "app/render.h"

namespace app {
namespace {

/// Screens a clinic may have.
struct Shape {
    const char* name;
    screen::Size px;
    double inches;
};
constexpr std::array shapes{Shape{"Standing 21.5\"", {1080, 1920}, 21.5}, Shape{"Lying 21.5\"", {1920, 1080}, 21.5},
                            Shape{"Standing 15.6\"", {1080, 1920}, 15.6}, Shape{"Lying 15.6\"", {1920, 1080}, 15.6},
                            Shape{"Standing 32\"", {2160, 3840}, 32}};

/// Nobody is asked "Still there?" at a desk.
flow::IdleRules patient_rules() {
    flow::IdleRules rules;
    rules.quiet = std::chrono::hours(24 * 30);
    return rules;
}

class NobodyCounts final : public flow::VisitCounter {
public:
    void count(const flow::Visit&) override {}
};

NobodyCounts nobody;

constexpr std::size_t most_topics = 40;  ///< buttons for more would fill the bar; the ones around the shown topic

/// "slide:band" → "band" where the tool begins with "slide:".
std::optional<std::string> after(const std::string& tool, const std::string& prefix) {
    if (!tool.starts_with(prefix + ":")) return std::nullopt;
    return tool.substr(prefix.size() + 1);
}

}  // namespace

Preview::Preview(PreviewParts parts, const PreviewStart& start)
    : parts_(parts),
      world_{parts.workshop.library(), parts.workshop.next_slide(), patient_rules(), {}},
      kiosk_({*this, parts.layout, world_, nobody, parts.clock, [] {}, [] { return false; }}),
      about_warnings_(start.about_warnings) {
    auto state = kiosk_.state();
    if (!start.language.empty()) state.settings.language = start.language;
    kiosk_.adopt(std::move(state));
    if (!start.flow.empty()) go_to(start.flow, start.slide);
    add_messages(parts_.workshop.reload(shown_flow(), kiosk_.state().settings.language));
}

void Preview::run() {
    kiosk_.run();
}

// ---- the kiosk's screen ----------------------------------------------------------------------------------------------

screen::Panel Preview::panel() {
    const auto& shape = shapes[shape_];
    auto place = screen::AuthorDesk::place(window_size(), shape.px);
    return {{place.w, place.h}, mm_per_px(shape.px, shape.inches) * shape.px.w / place.w};
}

void Preview::show(screen::DrawList list, flow::Time fade, flow::Time now) {
    patient_ = std::move(list);
    add_messages(parts_.workshop.failures());
    all_ = parts_.desk.compose(view());
    parts_.window.show(all_, fade, now);
}

std::optional<screen::Input> Preview::wait(flow::Time timeout) {
    if (parts_.workshop.changed()) {
        reload();
        return screen::Input{screen::Input::Kind::woken, {}, screen::Key::none};
    }
    auto input = parts_.window.wait(timeout);
    return input ? take(*input) : std::nullopt;
}

// ---- touches ---------------------------------------------------------------------------------------------------------

std::optional<screen::Input> Preview::take(screen::Input input) {
    using Kind = screen::Input::Kind;
    switch (input.kind) {
        case Kind::press:
        case Kind::move:
        case Kind::release:
        case Kind::cancel:
            return pointer(input);
        default:
            return input;
    }
}

/// What happens on the patient's screen goes to the kiosk, in its own coordinates; the rest presses tools.
std::optional<screen::Input> Preview::pointer(screen::Input input) {
    using Kind = screen::Input::Kind;
    auto place = screen::AuthorDesk::place(window_size(), shapes[shape_].px);
    if (input.kind == Kind::press) in_patient_ = place.contains(input.point);
    if (in_patient_) {
        input.point = {input.point.x - place.x, input.point.y - place.y};
        return input;
    }
    const auto* element = all_.hit(input.point);
    auto tool = element && element->action.kind == flow::ActionKind::author ? element->action.of : std::string();
    if (input.kind == Kind::press)
        pressed_ = tool;
    else if (input.kind == Kind::release && !tool.empty() && tool == std::exchange(pressed_, {}))
        use(tool);
    else if (input.kind != Kind::move)
        pressed_.clear();
    redraw();
    return std::nullopt;
}

void Preview::use(const std::string& tool) {
    auto state = kiosk_.state();
    auto& settings = state.settings;
    if (auto slide = after(tool, "slide")) return go_to(shown_flow(), *slide);
    if (auto flow = after(tool, "flow")) {
        go_to(*flow, "");
        return reload();  // what is shown of it may be older than what was saved last
    }
    if (auto shape = after(tool, "shape")) shape_ = static_cast<std::size_t>(std::stoul(*shape));
    if (auto language = after(tool, "language")) settings.language = *language;
    if (auto size = after(tool, "text")) settings.text_size = static_cast<flow::TextSize>(std::stoi(*size));
    if (auto theme = after(tool, "theme")) settings.theme = static_cast<flow::Theme>(std::stoi(*theme));
    if (tool == "motion")
        settings.motion = settings.motion == flow::Motion::full ? flow::Motion::reduced : flow::Motion::full;
    if (tool == "targets") marks_.targets = !marks_.targets;
    if (tool == "order") marks_.order = !marks_.order;
    if (tool == "failure") {
        auto& place = state.history.back();
        bool resting = place.is_resting();
        if (resting) return go_to(place.flow, "");
        if (!place.is_home()) place.slide.clear();
    }
    if (after(tool, "language") || after(tool, "shape")) parts_.window.forget();
    kiosk_.adopt(std::move(state));
    if (after(tool, "language")) reload();
}

void Preview::go_to(const std::string& flow, const std::string& slide) {
    auto state = kiosk_.state();
    state.history.resize(1);
    state.history.front() = {};
    state.touched_part.clear();
    state.moment = 0;
    state.moment_chosen = false;
    state.between.reset();
    state.answers.clear();
    auto shown = flow.empty() ? nullptr : world_.library.flow(flow, state.settings.language);
    if (shown)
        state.history.push_back({flow, shown->find(slide) ? slide : shown->slides.front().id, 0, ""});
    else if (!flow.empty())
        state.history.push_back({flow, "", 0, ""});
    kiosk_.adopt(std::move(state));
}

// ---- what was saved --------------------------------------------------------------------------------------------------

void Preview::reload() {
    auto begin = std::chrono::steady_clock::now();
    messages_.clear();
    grades_.clear();
    auto place = kiosk_.state().place();
    const auto& language = kiosk_.state().settings.language;
    bool rests_by_wish = place.is_resting() && world_.library.flow(place.flow, language);
    add_messages(parts_.workshop.reload(place.flow, language));
    parts_.layout.forget();
    auto flow = place.is_home() || rests_by_wish ? nullptr : world_.library.flow(place.flow, language);
    if (flow && !flow->find(place.slide)) go_to(place.flow, "");  // the slide is gone, or the flow can be shown again
    redraw();
    auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
    status_ = "Read again in " + std::to_string(took.count()) + " ms";
}

void Preview::add_messages(const base::Problems& problems) {
    for (const auto& [problem, source, column, end] : parts_.workshop.marked(problems)) {
        auto where = problem.file + (problem.line > 0 ? ":" + std::to_string(problem.line) : "");
        messages_.push_back({where, problem.what, source, problem.advice});
    }
}

// ---- what is drawn ---------------------------------------------------------------------------------------------------

void Preview::redraw() {
    kiosk_.refresh();
}

screen::AuthorDesk::View Preview::view() {
    return {window_size(), patient_, title(), tools(), facts(), messages_, marks_, pressed_};
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
    std::vector<screen::AuthorTools> all{languages, sizes, themes, screens, show, topics()};
    auto flow = shown_flow().empty() ? nullptr : world_.library.flow(shown_flow(), settings.language);
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
