// Fingers, palms and mice to one pointer: one tap is one tap. Pure; the window feeds it and tests can.
#pragma once

#include <cstdint>
#include <vector>

#include "flow/seams.h"
#include "screen/draw_list.h"

namespace display {

/// One message of a pointing device, in pixels of the window.
struct PointerMessage {
    enum class Device {
        finger,
        mouse,
        touch_as_mouse,  ///< the system's copy of a finger: never counts
    };
    enum class Kind { down, move, up, cancel };
    Device device = Device::finger;
    Kind kind = Kind::down;
    std::int64_t id = 0;  ///< which finger, or which button: 1 is the left one
    screen::Point point;
    flow::Time time{0};
};

/// What became of it for the one pointer the kiosk knows.
struct PointerChange {
    enum class Kind { press, move, release, cancel };
    Kind kind = Kind::press;
    screen::Point point;
    bool operator==(const PointerChange&) const = default;
};

/// Rules.
/// - The newest contact is the pointer, and the press before it is taken back. One that lands on no control leaves a
/// press
///   on a control alone.
/// - Contacts that rest count for nothing and block nothing: palms, fingers whose end the device lost, a hand that
/// leans. A
///   finger that rested for 3 s was no tap.
/// - Fingers that land together are one hand: it taps once, or not at all.
/// - A contact that lands close to one that is heard of is the same finger or palm, seen twice.
/// - A press within 50 ms of a release in the same place is a bounce; not where presses are held before they count.
/// - Only the left button of a mouse counts, and not where a finger just was: systems report one touch twice.
class PointerFilter {
public:
    /// What is on the screen: how large a millimetre is, and where a touch presses something. It is asked at every
    /// touch and outlives the filter or the next call. Null: not known; a millimetre is 4 pixels, and every place
    /// presses something.
    void aim(const screen::DrawList* shown) { shown_ = shown; }

    /// At most two changes: the cancel of the press before and the new press.
    std::vector<PointerChange> feed(const PointerMessage& message);
    /// The window lost its input: a press under way is cancelled.
    std::vector<PointerChange> reset();

private:
    struct Contact {
        PointerMessage::Device device;
        std::int64_t id;
        screen::Point point;
        screen::Point rests_at;  ///< where it was when it last went anywhere
        flow::Time landed, heard, moved;
        bool on_control;
        int hand = 0;  ///< contacts that landed together
        bool pointer = false;
    };
    /// A contact that ended.
    struct Gone {
        PointerMessage::Device device;
        screen::Point point;
        flow::Time time;
    };

    std::vector<PointerChange> land(const PointerMessage& message);
    std::vector<PointerChange> move(const PointerMessage& message);
    std::vector<PointerChange> lift(const PointerMessage& message);
    void forget_lost(const PointerMessage& landing, std::vector<PointerChange>& changes);
    bool counts(const Contact& landed) const;
    bool repeats(const PointerMessage& landing) const;
    void join_hand(Contact& contact);
    Contact* find(const PointerMessage& message);
    Contact* pointer();
    float px(float mm) const { return mm * (shown_ && shown_->px_per_mm > 0 ? shown_->px_per_mm : 4); }
    bool on_control(screen::Point point) const { return !shown_ || shown_->hit(point); }

    const screen::DrawList* shown_ = nullptr;
    std::vector<Contact> down_;
    std::vector<Gone> gone_;  ///< of the last half second
    int hand_ = 0;            ///< the newest
    bool hand_tapped_ = false;
};

}  // namespace display
