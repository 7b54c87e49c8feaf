#include "screen/frame/aids.h"

#include <algorithm>
#include <optional>

namespace screen {
namespace {

/// Two rings, of which one stands out from whatever is beside it. They lie on the control's edge: in a group there may be no
/// room between two.
void ring(Sheet& sheet, Rect rect, float inner, float outer) {
    const auto& c = sheet.colors();
    sheet.box(rect.inset(-(inner + outer)), radius::tile, {}, c.focus_gap, outer + 2);
    sheet.box(rect.inset(-inner), radius::tile, {}, c.focus, inner + 2);
}

/// Where what does this stands, from the start edge.
std::optional<Rect> place_of(const Sheet& sheet, const DrawList& list, const flow::Action& action) {
    const auto* element = action ? list.find(action) : nullptr;
    if (!element) return std::nullopt;
    const auto& px = element->rect;
    const float scale = sheet.scale();
    return sheet.mirror(Rect{px.x / scale, px.y / scale, px.w / scale, px.h / scale});
}

void light(Sheet& sheet, const DrawList& under, const std::vector<flow::Action>& lit) {
    const bool group = lit.size() > 1;
    for (const auto& action : lit)
        if (auto rect = place_of(sheet, under, action)) ring(sheet, *rect, group ? 6 : 10, group ? 4 : 6);
}

/// Above the button, where a finger does not cover it; below where there is no room.
void hint(Sheet& sheet, Rect control) {
    constexpr float pad_x = 36, pad_y = 20, away = 20, edge = 16;
    const auto& c = sheet.colors();
    auto words = sheet.set_whole_words(sheet.word("Keep your finger on it"), Type::small, Weight::bold,
                                       std::min(760.0f, sheet.width() - 2 * (edge + pad_x)));
    Rect box{0, 0, words.width + 2 * pad_x, words.height + 2 * pad_y};
    box.x = std::clamp(control.centre().x - box.w / 2, edge, std::max(edge, sheet.width() - edge - box.w));
    box.y = control.y - away - box.h;
    if (box.y < edge) box.y = std::min(control.bottom() + away, sheet.height() - edge - box.h);
    sheet.box(box, radius::tool, c.ink, c.page, width::control);
    sheet.text(words, box.x + pad_x, box.y + pad_y, words.width, c.page);
    sheet.element(Role::notice, flow::said(sheet.word("Keep your finger on it")), box, {}, words.font_px, c.page,
                  c.ink);
}

}  // namespace

void draw_aids(Sheet& sheet, const DrawList& under, const Interaction& doing) {
    light(sheet, under, doing.lit);
    if (auto control = place_of(sheet, under, doing.let_go)) hint(sheet, *control);
}

}  // namespace screen
