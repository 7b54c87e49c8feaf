// When the clinic is open: a table of days and times, with lines between its rows. The times begin where the longest days end;
// what has no room beside each other wraps within its column, or stands below each other.
#include <algorithm>

#include "screen/slides/card_grid.h"
#include "screen/text/two_sentences.h"

namespace screen {
namespace {

constexpr float between = 48, above_row = 22, widest = 1180, most_stretch = 56;

/// How wide days and times are.
struct Columns {
    float days = 0, times = 0;
    bool beside = true;  ///< else the times stand below the days
};

float widest_of(Sheet& sheet, const std::vector<flow::Opening>& all, const std::string flow::Opening::*column,
                Weight weight) {
    float most = 0;
    for (const auto& each : all) most = std::max(most, sheet.set(each.*column, Type::body, weight, 1e6f).width);
    return most;
}

float longest_word(Sheet& sheet, const std::vector<flow::Opening>& all, const std::string flow::Opening::*column,
                   Weight weight) {
    float most = 0;
    for (const auto& each : all) most = std::max(most, sheet.longest_word(each.*column, Type::body, weight));
    return most;
}

Columns columns_of(Sheet& sheet, const std::vector<flow::Opening>& all, float width) {
    const float room = width - between, rounding = 1;
    const float days = widest_of(sheet, all, &flow::Opening::days, Weight::bold) + rounding;
    const float times = widest_of(sheet, all, &flow::Opening::times, Weight::regular) + rounding;
    if (days + times <= room) return {days, room - days};
    const float least_days = longest_word(sheet, all, &flow::Opening::days, Weight::bold) + rounding;
    const float least_times = longest_word(sheet, all, &flow::Opening::times, Weight::regular) + rounding;
    if (least_days + least_times > room) return {width, width, false};
    // Times are read at a glance: days wrap first, as long as they keep a third.
    const float narrow = std::max(least_days, room / 3);
    if (narrow + times <= room) return {room - times, times};
    const float share = std::clamp(room * days / (days + times), least_days, room - least_times);
    return {share, room - share};
}

struct Row {
    Sheet::Words days, times;
    float height = 0;
};

Row set_row(Sheet& sheet, const flow::Opening& opening, const Columns& columns) {
    Row row{sheet.set_whole_words(opening.days, Type::body, Weight::bold, columns.days),
            sheet.set_whole_words(opening.times, Type::body, Weight::regular, columns.times), 0};
    row.height = columns.beside ? std::max(row.days.height, row.times.height) : row.days.height + row.times.height;
    return row;
}

void draw_row(Sheet& sheet, const flow::Opening& opening, const Columns& columns, Rect rect, bool last) {
    const auto& c = sheet.colors();
    const auto row = set_row(sheet, opening, columns);
    const float y = rect.centre().y - row.height / 2;
    sheet.text(row.days, rect.x, y, columns.days, c.ink);
    if (columns.beside)
        sheet.text(row.times, rect.x + columns.days + between, y, columns.times, c.ink);
    else
        sheet.text(row.times, rect.x, y + row.days.height, columns.times, c.ink);
    if (!last) sheet.box({rect.x, rect.bottom() - width::tile, rect.w, width::tile}, 0, c.hair);
    auto heard = two_sentences(opening.days, opening.times, sheet.settings().language);
    sheet.element(Role::text, flow::said(heard), rect, {}, row.days.font_px, c.ink, c.page);
}

}  // namespace

int hours_slide(Sheet& sheet, const SlideInput& input, Rect area) {
    const auto& all = input.slide.hours;
    area.w = std::min(area.w, widest * std::max(1.0f, sheet.text_factor()));
    const auto columns = columns_of(sheet, all, area.w);
    return list_slide(sheet, input, area, all.size(), most_stretch, [&](float more) {
        Blocks rows;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const float height = set_row(sheet, all[i], columns).height + 2 * above_row + more;
            rows.push_back(whole_block(height, i == 0 ? space::block : 0,
                                       [&opening = all[i], columns, last = i + 1 == all.size()](Sheet& to, Rect rect) {
                                           draw_row(to, opening, columns, rect, last);
                                       }));
        }
        return rows;
    });
}

}  // namespace screen
