#include "display/paper/paper_pieces.h"

#include <utility>

#include "flow/lists.h"

namespace display {
namespace {

constexpr std::size_t longest_piece = 1200;  ///< bytes; a page has room for some thousand

/// A long stretch of a text in pieces, broken at spaces, or else between letters. Bold words that are divided are bold in
/// both.
void add_pieces(std::vector<PaperPiece>& result, const flow::Marked& whole, std::size_t begin, std::size_t last,
                bool item) {
    const auto& text = whole.text;
    bool first = true;
    while (last - begin > longest_piece) {
        auto end = text.rfind(' ', begin + longest_piece);
        if (end == std::string::npos || end <= begin) {
            end = begin + longest_piece;
            while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
        }
        result.push_back({flow::part_of(whole, begin, end), item, item && std::exchange(first, false)});
        begin = end + (text[end] == ' ' ? 1 : 0);
    }
    result.push_back({flow::part_of(whole, begin, last), item, item && first});
}

}  // namespace

std::vector<PaperPiece> pieces_of(const std::string& source) {
    using Kind = flow::Passage::Kind;
    const auto whole = flow::read_marks(source);
    const auto passages = flow::passages(whole.text);
    std::vector<PaperPiece> result;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const bool item = passages[i].kind == Kind::item;
        if (passages[i].kind == Kind::gap && !result.empty() && result.back().item) continue;
        const auto first = i;
        while (!item && i + 1 < passages.size() && passages[i + 1].kind != Kind::item) ++i;
        add_pieces(result, whole, passages[first].first, passages[i].last, item);
    }
    return result;
}

}  // namespace display
