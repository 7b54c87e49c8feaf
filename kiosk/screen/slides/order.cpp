// Things to put in order by touching them one after the other. What is touched too early stays where it is, and is told kindly.
#include "flow/answer_order.h"
#include "screen/choices.h"
#include "screen/controls.h"
#include "screen/slides/card_grid.h"
#include "screen/text/two_sentences.h"

namespace screen {
namespace {

constexpr float least = 116, most_stretch = 60, widest = 1400, pad = 36, beside_ring = 30;

/// The ring grows with its number.
float ring_of(const Sheet& sheet) {
    return 34 * std::max(1.0f, sheet.text_factor());
}

bool is_done(const SlideInput& input) {
    return answered(input) > 0;
}

flow::Ordering ordering(const SlideInput& input) {
    if (is_done(input)) return {static_cast<int>(input.slide.things.size())};
    auto found = input.state.orders.find({input.state.place().flow, input.slide.id});
    return found == input.state.orders.end() ? flow::Ordering{} : found->second;
}

Sheet::Words done_words(Sheet& sheet, const SlideInput& input, float width) {
    const auto& language = sheet.settings().language;
    return sheet.set(two_sentences(sheet.word("Yes, that’s it"), input.slide.answers.front().say, language), Type::body,
                     Weight::regular, width);
}

/// Large letters leave no room above the things for all that is said in the end: the rest comes after them, as a question's does.
bool is_said_after(const Sheet& sheet) {
    return sheet.text_factor() > 1;
}

/// What to do, what came too early, or what is so; as high as the highest of them, so that nothing moves.
Block guidance(Sheet& sheet, const SlideInput& input, float width) {
    auto set = [&](const char* word) { return sheet.set(sheet.word(word), Type::small, Weight::regular, width); };
    const auto start = set("Touch them in their order. Just for you. No score."),
               early = set("Not yet. Something comes before it."), done = done_words(sheet, input, width);
    const auto right = sheet.set(sheet.word("Yes, that’s it"), Type::small, Weight::bold, width);
    const bool missed = ordering(input).missed > 0, says_done = is_done(input), after = is_said_after(sheet);
    const auto words = says_done ? (after ? right : done) : missed ? early : start;
    const float height = std::max({start.height, early.height, after ? right.height : done.height});
    auto block = whole_block(height, space::block, [=](Sheet& to, Rect area) {
        const auto& c = to.colors();
        const Color ink = missed ? c.kind : says_done ? c.ink : c.soft;
        to.text(words, area.x, area.y, area.w, ink);
        to.element(Role::text, said(words), {area.x, area.y, area.w, words.height}, {}, words.font_px, ink, c.page);
    });
    block.to_next = Tie::heading;
    return block;
}

float text_width(const Sheet& sheet, float width) {
    return width - 2 * pad - 2 * ring_of(sheet) - beside_ring;
}

/// Its number once it has its place; until then an empty ring, or three dots where it has to wait.
void draw_ring(Sheet& sheet, Point centre, int number, bool waits) {
    const auto& c = sheet.colors();
    const float ring = ring_of(sheet);
    if (number == 0) {
        sheet.disc(centre, ring, {}, waits ? c.kind : c.line, width::control);
        for (float x : {-0.45f, 0.0f, 0.45f})
            if (waits) sheet.disc({centre.x + x * ring, centre.y}, ring * 0.13f, c.kind);
        return;
    }
    sheet.disc(centre, ring, c.accent);
    const auto digits = sheet.set_one_line(std::to_string(number), Type::body, Weight::bold, 2 * ring - 16);
    sheet.text(digits, centre.x - ring, centre.y - digits.height / 2, 2 * ring, c.on, Align::centre);
}

void draw_thing(Sheet& sheet, const SlideInput& input, int thing, Rect rect) {
    const auto& c = sheet.colors();
    const auto& text = input.slide.things[static_cast<std::size_t>(thing - 1)];
    const auto order = ordering(input);
    const float ring = ring_of(sheet);
    const bool placed = thing <= order.placed, missed = thing == order.missed;
    const flow::Action action{flow::ActionKind::place, std::to_string(thing)};  // none moves when one has its place
    const Color fill = placed ? c.tint : missed ? c.kind_tint : c.surface;
    card(sheet, rect, radius::tile, fill,
         placed   ? c.accent
         : missed ? c.kind_line
                  : c.line,
         placed || missed ? width::chosen : width::control, action);
    draw_ring(sheet, {rect.x + pad + ring, rect.centre().y}, placed ? thing : 0, missed);
    const auto words = sheet.set(text, Type::body, Weight::regular, text_width(sheet, rect.w));
    sheet.text(words, rect.x + pad + 2 * ring + beside_ring, rect.centre().y - words.height / 2, words.width, c.ink);
    const auto heard = placed ? flow::said(std::to_string(thing) + ". ") + flow::said(text) : flow::said(text);
    sheet.element(Role::answer, heard, rect, action, words.font_px, c.ink, fill).chosen = placed;
}

std::vector<Cell> things(Sheet& sheet, const SlideInput& input, float width, float more) {
    std::vector<Cell> cells;
    for (int thing : flow::thing_order(input.state, input.slide)) {
        const auto& text = input.slide.things[static_cast<std::size_t>(thing - 1)];
        const float height =
            sheet.set(text, Type::body, Weight::regular, text_width(sheet, width)).height + beside_lines(sheet);
        cells.push_back({std::max(least, height) + more,
                         [&input, thing](Sheet& to, Rect rect) { draw_thing(to, input, thing, rect); }, true});
    }
    return cells;
}

}  // namespace

int order_slide(Sheet& sheet, const SlideInput& input, Rect area) {
    area.w = std::min(area.w, widest * std::max(1.0f, sheet.text_factor()));
    Blocks after;
    if (is_done(input) && is_said_after(sheet))
        after.push_back(body_block(sheet, input.slide.answers.front().say, area.w, space::block));
    return list_slide(
        sheet, input, area, input.slide.things.size(), most_stretch,
        [&](float more) {
            Blocks blocks{guidance(sheet, input, area.w)};
            auto all = grid(things(sheet, input, area.w, more), 1, area.w);
            blocks.insert(blocks.end(), all.begin(), all.end());
            return blocks;
        },
        after);
}

}  // namespace screen
