// What the painter needs of drawings and photographs: pixels, in time. Two make them: Pictures, which reads the pack's files in this process,
// for authors' commands, and KeptPictures, which has them read by a confined one, for the wall. UI thread.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "display/canvas.h"
#include "flow/seams.h"
#include "screen/draw_list.h"

namespace display {

/// What can be shown of a picture on its way from one state to another.
struct WayStep {
    enum class Kind {
        none,  ///< this drawing has no in-betweens here: cross-fade
        end,   ///< only an end is ready: `per_cent` is 0 or 100
        step,
    };
    Kind kind = Kind::none;
    int per_cent = 0;
    PixelRect place;  ///< of a step, on the screen: where its pixels go; outside of it the two states look the same
};

class ShownPictures {
public:
    virtual ~ShownPictures() = default;

    /// The visible part of an image, to be painted at placement(image). Null: there is none yet, or it cannot be drawn, which has been
    /// reported.
    virtual std::shared_ptr<const Raster> raster(const screen::Image& image) = 0;

    /// Of an image between two states, the nearest step to its share that can be shown now; another thread draws the one
    /// that is wanted, and then there are new steps. With nobody to tell of it, that step itself.
    virtual WayStep on_the_way(const screen::Image& image) = 0;
    /// An image with two states may soon be drawn along: what that takes is prepared.
    virtual void expect(const screen::Image& image) = 0;
    /// None of those shown can be drawn along: what was prepared for that is given up.
    virtual void expect_none() = 0;
    /// Whether it is known that the drawing has in-betweens for the image's two states.
    virtual bool is_living(const screen::Image& image) const = 0;
    /// The pixels of a step that was chosen; null: it has been given up since.
    virtual std::shared_ptr<const Raster> step(const screen::Image& image) = 0;
    virtual bool take_new_steps() = 0;

    /// A clip that is about to be painted: sets which of its pictures is seen; see clips/clip_player. Or there
    /// is none on the screen.
    virtual void settle_clip(screen::Image& image) = 0;
    virtual void settle_no_clip() = 0;
    /// When `next_picture` has something to show; nothing: no clip plays, or there will be news.
    virtual std::optional<flow::Time> next_picture_due() = 0;
    /// Whether another picture of the clip is to be seen from now on.
    virtual bool next_picture(flow::Time now) = 0;
    /// The pixels of the picture that was set.
    virtual std::shared_ptr<const Raster> clip_picture(const screen::Image& image) = 0;

    /// Draws images that are likely to be needed next, the first first. Replaces what an earlier call asked for and was
    /// not begun. Returns at once.
    virtual void prepare(std::vector<screen::Image> images) = 0;
    /// These are about to be painted, in this order. Returns at once.
    virtual void share(std::vector<screen::Image> images) = 0;
    /// Whether a picture that was not ready is now: what shows pictures is then laid out and painted anew.
    virtual bool take_news() = 0;
    /// The screen's size: a large one gets a larger cache of pixels, enough for this slide and the likely next ones.
    virtual void fit(PixelSize screen) = 0;
};

}  // namespace display
