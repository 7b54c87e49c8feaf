#include "app/hand.h"

#include <algorithm>
#include <utility>

namespace app {
namespace {

constexpr flow::Time bounce{100};  // after an echo was lifted: a finger that bounces does so within this time

flow::Action action_at(const screen::DrawList& list, screen::Point point) {
    const auto* element = list.hit(point);
    return element ? element->action : flow::Action{};
}

}  // namespace

void Hand::press(const screen::DrawList& list, screen::Point point, flow::Time came) {
    landed_ = last_ = point;
    echoes_ = is_echo(list, point, came);
    const auto* element = echoes_ ? nullptr : list.hit(point);
    held_ = pressed_ = element ? element->action : flow::Action{};
    control_ = element ? element->rect : screen::Rect{};
}

void Hand::move(const screen::DrawList& list, screen::Point point) {
    last_ = point;
    bool rolled = screen::distance(landed_, point) <= list.forgiven(screen::roll_mm);
    bool on = rolled || list.still_on(held_, point) || action_at(list, point) == held_;
    pressed_ = on ? held_ : flow::Action{};
}

flow::Action Hand::release(const screen::DrawList& list, screen::Point point, flow::Time came) {
    move(list, point);
    auto action = std::exchange(pressed_, {});
    held_ = {};
    if (std::exchange(echoes_, false)) bounces_until_ = came + bounce;
    if (action) tap_ = Tap{{landed_, point}, action, control_};
    return action;
}

flow::Action Hand::complete() {
    auto action = std::exchange(pressed_, {});
    held_ = {};
    if (action) tap_ = Tap{{landed_, last_}, action, control_};
    return action;
}

void Hand::let_go() {
    held_ = pressed_ = {};
    echoes_ = false;
}

bool Hand::strike(screen::Key key, flow::Time came) {
    const bool of_what_is_shown = key == screen::Key::enter || key == screen::Key::escape || key == screen::Key::one;
    bool before = of_what_is_shown && changed_ && came < *changed_;
    bool again = changed_ && key == key_ && came < *changed_ + guard_;
    if (before || again) return false;
    struck_ = key;
    return true;
}

void Hand::screen_changed(screen::DrawList before, flow::Time now) {
    let_go();
    before_ = std::move(before);
    changed_ = now;
    bounces_until_.reset();
    cause_ = std::exchange(tap_, {});
    key_ = std::exchange(struck_, screen::Key::none);
    by_itself_ = !cause_ && key_ == screen::Key::none;
}

/// A tap that changed the screen is echoed where it was. A screen that changed by itself was not aimed at by anybody yet,
/// and neither was one by a press that was under way before it could be seen: both count only where the same control stood.
bool Hand::is_echo(const screen::DrawList& list, screen::Point point, flow::Time came) const {
    bool soon = changed_ && (came < *changed_ + guard_ || (bounces_until_ && came < *bounces_until_));
    if (!soon) return false;
    if (cause_ && in_the_same_place(list, point, *cause_)) return true;
    return (by_itself_ || came < *changed_) && action_at(before_, point) != action_at(list, point);
}

/// Within 10 mm; or where the control stood that was tapped, on which two taps of an unsteady hand may lie farther apart:
/// up to 20 mm, and anywhere on a control that is still there.
bool Hand::in_the_same_place(const screen::DrawList& list, screen::Point point, const Tap& tap) {
    auto within = [&](float mm) {
        return std::any_of(tap.at.begin(), tap.at.end(),
                           [&](screen::Point at) { return screen::distance(at, point) <= list.forgiven(mm); });
    };
    if (within(screen::roll_mm)) return true;
    if (!tap.action || tap.control.distance_to(point) > list.forgiven(screen::beside_mm)) return false;
    const auto* element = list.hit(point);
    bool still_there = element && element->action == tap.action && element->rect.overlaps(tap.control);
    return still_there || within(2 * screen::roll_mm);
}

}  // namespace app
