// How many of 10 or of 100: figures of which so many are filled, the others hollow, and the same in words below them.
#include <algorithm>

#include "screen/composition.h"
#include "screen/slides.h"
#include "screen/text/filled_words.h"

namespace screen {
namespace {

constexpr float pad = 44, above_words = 28;
constexpr float slim = 0.44f;    // a figure's width, of its height
constexpr float between = 0.3f;  // two figures, of a figure's height
constexpr float tallest = 250;
constexpr float least_figures = 220, spare_height = 160;
constexpr int ten = 10;

struct Figures {
    int columns = ten, rows = 1;
    float height = 0;
};

/// In columns, with more between one ten and the next.
float width_of(const Figures& figures) {
    auto columns = static_cast<float>(figures.columns), tens = (columns - 1) / ten;
    return figures.height *
           (columns * slim + (columns - 1) * between * 0.6f + static_cast<float>(static_cast<int>(tens)) * between);
}

float height_of(const Figures& figures) {
    auto rows = static_cast<float>(figures.rows);
    return figures.height * (rows + (rows - 1) * between * 0.6f);
}

/// As large as they have room, in rows that are easily counted.
Figures set_figures(int of, Size room) {
    Figures best;
    for (int columns : {of / 2, ten, 2 * ten}) {
        if (columns > of || columns % 5 != 0 || columns > 2 * ten) continue;
        Figures figures{columns, of / columns, 1};
        figures.height = std::min({tallest, room.w / width_of(figures), room.h / height_of(figures)});
        if (figures.height > best.height) best = figures;
    }
    return best;
}

/// A head and a body: hollow, or filled for one that is counted.
void draw_figure(Sheet& sheet, Rect at, bool counted) {
    const auto& c = sheet.colors();
    float head = at.h * 0.14f, line = std::clamp(at.h * 0.03f, 2.5f, 5.0f);
    Rect body{at.x, at.y + 2 * head + at.h * 0.04f, at.w, at.h * 0.68f};
    Color fill = counted ? c.accent : Color{}, edge = counted ? c.accent : c.line;
    sheet.disc({at.centre().x, at.y + head}, head, fill, edge, line);
    sheet.box(body, at.w * 0.42f, fill, edge, line);
}

void draw_figures(Sheet& sheet, const flow::Portion& portion, const Figures& figures, Point middle_of_top) {
    float w = figures.height * slim, gap = figures.height * between;
    float left = middle_of_top.x - width_of(figures) / 2;
    for (int i = 0; i < portion.of; ++i) {
        int row = i / figures.columns, column = i % figures.columns;
        float x = left + static_cast<float>(column) * (w + gap * 0.6f) + static_cast<float>(column / ten) * gap;
        float y = middle_of_top.y + static_cast<float>(row) * (figures.height + gap * 0.6f);
        draw_figure(sheet, {x, y, w, figures.height}, i < portion.count);
    }
}

std::string words_of(Sheet& sheet, const flow::Portion& portion) {
    return in_words(portion, [&](const char* english) { return sheet.word(english); });
}

/// At a large size the figures need the room more than their words do.
Sheet::Words set_words(Sheet& sheet, const flow::Portion& portion, float width) {
    auto type = sheet.text_factor() > 1 ? Type::body : Type::heading;
    return sheet.set_whole_words(words_of(sheet, portion), type, Weight::bold, width - 2 * pad, Sheet::Shape::balanced);
}

float least_height(Sheet& sheet, const flow::Portion& portion, float width) {
    return set_words(sheet, portion, width).height + above_words + least_figures + 2 * pad;
}

/// One thing to hear: the figures are their number.
void card(Sheet& sheet, const flow::Portion& portion, Rect rect) {
    const auto& c = sheet.colors();
    auto words = set_words(sheet, portion, rect.w);
    sheet.box(rect, radius::card, c.surface, c.surface_line ? c.surface_line : c.hair, width::divider);
    Rect inner = rect.inset(pad);
    float room = inner.h - words.height - above_words;
    if (room < least_figures / 2) sheet.spill();
    auto figures = set_figures(portion.of, {inner.w, std::max(room, 0.0f)});
    float spare = room - height_of(figures), above = std::clamp(spare / 3, 0.0f, above_words);
    float top = inner.y + (spare - above) / 2, words_top = top + height_of(figures) + above + above_words;
    draw_figures(sheet, portion, figures, {inner.centre().x, top});
    sheet.text(words, inner.x, words_top, inner.w, c.ink, Align::centre);
    sheet.element(Role::picture, flow::said(words_of(sheet, portion)), rect, {}, words.font_px, c.ink, c.surface);
}

}  // namespace

std::string in_words(const flow::Portion& portion, const std::function<std::string(const char*)>& word) {
    auto words = filled(word("{count} in {total} {who}"), "{count}", std::to_string(portion.count));
    return filled(filled(words, "{total}", std::to_string(portion.of)), "{who}", portion.who);
}

/// Where a large title leaves the card too little of its page, the card has the next one.
int portion_slide(Sheet& sheet, const SlideInput& input, Rect area) {
    const auto& slide = input.slide;
    auto make = [&](float width) {
        Composition c;
        c.title.push_back(title_block(sheet, slide.title, width));
        float least = least_height(sheet, slide.portion, width);
        auto draw = [&slide](Sheet& to, Rect rect) { card(to, slide.portion, rect); };
        if (!slide.text.empty()) c.body.push_back(body_block(sheet, slide.text, width, space::block));
        if (sheet.landscape() || height_of(c.title) + space::gutter + least <= area.h)
            c.stage = StagePlan{least, draw};  // it says its share in words: they stay within reach
        else
            c.body.push_back(whole_block(std::min(least + spare_height, area.h), space::gutter, draw));
        add_notice(sheet, c.further, input.notice, width);
        return c;
    };
    return compose(sheet, make, area, input.page);
}

}  // namespace screen
