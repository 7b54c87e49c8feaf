// Shows draw lists: paints what changed, fades to it, and touches nothing while nothing changes. UI thread.
#pragma once

#include <optional>
#include <vector>

#include "display/painter.h"
#include "display/window/fade.h"
#include "display/window/presenter.h"

namespace display {

class Compositor {
public:
    /// Both outlive the compositor.
    Compositor(Painter& painter, Presenter& presenter) : painter_(painter), presenter_(presenter) {}

    /// Brings `list` to the screen over `fade` (0: at once, for pressed looks and reduced motion). The first step is on
    /// the screen when this returns. What changes during a fade starts from what is visible.
    void show(screen::DrawList list, flow::Time fade, flow::Time now);
    /// The next step of a fade. Call it every frame while `fading`; otherwise it does nothing.
    void step(flow::Time now);
    bool fading() const { return fade_.running(); }
    /// The list that is shown or being faded to.
    const screen::DrawList& list() const { return list_; }

    /// The window was uncovered: shows its memory again as it is.
    void expose();
    /// The window was resized, or pictures and fonts changed: the next `show` paints everything, at once.
    void forget();

private:
    void resize_canvas(PixelSize size);

    Painter& painter_;
    Presenter& presenter_;
    screen::DrawList list_;
    bool painted_ = false;  ///< canvas_ holds list_
    Canvas canvas_;         ///< where the fade leads
    Fade fade_;
};

}  // namespace display
