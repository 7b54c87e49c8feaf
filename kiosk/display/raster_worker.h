// Pixels of drawings: a cache that the UI thread reads, and one thread that fills it ahead of need. Inside display
// only.
#pragma once

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "display/drawings.h"
#include "display/pictures.h"

namespace display {

/// A picture or, as null, the knowledge that there is none.
using RasterPointer = std::shared_ptr<const Raster>;

class RasterWorker {
public:
    /// The worker's own parsed drawings take half the budget of the UI thread's.
    RasterWorker(const std::filesystem::path& media, ReportOnce& report, Pictures::Budget budget);
    ~RasterWorker();
    RasterWorker(const RasterWorker&) = delete;
    RasterWorker& operator=(const RasterWorker&) = delete;

    /// From the cache; when the worker is just drawing it, after that. Nothing: the caller has to draw it, and the
    /// worker will not.
    std::optional<RasterPointer> take(const std::string& key);
    void keep(const std::string& key, RasterPointer raster);
    void prepare(std::vector<screen::Image> images);
    /// Before what is queued: the last of these images first. Nothing to share when fewer than two are missing.
    void share(std::vector<screen::Image> images);
    void fit(PixelSize screen);
    void finish();
    void forget();

    /// Draws with the caller's drawings and reports what is wrong.
    static RasterPointer draw(Drawings& drawings, const screen::Image& image, ReportOnce& report);

private:
    struct Wanted {
        std::string key;
        screen::Image image;
    };
    /// Of these, what is neither there nor being drawn.
    std::deque<Wanted> missing(std::vector<screen::Image> images);
    void work();
    void run();
    void put(const std::string& key, RasterPointer raster);

    ReportOnce& report_;
    Drawings drawings_;  ///< the worker's

    std::mutex mutex_;  ///< guards everything below; never held while drawing
    std::condition_variable changed_;
    LruCache<RasterPointer> cache_;
    std::deque<Wanted> queue_;
    std::string drawing_;        ///< key of what the worker draws now; empty: nothing
    std::size_t forgotten_ = 0;  ///< how often forget() was called: what was begun before is stale
    bool stop_ = false;
    std::thread thread_;  ///< started by the first prepare()
};

}  // namespace display
