#include "screen/blocks.h"

#include <algorithm>
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

constexpr float rounding = 0.5f;

/// A row of all blocks.
struct Row {
    std::size_t block, row;
    float gap, height;
    Tie tie;
    bool begins_page;
};

std::vector<Row> rows_of(const Blocks& blocks) {
    std::vector<Row> all;
    Tie before = Tie::none;
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        const auto& block = blocks[b];
        if (block.joins) continue;
        for (std::size_t row = 0; row < block.rows.size(); ++row) {
            Tie tie = row < block.ties.size() ? block.ties[row] : Tie::none;
            if (row == 0) tie = std::max(tie, before);
            all.push_back({b, row, row == 0 ? block.gap : 0, block.rows[row], tie, row == 0 && block.begins_page});
        }
        before = block.to_next;
    }
    return all;
}

class Pages {
public:
    explicit Pages(float height) : height_(height + rounding) {}

    using At = std::vector<Row>::const_iterator;

    /// On the page begun if they have room there, else on the next, else divided where they are tied weakest.
    void place(At first, At last) {
        if (used_ + height_of(first, last, !pages_.back().empty()) > height_) {
            if (last - first > 1 && height_of(first, last, false) > height_) return divide(first, last);
            begin_page();
        }
        for (auto at = first; at != last; ++at) add(*at);
    }

    void begin_page() {
        if (pages_.back().empty()) return;
        pages_.emplace_back();
        used_ = 0;
    }

    /// On the last page with room at its foot.
    void join(std::size_t block, float gap, float height) {
        for (auto page = pages_.rbegin(); page != pages_.rend(); ++page) {
            float y = page->empty() ? 0 : page->back().y + page->back().height + gap;
            if (y + height > height_) continue;
            page->push_back({block, 0, 1, y, height});
            return;
        }
    }

    std::vector<Page> done() && { return std::move(pages_); }

private:
    static float height_of(At first, At last, bool with_gap) {
        float height = with_gap ? 0 : -first->gap;
        for (auto at = first; at != last; ++at) height += at->gap + at->height;
        return height;
    }

    void divide(At first, At last) {
        Tie weakest = Tie::word;
        for (auto at = first + 1; at != last; ++at) weakest = std::min(weakest, at->tie);
        for (auto at = first + 1; at != last; ++at)
            if (at->tie == weakest) place(first, at), first = at;
        place(first, last);
    }

    void add(const Row& row) {
        auto& page = pages_.back();
        if (!page.empty()) used_ += row.gap;
        if (page.empty() || row.row == 0 || page.back().block != row.block)
            page.push_back({row.block, row.row, row.row, used_, 0});
        page.back().last = row.row + 1;
        page.back().height += row.height;
        used_ += row.height;
    }

    float height_, used_ = 0;
    std::vector<Page> pages_{1};
};

}  // namespace

std::vector<Page> paginate(const Blocks& blocks, float page_height) {
    Pages pages(page_height);
    const auto rows = rows_of(blocks);
    for (auto first = rows.begin(), last = first; first != rows.end(); first = last) {
        if (first->begins_page) pages.begin_page();
        do ++last;
        while (last != rows.end() && last->tie != Tie::none && !last->begins_page);
        pages.place(first, last);
    }
    for (std::size_t b = 0; b < blocks.size(); ++b)
        if (blocks[b].joins) pages.join(b, blocks[b].gap, height_of(blocks[b]));
    return std::move(pages).done();
}

int parted(const Blocks& blocks, const std::vector<Page>& pages) {
    constexpr int heading_alone = 4, line_alone = 2, lines = 1;
    const auto rows = rows_of(blocks);
    int sum = 0;
    std::size_t ends = 0;  // rows before the end of the page
    for (const auto& page : pages) {
        std::size_t last = 0;  // rows of the page's last block on it
        for (const auto& piece : page) {
            if (blocks[piece.block].joins) continue;
            last = piece.last - piece.first;
            ends += last;
        }
        if (ends == 0 || ends >= rows.size() || rows[ends].begins_page || rows[ends].tie < Tie::lines) continue;
        const bool after_alone = ends + 1 == rows.size() || rows[ends + 1].block != rows[ends].block;
        sum += rows[ends].tie == Tie::heading ? heading_alone : last == 1 || after_alone ? line_alone : lines;
    }
    return sum;
}

void tie_list(Blocks& items) {
    for (std::size_t i = 1; i < items.size(); ++i)
        items[i].ties = {items.size() > 3 && i + 1 == items.size() ? Tie::lines : Tie::list};
}

Blocks joined(Blocks a, const Blocks& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
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

/// The first line of a passage keeps the next, and the last one the line before. Passages of one line keep to the others at
/// both ends of the text, less firmly.
Tie tie_of(const std::vector<Paragraph::Placed>& lines, std::size_t i) {
    if (i == 0) return Tie::none;
    if (divides_word(lines[i - 1].line)) return Tie::word;
    auto begins = [&](std::size_t at) { return at == 0 || lines[at].begins; };
    auto ends = [&](std::size_t at) { return at + 1 >= lines.size() || lines[at + 1].begins; };
    if (!begins(i) && (begins(i - 1) || ends(i))) return Tie::lines;
    const bool at_an_end = (i == 1 && ends(0)) || (i + 1 == lines.size() && begins(i));
    return at_an_end || lines[i].follows ? Tie::list : Tie::none;
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
        block.ties.push_back(tie_of(lines, i));
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
