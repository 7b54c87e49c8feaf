#include "display/drawings/raster_worker.h"

#include <algorithm>

#include "display/picture_place.h"

namespace display {

namespace {

constexpr std::chrono::seconds until_rest{3};  ///< somebody who looks about asks again sooner

}  // namespace

RasterWorker::RasterWorker(std::unique_ptr<PictureDrawer> drawer, std::size_t bytes, std::function<void()> ready)
    : drawer_(std::move(drawer)), ready_(std::move(ready)), cache_(bytes) {}

RasterWorker::~RasterWorker() {
    {
        std::lock_guard lock(mutex_);
        stop_ = true;
        queue_.clear();
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
}

std::optional<RasterPointer> RasterWorker::take(const std::string& key) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return drawing_ != key; });
    if (RasterPointer* known = cache_.find(key)) return *known;
    std::erase_if(queue_, [&](const Wanted& wanted) { return wanted.key == key; });
    return std::nullopt;
}

void RasterWorker::put(const std::string& key, RasterPointer raster) {
    constexpr std::size_t bookkeeping = 512;
    const std::size_t bytes = raster ? raster->pixels.size() * 4 : 0;
    cache_.put(key, std::move(raster), bytes + bookkeeping);
}

void RasterWorker::keep(const std::string& key, RasterPointer raster) {
    std::lock_guard lock(mutex_);
    put(key, std::move(raster));
}

RasterPointer RasterWorker::soon(const std::string& key, const screen::Image& image) {
    std::lock_guard lock(mutex_);
    if (RasterPointer* known = cache_.find(key)) return *known;
    std::erase_if(queue_, [&](const Wanted& wanted) { return wanted.key == key; });
    if (drawing_ == key)
        tell_ = true;
    else
        queue_.push_front({key, image, true});
    work();
    return nullptr;
}

RasterPointer RasterWorker::within(const std::string& key, const screen::Image& image,
                                   std::chrono::milliseconds patience) {
    std::unique_lock lock(mutex_);
    if (RasterPointer* known = cache_.find(key)) return *known;
    std::erase_if(queue_, [&](const Wanted& wanted) { return wanted.key == key; });
    if (drawing_ != key) queue_.push_front({key, image, false});
    work();
    if (!slow_ && changed_.wait_for(lock, patience, [&] { return cache_.find(key) != nullptr; }))
        return *cache_.find(key);
    slow_ = true;
    if (drawing_ == key) tell_ = true;
    for (Wanted& wanted : queue_)
        if (wanted.key == key) wanted.tell = true;
    return nullptr;
}

std::deque<RasterWorker::Wanted> RasterWorker::missing(std::vector<screen::Image> images) {
    std::deque<Wanted> result;
    for (screen::Image& image : images) {
        std::string key = raster_key(image);
        // Looking also renews what is there already, so that it is not given up for its neighbours.
        const bool there = key == drawing_ || cache_.find(key);
        const bool twice = std::any_of(result.begin(), result.end(), [&](const Wanted& one) { return one.key == key; });
        if (!there && !twice) result.push_back({std::move(key), std::move(image), false});
    }
    return result;
}

void RasterWorker::prepare(std::vector<screen::Image> images) {
    std::lock_guard lock(mutex_);
    // What is shown now has to stay in the cache as well: half of it is for what may come.
    std::size_t bytes = 0;
    auto too_many = std::find_if(images.begin(), images.end(), [&](const screen::Image& image) {
        bytes += static_cast<std::size_t>(placement(image).area()) * 4;
        return bytes > cache_.budget() / 2;
    });
    images.erase(too_many, images.end());
    std::erase_if(queue_, [](const Wanted& wanted) { return !wanted.tell; });
    for (Wanted& wanted : missing(std::move(images))) {
        const bool queued =
            std::any_of(queue_.begin(), queue_.end(), [&](const Wanted& one) { return one.key == wanted.key; });
        if (!queued) queue_.push_back(std::move(wanted));
    }
    work();
}

void RasterWorker::share(std::vector<screen::Image> images) {
    std::lock_guard lock(mutex_);
    std::deque<Wanted> wanted = missing(std::move(images));
    if (wanted.size() < 2) return;
    for (Wanted& one : wanted) {
        const bool tell =
            std::erase_if(queue_, [&](const Wanted& queued) { return queued.key == one.key && queued.tell; }) > 0;
        std::erase_if(queue_, [&](const Wanted& queued) { return queued.key == one.key; });
        one.tell = tell;
        queue_.push_front(std::move(one));
    }
    work();
}

void RasterWorker::work() {
    if (!queue_.empty() && !thread_.joinable()) thread_ = std::thread([this] { run(); });
    changed_.notify_all();
}

void RasterWorker::fit(PixelSize screen) {
    const auto pixels = static_cast<std::size_t>(screen.w) * static_cast<std::size_t>(screen.h);
    std::lock_guard lock(mutex_);
    cache_.set_budget(std::max(cache_.budget(), pixels * 8));  // two screens
}

void RasterWorker::finish() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return queue_.empty() && drawing_.empty(); });
}

void RasterWorker::forget() {
    std::lock_guard lock(mutex_);
    ++forgotten_;
    queue_.clear();
    cache_.clear();
}

void RasterWorker::run() {
    std::size_t known_until = 0;
    std::unique_lock lock(mutex_);
    while (true) {
        auto wanted_or_over = [&] { return stop_ || !queue_.empty(); };
        if (queue_.empty()) slow_ = false;
        if (!changed_.wait_for(lock, until_rest, wanted_or_over)) {
            lock.unlock();
            drawer_->rest();
            lock.lock();
            changed_.wait(lock, wanted_or_over);
        }
        if (stop_) return;
        const Wanted wanted = std::move(queue_.front());
        queue_.pop_front();
        drawing_ = wanted.key;
        tell_ = wanted.tell;
        if (known_until != forgotten_) drawer_->forget();
        known_until = forgotten_;
        lock.unlock();
        Drawn drawn = drawer_->draw(wanted.image);
        lock.lock();
        drawing_.clear();
        const bool there = known_until == forgotten_ && !drawn.not_yet;  // once it is, it is asked for again
        if (there) put(wanted.key, std::move(drawn.raster));
        changed_.notify_all();
        if (!there || !tell_ || !ready_) continue;
        lock.unlock();
        ready_();
        lock.lock();
    }
}

}  // namespace display
