// Where the lines of a paragraph end. Pure; lengths in pixels.
#pragma once

#include <utility>
#include <vector>

namespace screen {

/// What stands between two places where a line may break.
struct LinePiece {
    int start = 0, end = 0;  ///< UTF-16 range, trailing spaces included
    float width = 0;         ///< with trailing spaces
    float visible = 0;       ///< at the end of a line: without them, with the hyphen of a soft one
};

/// Start and end of each line.
using Breaks = std::vector<std::pair<int, int>>;

/// Pieces go on a line while they fit; no word stands alone on the last line where the line before can spare one.
Breaks break_lines(const std::vector<LinePiece>& pieces, float width);

/// The narrowest width that needs no more lines, so that they come out similar.
float balanced_width(const std::vector<LinePiece>& pieces, float width);

}  // namespace screen
