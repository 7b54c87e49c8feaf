#include "screen/home/brand.h"

#include <algorithm>

namespace screen {
namespace {

/// Most a logo may take; a wide one is lower, a tall one narrower.
constexpr float logo_height = 72, widest_logo = 0.4f, beside_logo = 20, around_logo = 8;

/// With the card it stands on where the page is dark: logos are made for white paper.
Size size_of_logo(Sheet& sheet, const std::string& logo, float width) {
    if (logo.empty()) return {};
    auto size = sheet.pictures().size(logo);
    if (!size || size->w <= 0 || size->h <= 0) size = Size{1, 1};
    const float factor = std::min(1.5f, sheet.text_factor()),
                fit = std::min(factor * logo_height / size->h, widest_logo * width / size->w);
    return {size->w * fit + 2 * around_logo, size->h * fit + 2 * around_logo};
}

void draw_logo(Sheet& sheet, const std::string& logo, Rect card) {
    const bool own_card = sheet.settings().theme != flow::Theme::light;
    if (own_card) sheet.box(card, 12, sheet.colors().stage_surface);
    Rect inside = card.inset(around_logo);
    if (!own_card) inside.x = card.x;  // in line with the words below
    sheet.picture({logo, {}, {}, ""}, inside, inside, 0);
}

}  // namespace

Blocks brand(Sheet& sheet, const flow::Look& look, float width) {
    if (look.name.empty()) return {};
    const Size logo = size_of_logo(sheet, look.logo, width);
    const float before = logo.w > 0 ? logo.w + beside_logo : 0;
    const auto words = sheet.set_whole_words(look.name, Type::small, Weight::bold, width - before);
    return {whole_block(std::max(logo.h, words.height), 0, [=, &look](Sheet& to, Rect area) {
        const auto& c = to.colors();
        const float middle = area.y + std::max(logo.h, words.height) / 2;
        if (logo.w > 0) draw_logo(to, look.logo, {area.x, middle - logo.h / 2, logo.w, logo.h});
        to.text(words, area.x + before, middle - words.height / 2, words.width, c.soft);
        // Heard once: beside its name the logo says nothing more.
        to.element(Role::text, flow::said(look.name), {area.x, area.y, before + words.width, area.h}, {}, words.font_px,
                   c.soft, c.page);
    })};
}

}  // namespace screen
