#include "screen/composition.h"

#include <algorithm>

namespace screen {
namespace {

constexpr float column_gap = 64;
constexpr float least_stage = 240;   // a picture on less shows nothing
constexpr float widest_text = 1400;  // longer lines are hard to follow

Blocks joined(const Blocks& a, const Blocks& b) {
    Blocks all = a;
    all.insert(all.end(), b.begin(), b.end());
    return all;
}

/// Body and control as they stand in one column, below the title.
float words_height(const Composition& c) {
    float body = std::max(height_of(c.body), c.body_reserve), control = height_of(c.control);
    return body + (body > 0 && control > 0 ? c.control.front().gap : 0) + control;
}

/// The words by themselves, over as many pages as they need; returns the number of pages with those before.
int draw_words(Sheet& sheet, const Blocks& words, Rect area, int page, int pages_before) {
    if (words.empty()) return std::max(1, pages_before);
    Rect column{area.x, area.y, std::min(area.w, widest_text), area.h};
    auto pages = paginate(words, column.h);
    auto index = static_cast<std::size_t>(std::clamp(page - pages_before, 0, static_cast<int>(pages.size()) - 1));
    if (page >= pages_before) draw_page(sheet, words, pages[index], column);
    return pages_before + static_cast<int>(pages.size());
}

/// Body from the top, control at the bottom.
void draw_body_and_control(Sheet& sheet, const Composition& c, Rect area) {
    draw_all(sheet, c.body, area);
    float control = height_of(c.control);
    if (control > 0) draw_all(sheet, c.control, {area.x, area.bottom() - control, area.w, control});
}

int portrait(Sheet& sheet, const Composition& c, Rect area, int page) {
    auto later = joined(c.body, c.further);
    float title = height_of(c.title), words = words_height(c), control = height_of(c.control);
    float above = title > 0 ? title + space::gutter : 0, below = words > 0 ? words + space::block : 0;
    bool one_page = above + c.stage->least + below <= area.h;
    if (!one_page && page > 0 && !later.empty()) return draw_words(sheet, later, area, page, 1);
    draw_all(sheet, c.title, {area.x, area.y, area.w, title});
    if (!one_page) below = control > 0 ? control + space::block : 0;
    float room = area.h - above - below;
    if (room < least_stage) sheet.spill();
    c.stage->draw(sheet, {area.x, area.y + above, area.w, room});
    if (one_page) {
        draw_body_and_control(sheet, c, {area.x, area.bottom() - words, area.w, words});
        return 1;
    }
    draw_all(sheet, c.control, {area.x, area.bottom() - control, area.w, control});
    return draw_words(sheet, later, area, 0, 1);
}

int landscape(Sheet& sheet, const Composition& c, const Composition& in_column, Rect area, Rect column, int page) {
    auto later = joined(c.body, c.further);
    float title = height_of(in_column.title), words = words_height(in_column), control = height_of(in_column.control);
    auto below_title = [&](float height) { return title > 0 && height > 0 ? space::gutter + height : height; };
    bool one_page = title + below_title(words) <= area.h;
    if (!one_page && page > 0 && !later.empty()) return draw_words(sheet, later, area, page, 1);
    c.stage->draw(sheet, {area.x, area.y, column.x - column_gap - area.x, area.h});
    float total = title + below_title(one_page ? words : control), top = area.y + (area.h - total) / 2;
    draw_all(sheet, in_column.title, {column.x, top, column.w, title});
    if (one_page) {
        draw_body_and_control(sheet, in_column, {column.x, top + total - words, column.w, words});
        return 1;
    }
    draw_all(sheet, in_column.control, {column.x, top + total - control, column.w, control});
    return draw_words(sheet, later, area, 0, 1);
}

int words_only(Sheet& sheet, const Composition& c, Rect area, int page) {
    Blocks words = c.body;
    if (!words.empty()) words.front().gap = space::gutter;
    words = joined(c.title, joined(words, joined(c.control, c.further)));
    return draw_words(sheet, words, area, page, 0);
}

Rect column_beside_stage(Rect area, float share) {
    float stage = (area.w + 2 * space::margin) * share;
    float x = area.x + stage + column_gap;
    return {x, area.y, area.right() - x, area.h};
}

}  // namespace

int compose(Sheet& sheet, const std::function<Composition(float)>& make, Rect area, int page) {
    auto full = make(std::min(area.w, sheet.landscape() ? widest_text : area.w));
    if (!full.stage) return words_only(sheet, full, area, page);
    if (!sheet.landscape()) return portrait(sheet, full, area, page);
    Rect column = column_beside_stage(area, full.stage->share);
    return landscape(sheet, full, make(column.w), area, column, page);
}

}  // namespace screen
