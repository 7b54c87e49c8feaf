#include "screen/home/home_topics.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace screen {
namespace {

/// The group that the topic at a position stands in; null: none.
const flow::Home::Group* group_at(const flow::Home& home, std::size_t position) {
    const flow::Home::Group* group = nullptr;
    for (const auto& each : home.groups)
        if (each.first <= position) group = &each;
    return group;
}

/// One row of tiles, of one height.
Block tile_row(Sheet& sheet, std::vector<Topic> row, float w, const Density& density, float more) {
    float height = density.tile;
    for (auto& topic : row) {
        if (!density.subtitles) topic.text.subtitle.clear();
        height = std::max(height, tile_height(sheet, topic.text, w, density.tile));
    }
    return whole_block(height + more, density.gap, [=, gap = density.gap](Sheet& to, Rect area) {
        for (std::size_t k = 0; k < row.size(); ++k)
            tile(to, {area.x + static_cast<float>(k) * (w + gap), area.y, w, area.h}, row[k].text, row[k].action);
    });
}

/// The words above a row, and the row, as one.
Block under_heading(Sheet& sheet, const std::string& label, Block row, float width) {
    constexpr float below = 12, above = 12;  // it belongs to what follows
    const auto words = sheet.set_whole_words(label, Type::body, Weight::bold, width);
    Block block;
    block.gap = row.gap + above;
    block.rows = {words.height + below + row.rows.front()};
    block.draw = [words, row](Sheet& to, Rect area, std::size_t, std::size_t) {
        const auto& c = to.colors();
        to.text(words, area.x, area.y, area.w, c.ink);
        to.element(Role::text, said(words), {area.x, area.y, area.w, words.height}, {}, words.font_px, c.ink, c.page);
        row.draw(to, {area.x, area.bottom() - row.rows.front(), area.w, row.rows.front()}, 0, 1);
    };
    return block;
}

}  // namespace

std::size_t topics_wanted(const Sheet& sheet, const HomeInput& input) {
    if (!has_many_topics(input.home)) return input.home.topics.size();
    // The title and what stands at the foot take a quarter of a page or more, and a figure above the topics another one.
    const auto& closest = *std::rbegin(densities);
    auto rows = [&](float share) {
        return static_cast<std::size_t>(std::ceil(share * sheet.height() / (closest.tile + closest.gap)));
    };
    const bool below_figure = input.home.figure && !sheet.landscape();
    return 2 * (rows(below_figure ? 0.5f : 0.75f) + rows(0.75f) * static_cast<std::size_t>(input.page)) + 1;
}

Sections sections(Sheet& sheet, const HomeInput& input, const flow::Home::BodyPart* part) {
    Sections all;
    const flow::Home::Group* group = nullptr;
    const auto& language = sheet.settings().language;
    std::size_t found = 0;
    const auto wanted = topics_wanted(sheet, input);
    const bool counted = !has_many_topics(input.home);
    for (std::size_t i = 0; i < input.home.topics.size(); ++i) {
        const auto& id = input.home.topics[i];
        if (found >= wanted && !sheet.library().is_known(id, language)) break;
        if (!sheet.library().offered(id, language)) continue;
        auto tile = sheet.library().tile(id, language);
        if (!tile.picture.empty()) sheet.pictures().expect_size(tile.picture);
        if (part && tile.body_part != part->id) continue;
        const auto* of = group_at(input.home, i);
        if (all.empty() || of != group) all.push_back({of ? of->label : "", {}, counted});
        group = of;
        ++found;
        all.back().topics.push_back({{tile.title, tile.subtitle, tile.picture}, {flow::ActionKind::open, id}});
    }
    return all;
}

Blocks tile_rows(Sheet& sheet, const Sections& all, float width, const Density& density, float more) {
    constexpr float least_pair = 680;
    const bool pairs = width >= least_pair && sheet.text_factor() < 1.5f;
    Blocks rows;
    for (const auto& [label, topics, counted] : all)
        for (std::size_t i = 0; i < topics.size();) {
            const bool odd = topics.size() % 2 == 1, alone = !pairs || (odd && i == (counted ? 0 : topics.size() - 1));
            const std::size_t count = alone ? 1 : 2;
            const auto begin = topics.begin() + static_cast<std::ptrdiff_t>(i);
            auto row = tile_row(sheet, {begin, begin + static_cast<std::ptrdiff_t>(count)},
                                alone ? width : (width - density.gap) / 2, density, more);
            rows.push_back(i == 0 && !label.empty() ? under_heading(sheet, label, std::move(row), width)
                                                    : std::move(row));
            i += count;
        }
    return rows;
}

}  // namespace screen
