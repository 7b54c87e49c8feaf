// The kiosk under a keyboard or a switch: what has the focus, and what the keys do.
#include <algorithm>
#include <string_view>
#include <utility>

#include "app/kiosk.h"

namespace app {

void Kiosk::key(screen::Key key, flow::Time came) {
    be_as_patient_as_wished();
    if (key == screen::Key::one) return one_switch(came);
    keyboard_ = key != screen::Key::by_ear;
    changed_ = true;
    if (state_.hidden && !state_.asked) return hand_.strike(key, came) ? session(flow::Touched{}) : void();
    const bool was_paused = reader_.status() == screen::Reading::paused;
    reader_.hold();
    bool asked = state_.asked.has_value();
    switch (key) {
        case screen::Key::next:
        case screen::Key::previous:
        case screen::Key::left:
        case screen::Key::right:
        case screen::Key::down:
        case screen::Key::up:
            hand_.moved_focus();
            if (step_slider(key)) return;
            move_focus(key == screen::Key::next || key == screen::Key::right || key == screen::Key::down ? +1 : -1);
            if (const auto* focused = list_.find(interaction_.focused)) reader_.touches(*focused);
            told_focus_ = interaction_.focused;
            break;
        case screen::Key::enter:
        case screen::Key::escape: {
            auto action = key == screen::Key::enter ? interaction_.focused : flow::Action{flow::ActionKind::back, ""};
            if (!hand_.strike(key, came)) break;
            if (action) return act(action);
            interaction_.focused = way_on();
            if (const auto* focused = list_.find(interaction_.focused)) reader_.touches(*focused);
            told_focus_ = interaction_.focused;
            break;
        }
        case screen::Key::easier:
            if (asked || !hand_.strike(key, came)) break;
            interaction_.focused = {flow::ActionKind::easier, state_.easier ? "" : "done"};
            return session(flow::Press{{flow::ActionKind::easier, state_.easier ? "done" : ""}});
        case screen::Key::speak:
            if (asked || !hand_.strike(key, came)) break;
            return speak_or_not("on");
        case screen::Key::by_ear:
            // Begins on the first screen; who came into it unawares leaves it by the same way, anywhere.
            if (asked || (!state_.place().is_home() && !state_.settings.by_ear)) break;
            return speak_or_not("by-ear");
        case screen::Key::pause:
            if (asked || !hand_.strike(key, came)) break;
            return act({flow::ActionKind::hear, was_paused ? "on" : "pause"});
        case screen::Key::again:
            if (asked || !state_.settings.read_aloud || !hand_.strike(key, came)) break;
            return act({flow::ActionKind::hear, "again"});
        case screen::Key::one:
        case screen::Key::none:
            return;
    }
    if (!asked) session(flow::Touched{});  // under "Still there?" moving the focus is not yet an answer
}

/// On, or off again where it is on in this way. Where there is no voice, somebody is there, and nothing more.
void Kiosk::speak_or_not(const char* how) {
    const auto& now = state_.settings;
    const auto speech = parts_.layout.speech(now.language);
    const bool possible = speech == screen::Speech::available || speech == screen::Speech::recordings;
    if (!possible && !now.read_aloud) return session(flow::Touched{});
    const bool is_so = now.read_aloud && now.by_ear == (std::string_view(how) == "by-ear");
    session(flow::Press{{flow::ActionKind::read_aloud, is_so ? "off" : how}});
}

/// Left and right draw a picture with moments along, where it has the focus. At its ends they move on, so that no
/// key is a trap.
bool Kiosk::step_slider(screen::Key key) {
    bool sideways = key == screen::Key::left || key == screen::Key::right;
    if (!sideways || interaction_.focused != slider_ || list_.travels.empty()) return false;
    const auto& way = list_.travels.front();
    bool more = (key == screen::Key::right) == (way.from < way.to);
    auto shown = flow::shown(state_, parts_.world);
    if (!shown.slide || flow::compared(state_) == (more ? flow::way_length(*shown.slide) : 0)) return false;
    session(flow::Press{{slider_.kind, more ? "more" : "less"}});
    return true;
}

void Kiosk::move_focus(int by) {
    std::vector<flow::Action> actions;
    for (const auto& element : list_.elements)
        if (element.action) actions.push_back(element.action);
    if (actions.empty()) return;
    auto count = static_cast<int>(actions.size());
    auto found = std::find(actions.begin(), actions.end(), interaction_.focused);
    int at = found == actions.end() ? (by > 0 ? -1 : 0) : static_cast<int>(found - actions.begin());
    interaction_.focused = actions[static_cast<std::size_t>((at + by + count) % count)];
}

/// What leads on here; none where that is for the visitor to choose.
flow::Action Kiosk::way_on() {
    if (state_.easier) return {flow::ActionKind::easier, "done"};
    for (auto kind : {flow::ActionKind::stay, flow::ActionKind::next})
        if (list_.find({kind, ""})) return {kind, ""};
    auto shown = flow::shown(state_, parts_.world);
    bool end = shown.slide && flow::way_on(state_, shown) == flow::WayOn::end;
    return end ? flow::Action{flow::ActionKind::finish, ""} : flow::Action{};
}

/// What turns a switch of the panel back that was just turned.
std::optional<flow::Action> Kiosk::same_switch(const flow::Action& turned) const {
    if (!state_.easier || !shown_.easier || state_.asked || turned.kind == flow::ActionKind::easier) return {};
    for (const auto& element : list_.elements)
        if (element.action && element.action.kind == turned.kind) return element.action;
    return {};
}

/// Of those beside a screen that is read aloud, which follow the voice, the first that is there now.
flow::Action Kiosk::reading_control() const {
    for (const auto& element : list_.elements)
        if (element.action.kind == flow::ActionKind::hear) return element.action;
    return {};
}

/// Somebody with a keyboard or a switch always has a focus: where it was, on the way on, or on the first control. The
/// question "Still there?" takes it to "Yes": an unseen Finish from below would end the visit. Nor does Finish get it by
/// itself where a flow ends: who presses Enter once too often is shown it first.
void Kiosk::keep_focus() {
    bool just_asked = state_.asked && !shown_.asked;
    if (!keyboard_ || (list_.find(interaction_.focused) && !just_asked)) return;
    const auto focused = std::exchange(interaction_.focused, {});
    const flow::Action opens{flow::ActionKind::easier, ""};
    if (shown_.easier && !state_.easier && list_.find(opens)) interaction_.focused = opens;  // where it was opened from
    if (focused.kind == flow::ActionKind::hear) interaction_.focused = reading_control();
    if (interaction_.focused) return;
    if (auto turned = same_switch(focused)) interaction_.focused = *turned;
    if (interaction_.focused) return;
    auto on = way_on();
    if (!on)
        move_focus(+1);
    else if (on.kind != flow::ActionKind::finish)
        interaction_.focused = on;
}

}  // namespace app
