#include "flow/session.h"

#include <algorithm>
#include <utility>

#include "flow/stops.h"
#include "flow/walk.h"

namespace flow {
namespace {

template <class... Cases>
struct Match : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Match(Cases...) -> Match<Cases...>;

}  // namespace

Walk::Walk(State state, Time now, World& world) : state_(std::move(state)), now_(now), world_(world) {
    state_.ticked = now;
}

void Walk::press(const Action& action) {
    const bool over = state_.asked || state_.hidden, attract = state_.attract.has_value();
    touched();
    // Under "Still there?" every touch but "No, finish now" means yes, and presses nothing underneath; nor does what shows a
    // hidden place again. Who wakes the first screen may want it to be read aloud.
    if (over && action.kind != ActionKind::finish) return;
    if (attract && action.kind != ActionKind::read_aloud) return;
    carry_out(action);
}

/// A question that stands over a hidden place is answered alone.
void Walk::touched() {
    state_.last_touch = now_;
    state_.attract.reset();
    if (state_.asked) return state_.asked.reset();
    if (const auto since = std::exchange(state_.hidden, std::nullopt)) state_.arrived += now_ - *since;
}

/// Nothing is read there meanwhile, so that this is no time on the slide.
void Walk::hide() {
    if (!state_.place().is_home()) state_.hidden = now_;
}

void Walk::carry_out(const Action& action) {
    const auto& of = action.of;
    if (action.kind != ActionKind::none && action.kind != ActionKind::finish) state_.visiting = true;
    switch (action.kind) {
        case ActionKind::none:
        case ActionKind::author:
        case ActionKind::staff:
        case ActionKind::stay:
        case ActionKind::hear:
            break;
        case ActionKind::open:
            return open(of);
        case ActionKind::next:
            return next();
        case ActionKind::back:
            return state_.easier ? easier("done") : back();
        case ActionKind::home:
            return home();
        case ActionKind::finish:
            return finish();
        case ActionKind::hide:
            return hide();
        case ActionKind::answer:
            return answer(number_of(action));
        case ActionKind::option:
            return option(number_of(action));
        case ActionKind::room:
            return room(number_of(action));
        case ActionKind::help:
            return help();
        case ActionKind::ask:
            return ask(number_of(action));
        case ActionKind::tick:
            return tick_thing(number_of(action));
        case ActionKind::place:
            return place(number_of(action));
        case ActionKind::asked:
            return show_asked();
        case ActionKind::take_home:
            return take_home();
        case ActionKind::print:
            return print();
        case ActionKind::part:
            return part(of);
        case ActionKind::moment:
            return moment(number_of(action));
        case ActionKind::compare:
            return compare(of);
        case ActionKind::play:
            return play();
        case ActionKind::search:
            return search();
        case ActionKind::letter:
            return letter(of);
        case ActionKind::body_part:
            return body_part(of);
        case ActionKind::language:
            return language(of);
        case ActionKind::text_size:
        case ActionKind::theme:
        case ActionKind::motion:
        case ActionKind::reach:
        case ActionKind::read_aloud:
        case ActionKind::pace:
        case ActionKind::volume:
        case ActionKind::touch:
        case ActionKind::scan:
            return setting(action);
        case ActionKind::easier:
            return easier(of);
    }
}

void Walk::finish() {
    end_visit(state_.visit.depth() == Depth::read ? Ending::finished : Ending::left);
}

void Walk::tick() {
    if (!state_.visiting) return attract();
    if (state_.playing && now_ >= *state_.playing) {
        play_on();
    } else if (state_.asked) {
        if (now_ >= *state_.asked + world_.idle.countdown) end_visit(Ending::idle);
    } else if (auto due = wake_at(state_, world_); due && now_ >= *due) {
        state_.asked = now_;
    }
}

/// Which picture it is comes from the time alone, however late the kiosk wakes.
void Walk::attract() {
    const auto& rules = world_.idle;
    const auto quiet = now_ - state_.last_touch - rules.attract_after;
    if (rules.attract_after > Time(0) && quiet >= Time(0))
        state_.attract = static_cast<int>(quiet / rules.attract_stays);
}

void Walk::laid_out(const LaidOut& laid) {
    state_.pages = std::max(1, laid.pages);
    auto& history = state_.history;
    auto same_slide = [&](const Place& each) {
        const auto& here = history.back();
        return each.flow == here.flow && each.slide == here.slide && each.body_part == here.body_part &&
               each.detour == here.detour && each.search == here.search;
    };
    if (laid.page) history.back().page = std::max(0, *laid.page);
    auto last = laid.page ? std::min(history.back().page, state_.pages - 1) : state_.pages - 1;
    for (auto each = history.rbegin(); each != history.rend() && same_slide(*each); ++each)
        each->page = std::min(each->page, last);
    // Fewer pages may make the last steps the same one; Back then has one step to undo, not two.
    while (history.size() > 1 && history[history.size() - 2] == history.back()) history.pop_back();
    if (std::exchange(state_.wants_answer, false) && laid.answer && *laid.answer < state_.pages) {
        Place place = state_.place();
        place.page = *laid.answer;
        go(std::move(place));
        state_.pages = laid.pages;
    }
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

State first_state(const World& world) {
    State state;
    state.settings = world.defaults;
    if (world.draw_number) state.drawn = world.draw_number();
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

WayOn way_on(const State& state, const Shown& shown) {
    const auto& slide = *shown.slide;
    if (state.place().is_aside()) return WayOn::done;
    const auto* after = following(*shown.flow, slide);
    if (state.place().detour == Detour::help)
        return after && after->kind == SlideKind::warning ? WayOn::next : WayOn::done;
    if (after || !slide.next.targets.empty()) return WayOn::next;
    return slide.stop.empty() ? WayOn::end : WayOn::done;
}

Place help_from(const State& state, World& world) {
    const auto& here = state.place();
    if (here.is_home() || here.detour == Detour::help) return {};
    auto at = shown(state, world);
    if (const auto* slide = at.flow ? help_slide(*at.flow) : nullptr) {
        bool there = at.slide == slide || (at.slide && lists_now(*at.slide));
        return there ? Place{} : Place{here.flow, slide->id, 0, "", Detour::help};
    }
    const auto& language = state.settings.language;
    const auto& urgent = world.library.home(language).urgent_flow;
    if (urgent.empty() || urgent == here.flow || !world.library.offered(urgent, language)) return {};
    return {urgent, "", 0, ""};
}

int compared(const State& state) {
    return state.between.value_or(state.moment * 100);
}

int way_length(const Slide& slide) {
    return slide.moments.size() < 2 ? 0 : static_cast<int>(slide.moments.size() - 1) * 100;
}

bool clip_plays(const State& state) {
    return state.clip_chosen.value_or(state.settings.motion == Motion::full);
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
    for (const auto& room : slide.rooms) add(flow.find(room.slides.front()));
    auto index = flow.index_of(slide.id);
    if (slide.next.targets.empty()) add(following(flow, slide));
    if (!slide.stop.empty()) add(flow.find(slide.stop));  // where Done leads
    if (index > 0 && index < flow.slides.size()) add(&flow.slides[index - 1]);
    return slides;
}

}  // namespace flow
