#include "display/window/compositor.h"

#include "display/window/damage.h"

namespace display {

void Compositor::resize_canvas(PixelSize size) {
    if (canvas_.size() == size) return;
    canvas_ = Canvas(size);
    forget();
}

void Compositor::show(screen::DrawList list, flow::Time fade, flow::Time now) {
    Canvas& memory = presenter_.memory();
    resize_canvas(memory.size());
    const bool everything = !painted_;
    std::vector<PixelRect> dirty = everything ? std::vector{canvas_.bounds()} : damage(list_, list);
    list_ = std::move(list);
    if (dirty.empty()) return;
    painter_.paint(list_, canvas_, dirty);
    painted_ = true;
    if (!everything && fade > flow::Time::zero()) {
        // Most of a changed slide is the same page and the same buttons: every step of the fade is cheaper without
        // them.
        fade_.start(trimmed_damage(memory, canvas_, dirty), fade, now);
        step(now);
        return;
    }
    for (const PixelRect& rect : dirty) memory.copy(canvas_, rect);
    presenter_.show(dirty);
}

void Compositor::step(flow::Time now) {
    if (!fade_.running()) return;
    Canvas& memory = presenter_.memory();
    if (memory.size() != canvas_.size()) return forget();  // resized in between: the next show paints everything
    std::span<const PixelRect> stepped = fade_.step(canvas_, memory, now);
    if (!stepped.empty()) presenter_.show(stepped);
}

void Compositor::expose() {
    std::vector<PixelRect> all{presenter_.memory().bounds()};
    presenter_.show(all);
}

void Compositor::forget() {
    fade_.stop();
    painted_ = false;
}

}  // namespace display
