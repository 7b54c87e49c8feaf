// Pictures on the way from one state to another, for whoever must not wait: a thread draws the step that is wanted now,
// and what is shown meanwhile is the nearest one that is ready, never one on the other side of what is wanted. Inside
// display only; asked on the UI thread.
#pragma once

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>

#include "display/living/way_pixels.h"
#include "display/shown_pictures.h"

namespace display {

class LivingPictures {
public:
    /// `ready` is called on the thread when it has drawn another step. Without it there is no thread: every step is drawn
    /// when it is asked for.
    /// `open` is called there too.
    LivingPictures(OpenWay open, std::function<void()> ready);
    ~LivingPictures();
    LivingPictures(const LivingPictures&) = delete;
    LivingPictures& operator=(const LivingPictures&) = delete;

    /// The nearest step to the image's share. None while it is not known yet whether there are any.
    WayStep nearest(const screen::Image& image);
    /// An image with two states that rests at the first may soon be drawn along: its way is prepared, where a thread can
    /// do it.
    void expect(const screen::Image& image);
    /// Whether it is known that there are in-betweens for its two states.
    bool is_living(const screen::Image& image) const;
    /// The pixels of a step that `nearest` chose; null: it has been given up since.
    std::shared_ptr<const Raster> step(const screen::Image& image) const;
    /// Bytes of all pixels that are kept: of the steps at most `most_bytes`, or one step besides what is shown; of what
    /// stands still at most most_way_bytes.
    std::size_t kept_bytes() const;
    /// Nothing is on its way any more, and what is just being drawn is worth nothing.
    void forget();

    static constexpr std::size_t most_bytes = std::size_t{8} << 20;

private:
    using Steps = std::map<int, std::shared_ptr<const Raster>>;
    struct Way {
        std::string key;
        screen::Image image;
        std::size_t number = 0;  ///< no two have the same: what was begun for one is of no use to another; 0: no way
        bool known = false;      ///< whether it has in-betweens: `pixels`, or none
        std::shared_ptr<const WayPixels> pixels;
        Steps steps;
        int wanted = 0, shown = 0;
    };
    /// What the thread made of a way as it was when it began.
    struct Made {
        std::shared_ptr<const WayPixels> pixels;
        std::shared_ptr<const Raster> step;
        bool stale = false;  ///< it was given up, as nobody wanted it any more
    };
    void want(const std::string& key, const screen::Image& image, int per_cent);
    WayStep chosen();
    void put(int per_cent, std::shared_ptr<const Raster> raster);
    bool is_wanted() const;
    Made make(const Way& begun);
    bool take(const Way& begun, Made made);
    void run();
    void now();
    static std::size_t bytes_of(const Steps& steps);

    OpenWay open_;
    std::function<void()> ready_;

    mutable std::mutex mutex_;  ///< guards everything below; never held while drawing
    std::condition_variable changed_;
    Way way_, last_;  ///< the one that is shown, and the one before: at a moment a finger goes to and fro between two
    std::size_t ways_ = 0;  ///< how many there have been
    bool stop_ = false;
    std::thread thread_;  ///< started by the first way
};

}  // namespace display
