// The one reader of marks: *bold* and soft hyphens. Whatever shows, prints, speaks or counts words asks here. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace flow {

/// U+00AD in UTF-8: a word may be divided there. It shows only at the end of a line, as a hyphen.
inline constexpr std::string_view soft_hyphen = "\u00AD";

/// A text without its stars.
struct Marked {
    std::string text;  ///< UTF-8, with its soft hyphens
    struct Range {
        std::size_t first, last;  ///< bytes [first, last) of `text`
        bool operator==(const Range&) const = default;
    };
    std::vector<Range> bold;  ///< in order, never empty, never over the end of a paragraph
    bool operator==(const Marked&) const = default;
};

/// A star marks bold only where it stands tight round words and its partner follows in the same paragraph (`\n` ends
/// one): outside it no digit and no letter that belongs to the word, inside it no blank. Every other star is a sign like
/// any other: "2 * 5 ml", "3*a day". Any bytes; what is no UTF-8 stays as it is.
Marked read_marks(std::string_view source);

/// Bytes [first, last) of it, with what is bold there.
Marked part_of(const Marked& whole, std::size_t first, std::size_t last);

/// Words as a voice says them and as `render` writes them: without marks and soft hyphens, each item of a list
/// (flow/lists.h) and what stands before the first ended as a sentence. Only `said` makes them from a text, so that no text
/// is read twice or not at all.
struct Said {
    std::string words;
    bool operator==(const Said&) const = default;
};
Said said(std::string_view source);
/// The words of a part of what was read before.
Said said(const Marked& marked);
Said operator+(Said before, const Said& after);
Said operator+(Said before, std::string_view sign);

/// The word that holds the first star which looks like a mark but has no partner, such as "*911."; empty: none.
std::string lone_star(std::string_view source);

}  // namespace flow
