#include "screen/frame/hide_button.h"

#include <algorithm>

#include "screen/controls.h"

namespace screen {
namespace {

constexpr float pad = 20, after_icon = 12, beside = 32;

Sheet::Words words_of(Sheet& sheet) {
    return sheet.set(sheet.word("Hide"), Type::caption, Weight::regular, 1e6f);
}

float icon_of(const Sheet& sheet) {
    return icon_size(sheet, 40);
}

}  // namespace

float HideButton::row_end(float end) const {
    return rect.w > 0 ? rect.x - beside : end;
}

HideButton place_hide(Sheet& sheet, bool wanted, float end, float middle, float most_width) {
    constexpr float least = 66;  // 16 mm
    if (!wanted) return {};
    const auto words = words_of(sheet);
    const float height = std::max(least, words.line + pad), all = 2 * pad + icon_of(sheet) + after_icon + words.width;
    const bool in_words = all <= most_width;
    const float width = in_words ? all : height;
    return {{end - width, middle - height / 2, width, height}, in_words};
}

void draw_hide(Sheet& sheet, const HideButton& hide) {
    const auto& [rect, in_words] = hide;
    if (rect.w <= 0) return;
    const auto& c = sheet.colors();
    const flow::Action action{flow::ActionKind::hide, ""};
    const auto label = sheet.word("Hide");
    if (!in_words) return icon_button(sheet, rect, ButtonLook::plain, {label, "hide", IconSide::before}, action);
    const auto words = words_of(sheet);
    const float icon = icon_of(sheet), middle = rect.centre().y;
    card(sheet, rect, radius::tool, c.surface, c.line, width::control, action);
    sheet.icon("hide", {rect.x + pad, middle - icon / 2, icon, icon}, c.accent);
    sheet.text(words, rect.right() - pad - words.width, middle - words.height / 2, words.width, c.ink);
    sheet.element(Role::button, flow::said(label), rect, action, words.font_px, c.ink, c.surface);
}

}  // namespace screen
