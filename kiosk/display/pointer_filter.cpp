#include "display/pointer_filter.h"

#include <algorithm>
#include <cmath>

namespace display {

namespace {

constexpr flow::Time bounce{50};
constexpr flow::Time lost{3000};
constexpr std::int64_t left_button = 1;

}  // namespace

std::vector<PointerChange> PointerFilter::feed(const PointerMessage& message) {
    using Kind = PointerMessage::Kind;
    if (message.device == PointerMessage::Device::touch_as_mouse) return {};
    if (message.device == PointerMessage::Device::mouse && message.kind != Kind::move && message.id != left_button)
        return {};
    switch (message.kind) {
        case Kind::down:
            return land(message);
        case Kind::up:
            return lift(message, PointerChange::Kind::release);
        case Kind::cancel:
            return lift(message, PointerChange::Kind::cancel);
        case Kind::move:
            break;
    }
    Contact* contact = find(message);
    if (!contact) return {};
    contact->heard = message.time;
    contact->point = message.point;
    if (!contact->counts) return {};
    return {{PointerChange::Kind::move, message.point}};
}

std::vector<PointerChange> PointerFilter::land(const PointerMessage& message) {
    std::vector<PointerChange> changes;
    drop_lost(message, changes);
    const bool bounced = is_bounce(message), counts = down_.empty() && !bounced;
    down_.push_back({message.device, message.id, message.time, counts, bounced, message.point});
    if (counts) changes.push_back({PointerChange::Kind::press, message.point});
    return changes;
}

std::vector<PointerChange> PointerFilter::lift(const PointerMessage& message, PointerChange::Kind as) {
    Contact* contact = find(message);
    if (!contact) return {};
    const Contact gone = *contact;
    down_.erase(down_.begin() + (contact - down_.data()));
    if (gone.counts || gone.bounced) last_release_ = message;  // a contact may chatter for long
    if (!gone.counts) return {};
    return {{as, message.point}};
}

/// Contacts whose end was never told: heard of too long ago, or landing a second time.
void PointerFilter::drop_lost(const PointerMessage& landing, std::vector<PointerChange>& changes) {
    std::erase_if(down_, [&](const Contact& contact) {
        const bool again = contact.device == landing.device && contact.id == landing.id;
        if (!again && landing.time - contact.heard < lost) return false;
        if (contact.counts) changes.push_back({PointerChange::Kind::cancel, contact.point});
        return true;
    });
}

/// A mouse moves without naming a button.
PointerFilter::Contact* PointerFilter::find(const PointerMessage& message) {
    auto found = std::find_if(down_.begin(), down_.end(), [&](const Contact& contact) {
        return contact.device == message.device &&
               (contact.id == message.id || message.device == PointerMessage::Device::mouse);
    });
    return found == down_.end() ? nullptr : &*found;
}

bool PointerFilter::is_bounce(const PointerMessage& message) const {
    if (!last_release_ || message.time - last_release_->time >= bounce) return false;
    return std::hypot(message.point.x - last_release_->point.x, message.point.y - last_release_->point.y) < near_;
}

std::vector<PointerChange> PointerFilter::reset() {
    std::vector<PointerChange> changes;
    for (const Contact& contact : down_)
        if (contact.counts) changes.push_back({PointerChange::Kind::cancel, contact.point});
    down_.clear();
    return changes;
}

}  // namespace display
