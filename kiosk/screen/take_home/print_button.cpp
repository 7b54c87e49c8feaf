#include "screen/take_home/print_button.h"

#include <algorithm>
#include <array>
#include <utility>

#include "screen/blocks.h"
#include "screen/controls.h"

namespace screen {
namespace {

constexpr float button_at_100 = 104;

constexpr std::array<std::pair<OnPaper, const char*>, 9> told{{
    {OnPaper::coming, "It is being printed."},
    {OnPaper::busy, "The printer is busy. Please wait."},
    {OnPaper::was_busy, "The printer is busy. Please try again later."},
    {OnPaper::printed, "It is printed. Please take it from the printer."},
    {OnPaper::no_paper, "The printer has no paper. Please tell the front desk."},
    {OnPaper::jam, "Paper is stuck in the printer. Please tell the front desk."},
    {OnPaper::needs_help, "The printer needs help. Please tell the front desk."},
    {OnPaper::no_answer, "The printer does not answer. Please tell the front desk."},
    {OnPaper::enough, "That is all that can be printed in one visit."},
}};

Sheet::Words set(Sheet& sheet, const char* english, float width) {
    return sheet.set(sheet.word(english), Type::small, Weight::bold, width);
}

/// Whether a touch prints: also once more after something was missing.
bool may_print(OnPaper paper) {
    return paper != OnPaper::coming && paper != OnPaper::busy && paper != OnPaper::enough;
}

}  // namespace

float print_height(Sheet& sheet, float width) {
    float tallest = 0;
    Sheet tried = sheet.blank();
    for (const auto& [paper, english] : told) {
        const auto words = set(tried, english, width);
        tried.text(words, 0, 0, width, sheet.colors().ink);
        tallest = std::max(tallest, words.height);
    }
    sheet.note_words_of(tried);
    return button_height(sheet, button_at_100) + space::tight + tallest;
}

void draw_print(Sheet& sheet, Rect area) {
    const auto& c = sheet.colors();
    const float height = button_height(sheet, button_at_100);
    const ButtonText text{sheet.word("Print"), "print", IconSide::before};
    const Rect rect{area.x, area.y, std::min(area.w, button_width(sheet, text) + 2 * space::block), height};
    if (may_print(sheet.paper())) button(sheet, rect, ButtonLook::plain, text, {flow::ActionKind::print, ""});
    for (const auto& [paper, english] : told) {
        if (paper != sheet.paper()) continue;
        const auto words = set(sheet, english, area.w);
        const float y = rect.bottom() + space::tight;
        sheet.text(words, area.x, y, area.w, c.ink);
        sheet.element(Role::notice, said(words), {area.x, y, area.w, words.height}, {}, words.font_px, c.ink, c.page);
    }
}

}  // namespace screen
