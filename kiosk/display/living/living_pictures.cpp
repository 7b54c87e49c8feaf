#include "display/living/living_pictures.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <exception>
#include <utility>

#include "display/picture_place.h"

namespace display {

namespace {

/// A way and the way back are one.
struct Wish {
    std::string key;
    screen::Image image;  ///< from the one end
    bool back = false;    ///< what was asked for begins at the other
    int per_cent = 0;     ///< from the one end
    int as_asked(int from_one_end) const { return back ? 100 - from_one_end : from_one_end; }
};

Wish wish_of(const screen::Image& asked) {
    Wish wish{{}, asked, false, std::clamp(static_cast<int>(std::lround(asked.share * 100)), 0, 100)};
    auto& image = wish.image;
    image.share = 0, image.moving = {};
    const SvgState other = state_of(screen::second_state(image));
    wish.back = state_key(other) < state_key(state_of(image));
    if (wish.back) std::swap(image.show, image.to_show), std::swap(image.hide, image.to_hide);
    wish.per_cent = wish.as_asked(wish.per_cent);
    const PixelRect at = placement(image);
    wish.key = raster_key(image) + state_key(state_of(screen::second_state(image))) + "\n@" + std::to_string(at.x) +
               "," + std::to_string(at.y);
    return wish;
}

}  // namespace

LivingPictures::LivingPictures(OpenWay open, std::function<void()> ready)
    : open_(std::move(open)), ready_(std::move(ready)) {}

LivingPictures::~LivingPictures() {
    {
        std::lock_guard lock(mutex_);
        stop_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
}

WayStep LivingPictures::nearest(const screen::Image& image) {
    const Wish wish = wish_of(image);
    std::unique_lock lock(mutex_);
    want(wish.key, wish.image, wish.per_cent);
    if (!ready_) {
        lock.unlock();
        now();
        lock.lock();
    }
    WayStep step = chosen();
    step.per_cent = wish.as_asked(step.per_cent);
    return step;
}

void LivingPictures::expect(const screen::Image& image) {
    if (!ready_) return;
    const Wish wish = wish_of(image);
    std::lock_guard lock(mutex_);
    want(wish.key, wish.image, wish.per_cent);
    way_.shown = wish.per_cent;
}

bool LivingPictures::is_living(const screen::Image& image) const {
    const std::string key = wish_of(image).key;
    std::lock_guard lock(mutex_);
    return (way_.key == key && way_.pixels) || (last_.key == key && last_.pixels);
}

void LivingPictures::want(const std::string& key, const screen::Image& image, int per_cent) {
    if (way_.key != key) {
        std::swap(way_, last_);
        if (way_.key != key) way_ = {key, image, ++ways_, false, nullptr, {}, 0, 0};
        way_.shown = per_cent < 50 ? 0 : 100;
    }
    way_.wanted = per_cent;
    if (ready_ && !thread_.joinable()) thread_ = std::thread([this] { run(); });
    changed_.notify_all();
}

/// From where the picture is shown to where it is wanted: the farthest that is ready, so that it never jumps back.
WayStep LivingPictures::chosen() {
    const int low = std::min(way_.shown, way_.wanted), high = std::max(way_.shown, way_.wanted);
    int best = way_.shown;
    auto offer = [&](int per_cent) {
        const bool between = per_cent >= low && per_cent <= high;
        if (between && std::abs(per_cent - way_.wanted) < std::abs(best - way_.wanted)) best = per_cent;
    };
    for (const auto& [per_cent, pixels] : way_.steps) offer(per_cent);
    offer(0), offer(100);
    const bool end = best == 0 || best == 100, ready = way_.pixels && (end || way_.steps.contains(best));
    way_.shown = ready ? best : way_.wanted;  // what is cross-faded is shown where it is wanted
    if (!ready) return {};
    if (end) return {WayStep::Kind::end, best, {}};
    return {WayStep::Kind::step, best, way_.pixels->place()};
}

std::shared_ptr<const Raster> LivingPictures::step(const screen::Image& image) const {
    const Wish wish = wish_of(image);
    std::lock_guard lock(mutex_);
    const Way& way = way_.key == wish.key ? way_ : last_;
    const auto found = way.steps.find(wish.per_cent);
    return found == way.steps.end() || way.key != wish.key ? nullptr : found->second;
}

/// Keeps those nearest to it; what is shown stays.
void LivingPictures::put(int per_cent, std::shared_ptr<const Raster> raster) {
    auto& steps = way_.steps;
    const std::size_t bytes = raster->pixels.size() * 4;
    steps[per_cent] = std::move(raster);
    auto away = [&](const auto& step) { return step.first == way_.shown ? 0 : std::abs(step.first - per_cent); };
    while (steps.size() > 2 && steps.size() * bytes > most_bytes)
        steps.erase(std::max_element(steps.begin(), steps.end(),
                                     [&](const auto& one, const auto& other) { return away(one) < away(other); }));
    if (bytes_of(steps) + bytes_of(last_.steps) > most_bytes) last_.steps.clear();
}

bool LivingPictures::is_wanted() const {
    if (way_.number == 0) return false;
    if (!way_.known) return true;
    const bool end = way_.wanted == 0 || way_.wanted == 100;
    return way_.pixels && !end && !way_.steps.contains(way_.wanted);
}

LivingPictures::Made LivingPictures::make(const Way& begun) {
    Made made;
    try {
        if (begun.known) {
            made.step = begun.pixels->draw(static_cast<float>(begun.wanted) / 100);
        } else {
            made.pixels = open_(begun.image, [&] {
                std::lock_guard lock(mutex_);
                made.stale = stop_ || way_.number != begun.number;
                return !made.stale;
            });
        }
    } catch (const std::exception&) {  // it can be shown as it is, but not so, or there is no memory: cross-fade
        made.pixels = nullptr, made.step = nullptr;
    }
    return made;
}

/// False: nobody can use it now.
bool LivingPictures::take(const Way& begun, Made made) {
    Way* way = way_.number == begun.number ? &way_ : last_.number == begun.number ? &last_ : nullptr;
    if (!way || made.stale) return false;
    if (!begun.known) {
        way->known = true, way->pixels = std::move(made.pixels);
        Way& other = way == &way_ ? last_ : way_;
        const bool both = way->pixels && other.pixels;
        if (both && way->pixels->bytes() + other.pixels->bytes() > most_way_bytes) last_ = {};
        return true;
    }
    if (!made.step)
        way->pixels = nullptr;
    else if (way == &way_)
        put(begun.wanted, std::move(made.step));
    return true;
}

/// One thing that is wanted after the other, on this thread.
void LivingPictures::now() {
    std::unique_lock lock(mutex_);
    while (is_wanted() && !stop_) {
        const Way begun = way_;
        lock.unlock();
        Made made = make(begun);
        lock.lock();
        if (!take(begun, std::move(made)) || !ready_) continue;
        lock.unlock();
        ready_();
        lock.lock();
    }
}

void LivingPictures::run() {
    while (true) {
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [&] { return stop_ || is_wanted(); });
            if (stop_) return;
        }
        now();
    }
}

std::size_t LivingPictures::bytes_of(const Steps& steps) {
    std::size_t bytes = 0;
    for (const auto& [per_cent, raster] : steps) bytes += raster->pixels.size() * 4;
    return bytes;
}

std::size_t LivingPictures::kept_bytes() const {
    std::lock_guard lock(mutex_);
    std::size_t bytes = bytes_of(way_.steps) + bytes_of(last_.steps);
    for (const Way* way : {&way_, &last_})
        if (way->pixels) bytes += way->pixels->bytes();
    return bytes;
}

void LivingPictures::forget() {
    std::lock_guard lock(mutex_);
    way_ = {}, last_ = {};
}

}  // namespace display
