// What somebody who has all published files, a calendar and patience can work out of them. Uses GLPK; one thread at a time.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "audit/cell.h"
#include "audit/knowledge.h"

namespace audit {

/// A hidden number that is no secret: from `least` to `most`.
struct Finding {
    CellName cell;
    std::int64_t least = 0, most = 0;
    std::string file;      ///< where it is hidden
    std::string shown_in;  ///< where the same number is shown; empty: it was worked out
    /// Nobody stands out: it is known to be larger than what is hidden for its own sake, or that there was no visit.
    bool is_harmless(std::int64_t hide_up_to) const { return least > hide_up_to || most == 0; }
};

struct Outcome {
    std::vector<Finding> found;
    std::size_t shown = 0, hidden = 0, rules = 0;
    std::string broken;  ///< a rule that the shown numbers do not keep: the files do not belong together
};

/// Every hidden number that can have one value only, or none above `hide_up_to`.
Outcome attack(const Published& published, const ShownPack& pack, std::int64_t hide_up_to);

/// "sciatica opened, 2026-02" in words for people.
std::string in_words(const CellName& cell);

}  // namespace audit
