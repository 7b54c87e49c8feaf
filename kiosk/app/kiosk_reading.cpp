// Reading aloud in the running kiosk: what the voice says of itself, what is read of a screen, and the finger that looks for something.
#include <algorithm>
#include <utility>

#include "app/kiosk.h"

namespace app {

/// Whoever is being read to is there: the quiet time begins after the last sentence.
void Kiosk::listen() {
    if (!reader_.take_news()) return;
    changed_ = true;
    if (reader_.is_speaking() && !state_.asked && !state_.hidden) session(flow::Touched{});
}

/// By when the voice has to be heard of.
std::optional<flow::Time> Kiosk::sound_due() {
    patience_.sees(reader_.waits_for_sound(), reader_.heard_of(), parts_.clock.now());
    return patience_.ends_at();
}

void Kiosk::give_up_sound(flow::Time now) {
    const auto due = sound_due();
    if (!due || now < *due) return;
    reader_.gives_up();
    changed_ = true;
}

std::optional<flow::Time> Kiosk::next_invitation() const {
    if (parts_.invite <= flow::Time(0) || !parts_.voice || state_.visiting || !parts_.may_invite()) return std::nullopt;
    return std::max(state_.last_touch, invited_) + parts_.invite;
}

/// What is on the screen now is read, then where the keys stand, and the controls tell how that stands.
void Kiosk::read_screen() {
    if (means_something_else()) explorer_.forget();
    reader_.shows(list_, state_);
    const auto* focused = keyboard_ ? list_.find(interaction_.focused) : nullptr;
    if (focused && interaction_.focused != told_focus_) reader_.adds(*focused);
    told_focus_ = focused ? interaction_.focused : flow::Action{};
    const auto status = reader_.status();
    if (std::exchange(interaction_.reading, status) == status || !reader_.is_on()) return;
    list_ = lay_out(state_);
    reader_.shows(list_, state_);
}

/// Nobody is asked whether they are there while something is read to them, be it minutes long.
void Kiosk::stay_while_reading() {
    if (reader_.is_speaking() && reader_.heard() && !state_.asked && !state_.hidden) session(flow::Touched{});
}

/// What was tapped, struck, or found and tapped twice.
void Kiosk::act(const flow::Action& action) {
    if (action.kind == flow::ActionKind::hear) reader_.obey(action.of);
    const auto before = state_.place();
    session(flow::Press{action});
    if (before != state_.place()) printing_.look_away();
    print(action);
}

/// In large print for who reads large letters.
void Kiosk::print(const flow::Action& action) {
    const bool offered = state_.place().detour == flow::Detour::take_home && !state_.asked && !state_.hidden;
    if (action.kind != flow::ActionKind::print || !offered) return;
    if (printing_.may_print())
        printing_.print(parts_.printout(state_));
    else
        printing_.look_away();  // to what keeps it
    changed_ = true;
}

/// A touch only says what lies there. Where nothing can be heard a touch is a touch.
bool Kiosk::is_by_ear() const {
    return state_.settings.by_ear && reader_.speaks();
}

/// True: the finger looks for something, and nobody else need know of it.
bool Kiosk::explore(const screen::Input& input, flow::Time came) {
    using Kind = screen::Input::Kind;
    if (input.kind == Kind::press) reader_.hold();
    const bool looked = explorer_.looks();
    if (!reader_.is_on() || (!reader_.speaks() && !looked)) return false;
    switch (input.kind) {
        case Kind::press:
            explorer_.press(list_, input.point, came, is_by_ear());
            break;
        case Kind::move:
            explorer_.move(list_, input.point, hand_.held() == slider_);
            break;
        case Kind::release:
            if (looked) end_look(explorer_.release(list_, came));
            return looked;
        case Kind::cancel:  // of a finger that rested, too
            explorer_.let_go();
            if (looked) end_look({});
            return looked;
        case Kind::interrupted:
        case Kind::resized:
            explorer_.forget();
            return false;
        default:
            return false;
    }
    if (explorer_.looks()) look(input, looked);
    return explorer_.looks();
}

/// A finger that began to look is no press any more.
void Kiosk::look(const screen::Input& input, bool looked) {
    if (!looked) {
        hand_.let_go();
        holding_.forget();
        interaction_.pressed = {};
        changed_ = true;
    }
    if (input.kind == screen::Input::Kind::press && !state_.asked) session(flow::Touched{});
    if (const auto* found = explorer_.to_say(list_)) {
        reader_.touches(*found);
        changed_ = true;
    }
}

void Kiosk::end_look(const flow::Action& pressed) {
    changed_ = true;
    if (pressed)
        act(pressed);
    else
        session(flow::Touched{});
}

}  // namespace app
