// Reading aloud in the running kiosk: what the voice says of itself, what is read of a screen, and the finger that looks for something.
#include <algorithm>
#include <utility>

#include "app/kiosk.h"

namespace app {

/// Whoever is being read to is there: the quiet time begins after the last sentence.
void Kiosk::listen() {
    if (!reader_.take_news()) return;
    changed_ = true;
    if (reader_.is_speaking() && !state_.asked) session(flow::Touched{});
}

std::optional<flow::Time> Kiosk::next_invitation() const {
    if (parts_.invite <= flow::Time(0) || !parts_.voice || state_.visiting) return std::nullopt;
    return std::max(state_.last_touch, invited_) + parts_.invite;
}

/// What is on the screen now is read, and the controls tell how that stands.
void Kiosk::read_screen() {
    if (means_something_else()) explorer_.forget();
    reader_.shows(list_, state_);
    const auto status = reader_.status();
    if (std::exchange(interaction_.reading, status) == status || !reader_.is_on()) return;
    list_ = lay_out(state_);
    reader_.shows(list_, state_);
}

/// What was tapped, struck, or found and tapped twice.
void Kiosk::act(const flow::Action& action) {
    if (action.kind == flow::ActionKind::hear) reader_.obey(action.of);
    session(flow::Press{action});
}

/// True: the finger looks for something, and nobody else need know of it.
bool Kiosk::explore(const screen::Input& input, flow::Time came) {
    using Kind = screen::Input::Kind;
    if (input.kind == Kind::press) reader_.hold();
    if (!reader_.is_on()) return false;
    const bool looked = explorer_.looks();
    if (input.kind == Kind::press) {
        explorer_.press(list_, input.point, came, state_.settings.by_ear);
    } else if (input.kind == Kind::move) {
        explorer_.move(list_, input.point, hand_.held() == slider_);
    } else if (input.kind == Kind::release && looked) {
        const auto pressed = explorer_.release(list_, came);
        changed_ = true;
        if (pressed)
            act(pressed);
        else
            session(flow::Touched{});
        return true;
    }
    if (!explorer_.looks()) return false;
    if (!looked) {  // it is no press any more
        hand_.let_go();
        interaction_.pressed = {};
        changed_ = true;
    }
    if (input.kind == Kind::press && !state_.asked) session(flow::Touched{});
    if (const auto* found = explorer_.to_say(list_)) {
        reader_.touches(*found);
        changed_ = true;
    }
    return true;
}

}  // namespace app
