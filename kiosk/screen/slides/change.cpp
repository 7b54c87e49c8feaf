// A change that plays by itself once: its moments are buttons in their order, and it can be played again.
#include <algorithm>
#include <vector>

#include "screen/controls.h"
#include "screen/slides/moments.h"

namespace screen {
namespace {

constexpr float gap = 32;

ButtonText play_text(Sheet& sheet) {
    return {sheet.word("Play again"), "reset", IconSide::before};
}

/// The buttons in rows, a row's buttons equally wide; the last is the way to play it again.
struct Plan {
    std::vector<std::size_t> rows;  ///< how many stand in each
    float play_width = 0;           ///< of the last button, beside others; 0: it takes its share
};

float sign_width(Sheet& sheet) {
    return button_height(sheet, 120);
}

/// Where the screen is too low for more: two rows, the sign of "Play again" at the end of the second. Where even that has
/// no room, each moment can still be touched, and that plays it as well as one likes.
Plan tight_plan(Sheet& sheet, const flow::Slide& slide, float width) {
    auto moments = slide.moments.size();
    float lower = 0, sign = sign_width(sheet);
    for (std::size_t i = 2; i < moments; ++i)
        lower = std::max(lower, button_width(sheet, {slide.moments[i].label, "", {}}));
    bool still = sheet.settings().motion == flow::Motion::reduced;
    if (still || moments == 2 || (lower + gap) * static_cast<float>(moments - 2) + sign > width)
        return {{2, moments - 2}, 0};
    return {{2, moments - 2 + 1}, sign};
}

/// As few rows as the words allow. Where only the words of "Play again" would need one more, its sign does.
Plan plan(Sheet& sheet, const flow::Slide& slide, float width) {
    auto fit = [&](float widest, float room) {
        return static_cast<std::size_t>(std::max(1.0f, (room + gap) / (widest + gap)));
    };
    float widest = 0, sign = sign_width(sheet);
    for (const auto& moment : slide.moments) widest = std::max(widest, button_width(sheet, {moment.label, "", {}}));
    auto moments = slide.moments.size();
    if (sheet.settings().motion == flow::Motion::reduced) {
        auto per_row = std::min(fit(widest, width), moments - moments / 2);
        return {{per_row, moments - per_row}, 0};
    }
    float words = button_width(sheet, play_text(sheet));
    // Words that are wider than the slide stay words, so that whoever checks the pack hears of them.
    for (float play : {words, sign})
        if (play > width || fit(widest, width - play - gap) >= moments) return {{moments + 1}, play};
    if (fit(widest, width) >= moments && moments > 3) return {{moments, 1}, 0};
    if (fit(widest, width) >= 2) return moments % 2 == 1 ? Plan{{2, moments - 1}, 0} : Plan{{2, moments - 2, 1}, 0};
    return {std::vector<std::size_t>(moments + 1, 1), 0};
}

/// A moment, or the way to play it again.
void cell(Sheet& sheet, Rect rect, const flow::Slide& slide, std::size_t which, int now) {
    if (which < slide.moments.size()) return moment_button(sheet, rect, slide, static_cast<int>(which), now);
    auto text = play_text(sheet);
    auto draw = button_width(sheet, text) <= rect.w ? button : icon_button;
    draw(sheet, rect, ButtonLook::plain, text, {flow::ActionKind::play, ""});
}

void draw_row(Sheet& sheet, Rect area, const flow::Slide& slide, std::size_t first, std::size_t count, float last_width,
              int now) {
    float room = area.w - static_cast<float>(count - 1) * gap - last_width;
    float w = room / static_cast<float>(last_width > 0 ? count - 1 : count), x = area.x;
    for (std::size_t i = 0; i < count; ++i) {
        float own = last_width > 0 && i + 1 == count ? last_width : w;
        cell(sheet, {x, area.y, own, area.h}, slide, first + i, now);
        x += own + gap;
    }
}

Block control_block(Sheet& sheet, const flow::Slide& slide, int now, Plan planned) {
    std::erase(planned.rows, 0U);
    float height = button_height(sheet, 120), all = static_cast<float>(planned.rows.size()) * (height + gap) - gap;
    return whole_block(all, space::gutter, [&slide, now, planned, height](Sheet& to, Rect area) {
        std::size_t which = 0;
        float y = area.y;
        for (std::size_t row = 0; row < planned.rows.size(); ++row) {
            float last = row + 1 == planned.rows.size() ? planned.play_width : 0;
            draw_row(to, {area.x, y, area.w, height}, slide, which, planned.rows[row], last, now);
            which += planned.rows[row];
            y += height + gap;
        }
    });
}

}  // namespace

int change_slide(Sheet& sheet, const SlideInput& input, Rect area) {
    auto make = [&](float width) {
        Composition c = change_composition(sheet, input, width);
        const auto& slide = input.slide;
        c.control.push_back(control_block(sheet, slide, input.state.moment, plan(sheet, slide, width)));
        float needed = height_of(c.title) + c.body_reserve + height_of(c.control) + 2 * space::gutter;
        if (needed > area.h)
            c.control.back() = control_block(sheet, slide, input.state.moment, tight_plan(sheet, slide, width));
        return c;
    };
    return compose(sheet, make, area, input.page);
}

}  // namespace screen
