// Shows draw lists: paints what changed, fades to it, and touches nothing while nothing changes. UI thread.
#pragma once

#include <optional>
#include <vector>

#include "display/living/glide.h"
#include "display/painter.h"
#include "display/window/fade.h"
#include "display/window/presenter.h"

namespace display {

class Compositor {
public:
    /// Both outlive the compositor.
    Compositor(Painter& painter, Presenter& presenter)
        : painter_(painter),
          presenter_(presenter),
          glide_([this](const screen::Image& image) { return painter_.is_living(image); }) {}

    /// Brings `list` to the screen over `fade` (0: at once, for pressed looks and reduced motion). The first step is on
    /// the screen when this returns. What changes during a fade starts from what is visible. A living picture moves on from
    /// where it is shown, over a fade or after a finger that draws it along.
    void show(screen::DrawList list, flow::Time fade, flow::Time now);
    /// The next step of a fade, or of a clip the picture that is due. Call it every frame while `fading`, and when
    /// `next_picture` says; otherwise it does nothing.
    void step(flow::Time now);
    /// When a clip goes on; nothing: none plays, or its next picture is not there yet. None moves while something fades.
    std::optional<flow::Time> next_picture() const;
    bool fading() const { return fade_.running() || glide_.running() || nearer_; }
    /// A nearer step of the picture that is shown may be ready: the next `step` shows it.
    void renew() { nearer_ = painted_; }
    /// The list that is shown or being faded to.
    const screen::DrawList& list() const { return list_; }

    /// The window was uncovered: shows its memory again as it is.
    void expose();
    /// The window was resized, or pictures and fonts changed: the next `show` paints everything, at once.
    void forget();

private:
    void resize_canvas(PixelSize size);
    std::vector<PixelRect> paint(screen::DrawList list);
    void put(const std::vector<PixelRect>& rects);
    void play_on(flow::Time now);

    Painter& painter_;
    Presenter& presenter_;
    screen::DrawList list_;    ///< as it is shown now
    screen::DrawList wanted_;  ///< with its picture where it is to be
    bool painted_ = false;     ///< canvas_ holds list_
    bool nearer_ = false;      ///< a picture may be shown nearer to where it is wanted
    Canvas canvas_;            ///< where the fade leads
    Fade fade_;
    Glide glide_;
};

}  // namespace display
