// Fingers, palms and mice to one pointer: one tap is one tap. Pure; the window feeds it and tests can.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "flow/seams.h"
#include "screen/geometry.h"

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

/// Rules. The first finger counts; others are ignored until all are up. A press within 50 ms of a release near the same
/// spot is a bounce and ignored. A finger that has not been heard of for 3 s when another lands was lost (its up never
/// came) and no longer counts, so that no broken contact can block the screen. Only the left button of a mouse counts,
/// and none while a finger is down.
class PointerFilter {
public:
    /// `near`: two touches closer than this many pixels are on the same spot.
    explicit PointerFilter(float near = 40) : near_(near) {}

    /// At most two changes: the cancel of a lost pointer and the press that showed it.
    std::vector<PointerChange> feed(const PointerMessage& message);
    /// The window lost its input: a press under way is cancelled.
    std::vector<PointerChange> reset();

private:
    struct Contact {
        PointerMessage::Device device;
        std::int64_t id;
        flow::Time heard;
        bool counts;   ///< it is the pointer
        bool bounced;  ///< it would count, had it not come too soon
        screen::Point point;
    };

    std::vector<PointerChange> land(const PointerMessage& message);
    std::vector<PointerChange> lift(const PointerMessage& message, PointerChange::Kind as);
    void drop_lost(const PointerMessage& landing, std::vector<PointerChange>& changes);
    Contact* find(const PointerMessage& message);
    bool is_bounce(const PointerMessage& message) const;

    float near_;
    std::vector<Contact> down_;
    std::optional<PointerMessage> last_release_;
};

}  // namespace display
