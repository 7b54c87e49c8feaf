// The kiosk under hands that shake, which hold what they press, and under one switch.
#include <algorithm>

#include "app/kiosk.h"

namespace app {

namespace {

constexpr flow::Time hint_time{2500};

const char* name(flow::Scan speed) {
    return speed == flow::Scan::slow ? "slow" : speed == flow::Scan::fast ? "fast" : "normal";
}

}  // namespace

// ---- held presses -----------------------------------------------------------------------------------------------------

bool Kiosk::has_to_hold() const {
    return state_.settings.touch == flow::Touch::easier;
}

/// The touch of this visitor, as it is now.
void Kiosk::be_as_patient_as_wished() {
    hand_.guard_for(has_to_hold() ? parts_.easier_touch.guard : parts_.tap_guard);
}

/// A finger came down, or slid off and on again. What is drawn along follows at once, as it is no press.
void Kiosk::hold() {
    if (!has_to_hold()) return;
    const auto now = parts_.clock.now();
    const auto& pressed = hand_.pressed();
    if (pressed && pressed != slider_)
        holding_.begin(pressed, parts_.easier_touch.hold, now);
    else
        holding_.pause(now);
    interaction_.let_go = {};
    interaction_.held = holding_.share(now);
}

/// It was held long enough, it fills further, or it was let go too soon.
void Kiosk::move_held_on(flow::Time now) {
    if (interaction_.let_go && now >= hint_until_) {
        interaction_.let_go = {};
        changed_ = true;
    }
    if (auto action = holding_.given_up(now)) {
        interaction_.let_go = action;
        hint_until_ = now + hint_time;
        changed_ = true;
    }
    if (!holding_.under_way()) return;
    const int share = holding_.share(now);
    changed_ |= share != interaction_.held;
    interaction_.held = share;
    if (!holding_.is_over(now)) return;
    holding_.forget();
    interaction_.pressed = {};
    interaction_.held = 0;
    changed_ = true;
    if (auto action = hand_.complete()) act(action);
}

// ---- one switch -------------------------------------------------------------------------------------------------------

/// The first press shows the frame. Where none is wanted here, the switch is a key that presses.
void Kiosk::one_switch(flow::Time came) {
    const bool scans = state_.settings.scan != flow::Scan::off;
    if (!scans && (parts_.scan == flow::Scan::off || state_.asked)) return key(screen::Key::enter, came);
    keyboard_ = false;
    changed_ = true;
    reader_.hold();
    if (!hand_.strike(screen::Key::one, came)) return;
    if (!scans) return session(flow::Press{{flow::ActionKind::scan, name(parts_.scan)}});
    if (!frame_.is_on()) return session(flow::Touched{});
    auto action = frame_.press(parts_.clock.now());
    if (action) return act(action);
    hand_.moved_focus();
    if (!state_.asked) session(flow::Touched{});
}

/// Another screen begins with what leads on; the same one keeps the frame where it is.
void Kiosk::keep_frame() {
    const auto now = parts_.clock.now();
    const auto speed = state_.settings.scan;
    if (speed == flow::Scan::off || !state_.visiting) {
        frame_.rest();
    } else {
        auto groups = scan_groups(list_, way_on());
        const auto step = scan_step(speed);
        const bool elsewhere = shown_.history != state_.history || shown_.easier != state_.easier ||
                               shown_.easier_page != state_.easier_page ||
                               shown_.asked.has_value() != state_.asked.has_value();
        if (elsewhere || groups != frame_.groups() || step != frame_.step()) frame_.begin(std::move(groups), step, now);
    }
    interaction_.lit = frame_.lit();
    if (frame_.is_on()) interaction_.focused = interaction_.lit.size() == 1 ? interaction_.lit.front() : flow::Action{};
}

/// Not while a finger is down: the press is answered first.
void Kiosk::move_frame_on() {
    const auto now = parts_.clock.now();
    const auto due = frame_.due();
    if (!due || now < *due) return;
    if (hand_.held()) return frame_.wait(now);
    frame_.go_on(now);
    changed_ = true;
    if (const auto lit = frame_.lit(); lit.size() == 1)
        if (const auto* element = list_.find(lit.front())) reader_.touches(*element);
}

/// What neither the visit nor the screen wakes the kiosk for.
std::optional<flow::Time> Kiosk::aids_wake_at() const {
    std::optional<flow::Time> first;
    auto offer = [&first](std::optional<flow::Time> time) {
        if (time && (!first || *time < *first)) first = time;
    };
    offer(holding_.wake_at(parts_.clock.now()));
    if (interaction_.let_go) offer(hint_until_);
    offer(frame_.due());
    return first;
}

/// The visit is over, or another one was put in its place.
void Kiosk::forget_aids() {
    interaction_ = {};
    holding_.forget();
    frame_.rest();
}

}  // namespace app
