// Every paint is hashed into the cells of a grid that its bounds touch, in painting order; cells whose hash differs
// between two lists are dirty. Paints that moved or changed cost nothing to tell apart, and the order of painting
// counts.
#include "display/window/damage.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string_view>

namespace display {

namespace {

constexpr int cell = 32;  ///< pixels

/// FNV-1a over values rather than bytes: floats by their bits, strings with their length.
class Hash {
public:
    void add(std::uint64_t value) {
        state_ = (state_ ^ value) * 0x100000001b3ULL;
        state_ ^= state_ >> 29;
    }
    void add(float value) { add(static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(value))); }
    void add(int value) { add(static_cast<std::uint64_t>(value)); }
    void add(bool value) { add(static_cast<std::uint64_t>(value)); }
    void add(std::string_view text) {
        for (char c : text) add(static_cast<std::uint64_t>(static_cast<unsigned char>(c)));
        add(static_cast<std::uint64_t>(text.size()));
    }
    void add(const screen::Point& p) { add(p.x), add(p.y); }
    void add(const screen::Rect& r) { add(r.x), add(r.y), add(r.w), add(r.h); }
    void add(screen::Color c) { add(static_cast<std::uint64_t>(pixel(c)) << 8 | c.a); }
    void add(const std::vector<std::string>& words) {
        for (const std::string& word : words) add(std::string_view(word));
        add(static_cast<std::uint64_t>(words.size()));
    }

    void add(const screen::Box& box) {
        add(box.rect), add(box.radius), add(box.fill), add(box.line), add(box.line_width), add(box.dashed);
    }
    void add(const screen::Stroke& stroke) { add(stroke.from), add(stroke.to), add(stroke.color), add(stroke.width); }
    void add(const screen::Arc& arc) {
        add(arc.centre), add(arc.radius), add(arc.width), add(arc.share), add(arc.color);
    }
    void add(const screen::Modules& modules) {
        add(modules.rect), add(modules.code.side);
        for (const bool dark : modules.code.is_dark) add(dark);
    }
    void add(const screen::Text& text) {
        add(std::string_view(text.text));
        add(text.style.px), add(static_cast<int>(text.style.weight)), add(text.style.right_to_left);
        add(static_cast<std::uint64_t>(text.style.script)), add(std::string_view(text.style.language));
        add(text.x), add(text.baseline), add(text.color);
    }
    void add(const screen::Image& image) {
        add(static_cast<int>(image.folder)), add(std::string_view(image.file)), add(image.show), add(image.hide);
        add(image.to_show), add(image.to_hide), add(image.moving);
        add(std::string_view(image.to_file)), add(image.to_dest);
        if (image.moving.empty()) add(image.share);  // else it counts where the picture moves, and only there
        add(image.dest), add(image.clip), add(image.clip_radius), add(image.tint), add(image.mirrored);
        add(std::string_view(image.highlight)), add(image.highlight_color), add(image.highlight_width);
    }

    std::uint64_t value() const { return state_; }

private:
    std::uint64_t state_ = 0xcbf29ce484222325ULL;
};

struct Grid {
    int columns = 0, rows = 0;
    std::vector<std::uint64_t> cells;

    void add(const PixelRect& touched, std::uint64_t hash) {
        if (touched.empty()) return;
        for (int row = touched.y / cell; row <= (touched.bottom() - 1) / cell; ++row)
            for (int column = touched.x / cell; column <= (touched.right() - 1) / cell; ++column) {
                std::uint64_t& at = cells[static_cast<std::size_t>(row * columns + column)];
                at = (std::rotl(at, 5) ^ hash) * 0x9e3779b97f4a7c15ULL;
            }
    }
};

Grid hashed(const screen::DrawList& list) {
    PixelRect all = around({0, 0, list.size.w, list.size.h});
    Grid grid{(all.w + cell - 1) / cell, (all.h + cell - 1) / cell, {}};
    grid.cells.assign(static_cast<std::size_t>(grid.columns) * static_cast<std::size_t>(grid.rows), 0);
    for (const screen::Paint& paint : list.paints) {
        PixelRect touched = around(screen::bounds(paint)).common(all);
        if (touched.empty()) continue;
        Hash hash;
        hash.add(static_cast<std::uint64_t>(paint.index()));
        std::visit([&](const auto& one) { hash.add(one); }, paint);
        grid.add(touched, hash.value());
        if (const auto* image = std::get_if<screen::Image>(&paint); image && image->play != screen::Image::Clip::none)
            grid.add(around(image->dest).common(touched), image->picture + 1ULL);
        if (const auto* image = std::get_if<screen::Image>(&paint); image && !image->moving.empty())
            grid.add(around(image->moving).common(touched), std::bit_cast<std::uint32_t>(image->share) + 1ULL);
    }
    return grid;
}

/// Runs of marked cells in each row; a run as wide as the one above it makes that one taller. In pixels.
template <class Marked>
std::vector<PixelRect> runs_of_cells(int columns, int rows, PixelSize cell_size, const Marked& is_marked) {
    std::vector<PixelRect> runs;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            if (!is_marked(column, row)) continue;
            int end = column + 1;
            while (end < columns && is_marked(end, row)) ++end;
            const PixelRect run{column * cell_size.w, row * cell_size.h, (end - column) * cell_size.w, cell_size.h};
            auto above = std::find_if(runs.begin(), runs.end(), [&](const PixelRect& other) {
                return other.x == run.x && other.w == run.w && other.bottom() == run.y;
            });
            if (above != runs.end())
                above->h += run.h;
            else
                runs.push_back(run);
            column = end;
        }
    return runs;
}

bool same(const Canvas& one, const Canvas& other, const PixelRect& rect) {
    for (int y = rect.y; y < rect.bottom(); ++y)
        if (std::memcmp(one.row(y) + rect.x, other.row(y) + rect.x, static_cast<std::size_t>(rect.w) * 4) != 0)
            return false;
    return true;
}

}  // namespace

std::vector<PixelRect> merged(std::vector<PixelRect> rects) {
    std::erase_if(rects, [](const PixelRect& rect) { return rect.empty(); });
    // A few hundred pixels more are cheaper than one more call to the screen; beyond `few`, anything is joined.
    constexpr std::size_t few = 12;
    bool joined = true;
    for (double slack = 1.15; joined || rects.size() > few; slack = joined ? slack : slack * 1.5) {
        joined = false;
        for (std::size_t i = 0; i < rects.size(); ++i)
            for (std::size_t j = rects.size() - 1; j > i; --j) {
                PixelRect both = rects[i].united(rects[j]);
                bool overlap = !rects[i].common(rects[j]).empty();
                if (!overlap &&
                    static_cast<double>(both.area()) > slack * static_cast<double>(rects[i].area() + rects[j].area()))
                    continue;
                rects[i] = both;
                rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(j));
                joined = true;
            }
    }
    return rects;
}

std::vector<PixelRect> damage(const screen::DrawList& before, const screen::DrawList& next) {
    PixelRect all = around({0, 0, next.size.w, next.size.h});
    if (before.size != next.size || before.page != next.page) return {all};
    if (before.paints == next.paints) return {};
    const Grid was = hashed(before), is = hashed(next);
    std::vector<PixelRect> rects = merged(runs_of_cells(is.columns, is.rows, {cell, cell}, [&](int column, int row) {
        const auto at = static_cast<std::size_t>(row * is.columns + column);
        return was.cells[at] != is.cells[at];
    }));
    for (PixelRect& rect : rects) rect = rect.common(all);
    return rects;
}

std::vector<PixelRect> trimmed_damage(const Canvas& one, const Canvas& other, const std::vector<PixelRect>& rects) {
    constexpr int across = 16, down = 32;  // few enough tiles to join them quickly
    const PixelSize size = one.size();
    const PixelSize tile{std::max(16, (size.w + across - 1) / across), std::max(16, (size.h + down - 1) / down)};
    std::vector<PixelRect> result;
    for (const PixelRect& rect : rects) {
        auto differs = [&](int column, int row) {
            const PixelRect part = PixelRect{column * tile.w, row * tile.h, tile.w, tile.h}.common(rect);
            return !part.empty() && !same(one, other, part.common(one.bounds()));
        };
        for (const PixelRect& run : runs_of_cells(across, down, tile, differs)) result.push_back(run.common(rect));
    }
    return merged(std::move(result));
}

}  // namespace display
