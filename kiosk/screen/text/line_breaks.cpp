#include "screen/text/line_breaks.h"

#include <algorithm>

namespace screen {
namespace {

Breaks fill(const std::vector<LinePiece>& pieces, float width) {
    Breaks lines;
    float used = 0;
    for (const auto& piece : pieces) {
        if (lines.empty() || used + piece.visible > width) {
            lines.push_back({piece.start, piece.end});
            used = 0;
        }
        lines.back().second = piece.end;
        used += piece.width;
    }
    return lines;
}

}  // namespace

Breaks break_lines(const std::vector<LinePiece>& pieces, float width) {
    auto lines = fill(pieces, width);
    if (lines.size() < 2 || pieces.back().start != lines.back().first) return lines;
    const auto& spared = pieces[pieces.size() - 2];
    auto& before = lines[lines.size() - 2];
    bool one_stays = spared.start > before.first;
    if (!one_stays || spared.width + pieces.back().visible > width) return lines;
    before.second = lines.back().first = spared.start;
    return lines;
}

float balanced_width(const std::vector<LinePiece>& pieces, float width) {
    auto count = fill(pieces, width).size();
    if (count < 2) return width;
    float low = 0, high = width;
    for (const auto& piece : pieces) low = std::max(low, piece.visible);
    while (high - low > 2) {
        float middle = (low + high) / 2;
        (fill(pieces, middle).size() > count ? low : high) = middle;
    }
    return high;
}

}  // namespace screen
