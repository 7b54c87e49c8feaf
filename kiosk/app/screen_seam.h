// The kiosk's view of the screen and the fingers on it. The real one is a window; walks use one made of memory.
// UI thread.
#pragma once

#include <optional>

#include "flow/seams.h"
#include "screen/draw_list.h"
#include "screen/input.h"
#include "screen/sheet.h"

namespace app {

class Screen {
public:
    virtual ~Screen() = default;
    virtual screen::Panel panel() = 0;
    /// Brings the list to the screen over `fade` (0: at once). The first step is visible when this returns.
    virtual void show(screen::DrawList list, flow::Time fade, flow::Time now) = 0;
    /// The next step of a fade, or the picture of a clip that is due; nothing when there is neither.
    virtual void step(flow::Time now) = 0;
    virtual bool fading() const = 0;
    /// When the next picture of a clip is to be shown, which `step` then does; nothing: none plays, or it is not there yet,
    /// and `wait` ends when it is. In the past: at once.
    virtual std::optional<flow::Time> next_picture() const = 0;
    /// Makes what these lists show quick to paint. Returns at once.
    virtual void prepare(const std::vector<screen::DrawList>& likely) = 0;
    /// The window was uncovered; it lost its memory.
    virtual void expose() = 0;
    virtual void forget() = 0;
    /// Asks whoever shows the frames, and waits for the answer: as long as one that hangs is silent, this does not return.
    virtual bool answers() { return true; }
    /// Sleeps until something happens or the time is over (nothing then). Negative: for ever.
    virtual std::optional<screen::Input> wait(flow::Time timeout) = 0;
};

}  // namespace app
