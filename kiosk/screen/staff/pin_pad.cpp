#include <algorithm>
#include <array>

#include "screen/blocks.h"
#include "screen/controls.h"
#include "screen/staff/parts.h"

namespace screen::staff {
namespace {

constexpr float key_gap = 24, most_key_w = 260, most_key_h = 152, dot = 14;

void key(Sheet& sheet, Rect rect, const std::string& label, const std::string& of, bool strong, bool awake) {
    const auto& c = sheet.colors();
    auto act = awake ? action(of) : flow::Action{};
    bool pressed = sheet.is_pressed(act);
    Color fill = strong && awake ? (pressed ? c.press : c.accent) : pressed ? c.tint : c.surface;
    Color ink = strong && awake ? c.on : awake ? c.ink : c.soft;
    sheet.box(rect, radius::button, fill, strong && awake ? Color{} : awake ? c.line : c.hair, width::control);
    auto set = sheet.set_label(label, label.size() == 1 ? Type::heading : Type::body, Weight::bold,
                               {rect.w - 24, rect.h - 12});
    sheet.text(set, rect.x, rect.centre().y - set.height / 2, rect.w, ink, Align::centre);
    sheet.element(Role::button, flow::said(label), rect, act, set.font_px, ink, fill);
}

/// 1 2 3, 4 5 6, 7 8 9, Erase 0 OK: as on a telephone, in every language.
void keys(Sheet& sheet, Rect area, bool awake) {
    constexpr std::array order{"1", "2", "3", "4", "5", "6", "7", "8", "9", "Erase", "0", "OK"};
    float w = std::min(most_key_w, (area.w - 2 * key_gap) / 3), h = std::min(most_key_h, (area.h - 3 * key_gap) / 4);
    float left = area.x + (area.w - 3 * w - 2 * key_gap) / 2;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::string key_name = order[i];
        Rect rect{left + static_cast<float>(i % 3) * (w + key_gap), area.y + static_cast<float>(i / 3) * (h + key_gap),
                  w, h};
        if (sheet.mirrored()) rect.x = area.x + area.right() - rect.right();
        const bool erase = key_name == "Erase", ok = key_name == "OK";
        const auto label = erase ? sheet.word("Erase") : ok ? sheet.word("OK") : key_name;
        key(sheet, rect, label, erase ? "erase" : ok ? "enter" : "digit:" + key_name, ok, awake);
    }
}

float keys_height(float room) {
    return std::min(room, 4 * most_key_h + 3 * key_gap);
}

/// How many digits were typed, not which; at least eight places, as the shortest PIN has.
void dots(Sheet& sheet, Rect row, std::size_t typed) {
    const auto& c = sheet.colors();
    auto places = std::max<std::size_t>(8, typed);
    float step = std::min(52.0f, row.w / static_cast<float>(places));
    float x = row.centre().x - step * static_cast<float>(places - 1) / 2;
    for (std::size_t i = 0; i < places; ++i, x += step)
        sheet.disc({x, row.centre().y}, dot, i < typed ? c.accent : c.page, i < typed ? c.accent : c.line, width::tile);
    sheet.element(Role::progress, flow::said(std::to_string(typed)), row, {}, 0, c.ink, c.page);
}

/// Title, message, and the dots or the time that is left.
float explanation(Sheet& sheet, Rect area, const PinPad& pad, Align align) {
    const auto& c = sheet.colors();
    float y = words(sheet, area, pad.title, Type::title, Weight::bold, c.ink, Role::title, align) + 16;
    y = words(sheet, {area.x, y, area.w, 0}, pad.message, Type::body, Weight::regular, c.ink, Role::text, align) + 28;
    if (pad.seconds > 0)
        return words(sheet, {area.x, y, area.w, 0}, minutes(pad.seconds), Type::display, Weight::bold, c.accent,
                     Role::progress, align);
    if (!pad.keys) return y;
    dots(sheet, {area.x, y, area.w, 2 * dot + 24}, pad.typed);
    return y + 2 * dot + 24;
}

void way_back(Sheet& sheet, Rect rect) {
    button(sheet, rect, ButtonLook::plain, {sheet.word("Back to the kiosk"), "back", IconSide::before},
           action("close"));
}

}  // namespace

void draw(Sheet& sheet, const PinPad& pad) {
    bool awake = pad.keys && !pad.busy && pad.seconds == 0;
    float foot = 42, back = button_height(sheet), width = sheet.width() - 2 * space::margin;
    if (sheet.landscape()) {
        float half = (width - 64) / 2, y = sheet.height() - foot - back, top = 48;
        explanation(sheet, {space::margin, sheet.height() * 0.14f, half, 0}, pad, Align::centre);
        way_back(sheet, {space::margin, y, half, back});
        float room = sheet.height() - 2 * top, height = keys_height(room);
        if (pad.keys) keys(sheet, {space::margin + half + 64, top + (room - height) / 2, half, height}, awake);
        return;
    }
    float y = sheet.height() - foot - back, top = std::max(96.0f, sheet.height() * 0.1f);
    way_back(sheet, {space::margin, y, width, back});
    float bottom = explanation(sheet, {space::margin, top, width, 0}, pad, Align::centre);
    // Always at the same place, whatever stands above.
    float least = top + 430, height = keys_height(y - 64 - least),
          from = std::max(bottom + 24, y - 64 - height - (y - 64 - least - height) / 2);
    if (pad.keys) keys(sheet, {space::margin, from, width, height}, awake);
}

void draw(Sheet& sheet, const Cleaning& cleaning) {
    const auto& c = sheet.colors();
    float stroke = 38, middle = sheet.height() * (sheet.landscape() ? 0.36f : 0.4f),
          width = sheet.width() - 2 * space::margin;
    float r = std::min(296.0f, sheet.height() * 0.26f);
    Point centre{sheet.width() / 2, middle};
    sheet.arc(centre, r, stroke, 1, c.hair);
    sheet.arc(centre, r, stroke, static_cast<float>(cleaning.seconds) / static_cast<float>(cleaning.of), c.accent);
    float inner = 2 * (r - stroke) * 0.8f;
    auto number = sheet.set_one_line(std::to_string(cleaning.seconds), Type::countdown, Weight::bold, inner);
    sheet.text(number, centre.x - inner / 2, middle - number.height / 2, inner, c.ink, Align::centre);
    sheet.element(Role::progress, flow::said(std::to_string(cleaning.seconds)),
                  {centre.x - inner / 2, middle - number.height / 2, inner, number.height}, {}, number.font_px, c.ink,
                  c.page);
    float y = middle + r + stroke + 40;
    y = words(sheet, {space::margin, y, width, 0}, sheet.word("Wipe the screen now"), Type::title, Weight::bold, c.ink,
              Role::title, Align::centre);
    words(sheet, {space::margin, y + 12, width, 0}, sheet.word("Touches do nothing until the time is over."),
          Type::body, Weight::regular, c.ink, Role::text, Align::centre);
}

void draw(Sheet& sheet, const TouchTest& test) {
    const auto& c = sheet.colors();
    float w = sheet.width() / TouchTest::columns, h = sheet.height() / TouchTest::rows;
    for (std::size_t i = 0; i < test.touched.size(); ++i) {
        float x = static_cast<float>(i % TouchTest::columns) * w, y = static_cast<float>(i / TouchTest::columns) * h;
        sheet.box(sheet.mirror(Rect{x, y, w, h}).inset(2), 8, test.touched[i] ? c.tint : c.surface, c.hair,
                  width::divider);
    }
    auto done = std::count(test.touched.begin(), test.touched.end(), true);
    bool all = static_cast<std::size_t>(done) == test.touched.size();
    float width = std::min(sheet.width() - 2 * space::margin, 860.0f), x = (sheet.width() - width) / 2;
    Rect card{x, sheet.height() * 0.38f, width, 0};
    auto title =
        sheet.set(all ? sheet.word("Every field feels a finger") : sheet.word("Wipe a finger over every field"),
                  Type::heading, Weight::bold, width - 64, Sheet::Shape::balanced);
    auto how = sheet.word("{number} of {total}. To leave, hold a top corner for 3 seconds or wait.");
    how.replace(how.find("{number}"), std::string("{number}").size(), std::to_string(done));
    how.replace(how.find("{total}"), std::string("{total}").size(), std::to_string(test.touched.size()));
    auto text = sheet.set(how, Type::small, Weight::regular, width - 64, Sheet::Shape::balanced);
    card.h = title.height + text.height + 64;
    sheet.box(card, radius::card, c.surface, c.line, width::tile);
    sheet.text(title, x + 32, card.y + 26, width - 64, all ? c.accent : c.ink, Align::centre);
    sheet.text(text, x + 32, card.y + 38 + title.height, width - 64, c.ink, Align::centre);
    sheet.element(Role::title, said(title), {x + 32, card.y + 26, width - 64, title.height}, {}, title.font_px, c.ink,
                  c.surface);
    sheet.element(Role::text, said(text), {x + 32, card.y + 38 + title.height, width - 64, text.height}, {},
                  text.font_px, c.ink, c.surface);
    for (const auto& share : test.dots)
        sheet.disc(sheet.mirror(Point{share.x * sheet.width(), share.y * sheet.height()}), 20,
                   c.accent);  // over the words too: every touch is seen
}

}  // namespace screen::staff
