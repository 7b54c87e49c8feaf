#include "screen/home/attract.h"

#include <algorithm>
#include <cmath>

#include "screen/blocks.h"
#include "screen/home/brand.h"
#include "screen/stage.h"

namespace screen {
namespace {

constexpr float around = 52, between_lines = 20;

/// Where the words stand in the room that is theirs, from 0, its upper end, to 1.
float share_of(int turn) {
    constexpr float shares[] = {0.5f, 0, 1};
    return shares[static_cast<std::size_t>(turn / 2) % std::size(shares)];
}

/// Words in a language of their own.
struct Line {
    std::string language;
    Sheet::Words words;
    Role role;
    float gap;  ///< above it
};

Line line(const Sheet& sheet, const std::string& language, const std::string& text, Role role, float width) {
    auto own = sheet.blank_in(language);
    const auto type = role == Role::title ? Type::display : Type::title;
    return {language, own.set_whole_words(text, type, Weight::bold, width, Sheet::Shape::balanced), role,
            between_lines};
}

float height_of(const std::vector<Line>& lines) {
    float height = 0;
    for (const auto& each : lines) height += each.gap + each.words.height;
    return height;
}

/// Invitations in the languages that have room, others the next time.
std::vector<Line> invitations(Sheet& sheet, int turn, float width, float room) {
    auto languages = sheet.library().home(sheet.settings().language).languages;
    if (languages.empty()) languages = {{sheet.settings().language, ""}};
    const auto count = languages.size();
    std::vector<Line> lines;
    for (const auto& [code, name] : languages)
        lines.push_back(line(sheet, code, sheet.library().word("Touch to start", code), Role::text, width));
    if (height_of(lines) <= room || count < 2) return lines;
    const auto fit = static_cast<std::size_t>(std::max(1.0f, room / (height_of(lines) / static_cast<float>(count))));
    std::rotate(lines.begin(),
                lines.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(turn) * fit % count), lines.end());
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(std::min(fit, count)), lines.end());
    return lines;
}

Line title(Sheet& sheet, int turn, float width) {
    const auto& mine = sheet.settings().language;
    const auto& languages = sheet.library().home(mine).languages;
    const auto code = languages.empty() ? mine : languages[static_cast<std::size_t>(turn) % languages.size()].code;
    return line(sheet, code, sheet.library().home(code).title, Role::title, width);
}

/// Below each other, in the middle of an area that is meant from the start edge of `sheet`.
void draw(Sheet& sheet, const std::vector<Line>& lines, Rect area, float y) {
    const auto& c = sheet.colors();
    for (const auto& each : lines) {
        y += each.gap;
        auto own = sheet.blank_in(each.language);
        const Rect rect = own.mirror(sheet.mirror({area.x, y, area.w, each.words.height}));
        const Color ink = each.role == Role::title ? c.ink : c.accent;
        own.text(each.words, rect.x, rect.y, rect.w, ink, Align::centre);
        own.element(each.role, said(each.words), rect, {}, each.words.font_px, ink, c.page);
        y += each.words.height;
        sheet.append(std::move(own));
    }
}

void draw_words(Sheet& sheet, int turn, Rect area) {
    const auto& look = sheet.library().home(sheet.settings().language).look;
    const auto brand = brand_name(sheet, look, area.w, Align::centre);
    const float above = brand.empty() ? 0 : screen::height_of(brand) + space::block;
    std::vector<Line> lines{title(sheet, turn, area.w)};
    lines.front().gap = 0;
    auto all = invitations(sheet, turn, area.w, area.h - above - height_of(lines) - space::block);
    if (!all.empty()) all.front().gap = space::block;
    lines.insert(lines.end(), std::make_move_iterator(all.begin()), std::make_move_iterator(all.end()));
    const float free = area.h - above - height_of(lines);
    if (free < 0) sheet.spill();
    const float y = area.y + std::max(0.0f, free) * share_of(turn);
    if (!brand.empty()) draw_all(sheet, brand, {area.x, y, area.w, above - space::block});
    draw(sheet, lines, area, y + above);
}

/// As on a tile, which its picture was drawn for.
void draw_window(Sheet& sheet, const std::string& file, Rect area) {
    const float radius = std::min(area.w, area.h) * 0.44f;
    sheet.disc(area.centre(), radius, sheet.colors().stage);
    sheet.round_window(file, area.centre(), radius);
}

}  // namespace

std::vector<flow::Picture> attract_pictures(flow::Library& library, const std::string& language) {
    constexpr std::size_t most = 4;  // kept in memory while nobody is there
    const auto& home = library.home(language);
    if (home.figure) return {home.figure};
    std::vector<flow::Picture> pictures;
    for (const auto& id : home.topics) {
        if (pictures.size() >= most) break;
        if (!library.is_known(id, language) || !library.offered(id, language)) continue;
        if (auto tile = library.tile(id, language); !tile.picture.empty())
            pictures.push_back({tile.picture, {}, {}, ""});
    }
    return pictures;
}

void attract(Sheet& sheet, int turn, const std::vector<flow::Picture>& pictures) {
    const Rect all = Rect{0, 0, sheet.width(), sheet.height()}.inset(around);
    if (pictures.empty()) return draw_words(sheet, turn, all);
    const auto& picture = pictures[static_cast<std::size_t>(turn) % pictures.size()];
    const bool words_first = turn % 2 == 1;
    Rect of_words = all, of_picture = all;
    if (sheet.landscape()) {
        of_words.w = of_picture.w = (all.w - space::margin) / 2;
        (words_first ? of_picture : of_words).x += of_words.w + space::margin;
    } else {
        of_words.h = of_picture.h = (all.h - space::margin) / 2;
        (words_first ? of_picture : of_words).y += of_words.h + space::margin;
    }
    if (sheet.library().home(sheet.settings().language).figure)
        stage(sheet, of_picture, picture, {});
    else
        draw_window(sheet, picture.file, of_picture);
    draw_words(sheet, turn, of_words);
}

}  // namespace screen
