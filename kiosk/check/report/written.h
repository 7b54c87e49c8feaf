// Where in its file a text stands that came out of it: the very signs, for a caret below them. Pure.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace check {

/// Signs on one line of a file.
struct Place {
    int line = 0;                    ///< from 1
    int column = 0, end_column = 0;  ///< as in base::MarkedProblem; 0: the line alone
    bool operator==(const Place&) const = default;
};

/// Of problems of which more is known than the line: by what base::to_line prints of each.
using Places = std::map<std::string, Place>;

/// Bytes [at, at + size) of a text.
struct TextPart {
    std::size_t at = 0, size = 0;
};

/// The words of a file, without their blanks, which reading changes.
struct Written {
    struct Spot {
        std::size_t begin = 0, end = 0;  ///< bytes of the file that make one byte of the words
    };
    std::string words;
    std::vector<Spot> spots;  ///< of each byte
    int line = 0;             ///< of the first
};

/// The texts of one script: what stands in quotation marks, joined where `..` joins it. The source must outlive it.
class WrittenLua {
public:
    explicit WrittenLua(std::string_view source);

    /// Of a text that lines [from, until) say; 0: to the end. Sought elsewhere in the file when they do not say it, and where it is
    /// put together by the script by the word it is in. Nothing: it came from elsewhere.
    std::optional<Place> find(std::string_view text, TextPart part, int from, int until) const;

private:
    std::string_view source_;
    std::vector<Written> all_;
};

/// The same of the msgstr that follows the msgid on this line of a PO file.
std::optional<Place> find_in_po(std::string_view source, int msgid_line, std::string_view translation, TextPart part);

}  // namespace check
