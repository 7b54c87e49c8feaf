#include "screen/label_places.h"

#include <algorithm>
#include <cmath>
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

bool fill_row(const std::vector<LabelWish>& wishes, const Order& row, float left, float right, const LabelSpace& space,
              float y, std::vector<Rect>& places) {
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

enum class Fuller { upper, lower };  ///< the rows that get one label more where the labels do not divide evenly

/// From the lowest row, which takes the leftmost parts, upwards: each stays clear of the leaders that pass it on the left.
Filled fill_rows(const std::vector<LabelWish>& wishes, const LabelSpace& space, std::size_t rows, float top,
                 Fuller fuller) {
    Filled filled{std::vector<Rect>(wishes.size()), true};
    auto order = sorted_by(wishes, [](const LabelWish& wish) { return wish.anchor.x; });
    float left = space.stage.x + space.pad, right = space.stage.right() - space.pad, clear = left;
    auto next = order.begin();
    for (std::size_t above = rows; above-- > 0;) {
        auto rest = static_cast<std::size_t>(order.end() - next);
        std::size_t count = (rest + (fuller == Fuller::lower ? above : 0)) / (above + 1);
        Order row(next, next + static_cast<std::ptrdiff_t>(count));
        next += static_cast<std::ptrdiff_t>(count);
        float y = top + static_cast<float>(above) * (space.height + space.row_gap);
        if (!fill_row(wishes, row, clear, right, space, y, filled.places)) {
            filled.fits = false;  // leaders of lower rows then pass behind this one
            fill_row(wishes, row, left, right, space, y, filled.places);
        }
        for (auto i : row) {
            float leader = std::max(wishes[i].anchor.x, leader_start(filled.places[i], wishes[i].anchor).x);
            clear = std::max(clear, leader + space.row_gap);
        }
    }
    return filled;
}

Filled fill_rows(const std::vector<LabelWish>& wishes, const LabelSpace& space, std::size_t rows, float top) {
    auto filled = fill_rows(wishes, space, rows, top, Fuller::upper);
    return filled.fits ? filled : fill_rows(wishes, space, rows, top, Fuller::lower);
}

float turn(Point a, Point b, Point c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool cross(Point a, Point b, Point c, Point d) {
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

float leader_lengths(const std::vector<LabelWish>& wishes, const std::vector<Rect>& places) {
    float sum = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        Point start = leader_start(places[i], wishes[i].anchor);
        sum += std::hypot(start.x - wishes[i].anchor.x, start.y - wishes[i].anchor.y);
    }
    return sum;
}

/// The labels of one side share its heights out among them so that the fewest leaders cross, and then for the shortest.
void disentangle(const std::vector<LabelWish>& wishes, std::vector<Rect>& places, Order side) {
    constexpr std::size_t most = 6;  // 720 ways
    if (side.size() < 2 || side.size() > most) return;
    std::sort(side.begin(), side.end());
    std::vector<float> heights;
    for (auto i : side) heights.push_back(places[i].y);
    std::sort(heights.begin(), heights.end());
    auto best = places;
    auto cost = [&](const std::vector<Rect>& at) {
        return std::pair(crossings(wishes, at), leader_lengths(wishes, at));
    };
    do {
        for (std::size_t k = 0; k < side.size(); ++k) places[side[k]].y = heights[k];
        if (cost(places) < cost(best)) best = places;
    } while (std::next_permutation(side.begin(), side.end()));
    places = best;
}

}  // namespace

Point leader_start(const Rect& label, Point anchor) {
    if (anchor.y < label.y) return {std::clamp(anchor.x, label.x + 24, label.right() - 24), label.y};
    return {anchor.x > label.right() ? label.right() : label.x, label.centre().y};
}

int crossings(const std::vector<LabelWish>& wishes, const std::vector<Rect>& places) {
    int count = 0;
    for (std::size_t i = 0; i < places.size(); ++i)
        for (std::size_t k = i + 1; k < places.size(); ++k)
            count += cross(leader_start(places[i], wishes[i].anchor), wishes[i].anchor,
                           leader_start(places[k], wishes[k].anchor), wishes[k].anchor);
    return count;
}

std::vector<Rect> places_below(const std::vector<LabelWish>& wishes, const LabelSpace& space, std::size_t rows,
                               float top) {
    auto filled = fill_rows(wishes, space, rows, top);
    bool last_resort = rows >= wishes.size();
    return filled.fits || last_resort ? filled.places : std::vector<Rect>{};
}

std::vector<Rect> places_beside(const std::vector<LabelWish>& wishes, const LabelSpace& space, Rect picture,
                                Beside sides) {
    auto order = sorted_by(wishes, [](const LabelWish& wish) { return wish.anchor.x; });
    auto on_left = sides == Beside::left ? order.size() : sides == Beside::right ? 0 : (order.size() + 1) / 2;
    auto middle = order.begin() + static_cast<std::ptrdiff_t>(on_left);
    constexpr float rounding = 0.5f;  // the room may be just what the widest name needs
    std::vector<Rect> places(wishes.size());
    for (bool left : {true, false}) {
        Order here(left ? order.begin() : middle, left ? middle : order.end());
        std::stable_sort(here.begin(), here.end(),
                         [&](auto a, auto b) { return wishes[a].anchor.y < wishes[b].anchor.y; });
        float room = left ? picture.x - space.stage.x : space.stage.right() - picture.right();
        std::vector<float> starts, heights(here.size(), space.height);
        for (auto i : here) {
            if (wishes[i].width + space.pad + space.gap / 2 > room + rounding) return {};
            starts.push_back(wishes[i].anchor.y - space.height / 2);
        }
        if (!spread(starts, heights, space.stage.y + space.pad, space.stage.bottom() - space.pad, space.gap)) return {};
        for (std::size_t k = 0; k < here.size(); ++k) {
            float width = wishes[here[k]].width;
            float x = left ? space.stage.x + space.pad : space.stage.right() - space.pad - width;
            places[here[k]] = {x, starts[k], width, space.height};
        }
    }
    // By their side once all are placed: leaders of one side may cross only each other.
    Order lefts(order.begin(), middle), rights(middle, order.end());
    disentangle(wishes, places, lefts);
    disentangle(wishes, places, rights);
    return places;
}

float longest_across(const std::vector<LabelWish>& wishes, const std::vector<Rect>& places, Rect picture) {
    constexpr int steps = 32;
    float longest = 0;
    for (std::size_t i = 0; i < places.size() && picture.w > 0; ++i) {
        Point to = wishes[i].anchor, from = leader_start(places[i], to);
        int inside = 0;
        for (int k = 0; k < steps; ++k) {
            float share = (static_cast<float>(k) + 0.5f) / steps;
            inside += picture.contains({from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share}) ? 1 : 0;
        }
        float length = std::hypot(to.x - from.x, to.y - from.y) * static_cast<float>(inside) / steps;
        longest = std::max(longest, length / picture.w);
    }
    return longest;
}

}  // namespace screen
