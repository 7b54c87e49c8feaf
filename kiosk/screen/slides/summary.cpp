// What to take home: three to five points, a card each with its icon, which share the page; then what the visitor wants
// to do, and would like to ask.
#include <algorithm>

#include "screen/composition.h"
#include "screen/slides.h"

namespace screen {
namespace {

constexpr float side = 28, icon_gap = 32;  // of a card: beside the disc, and between disc and words
constexpr float most_stretch = 150;        // a card that is higher looks empty
constexpr float least_stage = 360;

/// How large the cards are; the first that fits is taken.
struct Density {
    float disc, padding, gap;
};
constexpr Density densities[] = {{112, 28, 24}, {88, 20, 20}, {72, 14, 16}, {64, 8, 12}};

/// How wide a row of cards is, and how many stand in it.
struct Grid {
    float width;
    int columns;
};

/// How cards can be set.
struct Way {
    Density density;
    Grid grid;
};

/// The best first: long words in narrow cards need more height than one column does.
std::vector<Way> ways(Grid most) {
    std::vector<Way> all;
    for (const auto& density : densities)
        for (int columns = most.columns; columns > 0; --columns) all.push_back({density, {most.width, columns}});
    return all;
}

/// What a page has room for: the first, and those after it.
struct Room {
    float first, further;
};

struct Card {
    flow::Point point;
    Sheet::Words words;
};

struct Row {
    std::vector<Card> cards;
    float card_width, height;
};

/// Below each other.
struct Rows {
    std::vector<Row> rows;
    Density density{};
};

float height_of(const Rows& set) {
    float height = 0;
    for (const auto& row : set.rows) height += (height > 0 ? set.density.gap : 0) + row.height;
    return height;
}

void draw_card(Sheet& sheet, const flow::Point& point, const Sheet::Words& words, Rect area, float disc) {
    const auto& c = sheet.colors();
    const bool urgent = point.icon == "warn";
    sheet.box(area, radius::tile, c.surface, c.surface_line ? c.surface_line : c.hair, width::divider);
    float icon = disc * 0.56f;
    Point middle{area.x + side + disc / 2, area.centre().y};
    sheet.disc(middle, disc / 2, urgent ? c.bad_tint : c.tint, c.surface_line, c.surface_line ? width::control : 0);
    sheet.icon(point.icon.empty() ? "tick" : point.icon, {middle.x - icon / 2, middle.y - icon / 2, icon, icon},
               urgent ? c.bad : c.accent);
    sheet.text(words, area.x + side + disc + icon_gap, area.centre().y - words.height / 2, words.width, c.ink);
    sheet.element(Role::text, flow::said(point.text), area, {}, words.font_px, c.ink, c.surface);
}

/// The points in rows, two beside each other where there are two columns; an odd number's last is as wide as both.
Rows set_rows(Sheet& sheet, const std::vector<flow::Point>& points, const Way& way) {
    auto [density, grid] = way;
    density.disc *= std::min(1.25f, sheet.text_factor());
    Rows set{{}, density};
    for (std::size_t i = 0; i < points.size();) {
        const bool pair = grid.columns == 2 && i + 1 < points.size();
        Row row{{}, pair ? (grid.width - density.gap) / 2 : grid.width, density.disc};
        for (std::size_t k = 0; k < (pair ? 2U : 1U); ++k, ++i) {
            auto words = sheet.set(points[i].text, Type::body, Weight::regular,
                                   row.card_width - 2 * side - density.disc - icon_gap, Sheet::Shape::balanced);
            row.height = std::max(row.height, words.height);
            row.cards.push_back({points[i], words});
        }
        row.height += 2 * density.padding;
        set.rows.push_back(std::move(row));
    }
    return set;
}

/// Rows [first, last) become higher, to fill what is spare: all alike where there is enough of it.
void stretch(Rows& set, std::size_t first, std::size_t last, float spare) {
    float sum = spare, highest = 0;
    for (auto i = first; i < last; ++i) {
        sum += set.rows[i].height;
        highest = std::max(highest, set.rows[i].height);
    }
    const auto count = static_cast<float>(last - first);
    for (auto i = first; i < last; ++i) {
        auto& height = set.rows[i].height;
        height = sum / count >= highest ? std::min(sum / count, highest + most_stretch)
                                        : height + std::max(0.0f, spare / count);
    }
}

/// Each page takes as many as fit, and they fill it.
void fill_pages(Rows& set, const Room& room) {
    float on_page = room.first;
    for (std::size_t first = 0, i = 0; first < set.rows.size(); first = i, on_page = room.further) {
        float used = 0;
        for (; i < set.rows.size(); ++i) {
            float more = set.rows[i].height + (i > first ? set.density.gap : 0);
            bool stands_alone = i == first && on_page == room.further;  // there is no page with more room
            if (used + more > on_page && !stands_alone) break;
            used += more;
        }
        stretch(set, first, i, on_page - used);
    }
}

/// As large as they are all on the first page, or else on several, as low as they can be.
Rows set_on_pages(Sheet& sheet, const std::vector<flow::Point>& points, Grid grid, const Room& room) {
    Rows lowest;
    for (const auto& way : ways(grid)) {
        auto set = set_rows(sheet, points, way);
        if (lowest.rows.empty() || height_of(set) < height_of(lowest)) lowest = std::move(set);
        if (height_of(lowest) <= room.first) break;
    }
    fill_pages(lowest, room);
    return lowest;
}

void add(Blocks& blocks, const Rows& set) {
    for (const auto& row : set.rows)
        blocks.push_back(whole_block(row.height, set.density.gap, [row, density = set.density](Sheet& to, Rect area) {
            for (std::size_t i = 0; i < row.cards.size(); ++i) {
                float x = area.x + static_cast<float>(i) * (row.card_width + density.gap);
                draw_card(to, row.cards[i].point, row.cards[i].words, {x, area.y, row.card_width, area.h},
                          density.disc);
            }
        }));
}

/// What the visitor chose, below its heading.
struct Chosen {
    Block heading;
    std::vector<flow::Point> points;
};

/// All on the first page with the headings between them, as large as they are there. False: there is no room for that.
bool add_together(Sheet& sheet, Blocks& blocks, const std::vector<flow::Point>& points,
                  const std::vector<Chosen>& chosen, Grid grid, float room) {
    for (const auto& way : ways(grid)) {
        std::vector<Rows> sets{set_rows(sheet, points, way)};
        float spare = room - height_of(sets.front());
        auto rows = static_cast<float>(sets.front().rows.size());
        for (const auto& each : chosen) {
            sets.push_back(set_rows(sheet, each.points, way));
            spare -= each.heading.gap + height_of(each.heading) + way.density.gap + height_of(sets.back());
            rows += static_cast<float>(sets.back().rows.size());
        }
        if (spare < 0) continue;
        for (std::size_t i = 0; i < sets.size(); ++i) {
            stretch(sets[i], 0, sets[i].rows.size(), spare / rows * static_cast<float>(sets[i].rows.size()));
            if (i > 0) blocks.push_back(chosen[i - 1].heading);
            add(blocks, sets[i]);
        }
        return true;
    }
    return false;
}

/// The points, and what the visitor chose: beneath them, or on pages of its own where there is no room.
void add_cards(Sheet& sheet, Blocks& blocks, const std::vector<flow::Point>& points, std::vector<Chosen> chosen,
               Grid grid, const Room& room) {
    if (!chosen.empty() && add_together(sheet, blocks, points, chosen, grid, room.first)) return;
    add(blocks, set_on_pages(sheet, points, grid, room));
    for (auto& each : chosen) {
        each.heading.begins_page = true;
        blocks.push_back(each.heading);
        const float beneath_heading = room.further - height_of(each.heading) - densities[0].gap;
        add(blocks, set_on_pages(sheet, each.points, grid, {beneath_heading, room.further}));
    }
}

/// As large as it may be above the first card, at its lowest.
Block title_above_cards(Sheet& sheet, const flow::Slide& slide, float width, Grid grid, float height) {
    auto title = title_block(sheet, slide.title, width);
    if (slide.points.empty()) return title;
    const Way lowest{densities[std::size(densities) - 1], {grid.width, 1}};
    const float card = set_rows(sheet, {slide.points.front()}, lowest).rows.front().height + space::gutter;
    while (!title.lower.empty() && height_of(title) + card > height) {
        auto rest = std::move(title.lower);
        title = std::move(rest.front());
        rest.erase(rest.begin());
        title.lower = std::move(rest);
    }
    return title;
}

Chosen chosen_of(Sheet& sheet, const std::string& heading, const std::vector<std::string>& texts, const char* icon,
                 float width) {
    auto words = sheet.set(heading, Type::small, Weight::bold, width);
    Chosen chosen{text_block(sheet, words, sheet.colors().soft, space::block), {}};
    chosen.heading.to_next = Tie::heading;
    for (const auto& text : texts) chosen.points.push_back({text, icon});
    return chosen;
}

std::vector<Chosen> all_chosen(Sheet& sheet, const SlideInput& input, float width) {
    std::vector<Chosen> all;
    if (!input.to_do.empty())
        all.push_back(chosen_of(sheet, sheet.word("What I want to do"), input.to_do, "tick", width));
    if (!input.to_ask.empty())
        all.push_back(chosen_of(sheet, sheet.word("What I would like to ask"), input.to_ask, "question", width));
    return all;
}

}  // namespace

int summary_slide(Sheet& sheet, const SlideInput& input, Rect area) {
    const bool pictured = static_cast<bool>(input.slide.picture);
    // Cards are no lines to follow with the eye: lying and without a picture, they take the whole width.
    const bool spread = sheet.landscape() && !pictured;
    const int columns = spread && sheet.text_factor() < 1.5f ? 2 : 1;
    auto make = [&](float words_width) {
        Composition c;
        const Grid grid{spread ? area.w : words_width, columns};
        c.title.push_back(title_above_cards(sheet, input.slide, words_width, grid, area.h));
        float room = area.h - height_of(c.title) - space::gutter;
        if (pictured && !sheet.landscape() && sheet.room_above() == 0) room -= least_stage + space::block;
        if (!input.slide.text.empty()) {
            c.body.push_back(body_block(sheet, input.slide.text, words_width, space::gutter));
            room -= height_of(c.body.back()) + space::block;
        }
        add_cards(sheet, c.body, input.slide.points, all_chosen(sheet, input, grid.width), grid, {room, area.h});
        if (pictured) c.stage = plain_stage(least_stage, input.slide.picture);
        add_notice(sheet, c.further, input.notice, words_width);
        return c;
    };
    return compose(sheet, make, area, input.page);
}

}  // namespace screen
