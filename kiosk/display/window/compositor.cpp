#include "display/window/compositor.h"

#include <utility>

#include "display/window/damage.h"

namespace display {

void Compositor::resize_canvas(PixelSize size) {
    if (canvas_.size() == size) return;
    canvas_ = Canvas(size);
    forget();
}

/// Into the canvas; says what differs from before.
std::vector<PixelRect> Compositor::paint(screen::DrawList list) {
    painter_.settle(list);
    std::vector<PixelRect> dirty = painted_ ? damage(list_, list) : std::vector{canvas_.bounds()};
    list_ = std::move(list);
    if (dirty.empty()) return dirty;
    painter_.paint(list_, canvas_, dirty);
    painted_ = true;
    return dirty;
}

/// What was painted, at once.
void Compositor::put(const std::vector<PixelRect>& rects) {
    if (rects.empty()) return;
    Canvas& memory = presenter_.memory();
    for (const PixelRect& rect : rects) memory.copy(canvas_, rect);
    presenter_.show(rects);
}

void Compositor::show(screen::DrawList list, flow::Time fade, flow::Time now) {
    resize_canvas(presenter_.memory().size());
    const bool everything = !painted_;
    wanted_ = std::move(list);
    if (everything)
        glide_.stop();
    else
        glide_.aim(list_, wanted_, fade, now);
    const std::vector<PixelRect> dirty = paint(glide_.list_at(wanted_, now));
    if (dirty.empty()) return;
    if (everything || fade <= flow::Time::zero()) return put(dirty);
    // Most of a changed slide is the same page and the same buttons: every step of the fade is cheaper without them.
    fade_.start(trimmed_damage(presenter_.memory(), canvas_, dirty), fade, now);
    step(now);
}

std::optional<flow::Time> Compositor::next_picture() const {
    return painted_ && !fading() ? painter_.next_picture_due() : std::nullopt;
}

/// Of what is shown nothing else differs: only the clip's place is painted.
void Compositor::play_on(flow::Time now) {
    if (presenter_.memory().size() != canvas_.size()) return forget();  // as below
    if (painter_.next_picture(now)) put(paint(list_));
}

void Compositor::step(flow::Time now) {
    if (next_picture()) return play_on(now);
    if (!fading()) return;
    Canvas& memory = presenter_.memory();
    if (memory.size() != canvas_.size()) return forget();  // resized in between: the next show paints everything
    const bool nearer = std::exchange(nearer_, false);
    if (nearer) glide_.aim(list_, wanted_, flow::Time::zero(), now);
    if (nearer || glide_.running()) put(paint(glide_.list_at(wanted_, now)));
    std::span<const PixelRect> stepped = fade_.step(canvas_, memory, now);
    if (!stepped.empty()) presenter_.show(stepped);
}

void Compositor::expose() {
    std::vector<PixelRect> all{presenter_.memory().bounds()};
    presenter_.show(all);
}

void Compositor::forget() {
    fade_.stop();
    glide_.stop();
    painted_ = nearer_ = false;
}

}  // namespace display
