// Pictures on the way from one state to another, for whoever must not wait: a thread draws the step that is wanted now,
// and what is shown meanwhile is the nearest one that is ready, never one on the other side of what is wanted. Inside
// display only; asked on the UI thread.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>

#include "display/living/way_raster.h"

namespace display {

class LivingPictures {
public:
    /// `ready` is called on the thread when it has drawn another step. Without it there is no thread: every step is drawn
    /// when it is asked for.
    LivingPictures(std::filesystem::path illustrations, std::function<void()> ready);
    ~LivingPictures();
    LivingPictures(const LivingPictures&) = delete;
    LivingPictures& operator=(const LivingPictures&) = delete;

    /// The nearest step to the image's share. Asking for another way, or for another size, forgets the steps of the last.
    WayStep nearest(const screen::Image& image);
    /// An image with two states may soon be drawn along: its way is prepared, where a thread can do it.
    void expect(const screen::Image& image);
    /// Whether it is known that there are in-betweens for its two states.
    bool is_living(const screen::Image& image) const;
    /// The pixels of a step that `nearest` chose; null: it has been given up since.
    std::shared_ptr<const Raster> step(const screen::Image& image) const;
    /// What is wrong with the drawing's in-betweens between these states; nothing: all is well, or there are none.
    std::optional<SvgRefusal> fault(const std::string& file, const SvgState& from, const SvgState& to) const;
    /// Bytes of the steps that are kept; at most `most_bytes`, or one step besides what is shown.
    std::size_t kept_bytes() const;
    /// Nothing is on its way any more.
    void forget();

    static constexpr std::size_t most_bytes = std::size_t{8} << 20;

private:
    using Steps = std::map<int, std::shared_ptr<const Raster>>;
    struct Way {
        std::string key;
        screen::Image image;
        bool known = false;  ///< whether it has in-betweens: `raster`, or none
        std::shared_ptr<WayRaster> raster;
        Steps steps;
        int wanted = 0, shown = 0;
    };
    std::shared_ptr<WayRaster> open(const screen::Image& image) const;
    void want(const std::string& key, const screen::Image& image, int per_cent);
    WayStep chosen();
    void put(int per_cent, std::shared_ptr<const Raster> raster);
    bool is_wanted() const;
    void run();
    void now();

    std::filesystem::path illustrations_;
    std::function<void()> ready_;

    mutable std::mutex mutex_;  ///< guards everything below; never held while drawing
    std::condition_variable changed_;
    Way way_;
    bool stop_ = false;
    std::thread thread_;  ///< started by the first way
};

}  // namespace display
