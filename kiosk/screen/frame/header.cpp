#include "screen/frame/header.h"

#include <algorithm>

#include "screen/blocks.h"
#include "screen/frame/dock.h"
#include "screen/frame/hide_button.h"
#include "screen/text/filled_words.h"

namespace screen {
namespace {

/// What it stands on.
Color ground(const Sheet& sheet) {
    return sheet.room_above() > 0 ? sheet.colors().surface : sheet.colors().page;
}

constexpr float branch_drop = 18, branch_room = 14;
constexpr float most_for_hide = 0.25f;  // of the row
constexpr float least_bar = 120;

/// The bar and the marks below it grow with the words, by half as much: they tell what the words tell too.
float scaled(const Sheet& sheet, float at_100) {
    return at_100 * (1 + (std::max(1.0f, sheet.text_factor()) - 1) / 2);
}

float bar_height(const Sheet& sheet) {
    return scaled(sheet, 12);
}

std::string position_text(Sheet& sheet, const HeaderText& text) {
    auto words = filled(sheet.word("{position} of {total}"), "{position}", std::to_string(text.position));
    return filled(words, "{total}", std::to_string(text.total));
}

/// The rooms beside the stop on screen, below its segment: a ring, a disc for one that was seen, a large one for the
/// one that the visitor is in.
void branches(Sheet& sheet, const std::vector<RoomMark>& rooms, Point middle, float bar_start) {
    const float step = scaled(sheet, 30);
    const auto& c = sheet.colors();
    float x = std::max(middle.x - step * (static_cast<float>(rooms.size()) - 1) / 2, bar_start + scaled(sheet, 10));
    for (auto room : rooms) {
        bool here = room == RoomMark::here, seen = room != RoomMark::open;
        sheet.disc({x, middle.y}, scaled(sheet, here ? 10 : 7), seen ? c.accent : c.page, c.accent, 3);
        x += step;
    }
}

/// One segment a stop, the one on screen half full while it goes on; over 14 stops one plain bar.
void progress_bar(Sheet& sheet, const HeaderText& text, Rect rect) {
    constexpr std::size_t most_segments = 14;
    constexpr float outline = 3;
    const auto& c = sheet.colors();
    float corner = rect.h / 2;
    if (text.total > most_segments) {
        sheet.box(rect, corner, c.page, c.line, outline);
        float share = static_cast<float>(text.position) / static_cast<float>(text.total);
        sheet.box({rect.x, rect.y, rect.w * share, rect.h}, corner, c.accent);
        return;
    }
    float gap = 8, count = static_cast<float>(text.total);
    float w = (rect.w - gap * (count - 1)) / count;
    for (std::size_t i = 0; i < text.total; ++i) {
        Rect segment{rect.x + static_cast<float>(i) * (w + gap), rect.y, w, rect.h};
        bool done = i + 1 < text.position, here = i + 1 == text.position;
        bool full = done || (here && !text.half);
        sheet.box(segment, corner, full ? c.accent : c.page, full ? Color{} : c.line, outline);
        if (here && text.half) sheet.box({segment.x, segment.y, w / 2, rect.h}, corner, c.accent);
        if (here)
            branches(sheet, text.rooms, {segment.centre().x, segment.bottom() + scaled(sheet, branch_drop)}, rect.x);
    }
}

struct Notice {
    Sheet::Words words;
    float icon = 0, width = 0;
};

Notice make_notice(Sheet& sheet, const char* english, float most = 1e6f) {
    float icon = 30 * sheet.text_factor();
    Notice notice{sheet.set(sheet.word(english), Type::caption, Weight::regular, most - icon - 12), icon, 0};
    notice.width = notice.icon + 12 + notice.words.width;
    return notice;
}

/// On one line, in smaller letters where it has no room.
Notice notice_in_row(Sheet& sheet, const char* english, float room) {
    auto notice = make_notice(sheet, english);
    if (notice.width <= room) return notice;
    const float before = notice.icon + 12;
    notice.words = sheet.set_one_line(sheet.word(english), Type::caption, Weight::regular, room - before);
    notice.width = before + notice.words.width;
    return notice;
}

void draw_notice(Sheet& sheet, const Notice& notice, float x, float middle) {
    const auto& c = sheet.colors();
    sheet.icon("pencil", {x, middle - notice.icon / 2, notice.icon, notice.icon}, c.soft);
    sheet.text(notice.words, x + notice.icon + 12, middle - notice.words.height / 2, notice.words.width, c.soft);
    sheet.element(Role::notice, said(notice.words),
                  {x, middle - notice.words.height / 2, notice.width, notice.words.height}, {}, notice.words.font_px,
                  c.soft, ground(sheet));
}

void draw_topic(Sheet& sheet, const Sheet::Words& topic, const std::string& label, float x, float y) {
    const auto& c = sheet.colors();
    sheet.text(topic, x, y, topic.width, c.ink);
    sheet.element(Role::text, flow::said(label), {x, y, topic.width, topic.height}, {}, topic.font_px, c.ink,
                  ground(sheet));
}

void draw_position(Sheet& sheet, const Sheet::Words& position, const std::string& label, float x, float y) {
    const auto& c = sheet.colors();
    sheet.text(position, x, y, position.width, c.soft);
    sheet.element(Role::progress, flow::said(label), {x, y, position.width, position.height}, {}, position.font_px,
                  c.soft, ground(sheet));
}

float portrait_header(Sheet& sheet, const HeaderText& text) {
    const float top = 44, width = sheet.width() - 2 * space::margin;
    bool large = sheet.text_factor() > 1, room_in_row = false;
    auto label = text.total ? position_text(sheet, text) : std::string();
    auto position = sheet.set(label, Type::small, Weight::regular, width);
    const auto hide =
        place_hide(sheet, text.hide, space::margin + width, top + position.line / 2, width * most_for_hide);
    const float right = hide.row_end(space::margin + width);
    auto topic = sheet.set_one_line(text.topic, Type::small, Weight::bold, right - space::margin - position.width - 40);
    float row = std::max(topic.height, position.height);
    draw_topic(sheet, topic, text.topic, space::margin, top);
    if (text.total) draw_position(sheet, position, label, right - position.width, top);
    if (text.notice && large) {
        auto notice = make_notice(sheet, text.short_notice);
        float free = right - position.width - (space::margin + topic.width);
        room_in_row = notice.width + 64 < free;
        if (room_in_row)
            draw_notice(sheet, notice, space::margin + topic.width + (free - notice.width) / 2, top + row / 2);
    }
    float y = top + row + 16;
    if (text.total) progress_bar(sheet, text, {space::margin, y, width, bar_height(sheet)});
    y += text.total ? bar_height(sheet) + scaled(sheet, branch_room) : 0;
    if (text.notice && (!large || !room_in_row)) {
        auto notice = make_notice(sheet, large ? text.short_notice : text.notice, width);
        draw_notice(sheet, notice, space::margin, y + 16 + notice.words.height / 2);
        y += 16 + notice.words.height;
    }
    draw_hide(sheet, hide);
    return y;
}

float landscape_header(Sheet& sheet, const HeaderText& text) {
    auto label = text.total ? position_text(sheet, text) : std::string();
    auto position = sheet.set(label, Type::small, Weight::regular, 1e6f);
    auto topic = sheet.set_one_line(text.topic, Type::small, Weight::bold, sheet.width() / 3);
    float height = std::max(84.0f, topic.height + 28), middle = height / 2 + 8;
    const float end = sheet.width() - space::margin;
    const auto hide = place_hide(sheet, text.hide, end, middle, sheet.width() * most_for_hide / 2);
    const float right = hide.row_end(end);
    draw_topic(sheet, topic, text.topic, space::margin, middle - topic.height / 2);
    float x = space::margin + topic.width + 32;
    auto notice = text.notice ? make_notice(sheet, text.notice) : Notice{};
    if (text.notice && x + 240 + position.width + 96 + notice.width > right)
        notice = notice_in_row(sheet, text.short_notice, right - x - position.width - least_bar - 64);
    float bar = std::clamp(right - x - position.width - notice.width - 120, least_bar, 520.0f);
    if (text.total) {
        progress_bar(sheet, text, {x, middle - bar_height(sheet) / 2, bar, bar_height(sheet)});
        draw_position(sheet, position, label, x + bar + 32, middle - position.height / 2);
    }
    if (text.notice) draw_notice(sheet, notice, right - notice.width, middle);
    draw_hide(sheet, hide);
    return height;
}

/// Topic, bar and place below each other, as large as at 100 %. There is no room for the marks of rooms.
void header_in_dock(Sheet& sheet, HeaderText text, Rect area) {
    text.rooms.clear();
    ground_of_dock(sheet);
    const auto hide = place_hide(sheet, text.hide, area.right(), area.centre().y, 0);
    area.w = hide.row_end(area.right()) - area.x;
    const auto label = text.total ? position_text(sheet, text) : std::string();
    const auto topic = sheet.set_one_line(text.topic, Type::small, Weight::bold, area.w);
    const auto position = sheet.set(label, Type::caption, Weight::regular, area.w);
    const float bar = text.total ? bar_height(sheet) + 6 : 0, last = text.total || text.notice ? position.line : 0;
    float y = area.centre().y - (topic.height + bar + last + (bar > 0 ? 6 : 0)) / 2;
    draw_topic(sheet, topic, text.topic, area.x, y);
    y += topic.height;
    if (text.total) progress_bar(sheet, text, {area.x, y, area.w, bar_height(sheet)});
    y += bar > 0 ? bar + 6 : 0;
    if (text.total) draw_position(sheet, position, label, area.x, y);
    if (text.notice) {
        auto notice = make_notice(sheet, text.short_notice);
        draw_notice(sheet, notice, area.right() - notice.width, y + last / 2);
    }
    draw_hide(sheet, hide);
}

}  // namespace

float header(Sheet& sheet, const HeaderText& text) {
    if (sheet.room_above() > 0) {
        const float factor = sheet.text_factor();
        sheet.set_text_factor(1);
        header_in_dock(sheet, text, place_in_dock(sheet));
        sheet.set_text_factor(factor);
        return 0;
    }
    return sheet.landscape() ? landscape_header(sheet, text) : portrait_header(sheet, text);
}

}  // namespace screen
