// A cross-fade from what the screen shows to what it is to show, one step at a time; nothing in it waits.
//
// Each step moves what is visible part of the way that is left. So no picture of the beginning is kept, a change in the
// middle of a fade starts from what is visible, and pixels that are already final stay as they are.
#pragma once

#include <span>
#include <vector>

#include "display/canvas.h"
#include "flow/seams.h"

namespace display {

/// How much of the way is done after this share (0 to 1) of the time: ease-out cubic, at least a tenth, 1 at the end.
float fade_progress(float time_share);

/// UI thread.
class Fade {
public:
    /// Begins a fade within `rects`. Those of a fade under way are carried on with it, over the new duration. Takes no
    /// step yet: the first call of `step` does, also when no time has passed.
    void start(std::span<const PixelRect> rects, flow::Time duration, flow::Time now);
    /// Moves `shown` towards `to` and says where it wrote: nowhere when too little time has passed for a step that can
    /// be seen. The first step shows at least a tenth of the new picture; the last is exactly `to`, and ends the fade.
    std::span<const PixelRect> step(const Canvas& to, Canvas& shown, flow::Time now);
    bool running() const { return !rects_.empty(); }
    /// Forgets a fade under way.
    void stop() { rects_.clear(); }

private:
    std::vector<PixelRect> rects_, finished_;
    flow::Time start_{0}, duration_{0};
    float progress_ = 0;
};

}  // namespace display
