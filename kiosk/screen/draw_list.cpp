#include "screen/draw_list.h"

#include <cmath>
#include <limits>

namespace screen {
namespace {

struct Bounds {
    Rect operator()(const Box& box) const { return box.rect; }
    Rect operator()(const Stroke& stroke) const {
        float half = stroke.width / 2 + 1;
        float left = std::min(stroke.from.x, stroke.to.x), top = std::min(stroke.from.y, stroke.to.y);
        return Rect{left, top, std::abs(stroke.to.x - stroke.from.x), std::abs(stroke.to.y - stroke.from.y)}.inset(-half);
    }
    Rect operator()(const Arc& arc) const {
        float reach = arc.radius + arc.width / 2 + 1;
        return {arc.centre.x - reach, arc.centre.y - reach, 2 * reach, 2 * reach};
    }
    Rect operator()(const Text& text) const {
        float over = text.style.px * 0.25f;  // ink may reach beyond the advance
        return {text.x - over, text.baseline - text.style.px * 1.3f, text.width + 2 * over, text.style.px * 1.9f};
    }
    Rect operator()(const Image& image) const {
        if (image.clip.empty()) return image.dest.inset(-image.highlight_width);
        return image.clip;
    }
};

}  // namespace

const char* name(Role role) {
    switch (role) {
        case Role::title: return "title";
        case Role::text: return "text";
        case Role::picture: return "picture";
        case Role::part: return "part";
        case Role::label: return "label";
        case Role::button: return "button";
        case Role::tile: return "tile";
        case Role::answer: return "answer";
        case Role::progress: return "progress";
        case Role::notice: return "notice";
    }
    return "text";
}

bool stands_free(const DrawList& list, float least_gap) {
    const auto& all = list.elements;
    Rect screen = Rect{0, 0, list.size.w, list.size.h}.inset(-1);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& rect = all[i].rect;
        bool inside = screen.contains({rect.x, rect.y}) && rect.right() <= screen.right() && rect.bottom() <= screen.bottom();
        if (rect.w < 0 || rect.h < 0 || !inside) return false;
        if (all[i].role == Role::picture) continue;
        for (std::size_t k = i + 1; k < all.size(); ++k) {
            if (all[k].role == Role::picture) continue;
            bool targets = all[i].action && all[k].action;
            bool joined = targets && all[i].action.kind == flow::ActionKind::language && all[k].action.kind == flow::ActionKind::language;
            float gap = targets && !joined ? least_gap : -2;
            if (rect.inset(-gap).overlaps(all[k].rect)) return false;
        }
    }
    return true;
}

Rect bounds(const Paint& paint) { return std::visit(Bounds{}, paint); }

const Element* DrawList::hit(Point point) const {
    for (auto element = elements.rbegin(); element != elements.rend(); ++element)
        if (element->action && element->rect.contains(point)) return &*element;
    for (auto element = elements.rbegin(); element != elements.rend(); ++element)
        if (element->action && element->more_touch.contains(point)) return &*element;
    const Element* best = nullptr;
    float best_distance = std::numeric_limits<float>::max();
    for (const auto& area : nearest) {
        if (!area.area.contains(point)) continue;
        for (const auto& [anchor, index] : area.anchors) {
            float distance = std::hypot(anchor.x - point.x, anchor.y - point.y);
            if (distance < best_distance) best_distance = distance, best = &elements[index];
        }
    }
    return best;
}

const Element* DrawList::find(const flow::Action& action) const {
    for (const auto& element : elements)
        if (element.action == action) return &element;
    return nullptr;
}

}  // namespace screen
