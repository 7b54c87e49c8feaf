#include "app/resting.h"

#include <algorithm>
#include <utility>

namespace app {

bool Resting::run() {
    while (true) {
        draw();
        pulse_.turned(parts_.clock.now(), parts_.screen);
        const auto input = wait();
        if (input && !take(*input)) return false;
        if (parts_.over()) return true;
    }
}

std::optional<screen::Input> Resting::wait() {
    constexpr flow::Time for_ever{-1}, at_once{0};
    const auto due = pulse_.due();
    return parts_.screen.wait(due ? std::max(at_once, *due - parts_.clock.now()) : for_ever);
}

/// False: it is to quit.
bool Resting::take(const screen::Input& input) {
    using Kind = screen::Input::Kind;
    const auto* under = list_.hit(input.point);
    switch (input.kind) {
        case Kind::quit:
            return false;
        case Kind::press:
            held_ = interaction_.pressed = under ? under->action : flow::Action{};
            break;
        case Kind::release:
            if (held_.kind == flow::ActionKind::language && under && under->action == held_)
                settings_.language = held_.of;
            [[fallthrough]];
        case Kind::cancel:
        case Kind::interrupted:
            held_ = interaction_.pressed = {};
            break;
        case Kind::resized:
        case Kind::pictures:
            parts_.screen.forget();
            break;
        case Kind::exposed:
            parts_.screen.expose();
            break;
        case Kind::move:
        case Kind::key:
        case Kind::scroll:
        case Kind::woken:
            break;
    }
    return true;
}

void Resting::draw() {
    constexpr flow::Time at_once{0};
    list_ = parts_.lay_out(settings_, interaction_);
    parts_.screen.show(list_, at_once, parts_.clock.now());
}

}  // namespace app
