#include "screen/calm_page.h"

#include "screen/blocks.h"
#include "screen/controls.h"
#include "screen/slides.h"

namespace screen {
namespace {

/// Buttons at the foot; returns their top edge.
float languages(Sheet& sheet, const std::vector<flow::Home::Language>& all) {
    constexpr float foot = 44;
    if (all.size() < 2) return sheet.height() - foot;
    constexpr std::size_t most_in_a_row = 3;
    const float height = button_height(sheet, 112), full = sheet.width() - 2 * space::margin;
    const std::size_t rows = (all.size() + most_in_a_row - 1) / most_in_a_row,
                      columns = std::min(all.size(), most_in_a_row);
    const float w = (full - space::gutter * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float top = sheet.height() - foot - static_cast<float>(rows) * (height + space::gutter) + space::gutter;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool chosen = all[i].code == sheet.settings().language;
        const Rect rect{space::margin + static_cast<float>(i % columns) * (w + space::gutter),
                        top + static_cast<float>(i / columns) * (height + space::gutter), w, height};
        button(sheet, rect, chosen ? ButtonLook::chosen : ButtonLook::plain, {all[i].name, "", IconSide::before},
               {flow::ActionKind::language, all[i].code});
    }
    return top;
}

/// From `top` down to `bottom`, those that have room.
void staff_lines(Sheet& sheet, const std::vector<std::string>& lines, float top, float bottom) {
    const auto& c = sheet.colors();
    const float width = sheet.width() - 2 * space::margin;
    for (const auto& line : lines) {
        auto words = sheet.set(line, Type::caption, Weight::regular, width);
        if (top + words.height > bottom) return;
        sheet.text(words, space::margin, top, width, c.soft);
        sheet.element(Role::notice, flow::said(line), {space::margin, top, width, words.height}, {}, words.font_px,
                      c.soft, c.page);
        top += words.height + space::tight;
    }
}

}  // namespace

void draw_calm_page(Sheet& sheet, const CalmPage& page) {
    const float width = sheet.width() - 2 * space::margin;
    const Blocks words{title_block(sheet, sheet.word("This screen is resting"), width),
                       body_block(sheet, sheet.word("Please ask at the front desk."), width, space::inside)};
    const float bottom = languages(sheet, page.languages) - space::block, height = height_of(words);
    const float top = std::max(space::margin, bottom * 0.3f - height / 2);
    draw_all(sheet, words, {space::margin, top, width, 0});
    staff_lines(sheet, page.for_staff, std::max(top + height + space::block, bottom * 0.55f), bottom);
}

DrawList calm_page(const CalmPage& page, const Panel& panel, const flow::Settings& settings,
                   const Interaction& interaction, flow::Library& library, Typesetter& typesetter,
                   PictureGeometry& pictures) {
    Sheet sheet(panel, settings, interaction, typesetter, pictures, library);
    draw_calm_page(sheet, page);
    return sheet.finish(1);
}

}  // namespace screen
