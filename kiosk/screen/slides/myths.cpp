// What many people think, and what is so: a card each, with the myth above in smaller letters and the fact below it. Which is
// which is told by words and signs.
#include "screen/slides/card_grid.h"
#include "screen/text/two_sentences.h"

namespace screen {
namespace {

constexpr float pad = 40, sign = 26, beside_sign = 22, between = 26, most_stretch = 90;

/// "Myth" or "Fact", and what it is.
struct Half {
    Sheet::Words name, words;
    float height = 0;
};

Half set_half(Sheet& sheet, const std::string& name, const std::string& text, Type type, Weight weight, float width) {
    Half half;
    float inner = width - 2 * pad - 2 * sign - beside_sign;
    half.name = sheet.set_one_line(name, Type::small, Weight::bold, inner);
    half.words = sheet.set(text, type, weight, inner);
    half.height = half.name.height + half.words.height;
    return half;
}

Half set_myth(Sheet& sheet, const flow::Myth& myth, float width) {
    return set_half(sheet, sheet.word("Myth"), myth.myth, Type::small, Weight::regular, width);
}

Half set_fact(Sheet& sheet, const flow::Myth& myth, float width) {
    return set_half(sheet, sheet.word("Fact"), myth.fact, Type::body, Weight::bold, width);
}

/// A hollow ring with a cross.
void cross(Sheet& sheet, Point at, Color color) {
    constexpr float arm = 9;
    sheet.disc(at, sign, {}, color, width::control);
    sheet.stroke({at.x - arm, at.y - arm}, {at.x + arm, at.y + arm}, color, width::leader);
    sheet.stroke({at.x - arm, at.y + arm}, {at.x + arm, at.y - arm}, color, width::leader);
}

void tick(Sheet& sheet, Point at) {
    constexpr float icon = 34;
    sheet.disc(at, sign, sheet.colors().accent);
    sheet.icon("tick", {at.x - icon / 2, at.y - icon / 2, icon, icon}, sheet.colors().on);
}

void draw_words(Sheet& sheet, const Half& half, Point at, Color name, Color words) {
    float width = half.words.width + half.name.width;  // both begin at the same edge
    sheet.text(half.name, at.x, at.y, width, name);
    sheet.text(half.words, at.x, at.y + half.name.height, width, words);
}

std::string heard(Sheet& sheet, const flow::Myth& myth) {
    const auto& language = sheet.settings().language;
    auto of = [&](const char* name, const std::string& text) {
        return two_sentences(sheet.word(name), text, language);
    };
    return two_sentences(of("Myth", myth.myth), of("Fact", myth.fact), language);
}

void draw_card(Sheet& sheet, const flow::Myth& myth, Rect rect, float above_words) {
    const auto& c = sheet.colors();
    auto above = set_myth(sheet, myth, rect.w), below = set_fact(sheet, myth, rect.w);
    sheet.box(rect, radius::card, c.surface, c.surface_line ? c.surface_line : c.hair, width::divider);
    float x = rect.x + pad + sign, words_x = x + sign + beside_sign, y = rect.y + above_words;
    cross(sheet, {x, y + above.name.height / 2}, c.soft);
    draw_words(sheet, above, {words_x, y}, c.soft, c.soft);
    y += above.height + between;
    sheet.box({words_x, y - width::divider / 2, rect.right() - pad - words_x, width::divider}, 0, c.hair);
    y += between;
    tick(sheet, {x, y + below.name.height / 2});
    draw_words(sheet, below, {words_x, y}, c.accent, c.ink);
    sheet.element(Role::text, flow::said(heard(sheet, myth)), rect, {}, below.words.font_px, c.ink, c.surface);
}

std::vector<Cell> cards(Sheet& sheet, const flow::Slide& slide, float width, float more) {
    std::vector<Cell> all;
    for (const auto& myth : slide.myths) {
        float height = set_myth(sheet, myth, width).height + set_fact(sheet, myth, width).height;
        all.push_back({height + 2 * pad + 2 * between + more,
                       [&myth, more](Sheet& to, Rect rect) { draw_card(to, myth, rect, pad + more / 2); }});
    }
    return all;
}

}  // namespace

int myths_slide(Sheet& sheet, const SlideInput& input, Rect area) {
    const auto& slide = input.slide;
    const bool beside = sheet.landscape() && sheet.text_factor() <= 1 && slide.myths.size() > 1;
    const std::size_t columns = !beside ? 1 : slide.myths.size() == 3 ? 3 : 2;
    const auto rows = (slide.myths.size() + columns - 1) / columns;
    return list_slide(sheet, input, area, rows, most_stretch, [&](float more) {
        return grid(cards(sheet, slide, cell_width(columns, area.w), more), columns, area.w);
    });
}

}  // namespace screen
