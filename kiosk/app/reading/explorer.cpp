#include "app/reading/explorer.h"

#include <algorithm>
#include <utility>

namespace app {
namespace {

constexpr flow::Time two_taps{500};  // from the first to the second, at most: slow hands
constexpr flow::Time longest_tap{400};
constexpr flow::Time still_looking{3000};  // after a look of who can see
constexpr flow::Time still_meant{8000};    // what was said last, by two taps elsewhere

/// What lies there, to read or to press; the last that was drawn lies on top.
const screen::Element* under(const screen::DrawList& list, screen::Point point) {
    const auto found = std::find_if(list.elements.rbegin(), list.elements.rend(), [&](const screen::Element& each) {
        return each.role != screen::Role::picture && each.rect.contains(point);
    });
    if (found != list.elements.rend()) return &*found;
    if (const auto* control = list.hit(point)) return control;
    const auto picture = std::find_if(list.elements.rbegin(), list.elements.rend(),
                                      [&](const screen::Element& each) { return each.rect.contains(point); });
    return picture == list.elements.rend() ? nullptr : &*picture;
}

}  // namespace

bool Explorer::press(const screen::DrawList& list, screen::Point point, flow::Time came, bool by_ear) {
    landed_ = point;
    by_ear_ = by_ear;
    down_ = came;
    moved_ = false;
    looks_ = by_ear || (looked_ && came - *looked_ <= still_looking);
    second_ = looks_ && tapped_ && came - *tapped_ <= two_taps;
    tapped_.reset();
    if (!looks_ || second_) return looks_;
    before_ = found_;
    before_at_ = found_at_;
    found_at_ = came;
    look(list, point);
    return true;
}

bool Explorer::move(const screen::DrawList& list, screen::Point point, bool holds) {
    const float away = list.px_per_mm > 0 ? screen::roll_mm * list.px_per_mm : 40;
    moved_ |= screen::distance(point, landed_) > away;
    if (!moved_ || (holds && !looks_)) return looks_;
    looks_ = true;
    second_ = false;
    look(list, point);
    return true;
}

flow::Action Explorer::release(const screen::DrawList& list, flow::Time came) {
    if (!std::exchange(looks_, false)) return {};
    const bool tap = !moved_ && came - down_ <= longest_tap;
    if (tap && std::exchange(second_, false)) {
        // What was said long ago is not what two taps on something else mean.
        const bool is_meant = before_.action && down_ - before_at_ <= still_meant;
        const auto meant = is_meant ? before_.action : found_.action;
        return list.find(meant) ? meant : flow::Action{};
    }
    if (tap) tapped_ = came;
    if (!tap) found_at_ = came;
    if (!tap || by_ear_) looked_ = came;  // who can see presses again soon
    return {};
}

void Explorer::let_go() {
    looks_ = second_ = false;
}

const screen::Element* Explorer::to_say(const screen::DrawList& list) {
    if (!std::exchange(says_, false)) return nullptr;
    const auto found = std::find(list.elements.begin(), list.elements.end(), found_);
    return found == list.elements.end() ? nullptr : &*found;
}

void Explorer::forget() {
    *this = {};
}

void Explorer::look(const screen::DrawList& list, screen::Point point) {
    const auto* here = under(list, point);
    if (!here || *here == found_) {
        says_ |= here && !moved_;  // a touch says it again
        return;
    }
    found_ = *here;
    says_ = true;
}

}  // namespace app
