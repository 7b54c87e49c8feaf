#include "staff/set_up/set_up_room.h"

#include <algorithm>
#include <utility>

namespace staff {

using screen::Input, screen::Key;
using Kind = screen::Input::Kind;

SetUpRoom::SetUpRoom(SetUpParts parts, SetUpSite site)
    : parts_(std::move(parts)),
      pulse_(parts_.heartbeat),
      set_up_(std::move(site)),
      degrees_(set_up_.degrees()),
      inches_(set_up_.inches()) {}

std::optional<SetUp::Ending> SetUpRoom::run() {
    set_up_.begin_watch(parts_.clock.now());
    while (set_up_.ending() == SetUp::Ending::none) {
        auto now = parts_.clock.now();
        work();
        draw(now);
        pulse_.turned(now, parts_.screen);
        const auto input = wait(now);
        now = parts_.clock.now();
        if (input && input->kind == Kind::quit) return std::nullopt;
        if (input) take(*input, now);
        set_up_.tick(now);
        hang();
    }
    return set_up_.ending();
}

std::optional<Input> SetUpRoom::wait(flow::Time now) {
    constexpr flow::Time for_ever{-1}, at_once{0};
    auto due = set_up_.wake_at();
    if (const auto beat = pulse_.due()) due = due ? std::min(*due, *beat) : beat;
    return parts_.screen.wait(due ? std::max(at_once, *due - now) : for_ever);
}

void SetUpRoom::take(const Input& input, flow::Time now) {
    switch (input.kind) {
        case Kind::press:
        case Kind::move:
        case Kind::release:
        case Kind::cancel:
        case Kind::interrupted:
            return point(input, now);
        case Kind::key:
            return strike(input.key, now);
        case Kind::resized:
        case Kind::pictures:
            parts_.screen.forget();
            shown_.reset();
            return;
        case Kind::exposed:
            return parts_.screen.expose();
        case Kind::quit:
        case Kind::scroll:
        case Kind::woken:
            return;
    }
}

/// As on the kiosk: a press acts when the finger is lifted from where it went down.
void SetUpRoom::point(const Input& input, flow::Time now) {
    focused_ = {};
    const auto came = now - input.age;
    if (input.kind == Kind::press) {
        hand_.press(list_, input.point, came);
        return set_up_.hold(hand_.held().of, now);
    }
    if (input.kind == Kind::move) {
        hand_.move(list_, input.point);
        if (!hand_.pressed()) set_up_.let_go(now);
        return;
    }
    set_up_.let_go(now);
    const auto action = input.kind == Kind::release ? hand_.release(list_, input.point, came) : flow::Action{};
    hand_.let_go();
    act(action, now);
}

void SetUpRoom::act(const flow::Action& action, flow::Time now) {
    if (action.kind == flow::ActionKind::language) set_up_.choose_language(action.of, now);
    if (action.kind == flow::ActionKind::staff) set_up_.press(action.of, now);
}

void SetUpRoom::strike(Key key, flow::Time now) {
    if (key == Key::escape) return set_up_.press("back", now);
    if (key == Key::enter) return act(focused_, now);
    if (key == Key::next || key == Key::right || key == Key::down) move_focus(1);
    if (key == Key::previous || key == Key::left || key == Key::up) move_focus(-1);
}

void SetUpRoom::move_focus(int by) {
    std::vector<flow::Action> all;
    for (const auto& element : list_.elements)
        if (element.action) all.push_back(element.action);
    if (all.empty()) return;
    const auto count = static_cast<int>(all.size());
    const auto found = static_cast<int>(std::find(all.begin(), all.end(), focused_) - all.begin());
    const int to = found == count ? (by > 0 ? 0 : count - 1) : (found + by + count) % count;
    focused_ = all[static_cast<std::size_t>(to)];
}

/// Brings what is ready, and hands out what is to be done.
void SetUpRoom::work() {
    while (auto done = parts_.tasks.finished()) set_up_.done(done->number, std::move(done->result));
    while (auto begun = set_up_.take_task()) parts_.tasks.begin(begun->task, begun->number);
}

void SetUpRoom::hang() {
    if (degrees_ == set_up_.degrees() && inches_ == set_up_.inches()) return;
    degrees_ = set_up_.degrees();
    inches_ = set_up_.inches();
    parts_.hang(degrees_, inches_);
    parts_.screen.forget();
    shown_.reset();
}

void SetUpRoom::draw(flow::Time now) {
    constexpr flow::Time at_once{0};
    auto view = set_up_.view();
    if (shown_ == view && shown_how_.pressed == hand_.pressed() && shown_how_.focused == focused_)
        return hand_.screen_stayed();
    shown_how_ = {};
    shown_how_.pressed = hand_.pressed();
    shown_how_.focused = focused_;
    auto before = std::exchange(list_, parts_.screens.lay_out(view, parts_.screen.panel(), shown_how_));
    const bool other_page = !shown_ || shown_->question != view.question;
    shown_ = std::move(view);
    if (focused_ && !list_.find(focused_)) focused_ = {};
    parts_.screen.show(list_, at_once, now);
    if (!other_page && screen::same_controls(before, list_))
        hand_.screen_stayed();
    else
        hand_.screen_changed(std::move(before), parts_.clock.now());
}

}  // namespace staff
