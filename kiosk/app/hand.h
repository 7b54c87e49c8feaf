// What a hand at the screen or at the keys means, freed of its slips: a press that rolls off what it pressed still counts,
// and a second press that only repeats the first, after the screen has changed under it, does not. Knows no session and no
// clock: the kiosk and the staff desk both have one. UI thread.
#pragma once

#include <array>
#include <optional>

#include "flow/seams.h"
#include "screen/draw_list.h"
#include "screen/input.h"

namespace app {

class Hand {
public:
    /// `guard`: how long after the screen changed a press in the same place, or the same key, is an echo; 0: not at all.
    explicit Hand(flow::Time guard) : guard_(guard) {}

    /// For hands that shake another one. What is shown now was shown since it was.
    void guard_for(flow::Time guard) { guard_ = guard; }

    /// A finger comes down on what this list shows; `came` is when, at the earliest. It takes hold of what is there, unless
    /// it is an echo.
    void press(const screen::DrawList& list, screen::Point point, flow::Time came);
    /// The finger moved: what it holds counts as long as it is on it, or has rolled by no more than 10 mm; each
    /// distance here as the list forgives it.
    void move(const screen::DrawList& list, screen::Point point);
    /// The finger was lifted: what it tapped, if anything.
    flow::Action release(const screen::DrawList& list, screen::Point point, flow::Time came);
    /// It was held for as long as it has to be: what it tapped, if anything, though it is still down. Lifting it is nothing.
    flow::Action complete();
    /// The press does not count, nor does what comes of it.
    void let_go();

    /// A key that acts. False: the echo of the one before, or struck before what is shown was there; but not one that means the same on
    /// every screen, such as "Make it easier".
    bool strike(screen::Key key, flow::Time came);
    /// A key that only moves the focus: the next one that acts is meant.
    void moved_focus() { key_ = screen::Key::none; }

    /// Told after everything that was pressed, lifted or struck, and when the screen changes by itself: it now shows other
    /// controls than `before`, or those of another place, since `now`. What a finger still holds is let go.
    void screen_changed(screen::DrawList before, flow::Time now);
    /// As above: the controls mean what they meant.
    void screen_stayed() { tap_.reset(), struck_ = screen::Key::none; }

    const flow::Action& held() const { return held_; }        ///< what the finger went down on
    const flow::Action& pressed() const { return pressed_; }  ///< the same while the finger is on it; else none
    bool echoes() const { return echoes_; }                   ///< the finger that is down only repeats a tap
    screen::Point landed() const { return landed_; }          ///< where it went down

private:
    /// Where a finger went down and was lifted, what that tapped, and where this stood.
    struct Tap {
        std::array<screen::Point, 2> at;
        flow::Action action;
        screen::Rect control;
    };
    bool is_echo(const screen::DrawList& list, screen::Point point, flow::Time came) const;
    static bool in_the_same_place(const screen::DrawList& list, screen::Point point, const Tap& tap);

    flow::Time guard_;
    flow::Action held_, pressed_;
    screen::Rect control_;  ///< where what is held stands
    screen::Point landed_, last_;
    bool echoes_ = false;                      ///< the finger that is down is an echo
    std::optional<Tap> tap_;                   ///< since the screen was last told to have changed or stayed
    screen::Key struck_ = screen::Key::none;   ///< likewise
    std::optional<flow::Time> changed_;        ///< the screen, last
    bool by_itself_ = false;                   ///< nothing that was tapped or struck changed it
    std::optional<Tap> cause_;                 ///< the tap that changed it
    screen::Key key_ = screen::Key::none;      ///< the key that changed it
    screen::DrawList before_;                  ///< what was shown until then
    std::optional<flow::Time> bounces_until_;  ///< after an echo was lifted
};

}  // namespace app
