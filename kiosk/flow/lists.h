// The one reader of lists, beside that of marks (flow/marks.h): which lines of a text are items. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace flow {

/// What a line of a list begins with.
inline constexpr std::string_view item_mark = "- ";

/// A line of a text, from one `\n` to the next.
struct Passage {
    enum class Kind {
        paragraph,
        gap,   ///< an empty line; there is none between an item and what stands before it
        item,  ///< of a list; its mark is left out
    };
    Kind kind = Kind::paragraph;
    std::size_t first = 0, last = 0;  ///< bytes [first, last) of the text
    bool operator==(const Passage&) const = default;
};

/// Two or more lines in a row that begin with "- " are the items of a list; empty lines between them do not part them. A
/// line that begins so alone is none: its dash may belong to "3 - 4 weeks". `text` with its stars or without them.
std::vector<Passage> passages(std::string_view text);

std::size_t count_items(std::string_view text);

/// What a voice needs behind words that stand on a line of their own, so that it pauses there: the full stop of their
/// script, or nothing where a sign ends them already.
std::string_view stop_after(std::string_view words);

}  // namespace flow
