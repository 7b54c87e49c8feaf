#include "app/author/preview.h"

#include <chrono>
#include <cmath>
#include <utility>

#include "app/author/preview_shapes.h"
#include "app/render.h"

namespace app {
namespace {

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

constexpr float drag_begins = 12, a_notch = 90;  // pixels

/// "slide:band" → "band" where the tool begins with "slide:".
std::optional<std::string> after(const std::string& tool, const std::string& prefix) {
    if (!tool.starts_with(prefix + ":")) return std::nullopt;
    return tool.substr(prefix.size() + 1);
}

}  // namespace

Preview::Preview(PreviewParts parts, const PreviewStart& start)
    : parts_(parts),
      world_{parts.workshop.library(), parts.workshop.next_slide(), patient_rules(), {}},
      kiosk_(
          {.screen = *this,
           .layout = parts.layout,
           .world = world_,
           .counter = nobody,
           .clock = parts.clock,
           .begin_visit = [] {},
           .after_first_picture = [] { return false; },
           .voice = parts.voice,
           .recording = [this](const flow::State& state) { return parts_.workshop.recording(state); },
           .has_recordings = [this](const std::string& language) { return parts_.workshop.has_recordings(language); }}),
      about_warnings_(start.about_warnings) {
    auto state = kiosk_.state();
    if (!start.language.empty()) state.settings.language = start.language;
    kiosk_.adopt(std::move(state));
    if (!start.flow.empty()) go_to(start.flow, start.slide);
    add_messages(parts_.workshop.reload(shown_flow(), kiosk_.state().settings.language));
    judge();
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
    if (judged_flow_ != shown_flow()) judge();
    auto composed = parts_.desk.compose(view());
    all_ = std::move(composed.list);
    scroll_ = composed.scroll;
    parts_.window.show(all_, fade, now);
}

std::optional<screen::Input> Preview::wait(flow::Time timeout) {
    // What is new is painted before anything is waited for.
    if (parts_.workshop.changed()) {
        reload();
        return screen::Input{};
    }
    if (auto judged = parts_.workshop.judged()) {
        judged_ = std::move(judged);
        redraw();
        return screen::Input{};
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
        case Kind::scroll:
            scroll_to(scroll_ + input.notches * a_notch);
            return std::nullopt;
        default:
            return input;
    }
}

/// What happens on the patient's screen goes to the kiosk, in its own coordinates; the rest presses tools.
std::optional<screen::Input> Preview::pointer(screen::Input input) {
    auto place = screen::AuthorDesk::place(window_size(), shapes[shape_].px);
    if (input.kind == screen::Input::Kind::press) {
        // A message lies over the patient's screen, and has a button of its own.
        const auto* element = all_.hit(input.point);
        bool tool = element && element->action.kind == flow::ActionKind::author;
        in_patient_ = place.contains(input.point) && !tool;
    }
    if (!in_patient_) {
        tool_pointer(input);
        return std::nullopt;
    }
    input.point = {input.point.x - place.x, input.point.y - place.y};
    return input;
}

void Preview::tool_pointer(const screen::Input& input) {
    using Kind = screen::Input::Kind;
    const auto* element = all_.hit(input.point);
    auto tool = element && element->action.kind == flow::ActionKind::author ? element->action.of : std::string();
    if (input.kind == Kind::press) {
        pressed_ = tool;
        held_ = {input.point.y, scroll_};
    } else if (input.kind == Kind::move) {
        if (held_ && std::abs(input.point.y - held_->y) > drag_begins) pressed_.clear();
        if (held_ && pressed_.empty()) return scroll_to(held_->scroll + held_->y - input.point.y);
    } else {
        auto pressed = std::exchange(pressed_, {});
        held_.reset();
        if (input.kind == Kind::release && !tool.empty() && tool == pressed) use(tool);
    }
    redraw();
}

void Preview::scroll_to(float scroll) {
    scroll_ = scroll;
    redraw();
}

void Preview::use(const std::string& tool) {
    auto state = kiosk_.state();
    auto& settings = state.settings;
    if (auto slide = after(tool, "slide")) return go_to(shown_flow(), *slide);
    if (auto flow = after(tool, "flow")) {
        go_to(*flow, "");
        return reload();  // what is shown of it may be older than what was saved last
    }
    if (auto place = after(tool, "open")) {
        auto colon = place->rfind(':');
        status_ = parts_.workshop.open(place->substr(0, colon), std::stoi(place->substr(colon + 1)));
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
    state.to_ask.clear();
    state.to_do.clear();
    state.orders.clear();
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
    judge();  // when what was saved is on the screen
    auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
    status_ = "Read again in " + std::to_string(took.count()) + " ms";
}

void Preview::redraw() {
    kiosk_.refresh();
}

}  // namespace app
