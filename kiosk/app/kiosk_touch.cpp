// What a finger, or a screen that changed, does to the running kiosk.
#include <cmath>
#include <string>

#include "app/kiosk.h"

namespace app {

void Kiosk::take(const screen::Input& input) {
    using Kind = screen::Input::Kind;
    auto came = parts_.clock.now() - input.age;
    if (explore(input, came)) return;
    switch (input.kind) {
        case Kind::press:
            press(input.point, came);
            break;
        case Kind::move:
            drag(input.point);
            break;
        case Kind::release:
            release(input.point, came);
            break;
        case Kind::cancel:
            hand_.let_go();
            holding_.forget();
            interaction_.pressed = {};
            changed_ = true;
            break;
        case Kind::key:
            key(input.key, came);
            break;
        case Kind::quit:
            quit_ = true;
            break;
        case Kind::resized:
            resize();
            break;
        case Kind::pictures:
            parts_.layout.forget();
            parts_.screen.forget();
            begin_to_prepare();  // what was likely was laid out without them
            changed_ = true;
            break;
        case Kind::exposed:
            parts_.screen.expose();
            break;
        case Kind::interrupted:
            interrupt();
            break;
        case Kind::scroll:
        case Kind::woken:
            break;
    }
}

/// Nothing is where a finger went down on it, and nothing that was laid out ahead has the right size.
void Kiosk::resize() {
    parts_.screen.forget();
    hand_.let_go();
    holding_.forget();
    interaction_.pressed = {};
    other_size_ = changed_ = true;
}

/// The visit counts as it stands, as if somebody had pressed Finish; what the finger rests on is not pressed.
void Kiosk::interrupt() {
    forget_aids();
    hand_.let_go();
    keyboard_ = false;
    changed_ = true;
    session(flow::Press{{flow::ActionKind::finish, ""}});
}

void Kiosk::press(screen::Point point, flow::Time came) {
    be_as_patient_as_wished();
    hand_.press(list_, point, came);
    interaction_.pressed = hand_.pressed();
    hold();
    interaction_.focused = {};
    keyboard_ = false;
    changed_ = true;
    // Under "Still there?" only the lifted finger is an answer, and what was hidden by a tap is not shown by its echo.
    const bool echo_of_hiding = state_.hidden && hand_.echoes();
    if (!state_.asked && !echo_of_hiding) session(flow::Touched{});
    draw_along(point);
}

/// A finger that slides off what it pressed takes the press back; sliding on again renews it.
void Kiosk::drag(screen::Point point) {
    hand_.move(list_, point);
    draw_along(point);
    if (hand_.pressed() == interaction_.pressed) return;
    interaction_.pressed = hand_.pressed();
    hold();
    changed_ = true;
}

void Kiosk::release(screen::Point point, flow::Time came) {
    draw_along(point);
    move_held_on(came);  // it may have been held long enough since the kiosk last looked
    auto action = hand_.release(list_, point, came);
    holding_.pause(came);
    interaction_.pressed = {};
    changed_ = true;
    if (action && action != slider_ && !has_to_hold())
        act(action);
    else if (!state_.hidden || state_.asked)  // the finger that hid it by a held press is lifted now
        session(flow::Touched{});
}

/// What a finger holds of a picture with moments follows it at once, wherever it goes.
void Kiosk::draw_along(screen::Point point) {
    const auto* travel = hand_.held() == slider_ ? list_.travel(slider_, hand_.landed()) : nullptr;
    if (!travel) return;
    auto shown = flow::shown(state_, parts_.world);
    if (!shown.slide) return;
    auto all = static_cast<float>(flow::way_length(*shown.slide));
    auto hundredths = static_cast<int>(std::lround(travel->share_at(point.x) * all));
    if (hundredths == flow::compared(state_)) return;
    session(flow::Press{{slider_.kind, std::to_string(hundredths)}});
    changed_ = true;
}

}  // namespace app
