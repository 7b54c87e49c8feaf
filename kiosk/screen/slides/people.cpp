// Who works here: a card each, with a round photograph or initials, the name and what somebody does.
#include <algorithm>

#include "screen/slides/card_grid.h"
#include "screen/text/initials.h"
#include "screen/text/two_sentences.h"

namespace screen {
namespace {

constexpr float pad = 32, least_window = 150, widest_window = 260, beside_window = 36, most_stretch = 110;

struct Words {
    Sheet::Words name, role;
    float height = 0;
};

Words set_words(Sheet& sheet, const flow::Person& person, float width) {
    Words words;
    words.name = sheet.set_whole_words(person.name, Type::body, Weight::bold, width);
    words.role = sheet.set_whole_words(person.role, Type::small, Weight::regular, width);
    words.height = words.name.height + words.role.height;
    return words;
}

/// How large the window of a card of this height is; the words keep two thirds of the card.
float window_of(float height, float width) {
    return std::clamp(std::min(height - 2 * pad, width / 3 - pad), std::min(least_window, width / 3), widest_window);
}

float words_width(float width, float window) {
    return width - 2 * pad - window - beside_window;
}

void draw_window(Sheet& sheet, const flow::Person& person, Point centre, float radius) {
    const auto& c = sheet.colors();
    sheet.disc(centre, radius, person.picture ? c.stage : c.tint, c.surface_line, c.surface_line ? width::control : 0);
    if (person.picture) return sheet.round_window(person.picture.file, centre, radius);
    const auto letters = sheet.set_label(initials(person.name, sheet.settings().language), Type::title, Weight::bold,
                                         {radius * 1.5f, radius * 1.4f});
    sheet.text(letters, centre.x - radius, centre.y - letters.height / 2, 2 * radius, c.accent, Align::centre);
}

void draw_card(Sheet& sheet, const flow::Person& person, Rect rect) {
    const auto& c = sheet.colors();
    const float window = window_of(rect.h, rect.w), inner = words_width(rect.w, window);
    const auto words = set_words(sheet, person, inner);
    sheet.box(rect, radius::card, c.surface, c.surface_line ? c.surface_line : c.hair, width::divider);
    draw_window(sheet, person, {rect.x + pad + window / 2, rect.centre().y}, window / 2);
    const float x = rect.x + pad + window + beside_window, y = rect.centre().y - words.height / 2;
    sheet.text(words.name, x, y, inner, c.ink);
    sheet.text(words.role, x, y + words.name.height, inner, c.soft);
    auto heard = two_sentences(person.name, person.role, sheet.settings().language);
    sheet.element(Role::text, flow::said(heard), rect, {}, words.name.font_px, c.ink, c.surface);
}

std::vector<Cell> cards(Sheet& sheet, const std::vector<flow::Person>& people, float width, float more) {
    std::vector<Cell> all;
    for (const auto& person : people) {
        const float least = window_of(least_window + 2 * pad, width);
        // A higher card has a larger window, and less room beside it.
        float height = std::max(least, set_words(sheet, person, words_width(width, least)).height) + 2 * pad + more;
        const auto words = set_words(sheet, person, words_width(width, window_of(height, width)));
        height = std::max(height, words.height + 2 * pad);
        all.push_back({height, [&person](Sheet& to, Rect rect) { draw_card(to, person, rect); }});
    }
    return all;
}

}  // namespace

int people_slide(Sheet& sheet, const SlideInput& input, Rect area) {
    const auto& people = input.slide.people;
    const bool beside = sheet.landscape() && sheet.text_factor() <= 1 && people.size() > 1;
    const std::size_t columns = beside ? 2 : 1, rows = (people.size() + columns - 1) / columns;
    return list_slide(sheet, input, area, rows, most_stretch, [&](float more) {
        return grid(cards(sheet, people, cell_width(columns, area.w), std::max(0.0f, more)), columns, area.w);
    });
}

}  // namespace screen
