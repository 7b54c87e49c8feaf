#include "display/window/pointer_filter.h"

#include <algorithm>

namespace display {

namespace {

using Device = PointerMessage::Device;

constexpr flow::Time bounce{50};
constexpr flow::Time copied{500};    // a system reports the same touch as a mouse within this time
constexpr flow::Time together{400};  // fingers of one hand land within this time
constexpr flow::Time heard_of{300};  // palms tremble: their device reports them all the time
constexpr flow::Time rested{3000};   // a finger so long at rest was no tap
constexpr flow::Time lost{3000};     // a silent contact is forgotten when another lands
constexpr float same_place_mm = 10;
constexpr float same_finger_mm = 12;
constexpr float tremble_mm = 2;  // less is no movement
constexpr std::int64_t left_button = 1;

}  // namespace

std::vector<PointerChange> PointerFilter::feed(const PointerMessage& message) {
    using Kind = PointerMessage::Kind;
    if (message.device == Device::touch_as_mouse) return {};
    if (message.device == Device::mouse && message.kind != Kind::move && message.id != left_button) return {};
    switch (message.kind) {
        case Kind::down:
            return land(message);
        case Kind::move:
            return move(message);
        case Kind::up:
        case Kind::cancel:
            return lift(message);
    }
    return {};
}

std::vector<PointerChange> PointerFilter::land(const PointerMessage& message) {
    std::vector<PointerChange> changes;
    forget_lost(message, changes);
    Contact contact{message.device, message.id,   message.point, message.point,
                    message.time,   message.time, message.time,  on_control(message.point)};
    join_hand(contact);
    if (!hand_tapped_ && !repeats(message) && counts(contact)) {
        if (Contact* before = pointer()) {
            before->pointer = false;
            changes.push_back({PointerChange::Kind::cancel, before->point});
        }
        contact.pointer = true;
        changes.push_back({PointerChange::Kind::press, message.point});
    }
    down_.push_back(contact);
    return changes;
}

std::vector<PointerChange> PointerFilter::move(const PointerMessage& message) {
    Contact* contact = find(message);
    if (!contact) return {};
    contact->heard = message.time;
    contact->point = message.point;
    if (screen::distance(contact->rests_at, message.point) > px(tremble_mm)) {
        contact->rests_at = message.point;
        contact->moved = message.time;
    }
    if (!contact->pointer) return {};
    return {{PointerChange::Kind::move, message.point}};
}

std::vector<PointerChange> PointerFilter::lift(const PointerMessage& message) {
    Contact* contact = find(message);
    if (!contact) return {};
    const Contact lifted = *contact;
    down_.erase(down_.begin() + (contact - down_.data()));
    gone_.push_back({lifted.device, message.point, message.time});
    if (!lifted.pointer) return {};
    const bool leaned = lifted.device == Device::finger && message.time - lifted.moved >= rested;
    if (message.kind == PointerMessage::Kind::cancel || leaned) return {{PointerChange::Kind::cancel, message.point}};
    if (lifted.hand == hand_) hand_tapped_ = true;
    return {{PointerChange::Kind::release, message.point}};
}

/// Contacts whose end was never reported: silent for too long, or landing a second time.
void PointerFilter::forget_lost(const PointerMessage& landing, std::vector<PointerChange>& changes) {
    std::erase_if(gone_, [&](const Gone& gone) { return landing.time - gone.time >= copied; });
    std::erase_if(down_, [&](const Contact& contact) {
        const bool again = contact.device == landing.device && contact.id == landing.id;
        if (!again && landing.time - contact.heard < lost) return false;
        if (contact.pointer) changes.push_back({PointerChange::Kind::cancel, contact.point});
        return true;
    });
}

/// A contact belongs to the hand of those that have just landed too. With none of them down another hand comes.
void PointerFilter::join_hand(Contact& contact) {
    const bool alone = std::none_of(down_.begin(), down_.end(), [&](const Contact& other) {
        return other.hand == hand_ && contact.landed - other.landed < together;
    });
    if (alone) ++hand_, hand_tapped_ = false;
    contact.hand = hand_;
}

/// A contact may become the pointer where it presses something, or takes nothing from a finger that does.
bool PointerFilter::counts(const Contact& landed) const {
    return landed.on_control || std::none_of(down_.begin(), down_.end(), [&](const Contact& contact) {
               return contact.pointer && contact.on_control && landed.landed - contact.moved < rested;
           });
}

/// A bounce, a finger seen twice, or a finger that is reported as a mouse as well.
bool PointerFilter::repeats(const PointerMessage& landing) const {
    const auto within = [&](screen::Point other, float mm) { return screen::distance(other, landing.point) < px(mm); };
    const auto copy_of = [&](Device device) { return landing.device == Device::mouse && device == Device::finger; };
    const bool held = shown_ && shown_->forgiving > 1;  // a finger that comes back goes on holding: no bounce presses
    const flow::Time echo = held ? flow::Time(0) : bounce;
    const bool of_gone = std::any_of(gone_.begin(), gone_.end(), [&](const Gone& gone) {
        const flow::Time since = landing.time - gone.time;
        return (since < echo || (copy_of(gone.device) && since < copied)) && within(gone.point, same_place_mm);
    });
    const bool of_down = std::any_of(down_.begin(), down_.end(), [&](const Contact& contact) {
        const flow::Time since = landing.time - contact.heard;
        return (since < heard_of || (copy_of(contact.device) && since < copied)) &&
               within(contact.point, same_finger_mm);
    });
    return of_gone || of_down;
}

/// A mouse moves without naming a button.
PointerFilter::Contact* PointerFilter::find(const PointerMessage& message) {
    auto found = std::find_if(down_.begin(), down_.end(), [&](const Contact& contact) {
        return contact.device == message.device && (contact.id == message.id || message.device == Device::mouse);
    });
    return found == down_.end() ? nullptr : &*found;
}

PointerFilter::Contact* PointerFilter::pointer() {
    auto found = std::find_if(down_.begin(), down_.end(), [](const Contact& contact) { return contact.pointer; });
    return found == down_.end() ? nullptr : &*found;
}

std::vector<PointerChange> PointerFilter::reset() {
    std::vector<PointerChange> changes;
    for (const Contact& contact : down_)
        if (contact.pointer) changes.push_back({PointerChange::Kind::cancel, contact.point});
    down_.clear();
    return changes;
}

}  // namespace display
