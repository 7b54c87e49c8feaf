// What to take home: three to five points, each with its icon.
#include "screen/composition.h"
#include "screen/slides.h"
#include "screen/stage.h"

namespace screen {
namespace {

Block point_block(Sheet& sheet, const flow::Point& point, float width, float disc_size, float gap) {
    float inner = width - disc_size - 40;
    auto words = sheet.set(point.text, Type::body, Weight::regular, inner);
    float height = std::max(disc_size, words.height);
    return whole_block(height, gap, [=](Sheet& to, Rect area) {
        const auto& c = to.colors();
        float r = disc_size / 2, icon = disc_size * 0.56f;
        Point middle{area.x + r, area.centre().y};
        to.disc(middle, r, c.tint, c.surface_line, c.surface_line ? width::control : 0);
        to.icon(point.icon.empty() ? "tick" : point.icon, {middle.x - icon / 2, middle.y - icon / 2, icon, icon},
                c.accent);
        to.text(words, area.x + disc_size + 40, area.centre().y - words.height / 2, inner, c.ink);
        to.element(Role::text, flow::said(point.text), area, {}, words.font_px, c.ink, c.page);
    });
}

Blocks points(Sheet& sheet, const SlideInput& input, float width, float height) {
    auto list = [&](float disc_size, float gap) {
        Blocks all;
        for (const auto& point : input.slide.points)
            all.push_back(point_block(sheet, point, width, disc_size * std::min(1.25f, sheet.text_factor()), gap));
        return all;
    };
    auto blocks = list(112, space::block);
    if (height_of(blocks) > height) blocks = list(88, space::inside);
    if (height_of(blocks) > height) blocks = list(72, space::tight);
    // Space to spare goes between the points, but they stay one list.
    float spare = height - height_of(blocks);
    float more = std::clamp(spare / static_cast<float>(blocks.size() + 1), 0.0f, 110.0f);
    for (auto& block : blocks) block.gap += more;
    return blocks;
}

/// What the visitor would like to ask, below a line; a page of its own where there is no room for all of it.
Blocks to_ask(Sheet& sheet, const SlideInput& input, float width) {
    Blocks blocks;
    if (input.to_ask.empty()) return blocks;
    auto heading = sheet.set(sheet.word("What I would like to ask"), Type::small, Weight::bold, width);
    blocks.push_back(text_block(sheet, heading, sheet.colors().soft, space::block));
    for (const auto& question : input.to_ask)
        blocks.push_back(point_block(sheet, {question, "question"}, width, 72, space::tight));
    return blocks;
}

}  // namespace

int summary_slide(Sheet& sheet, const SlideInput& input, Rect area) {
    auto make = [&](float width) {
        Composition c;
        c.title.push_back(title_block(sheet, input.slide.title, width));
        float room = area.h - height_of(c.title) - space::gutter;
        if (!input.slide.text.empty()) {
            c.body.push_back(body_block(sheet, input.slide.text, width, space::gutter));
            room -= height_of(c.body.back()) + space::block;
        }
        auto asked = to_ask(sheet, input, width);
        float for_asked = asked.empty() ? 0 : height_of(asked) + asked.front().gap;
        bool beneath = height_of(points(sheet, input, width, 0)) + for_asked <= room;
        auto list = points(sheet, input, width, beneath ? room - for_asked : room);
        c.body.insert(c.body.end(), list.begin(), list.end());
        if (!asked.empty()) asked.front().begins_page = !beneath;
        c.body.insert(c.body.end(), asked.begin(), asked.end());
        if (input.slide.picture)
            c.stage = StagePlan{360, [&](Sheet& to, Rect rect) { stage(to, rect, input.slide.picture, {}); }};
        add_notice(sheet, c.further, input.notice, width);
        return c;
    };
    return compose(sheet, make, area, input.page);
}

}  // namespace screen
