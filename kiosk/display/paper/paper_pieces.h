// A text of a proof in pieces that a page has room for. Pure.
#pragma once

#include <string>
#include <vector>

#include "flow/marks.h"

namespace display {

struct PaperPiece {
    flow::Marked words;
    bool item = false;  ///< of a list
    bool dot = false;   ///< an item begins here
};

/// Items of lists (flow/lists.h) stand by themselves, paragraphs and the gaps between them together.
std::vector<PaperPiece> pieces_of(const std::string& source);

}  // namespace display
