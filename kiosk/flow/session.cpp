#include "flow/session.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace flow {
namespace {

template <class... Cases>
struct Match : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Match(Cases...) -> Match<Cases...>;

/// The number of "answer:2"; 0 when it is none.
int number(const std::string& text) {
    int value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? value : 0;
}

/// Carries out one event on a state.
class Walk {
public:
    Walk(State state, Time now, World& world) : state_(std::move(state)), now_(now), world_(world) {
        state_.ticked = now;
    }

    void press(const Action& action);
    void touched();
    void tick();
    void laid_out(const LaidOut& laid);
    void end_visit(Ending ending);

    Advance done() { return {std::move(state_), std::move(effects_)}; }

private:
    void carry_out(const Action& action);
    void next();
    void back();
    void home();
    void open(const std::string& flow);
    void answer(int which);
    void option(int which);
    void part(const std::string& id);
    void moment(int which);
    void compare(const std::string& how);
    void compare_at(int per_cent);
    void play();
    void play_on();
    void body_part(const std::string& id);
    void language(const std::string& code);
    void text_size(int percent);
    void theme(const std::string& name);
    std::optional<std::string> slide_after(const Flow& flow, const Slide& slide);

    void go(Place place);
    void arrive();
    void leave();
    SlideKey key() const { return {state_.place().flow, state_.place().slide}; }
    Shown here() { return shown(state_, world_); }

    State state_;
    Time now_;
    World& world_;
    Effects effects_;
    SlideKey left_;  ///< the slide before this one
};

void Walk::press(const Action& action) {
    bool asked = state_.asked.has_value();
    touched();
    // Under "Still there?" every touch but "No, finish now" means yes, and presses nothing underneath.
    if (asked && action.kind != ActionKind::finish) return;
    carry_out(action);
}

void Walk::touched() {
    state_.last_touch = now_;
    state_.asked.reset();
}

void Walk::carry_out(const Action& action) {
    if (action.kind != ActionKind::none && action.kind != ActionKind::finish) state_.visiting = true;
    switch (action.kind) {
        case ActionKind::none:
        case ActionKind::author:
        case ActionKind::staff:
        case ActionKind::stay:
            break;
        case ActionKind::open:
            open(action.of);
            break;
        case ActionKind::next:
            next();
            break;
        case ActionKind::back:
            back();
            break;
        case ActionKind::home:
            home();
            break;
        case ActionKind::finish: {
            bool completed = state_.visit.depth() == Depth::read;
            end_visit(completed ? Ending::finished : Ending::left);
            break;
        }
        case ActionKind::answer:
            answer(number(action.of));
            break;
        case ActionKind::option:
            option(number(action.of));
            break;
        case ActionKind::part:
            part(action.of);
            break;
        case ActionKind::moment:
            moment(number(action.of));
            break;
        case ActionKind::compare:
            compare(action.of);
            break;
        case ActionKind::play:
            play();
            break;
        case ActionKind::body_part:
            body_part(action.of);
            break;
        case ActionKind::language:
            language(action.of);
            break;
        case ActionKind::text_size:
            text_size(number(action.of));
            break;
        case ActionKind::theme:
            theme(action.of);
            break;
    }
}

void Walk::tick() {
    if (!state_.visiting) return;
    if (state_.playing && now_ >= *state_.playing) {
        play_on();
    } else if (state_.asked) {
        if (now_ >= *state_.asked + world_.idle.countdown) end_visit(Ending::idle);
    } else if (auto due = wake_at(state_, world_); due && now_ >= *due) {
        state_.asked = now_;
    }
}

void Walk::laid_out(const LaidOut& laid) {
    state_.pages = std::max(1, laid.pages);
    auto& history = state_.history;
    auto same_slide = [&](const Place& each) {
        const auto& here = history.back();
        return each.flow == here.flow && each.slide == here.slide && each.body_part == here.body_part;
    };
    if (laid.page) history.back().page = std::max(0, *laid.page);
    auto last = laid.page ? std::min(history.back().page, state_.pages - 1) : state_.pages - 1;
    for (auto each = history.rbegin(); each != history.rend() && same_slide(*each); ++each)
        each->page = std::min(each->page, last);
    // Fewer pages may make the last steps the same one; Back then has one step to undo, not two.
    while (history.size() > 1 && history[history.size() - 2] == history.back()) history.pop_back();
}

void Walk::next() {
    if (state_.place().page + 1 < state_.pages) {
        Place place = state_.place();
        ++place.page;
        return go(std::move(place));
    }
    auto now_here = here();
    if (!now_here.slide) return;
    const auto& flow = *now_here.flow;
    if (ends(flow, *now_here.slide)) return;  // only Finish ends a visit: who taps Next once too often stays and reads
    if (auto target = slide_after(flow, *now_here.slide))
        go({flow.id, *target, 0, ""});
    else
        go({flow.id, "", 0, ""});  // the script failed: the flow rests
}

std::optional<std::string> Walk::slide_after(const Flow& flow, const Slide& slide) {
    const auto& way = slide.next;
    if (way.chooses) {
        VisitView view;
        for (const auto& [at, which] : state_.answers)
            if (at.flow == flow.id) view.given.push_back({at.slide, which, state_.first_right[at], ""});
        for (const auto& [at, target] : state_.choices)
            if (at.flow == flow.id) view.given.push_back({at.slide, 0, false, target});
        for (const auto& [at, use] : state_.visit.slides)
            if (at.flow == flow.id) view.seen.push_back(at.slide);
        return world_.next_slide.choose(flow, slide, view);
    }
    if (!way.targets.empty()) return way.targets.front();
    return flow.slides[flow.index_of(slide.id) + 1].id;
}

void Walk::back() {
    if (state_.history.size() < 2) return;
    leave();
    state_.history.pop_back();
    arrive();
}

void Walk::home() {
    leave();
    state_.history.assign(1, Place{});
    arrive();
}

void Walk::open(const std::string& id) {
    auto flow = world_.library.flow(id, state_.settings.language);
    go({id, flow ? flow->slides.front().id : "", 0, ""});
}

void Walk::answer(int which) {
    auto now_here = here();
    if (!now_here.slide || which < 1 || which > static_cast<int>(now_here.slide->answers.size())) return;
    bool first = !state_.answers.contains(key());
    if (first) state_.first_right[key()] = now_here.slide->answers[static_cast<std::size_t>(which - 1)].right;
    state_.answers[key()] = which;
    state_.visit.answers.try_emplace({key().flow, key().slide, which}, first);
}

void Walk::option(int which) {
    auto now_here = here();
    if (!now_here.slide || which < 1 || which > static_cast<int>(now_here.slide->options.size())) return;
    const auto& target = now_here.slide->options[static_cast<std::size_t>(which - 1)].to;
    state_.choices[key()] = target;
    go({now_here.flow->id, target, 0, ""});
}

void Walk::part(const std::string& id) {
    auto now_here = here();
    if (!now_here.slide) return;
    const auto& parts = now_here.slide->parts;
    if (std::none_of(parts.begin(), parts.end(), [&](const Part& each) { return each.id == id; })) return;
    state_.touched_part = id;  // touched again it stays: a hand that trembles touches twice
    state_.visit.parts.insert({key().flow, key().slide, id});
}

void Walk::moment(int which) {
    auto now_here = here();
    if (!now_here.slide || which < 1 || which > static_cast<int>(now_here.slide->moments.size())) return;
    state_.moment = which - 1;
    state_.moment_chosen = true;
    state_.between.reset();
    state_.playing.reset();
}

void Walk::compare(const std::string& how) {
    auto now_here = here();
    if (!now_here.slide || now_here.slide->kind != SlideKind::compare) return;
    constexpr int step = 10, quarter = 25;
    bool still = state_.settings.motion == Motion::reduced;
    int at = compared(state_);
    if (how == "more")
        compare_at(still ? 100 : at + step);
    else if (how == "less")
        compare_at(still ? 0 : at - step);
    else if (how.empty())
        compare_at(at == 100 ? 0 : still ? 100 : at + quarter);
    else
        compare_at(number(how));
}

/// With reduced motion there is nothing between the two ends.
void Walk::compare_at(int per_cent) {
    per_cent = std::clamp(per_cent, 0, 100);
    moment(per_cent < 50 ? 1 : 2);
    bool end = per_cent == 0 || per_cent == 100;
    if (!end && state_.settings.motion == Motion::full) state_.between = per_cent;
}

/// From the first moment on; with reduced motion it stands still there, and each moment can be touched.
void Walk::play() {
    state_.playing.reset();
    auto now_here = here();
    if (!now_here.slide || now_here.slide->kind != SlideKind::change) return;
    state_.moment = 0;
    state_.moment_chosen = false;
    if (state_.settings.motion == Motion::full) state_.playing = now_ + moment_time;
}

void Walk::play_on() {
    state_.playing.reset();
    auto now_here = here();
    auto last = now_here.slide ? static_cast<int>(now_here.slide->moments.size()) - 1 : 0;
    if (state_.moment < last) ++state_.moment;
    if (state_.moment < last) state_.playing = now_ + moment_time;
}

void Walk::body_part(const std::string& id) {
    if (!state_.place().is_home() || id.empty()) return;
    if (state_.place().body_part == id) {
        while (state_.history.size() > 1 && state_.place().body_part == id) back();  // over its further pages
        return;
    }
    std::vector<std::string> about;
    for (const auto& topic : world_.library.home(state_.settings.language).topics)
        if (world_.library.offered(topic, state_.settings.language) &&
            world_.library.tile(topic, state_.settings.language).body_part == id)
            about.push_back(topic);
    if (about.size() == 1) return open(about.front());
    if (!about.empty()) go({"", "", 0, id});
}

void Walk::language(const std::string& code) {
    const auto& languages = world_.library.home(state_.settings.language).languages;
    if (std::none_of(languages.begin(), languages.end(), [&](const auto& each) { return each.code == code; })) return;
    state_.settings.language = code;
    state_.visit.settings["language"] = code;
    if (!state_.place().is_home() && !world_.library.offered(state_.place().flow, code)) home();
}

void Walk::text_size(int percent) {
    if (percent != 100 && percent != 150 && percent != 200) return;
    state_.settings.text_size = static_cast<TextSize>(percent);
    state_.visit.settings["text-size"] = std::to_string(percent);
}

void Walk::theme(const std::string& name) {
    if (name == "light")
        state_.settings.theme = Theme::light;
    else if (name == "dark")
        state_.settings.theme = Theme::dark;
    else if (name == "contrast")
        state_.settings.theme = Theme::contrast;
    else
        return;
    state_.visit.settings["theme"] = name;
}

void Walk::go(Place place) {
    leave();
    state_.history.push_back(std::move(place));
    arrive();
}

/// Counts the time on the place that is being left.
void Walk::leave() {
    left_ = key();
    auto entry = state_.visit.slides.find(key());
    if (entry != state_.visit.slides.end() && entry->second.timed) entry->second.time += now_ - state_.arrived;
}

void Walk::arrive() {
    state_.arrived = now_;
    state_.pages = 1;
    if (key() != left_) {  // the pages of one slide belong together
        state_.moment = 0;
        state_.moment_chosen = false;
        state_.between.reset();
        state_.touched_part.clear();
        play();
    }
    auto now_here = here();
    if (!state_.place().is_home()) state_.visit.flows.try_emplace(state_.place().flow);
    if (!now_here.slide) return;
    auto& use = state_.visit.slides[key()];
    use.timed = now_here.slide->kind != SlideKind::warning;
    bool last = now_here.slide == &now_here.flow->slides.back();
    if (last) state_.visit.flows[now_here.flow->id].completed = true;
}

void Walk::end_visit(Ending ending) {
    if (state_.visiting) {
        if (ending != Ending::idle) leave();  // nobody knows when somebody who walked away stopped reading
        auto entry = state_.visit.slides.find(key());
        if (entry != state_.visit.slides.end()) entry->second.left_from = entry->second.timed;
        state_.visit.ending = ending;
        state_.visit.language = state_.settings.language;
        effects_.ended = std::move(state_.visit);
    }
    state_ = first_state(world_);
    state_.arrived = state_.last_touch = state_.ticked = now_;
}

}  // namespace

State first_state(const World& world) {
    State state;
    state.settings = world.defaults;
    return state;
}

Advance advance(State state, const Event& event, Time now, World& world) {
    Walk walk(std::move(state), now, world);
    std::visit(Match{[&](const Press& press) { walk.press(press.action); }, [&](const Touched&) { walk.touched(); },
                     [&](const Tick&) { walk.tick(); }, [&](const LaidOut& laid) { walk.laid_out(laid); },
                     [&](const Stopped&) { walk.end_visit(Ending::left); }},
               event);
    return walk.done();
}

Shown shown(const State& state, World& world) {
    const auto& place = state.place();
    if (place.is_home() || place.is_resting()) return {};
    auto flow = world.library.flow(place.flow, state.settings.language);
    if (!flow) return {};
    return {flow, flow->find(place.slide)};
}

bool ends(const Flow& flow, const Slide& slide) {
    return &slide == &flow.slides.back() && slide.next.targets.empty();
}

int compared(const State& state) {
    return state.between.value_or(state.moment * 100);
}

int moment_at_rest(const State& state, World& world) {
    auto at = shown(state, world);
    bool plays = at.slide && at.slide->kind == SlideKind::change && state.settings.motion == Motion::full;
    return plays ? static_cast<int>(at.slide->moments.size()) - 1 : 0;
}

std::vector<const Slide*> likely_next(const Flow& flow, const Slide& slide) {
    std::vector<const Slide*> slides;
    auto add = [&](const Slide* each) {
        if (each && std::find(slides.begin(), slides.end(), each) == slides.end()) slides.push_back(each);
    };
    for (const auto& target : slide.next.targets) add(flow.find(target));
    for (const auto& option : slide.options) add(flow.find(option.to));
    auto index = flow.index_of(slide.id);
    if (slide.next.targets.empty() && index + 1 < flow.slides.size()) add(&flow.slides[index + 1]);
    if (index > 0 && index < flow.slides.size()) add(&flow.slides[index - 1]);
    return slides;
}

}  // namespace flow
