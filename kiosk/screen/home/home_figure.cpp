#include "screen/home/home_figure.h"

#include <algorithm>
#include <optional>

#include "screen/blocks.h"
#include "screen/controls.h"
#include "screen/stage.h"

namespace screen {
namespace {

struct Pill {
    const flow::Home::BodyPart* part;
    Point dot;  ///< as seen
    Rect rect;  ///< as seen
};

constexpr float least_figure_width = 160;
constexpr float pill_height = 120, pill_width = 364, dot_touch = 52, pill_x = 40, pill_window = 96;
constexpr float before_window = 14, after_window = 26, beside_words = 36, beside_pills = 20;

/// Large letters leave the pills' small pictures no room beside the figure.
bool has_windows(const Sheet& sheet) {
    return sheet.text_factor() <= 1;
}

void ground(Sheet& sheet, Rect rect, bool road) {
    if (!road) return stage_card(sheet, rect);
    constexpr float strip = 88, lane = 6;
    sheet.box(rect, radius::card, sheet.colors().ground);
    Rect above{rect.x, rect.y, rect.w, rect.h - strip};
    stage_card(sheet, {above.x, above.y, above.w, above.h - radius::card});
    sheet.box({above.x, above.bottom() - 2 * radius::card, above.w, 2 * radius::card}, 0, sheet.colors().stage);
    float y = rect.bottom() - strip * 0.6f;
    for (float x = rect.x; x < rect.right(); x += 128) {
        float from = std::max(x - 20, rect.x), to = std::min(x + 60, rect.right());
        sheet.box({from, y, to - from, lane}, 0, rgb(0xFFFFFF));
    }
}

/// Where the column has to end so that no pill covers the lowest dot; all of it where there is no room for that.
float column_end(const std::vector<Pill>& pills, Rect column, float needed) {
    if (pills.empty()) return column.bottom();
    Point lowest = pills.back().dot;
    float end = lowest.y - dot_touch;
    bool covers = lowest.x > column.x - dot_touch && lowest.x < column.right() + dot_touch;
    return covers && end - column.y >= needed ? std::min(end, column.bottom()) : column.bottom();
}

/// Beside their dots where they can, one below the other where they cannot.
void place_pills(std::vector<Pill>& pills, Rect column, float height, float gap) {
    std::stable_sort(pills.begin(), pills.end(), [](const Pill& a, const Pill& b) { return a.dot.y < b.dot.y; });
    auto count = static_cast<float>(pills.size());
    column.h = column_end(pills, column, count * height + (count - 1) * gap) - column.y;
    float y = column.y;
    for (auto& pill : pills) {
        pill.rect = {column.x, std::max(y, pill.dot.y - height * 1.1f), column.w, height};
        y = pill.rect.bottom() + gap;
    }
    float bottom = column.bottom();
    for (auto pill = pills.rbegin(); pill != pills.rend(); ++pill) {
        pill->rect.y = std::min(pill->rect.y, bottom - height);
        bottom = pill->rect.y - gap;
    }
}

/// From the side that faces the figure, or from below where the dot lies under the pill.
Point leader_from(const Pill& pill, bool mirrored) {
    const auto& r = pill.rect;
    bool under = pill.dot.y > r.bottom() && (mirrored ? pill.dot.x > r.x : pill.dot.x < r.right());
    if (under) return {std::clamp(pill.dot.x, r.x + r.h / 2, r.right() - r.h / 2), r.bottom()};
    return {mirrored ? r.x : r.right(), r.centre().y};
}

void draw_dot(Sheet& sheet, Point dot, Color color) {
    Color halo = rgb(0xFFFFFF);
    halo.a = 110;
    sheet.disc(dot, 34, halo);
    sheet.disc(dot, 22, rgb(0xFFFFFF), color, 10);
}

void draw_pill(Sheet& sheet, const Pill& pill, bool chosen, bool has_dot) {
    const auto& c = sheet.colors();
    flow::Action action{flow::ActionKind::body_part, pill.part->id};
    Rect rect = sheet.mirror(pill.rect);
    bool pressed = sheet.fills_at_once(action);
    Color fill = chosen ? c.accent : pressed ? c.tint : c.surface, ink = chosen ? c.on : c.ink;
    focus_ring(sheet, rect, rect.h / 2, action);
    sheet.box(rect, rect.h / 2, fill, chosen ? fill : c.accent, width::control);
    if (!chosen) held_fill(sheet, rect, rect.h / 2, fill, action);
    float text_x = rect.x + beside_words;
    if (has_windows(sheet)) {
        float window = std::min(pill_window, rect.h - 24);
        Rect round{rect.x + before_window, rect.centre().y - window / 2, window, window};
        sheet.disc(round.centre(), window / 2, rgb(0xFFF8EC), chosen ? c.on : c.accent, width::control);
        if (!pill.part->picture.empty()) {
            Rect inside = round.inset(width::control);
            sheet.picture({pill.part->picture, {}, {}, ""}, inside, inside, inside.w / 2);
        }
        text_x = round.right() + after_window;
    }
    auto words = sheet.set_one_line(pill.part->label, Type::body, Weight::bold, rect.right() - text_x - 28);
    constexpr float highest = 0.85f, between_lines = 1.22f;  // of a pill; in ems
    if (words.font_px > highest * rect.h * sheet.scale())
        words = sheet.set_label(pill.part->label, Type::body, Weight::bold,
                                {rect.right() - text_x - 28, highest * between_lines * rect.h});
    sheet.text(words, text_x, rect.centre().y - words.height / 2, rect.right() - text_x, ink);
    auto& element = sheet.element(Role::part, flow::said(pill.part->label), rect, action, words.font_px, ink, fill);
    element.chosen = chosen;
    if (!has_dot) return;
    float scale = element.rect.w / rect.w;
    element.more_touch = {(pill.dot.x - dot_touch) * scale, (pill.dot.y - dot_touch) * scale, 2 * dot_touch * scale,
                          2 * dot_touch * scale};
}

constexpr float after_icon = 14;

float notice_icon(const Sheet& sheet) {
    return 30 * sheet.text_factor() + after_icon;
}

Sheet::Words notice_words(Sheet& sheet, const char* notice, float width) {
    return sheet.set(sheet.word(notice), Type::caption, Weight::regular, width - notice_icon(sheet));
}

float pill_width_for(Sheet& sheet, const HomeInput& input, float most) {
    const float around =
        beside_words + (has_windows(sheet) ? before_window + pill_window + after_window : beside_words);
    float width = has_windows(sheet) ? pill_width : 0;
    for (const auto& part : input.home.body_parts)
        width = std::max(width, sheet.set(part.label, Type::body, Weight::bold, 1e6f).width + around);
    // The notice stands above them: names of one Chinese character would leave it no lines.
    if (input.notice && !has_windows(sheet))
        width = std::max(width, notice_icon(sheet) + 0.36f * notice_words(sheet, input.notice, 1e6f).width);
    return std::min(width, most);
}

/// The review notice, not wider than the pills below it, so that it stays clear of the figure's head.
struct Notice {
    Sheet::Words words;
    Rect rect;
};

Notice notice_above_pills(Sheet& sheet, const char* notice, Rect stage, float pill_w) {
    const float width = has_windows(sheet) ? std::max(pill_w, 480.0f) : pill_w;
    auto words = notice_words(sheet, notice, width);
    const Rect rect{stage.x + pill_x, stage.y + 24, words.width + notice_icon(sheet), words.height};
    return {std::move(words), rect};
}

void draw_notice(Sheet& sheet, const Notice& notice) {
    const auto& c = sheet.colors();
    const auto& [words, rect] = notice;
    const float icon = notice_icon(sheet) - after_icon;
    sheet.icon("pencil", {rect.x, rect.y + (words.line - icon) / 2, icon, icon}, c.stage_ink);
    sheet.text(words, rect.x + icon + after_icon, rect.y, words.width, c.stage_ink);
    sheet.element(Role::notice, said(words), rect, {}, words.font_px, c.stage_ink, c.stage);
}

/// In a column at the start of the stage, below `top`, for a figure that stands so.
std::vector<Pill> pills_beside(Sheet& sheet, const HomeInput& input, Rect stage, Rect figure, float width, float top) {
    std::vector<Pill> pills;
    for (const auto& part : input.home.body_parts)
        if (auto dot = sheet.anchor(input.home.figure, figure, part.id)) pills.push_back({&part, *dot, {}});
    const Rect seen = sheet.mirror(stage);
    const float x = sheet.mirrored() ? seen.right() - pill_x - width : seen.x + pill_x;
    const float room = stage.bottom() - 24 - top;
    const auto count = static_cast<float>(std::max<std::size_t>(1, pills.size()));
    const bool tight = room < count * space::touch + (count - 1) * space::gutter;
    const float gap = tight ? 16 : space::gutter;  // 4 mm
    const float height = std::clamp((room - gap * (count - 1)) / count, space::touch, pill_height);
    if (count * height + (count - 1) * gap > room + 1) sheet.spill();
    place_pills(pills, {x, top, width, room}, height, gap);
    return pills;
}

bool covers_a_dot(const std::vector<Pill>& pills) {
    return std::any_of(pills.begin(), pills.end(), [&](const Pill& covered) {
        return std::any_of(pills.begin(), pills.end(),
                           [&](const Pill& covering) { return covering.rect.contains(covered.dot); });
    });
}

}  // namespace

Blocks notice_without_figure(Sheet& sheet, const HomeInput& input, float width) {
    if (!input.notice) return {};
    constexpr float between = after_icon, above = 12;
    const float icon = notice_icon(sheet) - after_icon;
    auto words = notice_words(sheet, input.notice, width);
    return {whole_block(words.height, above, [words, icon](Sheet& to, Rect area) {
        const auto& c = to.colors();
        to.icon("pencil", {area.x, area.y + (words.line - icon) / 2, icon, icon}, c.soft);
        to.text(words, area.x + icon + between, area.y, words.width, c.soft);
        to.element(Role::notice, said(words), {area.x, area.y, words.width + icon + between, words.height}, {},
                   words.font_px, c.soft, c.page);
    })};
}

const flow::Home::BodyPart* chosen_part(const HomeInput& input) {
    for (const auto& part : input.home.body_parts)
        if (part.id == input.state.place().body_part) return &part;
    return nullptr;
}

void home_figure(Sheet& sheet, const HomeInput& input, Rect rect) {
    ground(sheet, rect, input.home.road);
    const auto& figure = input.home.figure;
    const float pill_w = pill_width_for(sheet, input, rect.w * (rect.w < 560 ? 0.78f : 0.6f));
    std::optional<Notice> notice;
    if (input.notice) notice = notice_above_pills(sheet, input.notice, rect, pill_w);
    const float top = notice ? notice->rect.bottom() + 20 : rect.y + 40;
    // The figure stands at the end of the stage, its feet on the ground. Larger pills would lie on it, and so does any where it
    // covers a dot.
    auto beside = [&](float start) { return Rect{rect.x + start, rect.y + 28, rect.w - start - 12, rect.h - 28 - 36}; };
    const Rect near = beside(std::max(rect.w * 0.36f, pill_w * 0.92f)), far = beside(pill_x + pill_w + beside_pills);
    auto pills_for = [&](Rect area, Sheet& on) {
        return pills_beside(on, input, rect, on.place(figure, area, Align::end), pill_w, top);
    };
    Sheet trial = sheet.blank();
    Rect area = has_windows(sheet) && !covers_a_dot(pills_for(near, trial)) ? near : far;
    // Beside names that need the stage it would be a scrap: of who has low controls it stands large above.
    const bool stands = area.w >= least_figure_width;
    if (!stands) area = rect;
    const auto pills = pills_for(area, sheet);
    if (stands) sheet.element(Role::picture, flow::said(figure.alt), rect);
    if (stands) sheet.picture(figure, area, rect, radius::card, Align::end);
    if (notice) draw_notice(sheet, *notice);
    const auto* chosen = chosen_part(input);
    Color line = sheet.colors().stage_accent;
    if (stands)
        for (const auto& pill : pills)
            sheet.stroke(sheet.mirror(leader_from(pill, sheet.mirrored())), sheet.mirror(pill.dot), line,
                         width::leader);
    if (stands)
        for (const auto& pill : pills) draw_dot(sheet, sheet.mirror(pill.dot), line);
    for (const auto& pill : pills) draw_pill(sheet, pill, pill.part == chosen, stands);
}

}  // namespace screen
