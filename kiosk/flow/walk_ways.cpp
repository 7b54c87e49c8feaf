// The way from place to place: the stops, the rooms beside them and what Back undoes.
#include <algorithm>
#include <utility>

#include "flow/stops.h"
#include "flow/walk.h"

namespace flow {

void Walk::next() {
    if (state_.place().page + 1 < state_.pages) {
        Place place = state_.place();
        ++place.page;
        return go(std::move(place));
    }
    auto now_here = here();
    if (!now_here.slide) return;
    switch (way_on(state_, now_here)) {
        case WayOn::end:
            return;  // only Finish ends a visit: who taps Next once too often stays and reads
        case WayOn::done:
            return come_back();
        case WayOn::next:
            // Where the script failed the flow rests.
            return go_on(slide_after(*now_here.flow, *now_here.slide).value_or(""));
    }
}

std::optional<std::string> Walk::slide_after(const Flow& flow, const Slide& slide) {
    const auto& way = slide.next;
    bool signs_only = state_.place().detour == Detour::help;
    if (way.chooses && !signs_only) {
        VisitView view;
        for (const auto& [at, which] : state_.answers)
            if (at.flow == flow.id) view.given.push_back({at.slide, which, state_.first_right[at], ""});
        for (const auto& [at, target] : state_.choices)
            if (at.flow == flow.id) view.given.push_back({at.slide, 0, false, target});
        for (const auto& [at, use] : state_.visit.slides)
            if (at.flow == flow.id) view.seen.push_back(at.slide);
        return world_.next_slide.choose(flow, slide, view);
    }
    if (!way.targets.empty() && !signs_only) return way.targets.front();
    return following(flow, slide)->id;
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

void Walk::option(int which) {
    auto now_here = here();
    if (!now_here.slide || which < 1 || which > static_cast<int>(now_here.slide->options.size())) return;
    const auto& target = now_here.slide->options[static_cast<std::size_t>(which - 1)].to;
    state_.choices[key()] = target;
    go_on(target);
}

void Walk::room(int which) {
    auto now_here = here();
    if (!now_here.slide || which < 1 || which > static_cast<int>(now_here.slide->rooms.size())) return;
    const auto& room = now_here.slide->rooms[static_cast<std::size_t>(which - 1)];
    go({now_here.flow->id, room.slides.front(), 0, "", Detour::room});
}

void Walk::help() {
    auto signs = help_from(state_, world_);
    if (signs.is_home()) return;
    if (signs.slide.empty()) return open(signs.flow);
    go(std::move(signs));
}

void Walk::show_asked() {
    if (state_.place().is_aside() || !state_.to_ask.contains(key())) return;
    go({key().flow, key().slide, 0, "", Detour::asked});
}

/// Counted as any help that is used: that it was, and not where.
void Walk::take_home() {
    auto now_here = here();
    if (state_.place().is_aside() || !now_here.slide || !can_be_taken_home(*now_here.slide)) return;
    state_.visit.settings[to_string({ActionKind::take_home, ""})] = "screen";
    go({key().flow, key().slide, 0, "", Detour::take_home});
}

/// Whoever has a printer prints; here it is counted.
void Walk::print() {
    if (state_.place().detour == Detour::take_home) state_.visit.settings[to_string({ActionKind::print, ""})] = "paper";
}

/// To the very place where the visitor left the way. Who came into a room by another way finds its stop.
void Walk::come_back() {
    auto from = state_.place();
    auto now_here = here();
    if (from.detour == Detour::none) return go_on(stop_of(*now_here.flow, *now_here.slide).id);
    leave();
    while (state_.place().detour == from.detour) state_.history.pop_back();
    arrive();
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

void Walk::search() {
    if (!state_.place().is_home() || state_.place().search) return;
    Place place;
    place.search.emplace();
    go(std::move(place));
}

/// Each letter is a step that Back undoes.
void Walk::letter(const std::string& letter) {
    constexpr std::size_t most = 64;  // bytes: longer than any word that is searched
    const auto& here = state_.place();
    if (!here.search || letter.empty() || here.search->size() + letter.size() > most) return;
    Place place;
    place.search = *here.search + letter;
    go(std::move(place));
}

void Walk::go(Place place) {
    leave();
    state_.history.push_back(std::move(place));
    arrive();
}

/// To a slide of the same flow; empty: to its calm slide.
void Walk::go_on(const std::string& slide) {
    go({state_.place().flow, slide, 0, "", state_.place().detour});
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
    state_.enough_to_ask = false;
    state_.wants_answer = false;
    state_.easier = false;
    if (key() != left_) {  // the pages of one slide belong together
        state_.moment = 0;
        state_.moment_chosen = false;
        state_.between.reset();
        state_.clip_chosen.reset();
        state_.touched_part.clear();
        play_change();
    }
    auto now_here = here();
    if (!state_.place().is_home()) state_.visit.flows.try_emplace(state_.place().flow);
    if (!now_here.slide) return;
    state_.visit.flows[now_here.flow->id].sensitive = now_here.flow->sensitive;
    // Who looks signs up is not counted: it would hint at what somebody has. What is shown aside from a slide was counted with it,
    // where it was.
    if (state_.place().detour == Detour::help || state_.place().is_aside()) return;
    auto& use = state_.visit.slides[key()];
    use.timed = now_here.slide->kind != SlideKind::warning;
    bool last = now_here.slide == &last_stop(*now_here.flow);
    if (last) state_.visit.flows[now_here.flow->id].completed = true;
}

}  // namespace flow
