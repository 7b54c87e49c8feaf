// Where the names of a picture's parts go so that their leader lines never cross, as seen on the screen. Pure.
#pragma once

#include <vector>

#include "screen/geometry.h"

namespace screen {

struct LabelWish {
    Point anchor;     ///< of the part, in the placed picture
    float width = 0;  ///< the label needs
};

struct LabelSpace {
    Rect stage;
    float height = 96;  ///< of a label
    float gap = 32;     ///< least distance between two labels: they are touch targets, 8 mm apart
    float row_gap = 32;
    float pad = 32;  ///< to the stage's edges
};

/// Rectangles in `rows` rows whose first begins at `top`, in the order of the wishes. The rightmost parts take the upper
/// row, which stays clear of the leaders that pass it on the left on their way down. Empty when they do not fit; with a
/// row for each label they are placed all the same.
std::vector<Rect> places_below(const std::vector<LabelWish>& wishes, const LabelSpace& space, std::size_t rows,
                               float top);

enum class Beside { left, right, both };

/// Rectangles at the stage's edges, near the height of their parts; `both`: half of them on each side. Empty when the space
/// beside the picture is too narrow or too low for them.
std::vector<Rect> places_beside(const std::vector<LabelWish>& wishes, const LabelSpace& space, Rect picture,
                                Beside sides);

/// From the edge of the label that faces its part.
Point leader_start(const Rect& label, Point anchor);

/// The longest way that a leader line goes over the picture, as a share of the picture's width.
float longest_across(const std::vector<LabelWish>& wishes, const std::vector<Rect>& places, Rect picture);

/// How many pairs of leader lines cross.
int crossings(const std::vector<LabelWish>& wishes, const std::vector<Rect>& places);

}  // namespace screen
