#include <algorithm>

#include "screen/slides.h"

namespace screen {

int answered(const SlideInput& input) {
    auto found = input.state.answers.find({input.state.place().flow, input.slide.id});
    return found == input.state.answers.end() ? 0 : found->second;
}

namespace {

Block title_in(Sheet& sheet, const std::string& title, Type type, float width) {
    auto words = sheet.set_whole_words(title, type, Weight::bold, width, Sheet::Shape::balanced);
    auto block = text_block(sheet, words, sheet.colors().ink, 0, Role::title);
    block.ties.assign(block.rows.size(), Tie::word);
    block.to_next = Tie::heading;
    return block;
}

}  // namespace

Block title_block(Sheet& sheet, const std::string& title, float width) {
    constexpr float most_within_reach = 1.4f;  // a larger one would leave the text a line or two
    const bool low = sheet.room_above() > 0;
    const float chosen = sheet.text_factor();
    if (low) sheet.set_text_factor(std::min(chosen, most_within_reach));
    auto block = title_in(sheet, title, low ? Type::heading : Type::title, width);
    if (chosen > 1)
        for (auto type : {Type::heading, Type::body}) block.lower.push_back(title_in(sheet, title, type, width));
    sheet.set_text_factor(chosen);
    return block;
}

Block body_block(Sheet& sheet, const std::string& text, float width, float gap) {
    return text_block(sheet, sheet.set(text, Type::body, Weight::regular, width), sheet.colors().ink, gap);
}

void add_notice(Sheet& sheet, Blocks& blocks, const std::string& notice, float width) {
    if (notice.empty()) return;
    auto words = sheet.set(notice, Type::caption, Weight::regular, width - 60);
    blocks.push_back(whole_block(words.height, space::block, [=](Sheet& to, Rect area) {
        const auto& c = to.colors();
        float icon = 30 * to.text_factor();
        to.icon("pencil", {area.x, area.y + (words.line - icon) / 2, icon, icon}, c.soft);
        to.text(words, area.x + icon + 16, area.y, area.w - icon - 16, c.soft);
        to.element(Role::notice, flow::said(notice), area, {}, words.font_px, c.soft, c.page);
    }));
    blocks.back().joins = true;
}

}  // namespace screen
