// What must hold whatever a visitor does, in whatever order, and a kiosk in memory with a bit of everything to do it to. For tests
// that press at random.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "fakes/flows.h"
#include "flow/to_ask.h"
#include "story.h"

namespace story {

inline const std::vector<const char*> all_actions{
    "open:all",    "open:short",     "open:broken",    "open:",          "next",           "next",
    "next",        "back",           "home",           "finish",         "stay",           "answer:1",
    "answer:2",    "answer:9",       "ask:1",          "ask:2",          "ask:3",          "ask:4",
    "asked",       "room:1",         "room:2",         "help",           "help",           "option:1",
    "option:2",    "option:0",       "part:bone",      "part:none",      "moment:1",       "moment:2",
    "moment:3",    "moment:",        "play",           "compare",        "compare:40",     "compare:more",
    "compare:x",   "body-part:foot", "body-part:back", "body-part:none", "language:es",    "language:en",
    "language:xx", "text-size:150",  "text-size:100",  "text-size:x",    "theme:dark",     "theme:light",
    "theme:",      "easier",         "easier:done",    "easier:reset",   "motion:reduced", "nonsense",
    "tick:1",      "tick:2",         "tick:9",         "place:1",        "place:2",        "place:3",
    "hide",        "take-home",      "search",         "letter:A",       "letter:S",       "easier:2",
    "volume:5",    "read-aloud:on",  "scan:slow",      "touch:easier"};

inline flow::Flow flow_with_everything() {
    auto parts = fakes::text_slide("parts");
    parts.parts = {{"bone", "Bone", "A bone."}};
    auto compare = fakes::text_slide("compare");
    compare.kind = flow::SlideKind::compare;
    compare.moments = {{{"a"}, "A", "", ""}, {{"b"}, "B", "", ""}};
    parts = fakes::with_rooms(parts, {{"Room", {"inside", "deeper"}}});
    auto to_do = fakes::text_slide("to-do");
    to_do.kind = flow::SlideKind::checklist;
    to_do.things = {"One", "Two", "Three"};
    auto order = fakes::text_slide("order");
    order.kind = flow::SlideKind::order;
    order.things = {"First", "Second", "Third"};
    order.answers = {{"", "Said.", true}, {"", "Said.", false}};
    return fakes::flow_of(
        "all", {parts, fakes::in_room("parts", fakes::text_slide("inside")),
                fakes::in_room("parts", fakes::text_slide("deeper")), compare,
                fakes::choosing(fakes::question_slide("check", 2, 1), {"parts", "choice", "warning"}),
                fakes::choice_slide("choice", {"warning", "compare"}), fakes::warning_slide("warning"), to_do, order,
                fakes::ask_slide("ask", 4), fakes::summary_slide("end")});
}

/// A first screen with flows of every sort, one that fails and one in one language only. `pick` decides what scripts choose.
class EverythingKiosk : public Story {
public:
    explicit EverythingKiosk(std::function<std::size_t(std::size_t below)> pick)
        : Story([pick](const flow::Slide& slide, const flow::VisitView&) {
              const auto which = pick(slide.next.targets.size() + 1);
              return which < slide.next.targets.size() ? std::optional(slide.next.targets[which]) : std::nullopt;
          }) {
        library.front = fakes::home_of({"all", "short", "broken"}, {{"en", "English"}, {"es", "Español"}});
        auto all = flow_with_everything(), brief = fakes::short_flow("short");
        all.body_part = "foot";
        brief.body_part = "back";
        auto other = fakes::short_flow("other");
        other.body_part = "back";
        library.front.topics.push_back("other");
        library.add(all).add(brief).add(other);
        library.failing.insert("broken");
        library.missing.insert({"short", "es"});
    }
};

/// Nothing of the last visit is left where nobody visits.
inline bool is_forgotten(const flow::State& state, const flow::World& world) {
    return state.settings == world.defaults && state.history.size() == 1 && state.answers.empty() &&
           state.first_right.empty() && state.choices.empty() && state.to_ask.empty() && state.to_do.empty() &&
           state.orders.empty() && state.touched_part.empty() && !state.asked && !state.hidden && !state.easier &&
           state.drawn == 0 && state.visit == flow::Visit{};
}

/// A press of Home leads there from everywhere, when what stands over the place has been answered.
inline bool leads_home(Story& kiosk) {
    const auto there = kiosk.state;
    const auto counted = kiosk.counted;
    const auto now = kiosk.now;
    kiosk.press("stay").press("easier:done").press("home");
    const bool home = kiosk.state.place().is_home() && !kiosk.state.asked && !kiosk.state.hidden && !kiosk.state.easier;
    kiosk.state = there, kiosk.counted = counted, kiosk.now = now;
    return home;
}

/// Of a visit that was counted.
inline const char* broken_promise(const flow::Visit& visit) {
    int left_from = 0;
    for (const auto& [key, use] : visit.slides) {
        left_from += use.left_from;
        if (use.time.count() < 0) return "no time on a slide is negative";
        if (!use.timed && (use.time.count() != 0 || use.left_from)) return "a warning slide counts only as shown";
    }
    return left_from <= 1 ? nullptr : "a visit is left from one slide at most";
}

/// The first promise that does not hold; null: all do.
inline const char* broken_promise(Story& kiosk) {
    const auto& state = kiosk.state;
    if (state.history.empty() || !state.history.front().is_home()) return "the way back ends at home";
    if (state.place().page < 0 || state.pages < 1) return "pages are counted from the first";
    if (!state.asked && state.place().page >= state.pages) return "the page shown is one of the place";
    if (state.between && (*state.between <= 0 || *state.between >= 100 || state.moment != *state.between / 50))
        return "between two moments the nearer one counts";
    if (flow::count_asked(state, "all") > flow::most_to_ask)
        return "no more questions are chosen than there is time for";
    const bool something_due = flow::wake_at(state, kiosk.world).has_value();
    if (state.visiting && !something_due) return "a visit ends by itself";
    if (!state.visiting && something_due && kiosk.world.idle.attract_after == flow::Time(0))
        return "nothing happens by itself where nobody is";
    if (!state.visiting && !is_forgotten(state, kiosk.world)) return "nothing of a visit is left when it has ended";
    if (state.asked && !state.visiting) return "only a visitor is asked";
    const int left = kiosk.seconds_left();
    if (left < (state.asked ? 1 : 0) || left > 30) return "the countdown is one of half a minute";
    for (const auto& visit : kiosk.counted)
        if (const auto* broken = broken_promise(visit)) return broken;
    kiosk.counted.clear();
    return leads_home(kiosk) ? nullptr : "there is a way home";
}

/// A step forward is undone by Back, exactly, unless it went home or ended the visit.
inline bool back_undoes(Story& kiosk, const flow::State& before) {
    if (kiosk.state.history.size() != before.history.size() + 1) return true;
    const auto there = kiosk.state;
    kiosk.press("back");
    const bool undone = kiosk.state.history == before.history && kiosk.state.answers == before.answers;
    kiosk.state = there;
    return undone;
}

}  // namespace story
