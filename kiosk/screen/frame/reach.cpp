#include "screen/frame/reach.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace screen {
namespace {

float wanted(const Panel& panel, Mounting mounting) {
    if (mounting) return (highest_reach_mm - *mounting) / panel.mm_per_px;
    return panel.px.h > panel.px.w ? share_in_reach * panel.px.h : panel.px.h;
}

struct Down {
    float by;
    void operator()(Rect& rect) const {
        if (!rect.empty()) rect.y += by;
    }
    void operator()(Box& box) const { box.rect.y += by; }
    void operator()(Stroke& stroke) const {
        stroke.from.y += by;
        stroke.to.y += by;
    }
    void operator()(Arc& arc) const { arc.centre.y += by; }
    void operator()(Text& text) const { text.baseline += by; }
    void operator()(Modules& modules) const { modules.rect.y += by; }
    void operator()(Image& image) const {
        for (Rect* rect : {&image.dest, &image.clip, &image.to_dest, &image.moving}) (*this)(*rect);
    }
};

/// A drawing or photograph that a slide is about; the small ones on buttons are none.
const Image* largest(const DrawList& list) {
    constexpr float share = 0.08f;  // of the screen's width, at least
    const Image* found = nullptr;
    float most = share * list.size.w;
    for (const auto& paint : list.paints) {
        const auto* image = std::get_if<Image>(&paint);
        if (!image || image->folder != Image::Folder::illustrations || image->dest.empty()) continue;
        if (2 * image->clip_radius >= std::min(image->clip.w, image->clip.h) && !image->clip.empty()) continue;
        if (std::min(image->dest.w, image->dest.h) > most) found = image, most = std::min(image->dest.w, image->dest.h);
    }
    return found;
}

/// As it stands at this moment: neither moving nor marked.
std::optional<Image> picture_above(const DrawList& list, Rect free) {
    const auto* image = largest(list);
    if (!image) return std::nullopt;
    Image copy = image->share >= 0.5f ? second_state(*image) : first_state(*image);
    copy.play = Image::Clip::none;
    copy.highlight.clear();
    copy.clip = {};
    copy.clip_radius = 0;
    const Rect area = free.inset(0.06f * std::min(free.w, free.h));
    const float fit = std::min(area.w / copy.dest.w, area.h / copy.dest.h);
    const Size size{std::round(copy.dest.w * fit), std::round(copy.dest.h * fit)};
    copy.dest = {std::round(area.centre().x - size.w / 2), std::round(area.centre().y - size.h / 2), size.w, size.h};
    return copy;
}

}  // namespace

std::optional<Panel> lower_part(const Panel& panel, Mounting mounting) {
    const float least = least_reach_mm / panel.mm_per_px;
    const float height = std::round(std::max(least, wanted(panel, mounting)));
    if (height >= panel.px.h) return std::nullopt;
    return Panel{{panel.px.w, height}, panel.mm_per_px, panel.px.h - height};
}

bool hangs_too_high(const Panel& panel, Mounting mounting) {
    return mounting && wanted(panel, mounting) < std::min(panel.px.h, least_reach_mm / panel.mm_per_px);
}

DrawList at_the_foot(DrawList list, Size whole, Color above, const DrawList& otherwise) {
    const Down down{whole.h - list.size.h};
    const bool has_picture = std::any_of(list.elements.begin(), list.elements.end(), stands_above);
    list.size = whole;
    for (auto& paint : list.paints) std::visit(down, paint);
    for (auto& element : list.elements) down(element.rect), down(element.more_touch);
    for (auto& each : list.nearest) {
        down(each.area);
        for (auto& [point, index] : each.anchors) point.y += down.by;
    }
    for (auto& each : list.travels) down(each.area);
    const Rect free{0, 0, whole.w, down.by};
    std::vector<Paint> first{Box{free, 0, above, {}, 0, false}};
    auto picture = has_picture ? std::nullopt : picture_above(list, free);
    if (!has_picture && !picture) picture = picture_above(otherwise, free);
    if (picture) first.push_back(std::move(*picture));
    list.paints.insert(list.paints.begin(), std::make_move_iterator(first.begin()),
                       std::make_move_iterator(first.end()));
    return list;
}

}  // namespace screen
