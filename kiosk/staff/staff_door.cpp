#include "staff/staff_door.h"

#include <algorithm>
#include <utility>

namespace staff {

using screen::Input;
using Kind = screen::Input::Kind;

namespace {

constexpr flow::Time at_once{0};

Input plain(Kind kind) {
    return {kind, {}, screen::Key::none};
}

/// The earlier of what the kiosk wants (negative: for ever) and what is due.
flow::Time earlier(flow::Time timeout, std::optional<flow::Time> due, flow::Time now) {
    if (!due) return timeout;
    auto left = std::max(at_once, *due - now);
    return timeout < at_once ? left : std::min(timeout, left);
}

}  // namespace

void StaffDoor::show(screen::DrawList list, flow::Time fade, flow::Time now) {
    if (!is_open()) return parts_.screen.show(std::move(list), fade, now);
    kept_ = std::move(list);
    draw(now);
}

void StaffDoor::forget() {
    shown_.reset();
    hand_.let_go();
    down_ = false;
    hold_.lift();
    parts_.screen.forget();
}

std::optional<Input> StaffDoor::wait(flow::Time timeout) {
    auto now = parts_.clock.now();
    auto due = hold_.due();
    if (is_open())
        if (auto wake = desk_.wake_at(now)) due = due ? std::min(*due, *wake) : wake;
    auto input = parts_.screen.wait(earlier(timeout, due, now));
    return is_open() ? serve(input) : watch(std::move(input));
}

// ---- while patients use the kiosk ------------------------------------------------------------------------------------

/// Everything goes on to the kiosk, until a finger has been held long enough: then the desk opens, and the kiosk takes back
/// what the finger pressed.
std::optional<Input> StaffDoor::watch(std::optional<Input> input) {
    auto now = parts_.clock.now();
    if (hold_.is_held(now)) {
        bool ends = input && input->kind == Kind::quit;
        hold_.lift();
        if (ends) return input;
        hand_.let_go();
        down_ = false;
        shown_.reset();
        desk_.open(now);
        work(now);
        return plain(Kind::interrupted);
    }
    if (!input) return input;
    follow_hold(*input, now);
    return is_echo_of_the_desk(*input, now) ? plain(Kind::woken) : input;
}

/// A press that only repeats the one that closed the desk is none of the kiosk's.
bool StaffDoor::is_echo_of_the_desk(const Input& input, flow::Time now) {
    if (input.kind != Kind::press) return false;
    hand_.press(kept_, input.point, now - input.age);
    bool echo = hand_.echoes();
    hand_.let_go();
    return echo;
}

void StaffDoor::follow_hold(const Input& input, flow::Time now) {
    if (input.kind == Kind::press)
        hold_.press(input.point, panel(), now);
    else if (input.kind == Kind::move)
        hold_.move(input.point);
    else if (input.kind == Kind::release || input.kind == Kind::cancel)
        hold_.lift();
}

// ---- while the desk is open ------------------------------------------------------------------------------------------

std::optional<Input> StaffDoor::serve(const std::optional<Input>& input) {
    auto now = parts_.clock.now();
    if (hold_.is_held(now)) {
        hold_.lift();
        desk_.corner(now);
    }
    if (input) {
        if (input->kind == Kind::quit || input->kind == Kind::resized || input->kind == Kind::exposed ||
            input->kind == Kind::pictures)
            return input;
        point(*input, now);
        follow_hold(*input, now);
    }
    desk_.tick(now);
    work(now);
    if (desk_.ending() != StaffEnding::none) return plain(Kind::quit);
    if (is_open()) {
        draw(now);
        return std::nullopt;
    }
    hold_.lift();
    parts_.screen.show(kept_, at_once, now);
    hand_.screen_changed(std::move(list_), parts_.clock.now());
    list_ = {};
    return plain(Kind::woken);
}

/// As on the kiosk: a press acts when the finger is lifted from where it went down.
void StaffDoor::point(const Input& input, flow::Time now) {
    if (input.kind == Kind::press) down_ = true;
    if (!down_ || input.kind == Kind::key || input.kind == Kind::woken) return;
    auto size = panel().px;
    if (input.kind != Kind::cancel) desk_.touch({input.point.x / size.w, input.point.y / size.h}, now);
    if (input.kind == Kind::press) hand_.press(list_, input.point, now - input.age);
    if (input.kind == Kind::move) hand_.move(list_, input.point);
    if (input.kind == Kind::press || input.kind == Kind::move) return;
    down_ = false;
    auto action = input.kind == Kind::release ? hand_.release(list_, input.point, now - input.age) : flow::Action{};
    hand_.let_go();
    if (action) desk_.press(action.of, now);
}

/// Hands out what the desk wants done, and brings it what is ready.
void StaffDoor::work(flow::Time now) {
    if (auto news = parts_.tasks.progress()) desk_.goes_on(news->number, std::move(news->words), now);
    while (auto done = parts_.tasks.finished()) desk_.done(done->number, std::move(done->result), now);
    if (auto begun = desk_.take_task()) parts_.tasks.begin(begun->task, begun->number);
}

void StaffDoor::draw(flow::Time now) {
    auto view = desk_.view(now);
    if (shown_ == view && shown_pressed_ == hand_.pressed()) return hand_.screen_stayed();
    auto before = std::exchange(list_, parts_.screens.lay_out(view, desk_.language(), panel(), {hand_.pressed(), {}}));
    shown_ = std::move(view);
    shown_pressed_ = hand_.pressed();
    parts_.screen.show(list_, at_once, now);
    bool opened = before.elements.empty();  // by a finger in a corner, where the desk has nothing to press
    if (opened || screen::same_controls(before, list_))
        hand_.screen_stayed();
    else
        hand_.screen_changed(std::move(before), parts_.clock.now());
}

}  // namespace staff
