#include "screen/home/search_page.h"

#include <algorithm>
#include <cmath>

#include "screen/controls.h"
#include "screen/home/home_foot.h"
#include "screen/home/home_pages.h"
#include "screen/home/home_topics.h"
#include "screen/home/topic_search.h"

namespace screen {
namespace {

constexpr std::size_t few_enough = 3;  ///< topics, for no more letters

/// In whatever language: whoever searches looks at all of them.
std::vector<Topic> all_topics(Sheet& sheet, const HomeInput& input) {
    auto everywhere = input;
    everywhere.page = static_cast<int>(input.home.topics.size());
    std::vector<Topic> all;
    for (auto& section : sections(sheet, everywhere, nullptr))
        all.insert(all.end(), section.topics.begin(), section.topics.end());
    return all;
}

/// What was typed, and how to take its last letter back; at first what to do.
Blocks title_of_search(Sheet& sheet, const HomeInput& input, const std::string& typed, float width) {
    const auto small = sheet.set_whole_words(
        typed.empty() ? sheet.word("Touch the first letters of a word.") : sheet.word("Find a topic"), Type::small,
        Weight::regular, width);
    Blocks title{text_block(sheet, small, sheet.colors().soft, 0)};
    const ButtonText text{sheet.word("Back"), "back", IconSide::before};
    const float back = std::max(220.0f, button_width(sheet, text)), height = button_height(sheet, 112);
    const bool can_go_back = input.page == 0;
    const auto words = sheet.set_one_line(typed.empty() ? sheet.word("Find a topic") : typed + "…", Type::title,
                                          Weight::bold, width - back - space::gutter);
    title.push_back(whole_block(std::max(height, words.height), space::tight, [=](Sheet& to, Rect area) {
        const auto& c = to.colors();
        to.text(words, area.x, area.centre().y - words.height / 2, words.width, c.ink);
        to.element(Role::title, said(words), {area.x, area.y, area.w - back - space::gutter, area.h}, {}, words.font_px,
                   c.ink, c.page);
        if (can_go_back)
            button(to, {area.right() - back, area.centre().y - height / 2, back, height}, ButtonLook::plain, text,
                   {flow::ActionKind::back, ""});
    }));
    return title;
}

Blocks letter_keys(Sheet& sheet, const std::vector<std::string>& letters, float width) {
    const float least = 112 * std::min(1.5f, sheet.text_factor()), height = button_height(sheet, 104);
    const auto columns =
        static_cast<std::size_t>(std::max(3.0f, std::floor((width + space::gutter) / (least + space::gutter))));
    const float w = (width + space::gutter) / static_cast<float>(columns) - space::gutter;
    Blocks rows;
    for (std::size_t first = 0; first < letters.size(); first += columns) {
        const auto begin = letters.begin() + static_cast<std::ptrdiff_t>(first);
        std::vector<std::string> row(begin,
                                     begin + static_cast<std::ptrdiff_t>(std::min(columns, letters.size() - first)));
        rows.push_back(whole_block(height, space::gutter, [row, w](Sheet& to, Rect area) {
            float x = area.x;
            for (const auto& letter : row) {
                button(to, {x, area.y, w, area.h}, ButtonLook::plain, {letter, "", IconSide::before},
                       {flow::ActionKind::letter, letter});
                x += w + space::gutter;
            }
        }));
    }
    return rows;
}

/// Beside each other on a lying screen.
Blocks foot_of_search(Sheet& sheet, const HomeInput& input, float width) {
    const ButtonText text{sheet.word("All topics"), "topics", IconSide::before};
    const float sign = button_height(sheet, 120);
    auto all = whole_block(sign, space::gutter, [text, sign](Sheet& to, Rect area) {
        button(to, {area.x, area.y, area.w - sign - space::gutter, area.h}, ButtonLook::plain, text,
               {flow::ActionKind::home, ""});
        easier_sign(to, {area.right() - sign, area.y, sign, area.h});
    });
    const float half = (width - space::gutter) / 2;
    auto urgent = home_foot(sheet, input, sheet.landscape() ? half : width, space::gutter, false);
    if (urgent.empty()) return {all};
    if (!sheet.landscape()) return {all, urgent.front()};
    const float height = std::max(height_of(all), height_of(urgent.front()));
    return {whole_block(height, space::gutter, [all, urgent, half](Sheet& to, Rect area) {
        all.draw(to, {area.x, area.y, half, area.h}, 0, 1);
        urgent.front().draw(to, {area.x + half + space::gutter, area.y, half, area.h}, 0, 1);
    })};
}

}  // namespace

namespace {

/// Its words have a line of their own only where there is room for that.
bool is_sign_alone(const Sheet& sheet) {
    return sheet.landscape() || sheet.text_factor() >= 1.5f;
}

}  // namespace

float beside_search_button(const Sheet& sheet, const HomeInput& input, float width) {
    const bool beside = is_sign_alone(sheet) && has_many_topics(input.home);
    return beside ? width - button_height(sheet, 112) - space::gutter : width;
}

void add_search_button(Sheet& sheet, Blocks& title, float width) {
    const ButtonText text{sheet.word("Find a topic"), "search", IconSide::before};
    const flow::Action action{flow::ActionKind::search, ""};
    const float height = button_height(sheet, 112);
    if (!is_sign_alone(sheet)) {
        title.push_back(whole_block(height, space::inside,
                                    [=](Sheet& to, Rect area) { button(to, area, ButtonLook::plain, text, action); }));
        return;
    }
    title = {whole_block(std::max(height, height_of(title)), 0, [=](Sheet& to, Rect area) {
        const float y = area.centre().y;
        draw_all(to, title, {area.x, y - height_of(title) / 2, width - height - space::gutter, 0});
        icon_button(to, {area.x + width - height, y - height / 2, height, height}, ButtonLook::plain, text, action);
    })};
}

int search_page(Sheet& sheet, const HomeInput& input) {
    constexpr float top = 52, foot = 44;
    const auto& typed = *input.state.place().search;
    const Rect area{space::margin, top, sheet.width() - 2 * space::margin, sheet.height() - top - foot};
    const auto found = search(all_topics(sheet, input), typed, sheet.settings().language);
    const auto& density = densities[sheet.text_factor() < 1.5f ? 1 : 2];
    Column column{title_of_search(sheet, input, typed, area.w), {}, foot_of_search(sheet, input, area.w), density.gap};
    if (!typed.empty()) column.tiles = tile_rows(sheet, {{"", found.topics}}, area.w, density, 0);
    if (found.next.size() < 2 || (!typed.empty() && found.topics.size() <= few_enough))
        return paged(sheet, input, column, area);
    const auto keys = letter_keys(sheet, found.next, area.w);
    const Head head{height_of(keys), [keys](Sheet& to, Rect rect) { draw_all(to, keys, rect); }, false};
    return paged(sheet, input, column, area, &head);
}

}  // namespace screen
