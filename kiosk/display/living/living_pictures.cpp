#include "display/living/living_pictures.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <stdexcept>

#include "display/drawings/drawings.h"
#include "display/drawings/raster.h"
#include "display/drawings/svg_reader.h"

namespace display {

namespace {

SvgState second_state_of(const screen::Image& image) {
    return {image.to_show, image.to_hide, image.tint};
}

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
    wish.back = state_key(second_state_of(image)) < state_key(state_of(image));
    if (wish.back) std::swap(image.show, image.to_show), std::swap(image.hide, image.to_hide);
    wish.per_cent = wish.as_asked(wish.per_cent);
    const PixelRect at = placement(image);
    wish.key = raster_key(image) + state_key(second_state_of(image)) + "\n@" + std::to_string(at.x) + "," +
               std::to_string(at.y);
    return wish;
}

InBetweens::Found found_in(const std::filesystem::path& illustrations, const std::string& file, const SvgState& from,
                           const SvgState& to, bool& light) {
    SvgText svg = read_svg(illustrations, file);
    light = svg.facts.light;
    if (svg.refused) return InBetweens::None{};
    try {
        return InBetweens::find(std::make_shared<const std::string>(std::move(svg.text)), from, to);
    } catch (const SvgRefused&) {
        return InBetweens::None{};
    }
}

}  // namespace

LivingPictures::LivingPictures(std::filesystem::path illustrations, std::function<void()> ready)
    : illustrations_(std::move(illustrations)), ready_(std::move(ready)) {}

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
}

bool LivingPictures::is_living(const screen::Image& image) const {
    const std::string key = wish_of(image).key;
    std::lock_guard lock(mutex_);
    return way_.key == key && way_.raster;
}

void LivingPictures::want(const std::string& key, const screen::Image& image, int per_cent) {
    if (way_.key != key) way_ = {key, image, false, nullptr, {}, per_cent, per_cent < 50 ? 0 : 100};
    way_.wanted = per_cent;
    if (ready_ && !thread_.joinable()) thread_ = std::thread([this] { run(); });
    changed_.notify_all();
}

/// From where the picture is shown to where it is wanted: the farthest that is ready, so that it never jumps back.
WayStep LivingPictures::chosen() {
    if (way_.known && !way_.raster) return {};
    const int low = std::min(way_.shown, way_.wanted), high = std::max(way_.shown, way_.wanted);
    int best = way_.shown;
    auto offer = [&](int per_cent) {
        const bool between = per_cent >= low && per_cent <= high;
        if (between && std::abs(per_cent - way_.wanted) < std::abs(best - way_.wanted)) best = per_cent;
    };
    for (const auto& [per_cent, pixels] : way_.steps) offer(per_cent);
    offer(0), offer(100);
    way_.shown = best;
    const auto step = way_.steps.find(best);
    if (step == way_.steps.end()) return {WayStep::Kind::end, best < 50 ? 0 : 100, {}};
    return {WayStep::Kind::step, best, way_.raster->place()};
}

std::shared_ptr<const Raster> LivingPictures::step(const screen::Image& image) const {
    const Wish wish = wish_of(image);
    std::lock_guard lock(mutex_);
    const auto found = way_.steps.find(wish.per_cent);
    return found == way_.steps.end() || way_.key != wish.key ? nullptr : found->second;
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
}

bool LivingPictures::is_wanted() const {
    if (way_.key.empty()) return false;
    if (!way_.known) return true;
    const bool end = way_.wanted == 0 || way_.wanted == 100;
    return way_.raster && !end && !way_.steps.contains(way_.wanted);
}

std::shared_ptr<WayRaster> LivingPictures::open(const screen::Image& image) const {
    try {
        bool light = false;
        auto found = found_in(illustrations_, image.file, state_of(image), second_state_of(image), light);
        auto* way = std::get_if<InBetweens>(&found);
        return way && light ? std::make_shared<WayRaster>(std::move(*way), image) : nullptr;
    } catch (const std::runtime_error&) {
        return nullptr;  // it can be read as it is, but not taken apart: cross-fade
    }
}

/// One thing that is wanted, on this thread.
void LivingPictures::now() {
    std::unique_lock lock(mutex_);
    while (is_wanted() && !stop_) {
        const std::string key = way_.key;
        const screen::Image image = way_.image;
        const auto raster = way_.raster;
        const bool known = way_.known;
        const int wanted = way_.wanted;
        lock.unlock();
        std::shared_ptr<WayRaster> opened;
        std::shared_ptr<const Raster> drawn;
        if (!known) opened = open(image);
        if (known) drawn = raster->draw(static_cast<float>(wanted) / 100);
        lock.lock();
        if (way_.key != key) continue;
        if (!known)
            way_.known = true, way_.raster = std::move(opened);
        else if (drawn)
            put(wanted, std::move(drawn));
        else
            way_.raster = nullptr;
        if (!ready_) continue;
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

std::optional<SvgRefusal> LivingPictures::fault(const std::string& file, const SvgState& from,
                                                const SvgState& to) const {
    bool light = false;
    auto found = found_in(illustrations_, file, from, to, light);
    if (auto* refusal = std::get_if<SvgRefusal>(&found)) return *refusal;
    if (std::holds_alternative<InBetweens>(found) && !light)
        return SvgRefusal{"its in-betweens are not shown, because it is too much to draw it many times a second",
                          "simplify it: at most 4,000 elements, 300 kB of lines, no letters, masks or patterns", 0};
    return std::nullopt;
}

std::size_t LivingPictures::kept_bytes() const {
    std::lock_guard lock(mutex_);
    std::size_t bytes = 0;
    for (const auto& [per_cent, raster] : way_.steps) bytes += raster->pixels.size() * 4;
    return bytes;
}

void LivingPictures::forget() {
    std::lock_guard lock(mutex_);
    way_ = {};
}

}  // namespace display
