// A finger that looks for something on a screen that is read aloud, instead of pressing it: what lies under it is said; two quick taps anywhere
// press what was said last. A finger begins to look when it slides away from where it came down, and for a little while the next ones look too; to
// who sees nothing, every touch is a look. Knows no voice and no clock. UI thread.
#pragma once

#include <optional>

#include "flow/seams.h"
#include "screen/draw_list.h"

namespace app {

class Explorer {
public:
    /// A finger comes down. True: it looks, and presses nothing by itself.
    bool press(const screen::DrawList& list, screen::Point point, flow::Time came, bool by_ear);
    /// It moved; `holds`: what it took hold of follows it, so it looks for nothing. True: it looks.
    bool move(const screen::DrawList& list, screen::Point point, bool holds);
    /// It was lifted: what it pressed, if anything.
    flow::Action release(const screen::DrawList& list, flow::Time came);
    /// It is gone without having pressed anything.
    void let_go();
    /// What it would like to hear now, told once.
    const screen::Element* to_say(const screen::DrawList& list);
    bool looks() const { return looks_; }
    /// Another screen: nothing on it was found yet.
    void forget();

private:
    void look(const screen::DrawList& list, screen::Point point);

    bool looks_ = false;  ///< the finger that is down
    bool says_ = false;   ///< something was found that was not said yet
    bool moved_ = false;
    bool by_ear_ = false;
    bool second_ = false;  ///< the finger that is down is the second of two taps
    screen::Point landed_;
    flow::Time down_{0};
    std::optional<flow::Time> looked_,
        tapped_;                             ///< when a finger that looked was lifted last, and one that only tapped
    flow::Time found_at_{0}, before_at_{0};  ///< when a finger came to it
    screen::Element found_, before_;         ///< last, and before the tap that may be the first of two
};

}  // namespace app
