#include "display/window/fade.h"

#include <algorithm>
#include <cmath>
#include <thread>

#include "display/pixels.h"
#include "display/window/damage.h"

namespace display {

namespace {

/// The first step is taken as this much into the fade, so that it can be seen: 1 - 0.96³ = 0.115.
constexpr float first_share = 0.04F;
/// In 256ths of the way left. Smaller steps would be lost in rounding, and all of them together with them.
constexpr int least_step = 20;

/// The rows of each rectangle from `first` to `last`, in halves.
void mix_rows(const std::vector<PixelRect>& rects, const Canvas& to, Canvas& shown, int weight, int first, int last) {
    for (const PixelRect& rect : rects) {
        const PixelRect inside = rect.common(shown.bounds()).common(to.bounds());
        for (int y = inside.y + inside.h * first / 2; y < inside.y + inside.h * last / 2; ++y)
            mix(shown.row(y) + inside.x, to.row(y) + inside.x, static_cast<std::size_t>(inside.w), weight);
    }
}

/// Beyond a few million pixels memory is too slow for one core to keep up with the screen: two share the rows.
void mix_all(const std::vector<PixelRect>& rects, const Canvas& to, Canvas& shown, int weight) {
    constexpr std::int64_t much = 3'000'000;
    std::int64_t area = 0;
    for (const PixelRect& rect : rects) area += rect.area();
    if (area < much) return mix_rows(rects, to, shown, weight, 0, 2);
    std::jthread upper([&] { mix_rows(rects, to, shown, weight, 0, 1); });
    mix_rows(rects, to, shown, weight, 1, 2);
}

}  // namespace

float fade_progress(float time_share) {
    const float left = 1 - std::clamp(time_share, first_share, 1.0F);
    return 1 - left * left * left;
}

void Fade::start(std::span<const PixelRect> rects, flow::Time duration, flow::Time now) {
    rects_.insert(rects_.end(), rects.begin(), rects.end());
    rects_ = merged(std::move(rects_));
    start_ = now;
    duration_ = duration;
    progress_ = 0;
}

std::span<const PixelRect> Fade::step(const Canvas& to, Canvas& shown, flow::Time now) {
    if (!running()) return {};
    const bool last = now - start_ >= duration_;
    const float progress =
        last ? 1 : fade_progress(static_cast<float>((now - start_).count()) / static_cast<float>(duration_.count()));
    const int weight = last ? 256 : static_cast<int>(std::lround(256 * (progress - progress_) / (1 - progress_)));
    if (weight < least_step) return {};
    progress_ = progress;
    mix_all(rects_, to, shown, weight);
    if (!last) return rects_;
    finished_ = std::move(rects_);
    rects_.clear();
    return finished_;
}

}  // namespace display
