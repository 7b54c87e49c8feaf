#include "display/living/glide.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace display {

namespace {

using screen::Image;

constexpr float hand_per_ms = 1.0F / 300;  ///< a whole way; faster than this a hand is not followed, but caught up with
constexpr float at_once = 0.12F;           ///< of the way: no more than a finger draws from one frame to the next
constexpr float slower_than_a_fade = 1.6F;

/// The same drawing in the same place.
bool same_place(const Image& one, const Image& other) {
    return one.folder == other.folder && one.file == other.file && one.dest == other.dest && one.clip == other.clip &&
           one.highlight == other.highlight;
}

bool looks_like_first(const Image& state, const Image& both) {
    return state.show == both.show && state.hide == both.hide;
}

bool looks_like_second(const Image& state, const Image& both) {
    return state.show == both.to_show && state.hide == both.to_hide;
}

bool has_two(const Image& image) {
    return !(image.to_show.empty() && image.to_hide.empty()) && !looks_like_second(image, image);
}

bool same_way(const Image& one, const Image& other) {
    return same_place(one, other) && looks_like_first(one, other) && one.to_show == other.to_show &&
           one.to_hide == other.to_hide;
}

/// How far along the way of `both` a picture is that may show one state alone.
std::optional<float> share_on(const Image& both, const Image& image) {
    if (image.share > 0) return same_way(both, image) ? std::optional(image.share) : std::nullopt;
    if (looks_like_first(image, both)) return 0.0F;
    return looks_like_second(image, both) ? std::optional(1.0F) : std::nullopt;
}

Image* find(screen::DrawList& list, const Image& like) {
    for (screen::Paint& paint : list.paints)
        if (auto* image = std::get_if<Image>(&paint); image && same_place(*image, like)) return image;
    return nullptr;
}

}  // namespace

bool Glide::runs_on(const Image& both) const {
    return way_ && same_way(way_->image, both);
}

/// What is shown is a round number of per cent; where it is on its way is known better.
Glide::Way Glide::as_far_as_it_is(Way way) const {
    if (runs_on(way.image)) way.at = way_->at;
    return way;
}

std::optional<Glide::Way> Glide::between(const Image& shown, const Image& wanted) const {
    for (const Image* both : {&wanted, &shown, way_ ? &way_->image : nullptr}) {
        if (!both || !has_two(*both) || !same_place(*both, wanted)) continue;
        const auto from = share_on(*both, shown), to = share_on(*both, wanted);
        if (!from || !to || !is_living_(*both)) continue;
        return as_far_as_it_is({*both, *from, *to, 0, flow::Time(0)});
    }
    return std::nullopt;
}

/// Two ways that meet at a state. Of the first one, what is shown may be an end alone, for want of steps.
std::optional<Glide::Route> Glide::over_a_moment(const Image& shown, const Image& wanted) const {
    const bool on_its_way = way_ && same_place(way_->image, wanted) && share_on(way_->image, shown);
    const Image& left = on_its_way ? way_->image : shown;
    if (!has_two(left) || !has_two(wanted)) return std::nullopt;
    for (const float end : {0.0F, 1.0F})
        for (const float begin : {0.0F, 1.0F}) {
            const Image moment = end > 0 ? screen::second_state(left) : screen::first_state(left);
            const bool meet = begin > 0 ? looks_like_second(moment, wanted) : looks_like_first(moment, wanted);
            if (!meet || !is_living_(left) || !is_living_(wanted)) continue;
            return Route{as_far_as_it_is({left, left.share, end, 0, flow::Time(0)}),
                         Way{wanted, begin, wanted.share, 0, flow::Time(0)}};
        }
    return std::nullopt;
}

std::optional<Glide::Route> Glide::route(const Image& shown, const Image& wanted, flow::Time fade) const {
    const bool at_once_wanted = fade <= flow::Time::zero(), drawn_along = wanted.share > 0;
    if (auto way = between(shown, wanted)) {
        if (at_once_wanted && !drawn_along && !runs_on(way->image)) return std::nullopt;
        return Route{std::move(*way)};
    }
    return at_once_wanted && drawn_along ? over_a_moment(shown, wanted) : std::nullopt;
}

void Glide::aim(const screen::DrawList& shown, const screen::DrawList& wanted, flow::Time fade, flow::Time now) {
    std::optional<Route> found;
    for (const screen::Paint& paint : wanted.paints) {
        const auto* image = std::get_if<Image>(&paint);
        if (!image) continue;
        for (const screen::Paint& before : shown.paints)
            if (const auto* old = std::get_if<Image>(&before); old && same_place(*old, *image))
                found = route(*old, *image, fade);
        if (found) break;
    }
    if (!found || (found->way.at == found->way.to && !found->beyond)) return stop();
    start(std::move(found->way), fade, now);
    beyond_ = std::move(found->beyond);
}

void Glide::start(Way way, flow::Time fade, flow::Time now) {
    const float left = std::abs(way.to - way.at);
    const bool same = runs_on(way.image) && way_->to == way.to;
    way.moved = now;
    way.per_ms = hand_per_ms;
    if (fade > flow::Time::zero())
        way.per_ms = left / (slower_than_a_fade * static_cast<float>(fade.count()));
    else if (same)
        way.per_ms = way_->per_ms, way.moved = way_->moved;
    else
        way.at += std::clamp(way.to - way.at, -at_once, at_once);
    way_ = std::move(way);
}

screen::DrawList Glide::list_at(screen::DrawList wanted, flow::Time now) {
    if (!way_) return wanted;
    const float most = way_->per_ms * static_cast<float>((now - way_->moved).count());
    way_->at += std::clamp(way_->to - way_->at, -most, most);
    way_->moved = now;
    if (way_->at == way_->to && beyond_) {
        beyond_->per_ms = hand_per_ms, beyond_->moved = now;
        way_ = std::exchange(beyond_, std::nullopt);
    }
    Image* image = find(wanted, way_->image);
    if (!image || way_->at == way_->to) {
        stop();
        return wanted;
    }
    *image = way_->image;
    image->share = way_->at;
    image->moving = {};
    return wanted;
}

}  // namespace display
