// The pages of set-up that have more than words and keys.
#include <algorithm>
#include <array>

#include "screen/blocks.h"
#include "screen/set_up/set_up_parts.h"

namespace screen::set_up {
namespace {

/// An arrow in the middle of a key, in units as seen.
void arrow(Sheet& sheet, Rect rect, Point towards, Color color) {
    const float long_side = std::min(rect.w, rect.h) * 0.28F, head = long_side * 0.62F;
    const Point middle = rect.centre();
    auto at = [&](float along, float aside) {
        return Point{middle.x + towards.x * along - towards.y * aside,
                     middle.y + towards.y * along + towards.x * aside};
    };
    constexpr float stroke = 12;
    auto line = [&](Point from, Point to) { sheet.stroke(sheet.mirror(from), sheet.mirror(to), color, stroke); };
    line(at(-long_side, 0), at(long_side, 0));
    line(at(long_side, 0), at(long_side - head, head));
    line(at(long_side, 0), at(long_side - head, -head));
}

struct Side {
    const char* of;
    const char* said;
    Point towards;
};

constexpr std::array sides{Side{"top", "Top", {0, -1}}, Side{"right", "Right", {1, 0}},
                           Side{"bottom", "Bottom", {0, 1}}, Side{"left", "Left", {-1, 0}}};

std::string said_of(Sheet& sheet, const Side& side) {
    const std::string of = side.of;
    return of == "top"      ? sheet.word("Top")
           : of == "right"  ? sheet.word("Right")
           : of == "bottom" ? sheet.word("Bottom")
                            : sheet.word("Left");
}

}  // namespace

float words(Sheet& sheet, Rect area, const std::string& text, Type type, Weight weight, Color color, Role role,
            Align align) {
    auto set = sheet.set_whole_words(text, type, weight, area.w);
    sheet.text(set, area.x, area.y, area.w, color, align);
    sheet.element(role, said(set), {area.x, area.y, area.w, set.height}, {}, set.font_px, color, sheet.colors().page);
    return area.y + set.height;
}

void asleep(Sheet& sheet, Rect rect, const std::string& label) {
    const auto& c = sheet.colors();
    sheet.box(rect, radius::button, c.page, c.hair, width::control);
    auto set = sheet.set_label(label, Type::body, Weight::bold, {rect.w - 40, rect.h - 16});
    sheet.text(set, rect.x + 20, rect.centre().y - set.height / 2, rect.w - 40, c.soft, Align::centre);
    sheet.element(Role::button, flow::said(label), rect, {}, set.font_px, c.soft, c.page);
}

float languages(Sheet& sheet, Rect area, const SetUpView& view) {
    constexpr float least = 170, gap = space::gutter;
    const std::size_t count = view.languages.size(),
                      most = static_cast<std::size_t>(std::max(1.0f, (area.w + gap) / (least + gap)));
    const std::size_t rows = (count + most - 1) / most, columns = (count + rows - 1) / rows;
    const float w = (area.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    for (std::size_t i = 0; i < count; ++i) {
        const Rect rect{area.x + static_cast<float>(i % columns) * (w + gap),
                        area.y + static_cast<float>(i / columns) * (space::touch + gap), w, space::touch};
        const bool chosen = view.languages[i].code == view.language;
        button(sheet, rect, chosen ? ButtonLook::chosen : ButtonLook::plain,
               {view.languages[i].name, "", IconSide::before}, {flow::ActionKind::language, view.languages[i].code});
    }
    return area.y + static_cast<float>(rows) * (space::touch + gap) - gap;
}

/// A screen with an arrow at each of its sides. Where those are does not follow the direction of the words.
void draw_up(Sheet& sheet, Rect area, const SetUpView&) {
    const auto& c = sheet.colors();
    const float gap = space::gutter, room = std::min({area.w, area.h, 900.0F}),
                side = std::max(space::touch, std::min(room * 0.28F, (room - 2 * gap) / 3));
    const Point middle = area.centre();
    const float far = side + gap;
    const Rect drawn{middle.x - side / 2, middle.y - side / 2, side, side};
    sheet.box(drawn, radius::card, c.page, c.hair, width::control);
    for (const auto& each : sides) {
        const Rect seen = sheet.mirror(Rect{middle.x - side / 2, middle.y - side / 2, side, side});
        const Rect rect{seen.x + each.towards.x * far, seen.y + each.towards.y * far, side, side};
        const auto act = action(std::string("top:") + each.of);
        const bool pressed = sheet.is_pressed(act), top = each.towards.y < 0;
        const Color fill = pressed ? c.tint : c.surface;
        const Rect placed = sheet.mirror(rect);
        focus_ring(sheet, placed, radius::button, act);
        sheet.box(placed, radius::button, fill, pressed || top ? c.accent : c.line,
                  top ? width::chosen : width::control);
        arrow(sheet, rect, each.towards, top ? c.accent : c.ink);
        sheet.element(Role::button, flow::said(said_of(sheet, each)), placed, act, 0, c.ink, fill);
    }
}

/// The drawn card between the keys that change it.
void draw_size(Sheet& sheet, Rect area, const SetUpView& view) {
    const auto& c = sheet.colors();
    const float w = view.card_px / sheet.scale(), h = w * bank_card_high_mm / bank_card_mm;
    const float key = std::min(180.0F, std::max(space::touch, (area.w - w) / 2 - 2 * space::gutter));
    const bool beside = area.w - w > 2 * (space::touch + 2 * space::gutter);
    const float room = beside ? area.h : area.h - key - space::gutter;
    const Rect card{area.centre().x - w / 2, area.y + std::max(0.0F, (room - h) / 2), w, h};
    constexpr float corner_share = 3.18F / bank_card_mm, strip_share = 0.2F;  // corners of 3.18 mm, ISO/IEC 7810
    sheet.box(card, w * corner_share, c.tint, c.accent, width::tile);
    sheet.box({card.x, card.y + h * 0.14F, w, h * strip_share}, 0, c.accent);
    sheet.element(Role::picture, flow::said(sheet.word("A bank card")), card);
    const std::array<std::pair<const char*, const char*>, 2> keys{{{"smaller", "minus"}, {"larger", "plus"}}};
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const float x = i == 0 ? area.x : area.right() - key,
                    y = beside ? card.centre().y - key / 2 : area.bottom() - key;
        icon_button(sheet, {x, y, key, key}, ButtonLook::plain,
                    {i == 0 ? sheet.word("Smaller") : sheet.word("Larger"), keys[i].second}, action(keys[i].first));
    }
}

void draw_key(Sheet& sheet, Rect area, const SetUpView& view) {
    const auto& c = sheet.colors();
    auto number = sheet.set_one_line(view.key_number, Type::title, Weight::bold, area.w - 64);
    auto file = sheet.set(view.key_file, Type::caption, Weight::regular, area.w - 64);
    const Rect box{area.x, area.y, area.w, number.height + file.height + 64};
    sheet.box(box, radius::card, c.surface, c.line, width::tile);
    sheet.text(number, box.x + 32, box.y + 32, box.w - 64, c.ink);
    sheet.text(file, box.x + 32, box.y + 32 + number.height, box.w - 64, c.soft);
    sheet.element(Role::text, flow::said(view.key_number), {box.x + 32, box.y + 32, number.width, number.height}, {},
                  number.font_px, c.ink, c.surface);
    sheet.element(Role::text, flow::said(view.key_file),
                  {box.x + 32, box.y + 32 + number.height, box.w - 64, file.height}, {}, file.font_px, c.soft,
                  c.surface);
}

namespace {

/// How a list of answers can be set: its letters, and names beside their values or above them.
struct AnswerLook {
    Type name, value;
    bool beside;
    float gap;
};
constexpr std::array answer_looks{
    AnswerLook{Type::small, Type::body, false, 16},
    AnswerLook{Type::small, Type::body, true, 6},
    AnswerLook{Type::caption, Type::small, true, 4},
    AnswerLook{Type::caption, Type::caption, true, 2},
};

/// Draws one row, or only measures it; returns its height with the gap below.
float answer(Sheet& sheet, Rect area, const SetUpRow& row, const AnswerLook& look, bool draw) {
    const auto& c = sheet.colors();
    const float names = look.beside ? area.w * 0.36F : area.w,
                values = look.beside ? area.w - names - space::gutter : area.w;
    auto name = sheet.set(sheet.word(row.name.c_str()), look.name, Weight::regular, names);
    auto value = sheet.set(row.is_word ? sheet.word(row.value.c_str()) : row.value, look.value, Weight::bold, values);
    const float height = look.beside ? std::max(name.height, value.height) : name.height + value.height;
    if (!draw) return height + 2 * look.gap;
    const float x = look.beside ? area.x + names + space::gutter : area.x;
    const float name_y = look.beside ? area.y + (value.line - name.line) / 2 : area.y,
                value_y = look.beside ? area.y : area.y + name.height;
    sheet.text(name, area.x, name_y, names, c.soft);
    sheet.text(value, x, value_y, values, c.ink);
    sheet.element(Role::text, said(name), {area.x, name_y, names, name.height}, {}, name.font_px, c.soft, c.page);
    sheet.element(Role::text, said(value), {x, value_y, values, value.height}, {}, value.font_px, c.ink, c.page);
    sheet.box({area.x, area.y + height + look.gap, area.w, width::divider}, 0, c.hair);
    return height + 2 * look.gap;
}

}  // namespace

/// As large as all of them have room: none is left out while the smallest letters help.
void draw_answers(Sheet& sheet, Rect area, const SetUpView& view) {
    auto fits = [&](const AnswerLook& look) {
        float height = 0;
        for (const auto& row : view.rows) height += answer(sheet, area, row, look, false);
        return height <= area.h;
    };
    auto first = answer_looks.begin() + (sheet.landscape() ? 1 : 0);
    const auto found = std::find_if(first, answer_looks.end(), fits);
    const auto& look = found == answer_looks.end() ? answer_looks.back() : *found;
    float y = area.y;
    for (const auto& row : view.rows) {
        const float height = answer(sheet, area, row, look, false);
        if (y + height > area.bottom() + 1) return;
        y += answer(sheet, {area.x, y, area.w, 0}, row, look, true);
    }
}

constexpr float check_icon = 40, check_gap = 16;

float name_width(Rect area, std::size_t columns) {
    return area.w / static_cast<float>(columns) - 2 * check_gap - check_icon;
}

/// As many as leave each name its line, at most four.
std::size_t check_columns(Sheet& sheet, Rect area, const SetUpView& view) {
    auto fit = [&](std::size_t columns) {
        const float w = name_width(area, columns);
        return std::all_of(view.checks.begin(), view.checks.end(), [&](const SetUpCheck& check) {
            return sheet.set_one_line(sheet.word(check.part.c_str()), Type::small, Weight::regular, w).width <= w;
        });
    };
    std::size_t columns = sheet.landscape() ? 4 : 2;
    while (columns > 1 && !fit(columns)) --columns;
    return columns;
}

/// What is to be mended first; in columns, and below them where it is said what to do.
void draw_checks(Sheet& sheet, Rect area, const SetUpView& view) {
    const auto& c = sheet.colors();
    constexpr float icon = check_icon, gap = check_gap, below = 10;
    const bool to_mend =
        std::any_of(view.checks.begin(), view.checks.end(), [](const auto& each) { return !each.works; });
    const auto columns = check_columns(sheet, area, view), rows = (view.checks.size() + columns - 1) / columns;
    const float inner = name_width(area, columns), w = inner + icon + gap;
    std::vector<Sheet::Words> names;
    float high = icon;
    for (const auto& check : view.checks) {
        names.push_back(sheet.set_one_line(sheet.word(check.part.c_str()), Type::small, Weight::regular, inner));
        high = std::max(high, names.back().height);
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool works = view.checks[i].works;
        const float left = area.x + static_cast<float>(i / rows) * (w + gap), x = left + icon + gap,
                    y = area.y + static_cast<float>(i % rows) * (high + below);
        sheet.icon(works ? "tick" : "warn", {left, y + (names[i].line - icon) / 2, icon, icon},
                   works ? c.accent : c.bad);
        sheet.text(names[i], x, y, inner, c.ink);
        sheet.element(Role::text, said(names[i]), {x, y, inner, names[i].height}, {}, names[i].font_px, c.ink, c.page);
    }
    const float end = area.y + static_cast<float>(rows) * (high + below);
    if (!to_mend) return;
    const auto rest = sheet.word("Doctor on the staff desk says what to do about the rest.");
    const auto small = sheet.set(rest, Type::small, Weight::regular, area.w);
    const auto type = end + below + small.height > area.bottom() ? Type::caption : Type::small;
    words(sheet, {area.x, end + below, area.w, 0}, rest, type, Weight::regular, c.soft);
}

}  // namespace screen::set_up
