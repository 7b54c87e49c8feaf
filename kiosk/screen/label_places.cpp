#include "screen/label_places.h"

#include <algorithm>
#include <numeric>

namespace screen {
namespace {

using Order = std::vector<std::size_t>;

template <class Key>
Order sorted_by(const std::vector<LabelWish>& wishes, Key key) {
    Order order(wishes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return key(wishes[a]) < key(wishes[b]); });
    return order;
}

/// Pushes neighbours apart along one axis: each near its wish, in order, within [from, to], `gap` between them. False when
/// they do not fit.
bool spread(std::vector<float>& starts, const std::vector<float>& lengths, float from, float to, float gap) {
    float needed = -gap;
    for (float length : lengths) needed += length + gap;
    float at = from;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        starts[i] = std::max(starts[i], at);
        at = starts[i] + lengths[i] + gap;
    }
    float end = to;
    for (std::size_t i = starts.size(); i-- > 0;) {
        starts[i] = std::min(starts[i], end - lengths[i]);
        end = starts[i] - gap;
    }
    return needed <= to - from;
}

bool fill_row(const std::vector<LabelWish>& wishes, const Order& row, float left, float right, const LabelSpace& space, float y,
              std::vector<Rect>& places) {
    std::vector<float> starts, widths;
    for (auto i : row) {
        widths.push_back(wishes[i].width);
        starts.push_back(wishes[i].anchor.x - wishes[i].width / 2);
    }
    bool fits = spread(starts, widths, left, right, space.gap);
    for (std::size_t k = 0; k < row.size(); ++k) places[row[k]] = {starts[k], y, widths[k], space.height};
    return fits;
}

struct Filled {
    std::vector<Rect> places;
    bool fits = true;
};

Filled fill_rows(const std::vector<LabelWish>& wishes, const LabelSpace& space, std::size_t rows, float top) {
    Filled filled{std::vector<Rect>(wishes.size()), true};
    auto order = sorted_by(wishes, [](const LabelWish& wish) { return wish.anchor.x; });
    float left = space.stage.x + space.pad, right = space.stage.right() - space.pad;
    std::size_t rest = order.size();
    for (std::size_t r = 0; r < rows; ++r) {
        std::size_t count = (rest + rows - r - 1) / (rows - r);  // rounded up: the upper rows are the fuller ones
        Order row(order.begin() + static_cast<std::ptrdiff_t>(rest - count), order.begin() + static_cast<std::ptrdiff_t>(rest));
        rest -= count;
        float clear = rest > 0 ? std::max(left, wishes[order[rest - 1]].anchor.x + space.row_gap) : left;
        float y = top + static_cast<float>(r) * (space.height + space.row_gap);
        if (fill_row(wishes, row, clear, right, space, y, filled.places)) continue;
        filled.fits = false;  // leaders of lower rows then pass behind this one
        fill_row(wishes, row, left, right, space, y, filled.places);
    }
    return filled;
}

}  // namespace

std::size_t rows_below(const std::vector<LabelWish>& wishes, const LabelSpace& space) {
    for (std::size_t rows = 1; rows < wishes.size(); ++rows)
        if (fill_rows(wishes, space, rows, 0).fits) return rows;
    return wishes.size();
}

std::vector<Rect> places_below(const std::vector<LabelWish>& wishes, const LabelSpace& space, std::size_t rows, float top) {
    return fill_rows(wishes, space, rows, top).places;
}

std::vector<Rect> places_beside(const std::vector<LabelWish>& wishes, const LabelSpace& space, Rect picture, Beside sides) {
    auto order = sorted_by(wishes, [](const LabelWish& wish) { return wish.anchor.x; });
    auto on_left = sides == Beside::left ? order.size() : sides == Beside::right ? 0 : (order.size() + 1) / 2;
    auto middle = order.begin() + static_cast<std::ptrdiff_t>(on_left);
    std::vector<Rect> places(wishes.size());
    for (bool left : {true, false}) {
        Order here(left ? order.begin() : middle, left ? middle : order.end());
        std::stable_sort(here.begin(), here.end(), [&](auto a, auto b) { return wishes[a].anchor.y < wishes[b].anchor.y; });
        float room = left ? picture.x - space.stage.x : space.stage.right() - picture.right();
        std::vector<float> starts, heights(here.size(), space.height);
        for (auto i : here) {
            if (wishes[i].width + space.pad + space.gap / 2 > room) return {};
            starts.push_back(wishes[i].anchor.y - space.height / 2);
        }
        if (!spread(starts, heights, space.stage.y + space.pad, space.stage.bottom() - space.pad, space.gap)) return {};
        for (std::size_t k = 0; k < here.size(); ++k) {
            float width = wishes[here[k]].width;
            float x = left ? space.stage.x + space.pad : space.stage.right() - space.pad - width;
            places[here[k]] = {x, starts[k], width, space.height};
        }
    }
    return places;
}

}  // namespace screen
