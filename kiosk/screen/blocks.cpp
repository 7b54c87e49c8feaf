#include "screen/blocks.h"

#include <limits>
#include <numeric>

#include "base/utf8.h"

namespace screen {

float height_of(const Block& block) {
    return std::accumulate(block.rows.begin(), block.rows.end(), 0.0f);
}

float height_of(const Blocks& blocks) {
    float height = 0;
    for (const auto& block : blocks) height += (height > 0 ? block.gap : 0) + height_of(block);
    return height;
}

namespace {

/// What a row needs of a page: those that follow it too, unless a page cannot hold them all.
float height_wanted(const Block& block, std::size_t row, float page_height) {
    auto follows = [&](std::size_t at) { return at < block.follows.size() && block.follows[at]; };
    float height = block.rows[row];
    if (follows(row)) return height;
    for (auto at = row + 1; follows(at); ++at) height += block.rows[at];
    return height <= page_height ? height : block.rows[row];
}

}  // namespace

std::vector<Page> paginate(const Blocks& blocks, float page_height) {
    constexpr float rounding = 0.5f;
    std::vector<Page> pages(1);
    float y = 0;
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        if (!pages.back().empty()) y += blocks[b].gap;
        bool open = false;  // the page's last piece belongs to this block
        for (std::size_t row = 0; row < blocks[b].rows.size(); ++row) {
            float height = blocks[b].rows[row], wanted = height_wanted(blocks[b], row, page_height + rounding);
            bool asks_for_page = row == 0 && blocks[b].begins_page;
            if (!pages.back().empty() && (asks_for_page || y + wanted > page_height + rounding)) {
                pages.emplace_back();
                y = 0;
                open = false;
            }
            if (!open) pages.back().push_back({b, row, row, y, 0});
            open = true;
            pages.back().back().last = row + 1;
            pages.back().back().height += height;
            y += height;
        }
    }
    return pages;
}

void draw_page(Sheet& sheet, const Blocks& blocks, const Page& page, Rect area) {
    for (const auto& piece : page)
        blocks[piece.block].draw(sheet, {area.x, area.y + piece.y, area.w, piece.height}, piece.first, piece.last);
}

void draw_all(Sheet& sheet, const Blocks& blocks, Rect area) {
    for (const auto& page : paginate(blocks, std::numeric_limits<float>::max())) draw_page(sheet, blocks, page, area);
}

flow::Said said(const Sheet::Words& words) {
    return said(words, 0, words.paragraph->lines.size());
}

flow::Said said(const Sheet::Words& words, std::size_t first, std::size_t last) {
    flow::Said all;
    const auto& lines = words.paragraph->lines;
    for (auto i = first; i < last; ++i) all.words += lines[i].line.text + (i + 1 < last ? lines[i].line.after : "");
    return all;
}

namespace {

/// A word goes on in the next line. Scripts that write no blanks between words (Thai and beyond: U+0E00; Han: U+2E80) have
/// nothing between any two lines, and their lines belong together no more than others do.
bool divides_word(const Line& line) {
    if (line.text.empty() || !line.after.empty()) return false;
    auto last = line.text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(line.text[last]) & 0xC0) == 0x80) --last;
    const char32_t character = base::next_character(line.text, last);
    return character < 0x0E00 || (character >= 0x1E00 && character < 0x2E80);
}

}  // namespace

Block text_block(Sheet& sheet, const Sheet::Words& words, Color color, float gap, Role role, Align align) {
    Block block;
    block.gap = gap;
    const auto& lines = words.paragraph->lines;
    float scale = words.height > 0 ? words.paragraph->height / words.height : 1;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        float next_top = i + 1 < lines.size() ? lines[i + 1].top : words.paragraph->height;
        block.rows.push_back((next_top - lines[i].top) / scale);
        block.follows.push_back(lines[i].follows || (i > 0 && divides_word(lines[i - 1].line)));
    }
    if (block.rows.empty()) block.rows.push_back(0);
    Color background = sheet.colors().page;
    block.draw = [=](Sheet& to, Rect area, std::size_t first, std::size_t last) {
        if (words.paragraph->lines.empty()) return;
        to.lines(words, first, last, area.x, area.y, area.w, color, align);
        to.element(role, said(words, first, last), area, {}, words.font_px, color, background);
    };
    return block;
}

Block whole_block(float height, float gap, std::function<void(Sheet&, Rect)> draw) {
    Block block{gap, {height}, {}};
    block.draw = [draw = std::move(draw)](Sheet& sheet, Rect area, std::size_t, std::size_t) { draw(sheet, area); };
    return block;
}

}  // namespace screen
