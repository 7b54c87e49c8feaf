// Decides which cells of one place are hidden. Words as in statistical disclosure control (Hundepool et al., Statistical
// Disclosure Control, 2012):
// - primary suppression: of a number from 1 to `hide_up_to`, the threshold rule;
// - complementary (secondary) suppression: of others, so that a reader who adds and subtracts finds no primary one;
// - protection level: how far the values that fit all that is shown must reach. Here: beyond `hide_up_to` for what is primary,
//   and more than one value for the rest;
// - audit: of each hidden cell, by a world that proves it: other numbers that keep every fact (facts.h) and every number that is
//   shown, in which the cell is large enough.
//
// Of longer times the least is hidden that it takes: of a topic answers first, then slides that few saw, then parts and where visits
// ended, and how often it was opened and completed last; months that nobody asked for before all of these.
//
// Where visits are hidden, the other worlds are those in which they shift: more in the month, and fewer in others, or more in the sums
// that are hidden. Each kind of their parts must be able to shift with them. Where it cannot, because what was published of it stays, a
// reader can tell the visits, and the parts have to do with as many (rigid months).
//
// The worlds are looked for as flows of whole numbers (network.h): nothing is rounded, and a cell for which none is found gets
// company, the cheapest there is, until there is one. What has been published before (fixed) is never hidden any more. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "stats/publication/facts.h"

namespace stats::publication {

struct Protected {
    std::vector<char> small_months;  ///< whose visits are hidden, and with them all that is in them
    std::vector<RowName> disclosed;  ///< for which no world was found; what is published already tells them
    std::int64_t searches = 0;       ///< what it took
};

/// Decides `hidden` and `span_hidden` of all rows. `spans`: the most important first; any two lie apart or one in the other.
/// `small_months`: whose visits must be hidden for another reason.
Protected protect(Facts& facts, const std::vector<Span>& spans, std::vector<char> small_months,
                  std::int64_t hide_up_to);

}  // namespace stats::publication
