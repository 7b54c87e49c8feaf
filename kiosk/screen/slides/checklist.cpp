// Things to do at home, to be ticked during the visit; the summary shows those that were.
#include "flow/to_do.h"
#include "screen/choices.h"
#include "screen/slides/card_grid.h"

namespace screen {
namespace {

constexpr float least = 116, most_stretch = 60, widest = 1400;

Block guidance(Sheet& sheet, float width) {
    auto words =
        sheet.set(sheet.word("Touch what you want to do. It is not saved."), Type::small, Weight::regular, width);
    auto block = text_block(sheet, words, sheet.colors().soft, space::inside);
    block.to_next = Tie::heading;
    return block;
}

std::vector<Cell> boxes(Sheet& sheet, const SlideInput& input, float width, float more) {
    std::vector<Cell> cells;
    const auto& things = input.slide.things;
    for (std::size_t i = 0; i < things.size(); ++i) {
        int number = static_cast<int>(i + 1);
        bool ticked = flow::is_ticked(input.state, {input.state.place().flow, input.slide.id}, number);
        auto state = ticked ? AnswerState::ticked : AnswerState::unticked;
        cells.push_back({answer_height(sheet, things[i], width, least) + more,
                         [=, text = things[i]](Sheet& to, Rect rect) {
                             answer(to, rect, state, text, {flow::ActionKind::tick, std::to_string(number)});
                         },
                         true});
    }
    return cells;
}

}  // namespace

int checklist_slide(Sheet& sheet, const SlideInput& input, Rect area) {
    const bool beside = sheet.landscape() && sheet.text_factor() <= 1;
    const std::size_t columns = beside ? 2 : 1;
    if (!beside) area.w = std::min(area.w, widest * std::max(1.0f, sheet.text_factor()));
    const auto rows = (input.slide.things.size() + columns - 1) / columns;
    return list_slide(sheet, input, area, rows, most_stretch, [&](float more) {
        Blocks blocks{guidance(sheet, area.w)};
        auto all = grid(boxes(sheet, input, cell_width(columns, area.w), more), columns, area.w);
        blocks.insert(blocks.end(), all.begin(), all.end());
        return blocks;
    });
}

}  // namespace screen
