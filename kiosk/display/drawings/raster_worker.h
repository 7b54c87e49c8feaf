// Pixels of drawings: a cache that the UI thread reads, and one thread that fills it ahead of need. Inside display
// only.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/lru_cache.h"
#include "display/canvas.h"
#include "screen/draw_list.h"

namespace display {

/// A picture or, as null, the knowledge that there is none.
using RasterPointer = std::shared_ptr<const Raster>;

struct Drawn {
    RasterPointer raster;
    bool not_yet = false;  ///< the drawing is being read or tried
};

/// What draws for the worker, on its thread.
class PictureDrawer {
public:
    virtual ~PictureDrawer() = default;
    /// Reports what is wrong.
    virtual Drawn draw(const screen::Image& image) = 0;
    /// The files may have changed.
    virtual void forget() = 0;
    /// Nothing is left to draw.
    virtual void rest() {}
};

class RasterWorker {
public:
    /// `bytes`: of pixels that are kept. `ready` is called on its thread when it has drawn what `soon` asked for; may be empty, then
    /// `soon` is not used.
    RasterWorker(std::unique_ptr<PictureDrawer> drawer, std::size_t bytes, std::function<void()> ready);
    ~RasterWorker();
    RasterWorker(const RasterWorker&) = delete;
    RasterWorker& operator=(const RasterWorker&) = delete;

    /// From the cache; when the worker is just drawing it, after that. Nothing: the caller has to draw it, and the
    /// worker will not.
    std::optional<RasterPointer> take(const std::string& key);
    void keep(const std::string& key, RasterPointer raster);
    /// From the cache; else null, and the worker draws it before all else. Never waits.
    RasterPointer soon(const std::string& key, const screen::Image& image);
    /// The same, and waits a little for it.
    RasterPointer within(const std::string& key, const screen::Image& image, std::chrono::milliseconds patience);
    void prepare(std::vector<screen::Image> images);
    /// Before what is queued: the last of these images first. Nothing to share when fewer than two are missing.
    void share(std::vector<screen::Image> images);
    void fit(PixelSize screen);
    void finish();
    void forget();

private:
    struct Wanted {
        std::string key;
        screen::Image image;
        bool tell = false;  ///< somebody looks at its place
    };
    /// Of these, what is neither there nor being drawn.
    std::deque<Wanted> missing(std::vector<screen::Image> images);
    void work();
    void run();
    void put(const std::string& key, RasterPointer raster);

    const std::unique_ptr<PictureDrawer> drawer_;  ///< the thread's
    std::function<void()> ready_;

    std::mutex mutex_;  ///< guards everything below; never held while drawing
    std::condition_variable changed_;
    base::LruCache<RasterPointer> cache_;
    std::deque<Wanted> queue_;
    std::string drawing_;        ///< key of what the worker draws now; empty: nothing
    bool tell_ = false;          ///< of what it draws now
    std::size_t forgotten_ = 0;  ///< how often forget() was called: what was begun before is stale
    bool slow_ = false;          ///< somebody waited in vain
    bool stop_ = false;
    std::thread thread_;  ///< started by the first prepare()
};

}  // namespace display
