// What to take home: three to five points, a card each with its icon, which share the page; then what the visitor would
// like to ask.
#include <algorithm>

#include "screen/composition.h"
#include "screen/slides.h"
#include "screen/stage.h"

namespace screen {
namespace {

constexpr float side = 28, icon_gap = 32;  // of a card: beside the disc, and between disc and words
constexpr float most_stretch = 150;        // a card that is higher looks empty

/// How large the cards are; the first that fits is taken.
struct Density {
    float disc, padding, gap;
};
constexpr Density densities[] = {{112, 24, 24}, {88, 16, 20}, {72, 10, 16}};

struct Card {
    const flow::Point* point;
    Sheet::Words words;
};

struct Row {
    std::vector<Card> cards;
    float card_width, height;
};

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

/// The points in rows, two beside each other where `columns` is 2; an odd number's last is as wide as both.
std::vector<Row> set_rows(Sheet& sheet, const std::vector<flow::Point>& points, float width, int columns,
                          const Density& density) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < points.size();) {
        const bool pair = columns == 2 && i + 1 < points.size();
        Row row{{}, pair ? (width - density.gap) / 2 : width, density.disc};
        for (std::size_t k = 0; k < (pair ? 2U : 1U); ++k, ++i) {
            auto words = sheet.set(points[i].text, Type::body, Weight::regular,
                                   row.card_width - 2 * side - density.disc - icon_gap);
            row.height = std::max(row.height, words.height);
            row.cards.push_back({&points[i], words});
        }
        row.height += 2 * density.padding;
        rows.push_back(std::move(row));
    }
    return rows;
}

Blocks blocks_of(const std::vector<Row>& rows, const Density& density, float stretch) {
    Blocks blocks;
    for (const auto& row : rows)
        blocks.push_back(whole_block(row.height + stretch, density.gap, [row, density](Sheet& to, Rect area) {
            for (std::size_t i = 0; i < row.cards.size(); ++i) {
                float x = area.x + static_cast<float>(i) * (row.card_width + density.gap);
                draw_card(to, *row.cards[i].point, row.cards[i].words, {x, area.y, row.card_width, area.h},
                          density.disc);
            }
        }));
    return blocks;
}

/// They fill `height` where they can; at the closest where there is no room for all of them.
Blocks cards(Sheet& sheet, const std::vector<flow::Point>& points, float width, int columns, float height) {
    float factor = std::min(1.25f, sheet.text_factor());
    for (auto density : densities) {
        density.disc *= factor;
        auto rows = set_rows(sheet, points, width, columns, density);
        auto blocks = blocks_of(rows, density, 0);
        float spare = height - height_of(blocks) - density.gap;
        if (spare < 0) continue;
        return blocks_of(rows, density, std::min(most_stretch, spare / static_cast<float>(rows.size())));
    }
    auto closest = densities[std::size(densities) - 1];
    closest.disc *= factor;
    return blocks_of(set_rows(sheet, points, width, columns, closest), closest, 0);
}

/// What the visitor would like to ask; a page of its own where there is no room for all of it.
Blocks to_ask(Sheet& sheet, const std::vector<flow::Point>& questions, float width, int columns) {
    Blocks blocks;
    if (questions.empty()) return blocks;
    auto heading = sheet.set(sheet.word("What I would like to ask"), Type::small, Weight::bold, width);
    blocks.push_back(text_block(sheet, heading, sheet.colors().soft, space::block));
    auto rows = cards(sheet, questions, width, columns, 0);
    blocks.insert(blocks.end(), rows.begin(), rows.end());
    return blocks;
}

}  // namespace

int summary_slide(Sheet& sheet, const SlideInput& input, Rect area) {
    std::vector<flow::Point> questions;
    for (const auto& question : input.to_ask) questions.push_back({question, "question"});
    // Cards are no lines to follow with the eye: lying and without a picture, they take the whole width.
    const bool spread = sheet.landscape() && !input.slide.picture && sheet.text_factor() < 1.5f;
    const int columns = spread ? 2 : 1;
    auto make = [&](float words_width) {
        Composition c;
        c.title.push_back(title_block(sheet, input.slide.title, words_width));
        float room = area.h - height_of(c.title) - space::gutter;
        if (!input.slide.text.empty()) {
            c.body.push_back(body_block(sheet, input.slide.text, words_width, space::gutter));
            room -= height_of(c.body.back()) + space::block;
        }
        float width = spread ? area.w : words_width;
        auto asked = to_ask(sheet, questions, width, columns);
        float for_asked = asked.empty() ? 0 : height_of(asked) + asked.front().gap;
        bool beneath = height_of(cards(sheet, input.slide.points, width, columns, 0)) + for_asked <= room;
        auto points = cards(sheet, input.slide.points, width, columns, beneath ? room - for_asked : room);
        c.body.insert(c.body.end(), points.begin(), points.end());
        if (!asked.empty()) asked.front().begins_page = !beneath;
        c.body.insert(c.body.end(), asked.begin(), asked.end());
        if (input.slide.picture)
            c.stage = StagePlan{360, [&](Sheet& to, Rect rect) { stage(to, rect, input.slide.picture, {}); }};
        add_notice(sheet, c.further, input.notice, words_width);
        return c;
    };
    return compose(sheet, make, area, input.page);
}

}  // namespace screen
