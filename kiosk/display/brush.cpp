#include "display/brush.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "display/picture_place.h"
#include "display/pixels.h"

namespace display {

namespace {

/// Stands where a drawing could not be had: a quiet grey that is seen on light, dark and black pages.
constexpr screen::Color missing_picture{120, 133, 127, 56};

void round_path(cairo_t* context, const screen::Rect& rect, float radius) {
    double r = std::clamp<double>(radius, 0, std::min(rect.w, rect.h) / 2);
    if (r <= 0) return cairo_rectangle(context, rect.x, rect.y, rect.w, rect.h);
    constexpr double quarter = std::numbers::pi / 2;
    cairo_new_sub_path(context);
    cairo_arc(context, rect.right() - r, rect.y + r, r, -quarter, 0);
    cairo_arc(context, rect.right() - r, rect.bottom() - r, r, 0, quarter);
    cairo_arc(context, rect.x + r, rect.bottom() - r, r, quarter, 2 * quarter);
    cairo_arc(context, rect.x + r, rect.y + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(context);
}

bool is_whole(const screen::Rect& rect) {
    return rect.x == std::floor(rect.x) && rect.y == std::floor(rect.y) && rect.w == std::floor(rect.w) &&
           rect.h == std::floor(rect.h);
}

/// Whether its clip takes nothing of what is painted there: round corners cost several times what the pixels do.
bool stays_off_corners(const PixelRect& place, const screen::Image& image) {
    if (image.clip_radius <= 0 || image.clip.empty()) return true;
    const screen::Rect painted{static_cast<float>(place.x), static_cast<float>(place.y), static_cast<float>(place.w),
                               static_cast<float>(place.h)};
    const float r = image.clip_radius;
    const screen::Rect &all = image.clip, upright{all.x + r, all.y, all.w - 2 * r, all.h},
                       lying{all.x, all.y + r, all.w, all.h - 2 * r};
    auto holds = [&](const screen::Rect& outer) {
        return painted.x >= outer.x && painted.y >= outer.y && painted.right() <= outer.right() &&
               painted.bottom() <= outer.bottom();
    };
    return holds(upright) || holds(lying);
}

float limited(const screen::Box& box) {
    return std::min({box.radius, box.rect.w / 2, box.rect.h / 2});
}

}  // namespace

Brush::Brush(Canvas& canvas, cairo_t* context, const PixelRect& dirty, Fonts& fonts, ShownPictures& pictures)
    : canvas_(canvas), context_(context), dirty_(dirty), fonts_(fonts), pictures_(pictures) {
    cairo_save(context_);
    cairo_rectangle(context_, dirty.x, dirty.y, dirty.w, dirty.h);
    cairo_clip(context_);
}

void Brush::operator()(const screen::Box& box) {
    if (box.rect.empty()) return;
    const bool lined = box.line && box.line_width > 0;
    if (box.fill) {
        // Under an outline the fill ends in its middle, so that no fringe of it shows outside.
        float inset = lined ? std::min({box.line_width / 2, box.rect.w / 2, box.rect.h / 2}) : 0;
        fill(box.rect.inset(inset), limited(box) - inset, box.fill);
    }
    if (lined) outline(box);
}

void Brush::operator()(const screen::Stroke& stroke) {
    if (!stroke.color || stroke.width <= 0) return;
    cairo_move_to(context_, stroke.from.x, stroke.from.y);
    cairo_line_to(context_, stroke.to.x, stroke.to.y);
    draw_line(stroke.color, stroke.width);
}

void Brush::operator()(const screen::Arc& arc) {
    if (!arc.color || arc.width <= 0 || arc.radius <= 0 || arc.share <= 0) return;
    constexpr double top = -std::numbers::pi / 2, turn = 2 * std::numbers::pi;
    cairo_new_sub_path(context_);
    cairo_arc(context_, arc.centre.x, arc.centre.y, arc.radius, top, top + turn * std::min(arc.share, 1.0F));
    if (arc.share >= 1) cairo_close_path(context_);
    draw_line(arc.color, arc.width);
}

void Brush::operator()(const screen::Text& text) {
    if (!text.color || text.text.empty()) return;
    std::shared_ptr<const TextMask> mask = fonts_.mask(text.text, text.style);
    if (!mask) return;
    const int left = static_cast<int>(std::lround(text.x)) + mask->left;
    const int top = static_cast<int>(std::lround(text.baseline)) + mask->top;
    // Never outside its bounds, where nobody would paint over it again.
    const PixelRect bounds = around(screen::bounds(text));
    const PixelRect inside = PixelRect{left, top, mask->w, mask->h}.common(bounds).common(dirty_);
    if (inside.empty()) return;
    cairo_surface_flush(cairo_get_target(context_));
    for (int y = inside.y; y < inside.bottom(); ++y) {
        const std::uint8_t* coverage = mask->coverage.data() + static_cast<std::ptrdiff_t>(y - top) * mask->w;
        cover(canvas_.row(y) + inside.x, coverage + (inside.x - left), static_cast<std::size_t>(inside.w), text.color);
    }
    cairo_surface_mark_dirty(cairo_get_target(context_));
}

void Brush::operator()(const screen::Image& image) {
    const screen::Rect window = image.clip.empty() ? image.dest : image.clip;
    const PixelRect place = placement(image);
    const PixelRect second_place = image.share > 0 ? placement(screen::second_state(image)) : place;
    if (place.united(second_place).common(dirty_).empty()) return;
    if (!image.moving.empty()) return draw_step(image);
    std::shared_ptr<const Raster> raster = pictures_.clip_picture(image), second;
    if (image.share > 0) second = pictures_.raster(screen::second_state(image));
    if (!raster || (image.share > 0 && !second)) {
        float corner = std::max(image.clip_radius, std::min(window.w, window.h) / 12);
        return fill(window, corner, missing_picture);
    }
    cairo_save(context_);
    if (!stays_off_corners(place.united(second_place), image)) {
        round_path(context_, image.clip, image.clip_radius);
        cairo_clip(context_);
    }
    if (second)
        draw_mixed({*raster, place}, {*second, second_place}, image.share);
    else
        draw(*raster, place, 1);
    cairo_restore(context_);
}

/// Edge to edge: a grey seam between two pixels is light to a reader.
void Brush::operator()(const screen::Modules& modules) {
    if (around(modules.rect).common(dirty_).empty()) return;
    const int side = modules.code.side, width = static_cast<int>(modules.rect.w) / side;
    constexpr screen::Color black{0, 0, 0, 255};
    cairo_surface_flush(cairo_get_target(context_));
    for (int i = 0; i < side * side; ++i) {
        if (!modules.code.is_dark[static_cast<std::size_t>(i)]) continue;
        const PixelRect module{static_cast<int>(modules.rect.x) + i % side * width,
                               static_cast<int>(modules.rect.y) + i / side * width, width, width};
        if (const auto seen = module.common(dirty_); !seen.empty()) canvas_.fill(seen, black);
    }
    cairo_surface_mark_dirty(cairo_get_target(context_));
}

/// Its first state, but where the picture moves.
void Brush::draw_step(const screen::Image& image) {
    const std::shared_ptr<const Raster> step = pictures_.step(image);
    const PixelRect moving = around(image.moving);
    cairo_save(context_);
    if (step) {
        cairo_rectangle(context_, dirty_.x, dirty_.y, dirty_.w, dirty_.h);
        cairo_rectangle(context_, moving.x, moving.y, moving.w, moving.h);
        cairo_set_fill_rule(context_, CAIRO_FILL_RULE_EVEN_ODD);
        cairo_clip(context_);
        cairo_set_fill_rule(context_, CAIRO_FILL_RULE_WINDING);
    }
    const bool all_moves = dirty_.common(moving) == dirty_;
    if (!step || !all_moves) (*this)(screen::first_state(image));
    cairo_restore(context_);
    if (!step) return;
    cairo_save(context_);
    if (image.clip_radius > 0 && !image.clip.empty()) {
        round_path(context_, image.clip, image.clip_radius);
        cairo_clip(context_);
    }
    draw(*step, moving, 1);
    cairo_restore(context_);
}

void Brush::draw(const Raster& raster, const PixelRect& place, double share) {
    // cairo takes writable pixels but only reads a source.
    CairoSurface pixels = cairo_over(const_cast<std::uint32_t*>(raster.pixels.data()), raster.size);
    cairo_set_source_surface(context_, pixels.get(), place.x, place.y);
    cairo_rectangle(context_, place.x, place.y, place.w, place.h);
    if (share < 1) {
        cairo_save(context_);
        cairo_clip(context_);
        cairo_paint_with_alpha(context_, share);
        cairo_restore(context_);
    } else {
        cairo_fill(context_);
    }
    cairo_set_source_rgb(context_, 0, 0, 0);  // lets go of the surface before its pixels may go
}

/// Mixed with each other first, then laid over the page: what is in one state alone fades, what is in both stays.
void Brush::draw_mixed(const Placed& first, const Placed& second, double share) {
    const PixelRect place = first.place.united(second.place);
    cairo_rectangle(context_, place.x, place.y, place.w, place.h);
    cairo_clip(context_);
    cairo_push_group(context_);
    draw(first.raster, first.place, 1 - share);
    cairo_set_operator(context_, CAIRO_OPERATOR_ADD);
    draw(second.raster, second.place, share);
    cairo_pop_group_to_source(context_);
    cairo_paint(context_);
    cairo_set_source_rgb(context_, 0, 0, 0);
}

void Brush::fill(const screen::Rect& rect, float radius, screen::Color color) {
    if (rect.empty()) return;
    if (color.a == 255 && radius <= 0 && is_whole(rect)) {
        cairo_surface_flush(cairo_get_target(context_));
        canvas_.fill(around(rect).common(dirty_), color);
        return cairo_surface_mark_dirty(cairo_get_target(context_));
    }
    round_path(context_, rect, radius);
    set_color(context_, color);
    cairo_fill(context_);
}

void Brush::outline(const screen::Box& box) {
    const float width = std::min({box.line_width, box.rect.w / 2, box.rect.h / 2});
    round_path(context_, box.rect.inset(width / 2), limited(box) - width / 2);
    const std::array<double, 2> dashes{3.0 * width, 2.0 * width};
    if (box.dashed) cairo_set_dash(context_, dashes.data(), 2, 0);
    set_color(context_, box.line);
    cairo_set_line_width(context_, width);
    cairo_stroke(context_);
    cairo_set_dash(context_, nullptr, 0, 0);
}

void Brush::draw_line(screen::Color color, float width) {
    set_color(context_, color);
    cairo_set_line_width(context_, width);
    cairo_set_line_cap(context_, CAIRO_LINE_CAP_ROUND);
    cairo_stroke(context_);
    cairo_set_line_cap(context_, CAIRO_LINE_CAP_BUTT);
}

}  // namespace display
