// A paragraph of the source as ICU reads it: without marks, with weight, script and direction of every letter. And the
// runs of any stretch of it. Inside screen/text only. One thread at a time.
#pragma once

#include <unicode/ubidi.h>
#include <unicode/unistr.h>

#include <memory>
#include <string>
#include <vector>

#include "flow/marks.h"
#include "screen/text/typesetter.h"

namespace screen {

/// Stays where it is: the directions point into the text. Positions are UTF-16 units.
class ParagraphSource {
public:
    ParagraphSource(const flow::Marked& paragraph, const Setting& setting);
    ParagraphSource(const ParagraphSource&) = delete;
    ParagraphSource& operator=(const ParagraphSource&) = delete;

    const icu::UnicodeString& units() const { return units_; }

    /// The end of what is seen of a stretch that ends a line: without blanks.
    int visible_end(int start, int end) const;
    /// The soft hyphen at which the text would be divided if a line ended here; -1: none.
    int hyphen_before(int end) const;

    /// The soft hyphen at `hyphen` shows.
    float width(TextMeasure& measure, const Setting& setting, int start, int end, int hyphen) const;
    /// As one line: reordered for mixed directions and cut where direction, script or weight changes.
    Line line(TextMeasure& measure, const Setting& setting, int start, int end) const;

private:
    struct BidiCloser {
        void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
    };
    using Bidi = std::unique_ptr<UBiDi, BidiCloser>;

    void append(std::string_view words, bool bold);
    void hold_numbers();
    std::string shown(int start, int end, int hyphen) const;
    void add_runs(std::vector<Run>& out, TextMeasure& measure, const Setting& setting, int start, int end, bool rtl,
                  int hyphen) const;

    icu::UnicodeString units_;
    std::vector<bool> bold_;              ///< of each unit
    std::vector<std::uint32_t> scripts_;  ///< likewise
    std::vector<UBiDiLevel> levels_;      ///< likewise, given to ICU, which keeps the pointer; empty: it finds them
    Bidi bidi_;
};

}  // namespace screen
