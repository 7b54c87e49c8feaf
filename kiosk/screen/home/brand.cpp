#include "screen/home/brand.h"

#include <algorithm>

#include "flow/picture_files.h"
#include "screen/controls.h"
#include "screen/text/filled_words.h"

namespace screen {
namespace {

/// Most a logo may take; a wide one is lower, a tall one narrower.
constexpr float logo_height = 72, widest_logo = 0.4f, beside_logo = 20, around_logo = 8;
constexpr float pad = 20, beside_sign = 16;  ///< of the button

/// With the card it stands on where the page is dark: logos are made for white paper.
Size size_of_logo(Sheet& sheet, const std::string& logo, float width) {
    if (logo.empty()) return {};
    auto size = sheet.pictures().size(logo);
    if (!size || size->w <= 0 || size->h <= 0) size = Size{1, 1};
    const float factor = std::min(1.5f, sheet.text_factor()),
                fit = std::min(factor * logo_height / size->h, widest_logo * width / size->w);
    // Pixels are never enlarged: small, they stay crisp.
    const float shown = flow::is_photo(logo) ? std::min(fit, 1 / sheet.scale()) : fit;
    return {size->w * shown + 2 * around_logo, size->h * shown + 2 * around_logo};
}

/// A JPEG has a ground of its own, which is hardly ever the page's colour.
bool brings_its_ground(const std::string& logo) {
    return flow::is_photo(logo) && !logo.ends_with(".png");
}

void draw_logo(Sheet& sheet, const std::string& logo, Rect card) {
    const bool own_card = sheet.settings().theme != flow::Theme::light || brings_its_ground(logo);
    if (own_card) sheet.box(card, 12, sheet.colors().stage_surface);
    Rect inside = card.inset(around_logo);
    if (!own_card) inside.x = card.x;  // in line with the words below
    sheet.picture({logo, {}, {}, ""}, inside, inside, 0);
}

/// Logo and words beside each other.
struct Mark {
    std::string logo;
    Size logo_size;
    Sheet::Words words;
    float before = 0;  ///< the words
    float width() const { return before + words.width; }
    float height() const { return std::max(logo_size.h, words.height); }
};

Mark mark(Sheet& sheet, const flow::Look& look, const std::string& text, float width) {
    Mark mark{look.logo, size_of_logo(sheet, look.logo, width), {}, 0};
    mark.before = mark.logo_size.w > 0 ? mark.logo_size.w + beside_logo : 0;
    mark.words = sheet.set_whole_words(text, Type::small, Weight::bold, width - mark.before);
    return mark;
}

void draw(Sheet& sheet, const Mark& mark, float x, float middle, Color ink) {
    const auto [w, h] = mark.logo_size;
    if (w > 0) draw_logo(sheet, mark.logo, {x, middle - h / 2, w, h});
    sheet.text(mark.words, x + mark.before, middle - mark.words.height / 2, mark.words.width, ink);
}

Block name_block(Sheet& sheet, const flow::Look& look, float width, Align align) {
    const auto all = mark(sheet, look, look.name, width);
    return whole_block(all.height(), 0, [all, align, name = look.name](Sheet& to, Rect area) {
        const auto& c = to.colors();
        if (align == Align::centre) area.x += (area.w - all.width()) / 2;
        draw(to, all, area.x, area.y + all.height() / 2, c.soft);
        // Heard once: beside its name the logo says nothing more.
        to.element(Role::text, flow::said(name), {area.x, area.y, all.width(), area.h}, {}, all.words.font_px, c.soft,
                   c.page);
    });
}

Block about_button(Sheet& sheet, const flow::Home& home, float width) {
    const auto& name = home.look.name;
    const auto said =
        name.empty() ? sheet.word("About this clinic") : filled(sheet.word("About {clinic}"), "{clinic}", name);
    const float sign = icon_size(sheet, 40), around = 2 * pad + beside_sign + sign;
    const auto all = mark(sheet, home.look, name.empty() ? said : name, width - around);
    const float height = std::max(space::touch, all.height() + pad);
    const flow::Action action{flow::ActionKind::open, home.about_flow};
    return whole_block(height, 0, [=](Sheet& to, Rect area) {
        const auto& c = to.colors();
        const Rect rect{area.x, area.y, all.width() + around, height};
        card(to, rect, radius::button, c.surface, c.line, width::control, action);
        draw(to, all, rect.x + pad, rect.centre().y, c.ink);
        to.icon("next", {rect.right() - pad - sign, rect.centre().y - sign / 2, sign, sign}, c.accent);
        to.element(Role::button, flow::said(said), rect, action, all.words.font_px, c.ink, c.surface);
    });
}

}  // namespace

Blocks brand(Sheet& sheet, const HomeInput& input, float width) {
    const auto& home = input.home;
    const bool told = !home.about_flow.empty() && sheet.library().offered(home.about_flow, sheet.settings().language);
    if (told) return {about_button(sheet, home, width)};
    return brand_name(sheet, home.look, width, Align::start);
}

Blocks brand_name(Sheet& sheet, const flow::Look& look, float width, Align align) {
    if (look.name.empty()) return {};
    return {name_block(sheet, look, width, align)};
}

}  // namespace screen
