// From words to placed runs: line and grapheme breaks, mixed directions, scripts and bold marks, through ICU.
// Pixels of the screen. One thread at a time.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "screen/text_measure.h"

namespace screen {

/// How a paragraph is to be set.
struct Setting {
    float px = 0;    ///< em size
    float line = 0;  ///< distance of baselines
    Weight weight = Weight::regular;
    float width = 0;        ///< the lines are at most so wide; words that are wider break between graphemes
    std::string language;   ///< decides breaks and, for ar, fa, he, ur, …, the base direction
    bool balanced = false;  ///< lines of similar length, for titles
    flow::Letters letters = flow::Letters::sans;
    bool operator==(const Setting&) const = default;
};

struct Run {
    std::string text;
    RunStyle style;
    float x = 0;  ///< from the line's left edge
    float width = 0;
};

struct Line {
    std::vector<Run> runs;  ///< left to right as seen
    float width = 0;
    std::string text;   ///< its words in reading order, as they are said: without marks and soft hyphens
    std::string after;  ///< between them and the next line's: a blank, or nothing where a word was divided
};

/// A set text: one or more lines. Empty lines of the source become a half line of space; the items of a list
/// (flow/lists.h) hang from their dots, closer to each other.
struct Paragraph {
    struct Placed {
        Line line;
        float top = 0;         ///< of the line's box, from the paragraph's top
        float baseline = 0;    ///< from the paragraph's top
        float indent = 0;      ///< of an item's lines, from where the others start
        bool dot = false;      ///< an item begins here
        bool begins = false;   ///< the first line of a passage or an item
        bool follows = false;  ///< belongs on one page with the line before: items, and a list and the line it follows
    };
    std::vector<Placed> lines;
    float width = 0;  ///< of the widest line
    float height = 0;
    bool right_to_left = false;  ///< base direction: lines start at the right
    std::string cut_word =
        {};  ///< the first that is wider than the line and was divided where it may not be; empty: none
};

using ParagraphPointer = std::shared_ptr<const Paragraph>;

class Typesetter {
public:
    /// For one screen after the other. Some 2 kB for each text that is kept.
    static constexpr std::size_t texts_of_screens = 600;

    explicit Typesetter(TextMeasure& measure, std::size_t texts_kept = texts_of_screens);
    ~Typesetter();

    /// Marks and lists are read (flow/marks.h, flow/lists.h); a soft hyphen shows where a line ends at it. What was set lately comes from a cache.
    ParagraphPointer set(const std::string& text, const Setting& setting);

    /// Width of the widest piece that a line break cannot divide: below it words would be cut.
    float longest_word(const std::string& text, const Setting& setting);

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

bool is_right_to_left(const std::string& language);

/// Ems between two lines below which their letters would touch: Arabic's reach far below and far above.
/// 0: the lines of the design will do.
float least_line(const std::string& language);

}  // namespace screen
