// What reaches the kiosk from outside, freed of devices: one pointer, a few keys. Pure.
#pragma once

#include "flow/seams.h"
#include "screen/geometry.h"

namespace screen {

enum class Key {
    none,
    next,
    previous,
    left,
    right,
    up,
    down,
    enter,
    escape,
    easier,  ///< F1: the panel of settings
    speak,   ///< F2, a pad's star: reads aloud, or is silent again
    pause,   ///< F4, a keyboard's own: what is read aloud holds still, or goes on
    again,   ///< F3, a pad's 0: what was read aloud is read once more
    by_ear,  ///< no key, but two fingers that rested for three seconds: reads aloud to who sees nothing
    one,     ///< the one switch that some visitors have, see kiosk.toml's `switch_key`
};           ///< next: Tab; previous: Shift+Tab

struct Input {
    enum class Kind {
        press,
        move,  ///< of a pressed pointer
        release,
        cancel,  ///< the press does not count
        key,
        quit,         ///< SIGTERM, SIGINT or, in windowed mode, the window was closed
        resized,      ///< the window has another size; its memory is lost
        exposed,      ///< the window was uncovered
        interrupted,  ///< staff took the screen: a visit under way ends, and nothing of it remains
        pictures,     ///< drawings that could not be shown yet can be now: lay out and paint anew
        scroll,       ///< a mouse wheel, in a window: `notches` towards what is below
        woken,        ///< nothing happened, but somebody asked for attention
    };
    Kind kind = Kind::woken;
    Point point;          ///< press, move, release, cancel, scroll; pixels
    Key key = Key::none;  ///< key; those that only move the focus repeat while they are held
    float notches = 0;    ///< scroll
    flow::Time age{0};  ///< how long ago it may have come, at most: what came while the screen was drawn is read later

    /// The same whenever it came.
    bool operator==(const Input& other) const {
        return kind == other.kind && point == other.point && key == other.key && notches == other.notches;
    }
};

}  // namespace screen
