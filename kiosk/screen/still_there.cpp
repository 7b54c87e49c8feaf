#include "screen/still_there.h"

#include "screen/composition.h"
#include "screen/controls.h"
#include "screen/slides.h"
#include "screen/stage.h"

namespace screen {
namespace {

void ring(Sheet& sheet, Rect area, int seconds, float share) {
    const auto& c = sheet.colors();
    float stroke = 38, r = std::min({296.0f, area.w / 2 - stroke, area.h / 2 - stroke});
    Point middle = area.centre();
    sheet.arc(middle, r, stroke, 1, c.hair);
    sheet.arc(middle, r, stroke, share, c.accent);
    float inner = 2 * (r - stroke) * 0.8f;
    auto number = sheet.set_one_line(std::to_string(seconds), Type::countdown, Weight::bold, inner);
    auto unit = sheet.set_one_line(sheet.word("seconds"), Type::body, Weight::regular, inner);
    if (number.height > inner * 0.85f)
        number = sheet.set_one_line(std::to_string(seconds), Type::display, Weight::bold, inner);
    if (number.tight || unit.tight) sheet.spill();
    float height = number.height + unit.height, y = middle.y - height / 2 - 8;
    sheet.text(number, middle.x - inner / 2, y, inner, c.ink, Align::centre);
    sheet.text(unit, middle.x - inner / 2, y + number.height, inner, c.soft, Align::centre);
    sheet.element(Role::progress, flow::said(std::to_string(seconds) + " " + sheet.word("seconds")),
                  {middle.x - inner / 2, y, inner, height}, {}, number.font_px, c.ink, c.page);
}

/// Has room for words beside the ring: lies, or is the part within reach of a screen that stands.
bool is_wide(const Sheet& sheet) {
    return sheet.landscape() || sheet.room_above() > 0;
}

Blocks words(Sheet& sheet, float width, Align align) {
    auto title =
        sheet.set_whole_words(sheet.word("Still there?"), Type::display, Weight::bold, width, Sheet::Shape::balanced);
    auto text = sheet.word("To keep your visit private, this screen will clear. Nothing about you is saved.");
    auto body = sheet.set(text, Type::body, Weight::regular, width, Sheet::Shape::balanced);
    return {text_block(sheet, title, sheet.colors().ink, 0, Role::title, align),
            text_block(sheet, body, sheet.colors().ink, 16, Role::text, align)};
}

/// Yes and no, at the bottom; returns their top edge.
float buttons(Sheet& sheet) {
    const auto& c = sheet.colors();
    ButtonText yes{sheet.word("Yes, keep going"), "next", IconSide::after};
    ButtonText no{sheet.word("No, finish now"), "finish", IconSide::before};
    flow::Action stay{flow::ActionKind::stay, ""}, finish{flow::ActionKind::finish, ""};
    float width = sheet.width() - 2 * space::margin, x = space::margin;
    const float spare = sheet.room_above() > 0 ? space::gutter : 400;
    bool row = is_wide(sheet) && button_width(sheet, yes) + button_width(sheet, no) + spare < width;
    float yes_h = button_height(sheet, row ? 136 : 176), no_h = button_height(sheet, 136);
    float height = row ? yes_h : yes_h + space::gutter + no_h, top = sheet.height() - height - 32 - 42;
    sheet.box({0, top, sheet.width(), sheet.height() - top}, 0, c.surface);
    sheet.box({0, top, sheet.width(), width::divider}, 0, c.hair);
    float y = top + 32;
    if (row) {
        float half = (width - space::gutter) / 2;
        button(sheet, {x + half + space::gutter, y, half, yes_h}, ButtonLook::primary, yes, stay);
        button(sheet, {x, y, half, yes_h}, ButtonLook::plain, no, finish);
    } else {
        button(sheet, {x, y, width, yes_h}, ButtonLook::primary, yes, stay);
        button(sheet, {x, y + yes_h + space::gutter, width, no_h}, ButtonLook::plain, no, finish);
    }
    return top;
}

}  // namespace

void still_there(Sheet& sheet, int seconds, const flow::IdleRules& rules) {
    float bottom = buttons(sheet), width = sheet.width() - 2 * space::margin;
    float share = static_cast<float>(seconds) * 1000 / static_cast<float>(rules.countdown.count());
    if (is_wide(sheet)) {
        float half = width * 0.4f, x = space::margin + half + 64, w = width - half - 64;
        ring(sheet, {space::margin, 48, half, bottom - 96}, seconds, share);
        auto lines = words(sheet, w, Align::start);
        draw_all(sheet, lines, {x, (bottom - height_of(lines)) / 2, w, 0});
        return;
    }
    auto lines = words(sheet, width, Align::centre);
    float height = height_of(lines), ring_h = std::min(680.0f, bottom - height - 120);
    float top = std::max(40.0f, (bottom - ring_h - height - 64) / 2);
    ring(sheet, {space::margin, top, width, ring_h}, seconds, share);
    draw_all(sheet, lines, {space::margin, top + ring_h + 48, width, 0});
}

void hidden(Sheet& sheet) {
    const auto& c = sheet.colors();
    const float width = sheet.width() - 2 * space::margin, icon = icon_size(sheet, 96);
    const auto words = sheet.set_whole_words(sheet.word("Touch to go on"), Type::heading, Weight::regular, width,
                                             Sheet::Shape::balanced);
    const float height = icon + space::block + words.height, y = (sheet.height() - height) / 2;
    if (height > sheet.height() || words.tight) sheet.spill();
    sheet.icon("hand", {(sheet.width() - icon) / 2, y, icon, icon}, c.soft);
    sheet.text(words, space::margin, y + icon + space::block, width, c.ink, Align::centre);
    sheet.element(Role::text, said(words), {space::margin, y + icon + space::block, width, words.height}, {},
                  words.font_px, c.ink, c.page);
}

int resting(Sheet& sheet, Rect area, int page) {
    auto make = [&](float width) {
        Composition c;
        c.title.push_back(title_block(sheet, sheet.word("This topic is resting"), width));
        auto text =
            "We can’t show it right now. It is nothing you did. Please pick another topic, or ask at the front desk.";
        c.body.push_back(body_block(sheet, sheet.word(text), width, space::inside));
        const auto draw = [](Sheet& to, Rect rect) { stage(to, rect, {"resting.svg", {}, {}, ""}, {}); };
        c.stage = StagePlan{320, draw};
        c.stage->above = above_without_names(draw);
        return c;
    };
    return compose(sheet, make, area, page);
}

}  // namespace screen
