#include "screen/controls.h"

#include <algorithm>
#include <cmath>

#include "screen/text/initials.h"

namespace screen {
namespace {

Paints button_paints(const Sheet& sheet, ButtonLook look, const flow::Action& action) {
    const auto& c = sheet.colors();
    bool pressed = sheet.is_pressed(action), at_once = pressed && sheet.held(action) <= 0;
    if (look == ButtonLook::plain)
        return {at_once ? c.tint : c.surface, pressed ? c.accent : c.line, c.ink,
                pressed ? width::chosen : width::control};
    if (look == ButtonLook::urgent) return {at_once ? c.tint : c.bad_tint, c.bad, c.ink, width::control};
    return {pressed ? c.press : c.accent, {}, c.on, 0};
}

}  // namespace

void card(Sheet& sheet, Rect rect, float corner, Color fill, Color line, float line_width, const flow::Action& action) {
    const auto& c = sheet.colors();
    bool pressed = sheet.is_pressed(action);
    focus_ring(sheet, rect, corner, action);
    const bool at_once = pressed && sheet.held(action) <= 0;
    sheet.box(rect, corner, at_once ? c.tint : fill, pressed ? c.accent : line, pressed ? width::chosen : line_width);
    held_fill(sheet, rect, corner, c.tint, action);
}

/// In the colour of what is pressed, on which words can be read; where that is the page's own a little of the strongest one is
/// in it, and in a filled button a little of its words. The bar at the foot is seen from farther away.
void held_fill(Sheet& sheet, Rect rect, float corner, Color under, const flow::Action& action) {
    const float share = sheet.held(action);
    if (share <= 0) return;
    const auto& c = sheet.colors();
    const bool filled = under == c.press;
    auto between = [](Color from, Color to, float part) {
        auto of = [part](std::uint8_t a, std::uint8_t b) {
            return static_cast<std::uint8_t>(std::lround(static_cast<float>(a) + part * static_cast<float>(b - a)));
        };
        return Color{of(from.r, to.r), of(from.g, to.g), of(from.b, to.b), 255};
    };
    const Color color = filled             ? between(c.press, c.on, 0.2f)
                        : c.tint == c.page ? between(c.tint, c.accent, 0.3f)
                                           : c.tint;
    const Rect inside = rect.inset(filled ? 0 : width::chosen);
    const float least = std::min(inside.w, 2 * corner), filled_to = least + (inside.w - least) * share;
    sheet.box({inside.x, inside.y, filled_to, inside.h}, corner, color);
    constexpr float bar = 8;
    const float bar_x = inside.x + corner / 2, room = inside.w - corner;
    sheet.box({bar_x, inside.bottom() - bar, std::max(bar, room * share), bar}, bar / 2, filled ? c.on : c.accent);
}

float icon_size(const Sheet& sheet, float at_100) {
    return at_100 * sheet.text_factor();
}

float button_height(const Sheet& sheet, float at_100) {
    return std::max(space::touch, at_100 + 44 * (sheet.text_factor() - 1));
}

void focus_ring(Sheet& sheet, Rect rect, float corner, const flow::Action& action) {
    if (!sheet.is_focused(action)) return;
    const auto& c = sheet.colors();
    constexpr float ring = 8, gap_ring = 6;
    sheet.box(rect.inset(-(ring + gap_ring)), corner + ring + gap_ring, c.focus_gap);
    sheet.box(rect.inset(-ring), corner + ring, c.focus);
}

float button_width(Sheet& sheet, const ButtonText& text) {
    float label = sheet.set(text.label, Type::body, Weight::bold, 1e6f).width;
    float icon = text.icon.empty() ? 0 : icon_size(sheet, 52) + space::inside;
    return label + icon + 80;
}

void button(Sheet& sheet, Rect rect, ButtonLook look, const ButtonText& text, const flow::Action& action) {
    auto paints = button_paints(sheet, look, action);
    focus_ring(sheet, rect, radius::button, action);
    sheet.box(rect, radius::button, paints.fill, paints.line, paints.line_width);
    held_fill(sheet, rect, radius::button, paints.fill, action);
    float icon = text.icon.empty() ? 0 : icon_size(sheet, 52);
    float gap = text.icon.empty() ? 0 : space::inside;
    auto label = sheet.set_label(text.label, Type::body, Weight::bold, {rect.w - gap - 40, rect.h - 16}, icon);
    icon *= label.font_px / (type_size(Type::body, sheet.text_factor()).px * sheet.scale());
    float left = rect.x + (rect.w - label.width - gap - icon) / 2;
    float words_x = text.side == IconSide::before ? left + icon + gap : left;
    float icon_x = text.side == IconSide::before ? left : left + label.width + gap;
    sheet.text(label, words_x, rect.centre().y - label.height / 2, label.width, paints.ink, Align::centre);
    if (icon > 0) sheet.icon(text.icon, {icon_x, rect.centre().y - icon / 2, icon, icon}, paints.ink);
    auto& element =
        sheet.element(Role::button, flow::said(text.label), rect, action, label.font_px, paints.ink, paints.fill);
    element.chosen = look == ButtonLook::chosen;
}

namespace {

constexpr float room_pad = 24, room_gap = 18;

float room_icon(const Sheet& sheet) {
    return icon_size(sheet, 40);
}

Sheet::Words room_words(Sheet& sheet, Size size, const std::string& label) {
    Size inside{size.w - 2 * room_pad - room_icon(sheet) - room_gap, size.h - 12};
    return sheet.set_label(label, Type::small, Weight::bold, inside);
}

}  // namespace

bool fits_room_button(Sheet& sheet, Size size, const std::string& label, RoomWords how) {
    auto words = room_words(sheet, size, label);
    float least = type_size(Type::small, sheet.text_factor()).px - 1;
    return !words.tight && (how == RoomWords::smaller_too || words.font_px / sheet.scale() > least);
}

void room_button(Sheet& sheet, Rect rect, const ButtonText& text, const flow::Action& action) {
    const auto& c = sheet.colors();
    card(sheet, rect, radius::tool, c.surface, c.accent, width::tile, action);
    float size = room_icon(sheet);
    auto words = room_words(sheet, {rect.w, rect.h}, text.label);
    float left = rect.x + (rect.w - size - room_gap - words.width) / 2;
    sheet.icon(text.icon, {left, rect.centre().y - size / 2, size, size}, c.accent);
    sheet.text(words, left + size + room_gap, rect.centre().y - words.height / 2, words.width, c.ink);
    sheet.element(Role::button, flow::said(text.label), rect, action, words.font_px, c.ink, c.surface);
}

void icon_button(Sheet& sheet, Rect rect, ButtonLook look, const ButtonText& text, const flow::Action& action) {
    auto paints = button_paints(sheet, look, action);
    focus_ring(sheet, rect, radius::button, action);
    sheet.box(rect, radius::button, paints.fill, paints.line, paints.line_width);
    held_fill(sheet, rect, radius::button, paints.fill, action);
    constexpr float around = 10;
    float icon = std::min(icon_size(sheet, 60), std::min(rect.w, rect.h) - 2 * around);
    sheet.icon(text.icon, {rect.centre().x - icon / 2, rect.centre().y - icon / 2, icon, icon}, paints.ink);
    sheet.element(Role::button, flow::said(text.label), rect, action, 0, paints.ink, paints.fill);
}

float tool_width(Sheet& sheet, ToolShape shape, const std::string& label) {
    float words = sheet.set(label, Type::caption, Weight::regular, 1e6f).width;
    return words + 48 + (shape == ToolShape::icon_beside ? icon_size(sheet, 44) + 16 : 0);
}

namespace {

/// Above the words it leaves them the room that large letters need.
float tool_icon(const Sheet& sheet, ToolShape shape) {
    float factor = sheet.text_factor();
    return 44 * (shape == ToolShape::icon_above ? std::min(factor, 1.25f) : factor);
}

Sheet::Words tool_words(Sheet& sheet, Size size, ToolShape shape, ButtonLook look, const std::string& label) {
    float icon = tool_icon(sheet, shape);
    bool above = shape == ToolShape::icon_above;
    Size room{size.w - 32 - (above ? 0 : icon + 16), size.h - (above ? icon + 6 : 12)};
    return sheet.set_label(label, Type::caption, look == ButtonLook::plain ? Weight::regular : Weight::bold, room);
}

}  // namespace

float tool_words_px(Sheet& sheet, Size size, ToolShape shape, ButtonLook look, const std::string& label) {
    auto words = tool_words(sheet, size, shape, look, label);
    return words.tight ? 0 : words.font_px;
}

void sign_button(Sheet& sheet, Rect rect, const ButtonText& text, const flow::Action& action) {
    const auto shape = ToolShape::icon_above;
    auto words = tool_words(sheet, {rect.w, rect.h - 2 * space::tight}, shape, ButtonLook::plain, text.label);
    if (words.tight) return icon_button(sheet, rect, ButtonLook::plain, text, action);
    const auto paints = button_paints(sheet, ButtonLook::plain, action);
    focus_ring(sheet, rect, radius::button, action);
    sheet.box(rect, radius::button, paints.fill, paints.line, paints.line_width);
    held_fill(sheet, rect, radius::button, paints.fill, action);
    const float size = tool_icon(sheet, shape), top = rect.centre().y - (size + words.height + 2) / 2;
    sheet.icon(text.icon, {rect.centre().x - size / 2, top, size, size}, paints.ink);
    sheet.text(words, rect.x, top + size + 2, rect.w, paints.ink, Align::centre);
    sheet.element(Role::button, flow::said(text.label), rect, action, words.font_px, paints.ink, paints.fill);
}

void tool(Sheet& sheet, Rect rect, ToolShape shape, ButtonLook look, const ButtonText& text,
          const flow::Action& action) {
    const auto& c = sheet.colors();
    bool primary = look == ButtonLook::primary, urgent = look == ButtonLook::urgent;
    Color fill = primary ? c.accent : urgent ? c.bad_tint : c.page, ink = primary ? c.on : c.ink;
    Color icon = primary ? c.on : urgent ? c.bad : c.accent;
    float size = tool_icon(sheet, shape);
    bool above = shape == ToolShape::icon_above;
    auto words = tool_words(sheet, {rect.w, rect.h}, shape, look, text.label);
    if (primary) {
        focus_ring(sheet, rect, radius::tool, action);
        sheet.box(rect, radius::tool, sheet.is_pressed(action) ? c.press : fill);
        held_fill(sheet, rect, radius::tool, c.press, action);
    } else {
        Color line = urgent ? c.bad : c.surface_line;
        card(sheet, rect, radius::tool, fill, line, line ? width::control : 0, action);
    }
    if (above) {
        float top = rect.y + (rect.h - size - words.height - 2) / 2;
        sheet.icon(text.icon, {rect.centre().x - size / 2, top, size, size}, icon);
        sheet.text(words, rect.x, top + size + 2, rect.w, ink, Align::centre);
    } else {
        float left = rect.x + (rect.w - size - 16 - words.width) / 2;
        sheet.icon(text.icon, {left, rect.centre().y - size / 2, size, size}, icon);
        sheet.text(words, left + size + 16, rect.centre().y - words.height / 2, words.width, ink, Align::centre);
    }
    sheet.element(Role::button, flow::said(text.label), rect, action, words.font_px, ink, fill);
}

namespace {

float tile_picture(Rect rect) {
    return std::clamp(rect.h - 40, 56.0f, 100.0f);
}
float tile_text_width(float width, float picture) {
    return width - 24 - picture - 26 - 20;
}

/// The picture, or in its place the first letter of the title.
void tile_disc(Sheet& sheet, const TileText& text, Point centre, float radius) {
    const auto& c = sheet.colors();
    sheet.disc(centre, radius, text.picture.empty() ? c.tint : c.stage, text.picture.empty() ? c.surface_line : Color{},
               c.surface_line ? width::control : 0);
    if (!text.picture.empty()) return sheet.round_window(text.picture, centre, radius);
    auto letter = first_letter(text.title, sheet.settings().language);
    auto words = sheet.set_label(letter, Type::heading, Weight::bold, {radius * 1.3f, radius * 1.4f});
    sheet.text(words, centre.x - radius, centre.y - words.height / 2, 2 * radius, c.accent, Align::centre);
}

}  // namespace

float tile_height(Sheet& sheet, const TileText& text, float width, float at_least) {
    float inner = tile_text_width(width, 100);
    float words = sheet.set_whole_words(text.title, Type::body, Weight::bold, inner).height;
    if (!text.subtitle.empty()) words += sheet.set(text.subtitle, Type::caption, Weight::regular, inner).height;
    return std::max(at_least, words + 32);
}

void tile(Sheet& sheet, Rect rect, const TileText& text, const flow::Action& action) {
    const auto& c = sheet.colors();
    Color line = c.surface_line ? c.surface_line : c.hair;
    card(sheet, rect, radius::tile, c.surface, line, width::tile, action);
    float size = tile_picture(rect);
    Rect round{rect.x + 24, rect.centre().y - size / 2, size, size};
    tile_disc(sheet, text, round.centre(), size / 2);
    float x = round.right() + 26, inner = tile_text_width(rect.w, size);
    auto title = sheet.set_whole_words(text.title, Type::body, Weight::bold, inner);
    auto subtitle = sheet.set(text.subtitle, Type::caption, Weight::regular, inner);
    bool both = !text.subtitle.empty() && title.height + subtitle.height + 12 <= rect.h;
    float y = rect.centre().y - (title.height + (both ? subtitle.height - 8 : 0)) / 2;
    sheet.text(title, x, y, inner, c.ink);
    if (both) sheet.text(subtitle, x, y + title.height - 8, inner, sheet.is_pressed(action) ? c.ink : c.soft);
    sheet.element(Role::tile, flow::said(text.title), rect, action, title.font_px, c.ink, c.surface);
}

}  // namespace screen
