#include "screen/draw_list.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

namespace screen {
namespace {

struct Bounds {
    Rect operator()(const Box& box) const { return box.rect; }
    Rect operator()(const Stroke& stroke) const {
        float half = stroke.width / 2 + 1;
        float left = std::min(stroke.from.x, stroke.to.x), top = std::min(stroke.from.y, stroke.to.y);
        return Rect{left, top, std::abs(stroke.to.x - stroke.from.x), std::abs(stroke.to.y - stroke.from.y)}.inset(
            -half);
    }
    Rect operator()(const Arc& arc) const {
        float reach = arc.radius + arc.width / 2 + 1;
        return {arc.centre.x - reach, arc.centre.y - reach, 2 * reach, 2 * reach};
    }
    Rect operator()(const Modules& modules) const { return modules.rect; }
    Rect operator()(const Text& text) const {
        float over = text.style.px * 0.25f;  // ink may reach beyond the advance
        return {text.x - over, text.baseline - text.style.px * 1.3f, text.width + 2 * over, text.style.px * 1.9f};
    }
    Rect operator()(const Image& image) const {
        if (image.clip.empty()) return image.dest.inset(-image.highlight_width);
        return image.clip;
    }
};

float reach_to(const Element& element, Point point) {
    float rect = element.rect.distance_to(point);
    return element.more_touch.empty() ? rect : std::min(rect, element.more_touch.distance_to(point));
}

/// The nearest of those offered, no farther than `most`.
struct Nearest {
    explicit Nearest(float most) : distance(most) {}
    void offer(const Element& element, float away) {
        if (away < distance) distance = away, best = &element;
    }
    const Element* best = nullptr;
    float distance;
};

bool is_control(const Element& element) {
    return element.action || element.role == Role::button || element.role == Role::tile || element.role == Role::answer;
}

}  // namespace

Image second_state(Image image) {
    image.show = std::move(image.to_show);
    image.hide = std::move(image.to_hide);
    if (!image.to_file.empty()) image.file = std::move(image.to_file), image.dest = image.to_dest;
    return first_state(std::move(image));
}

Image first_state(Image image) {
    image.to_show.clear();
    image.to_hide.clear();
    image.to_file.clear();
    image.to_dest = {};
    image.share = 0;
    image.moving = {};
    return image;
}

const char* name(Role role) {
    switch (role) {
        case Role::title:
            return "title";
        case Role::text:
            return "text";
        case Role::picture:
            return "picture";
        case Role::part:
            return "part";
        case Role::label:
            return "label";
        case Role::button:
            return "button";
        case Role::tile:
            return "tile";
        case Role::answer:
            return "answer";
        case Role::progress:
            return "progress";
        case Role::notice:
            return "notice";
    }
    return "text";
}

void DrawList::append(DrawList&& more) {
    for (auto& area : more.nearest)
        for (auto& [point, element] : area.anchors) element += elements.size();
    auto move_to = [](auto& all, auto& added) {
        all.insert(all.end(), std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
    };
    move_to(paints, more.paints);
    move_to(elements, more.elements);
    move_to(nearest, more.nearest);
    move_to(travels, more.travels);
    if (more.answer) answer = more.answer;
}

void DrawList::cover(DrawList&& over) {
    elements.clear();
    nearest.clear();
    travels.clear();
    append(std::move(over));
}

bool stands_free(const DrawList& list, float least_gap) {
    const auto& all = list.elements;
    Rect screen = Rect{0, 0, list.size.w, list.size.h}.inset(-1);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& rect = all[i].rect;
        bool inside =
            screen.contains({rect.x, rect.y}) && rect.right() <= screen.right() && rect.bottom() <= screen.bottom();
        if (rect.w < 0 || rect.h < 0 || (!inside && !stands_above(all[i]))) return false;
        if (all[i].role == Role::picture) continue;
        for (std::size_t k = i + 1; k < all.size(); ++k) {
            if (all[k].role == Role::picture) continue;
            bool targets = all[i].action && all[k].action;
            bool joined = targets && all[i].action.kind == flow::ActionKind::language &&
                          all[k].action.kind == flow::ActionKind::language;
            float gap = targets && !joined ? least_gap : -2;
            if (rect.inset(-gap).overlaps(all[k].rect)) return false;
        }
    }
    return true;
}

Rect bounds(const Paint& paint) {
    return std::visit(Bounds{}, paint);
}

const Element* DrawList::hit(Point point) const {
    for (auto element = elements.rbegin(); element != elements.rend(); ++element)
        if (element->action && element->rect.contains(point)) return &*element;
    for (auto element = elements.rbegin(); element != elements.rend(); ++element)
        if (element->action && element->more_touch.contains(point)) return &*element;
    Nearest part(px_per_mm > 0 ? forgiven(nearest_mm) : std::numeric_limits<float>::max());
    for (const auto& area : nearest)
        if (area.area.contains(point))
            for (const auto& [anchor, index] : area.anchors) part.offer(elements[index], distance(anchor, point));
    if (part.best) return part.best;
    for (const auto& each : travels)
        if (each.area.contains(point)) return find(each.action);
    Nearest control(forgiven(beside_mm));
    for (const auto& element : elements)
        if (element.action) control.offer(element, reach_to(element, point));
    return control.best;
}

bool DrawList::still_on(const flow::Action& action, Point point) const {
    return std::any_of(elements.begin(), elements.end(), [&](const Element& element) {
        return element.action == action && reach_to(element, point) <= forgiven(roll_mm);
    });
}

const DrawList::Travel* DrawList::travel(const flow::Action& action, Point point) const {
    for (const auto& each : travels)
        if (each.action == action && each.area.contains(point)) return &each;
    return nullptr;
}

bool same_controls(const DrawList& one, const DrawList& other) {
    auto next_control = [](auto from, auto end) {
        return std::find_if(from, end, [](const Element& each) {
            return is_control(each) && each.action.kind != flow::ActionKind::hear;
        });
    };
    auto a = one.elements.begin(), b = other.elements.begin();
    while (true) {
        a = next_control(a, one.elements.end()), b = next_control(b, other.elements.end());
        bool none = a == one.elements.end(), none_there = b == other.elements.end();
        if (none || none_there) return none && none_there;
        bool says_its_state = a->role == Role::picture && a->action == b->action;  // on its way it is the same control
        if ((a->label != b->label && !says_its_state) || a->rect != b->rect) return false;
        ++a, ++b;
    }
}

const Element* DrawList::find(const flow::Action& action) const {
    for (const auto& element : elements)
        if (element.action == action) return &element;
    return nullptr;
}

}  // namespace screen
