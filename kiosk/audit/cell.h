// What was published, number by number, as a reader has it who kept every file. Pure.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace audit {

/// Days from the first to the one after the last, counted from 1970-01-01.
struct Span {
    int from = 0, to = 0;
    int days() const { return to - from; }
    bool holds(const Span& other) const { return from <= other.from && other.to <= to; }
    auto operator<=>(const Span&) const = default;
};

using Kiosks = std::set<std::string>;  ///< by name; which ones a file is of

/// A number, whoever published it.
struct CellName {
    Kiosks kiosks;
    Span span;
    std::string table;  ///< "topics"
    std::string of;     ///< what is counted: "flow=sciatica", "flow=sciatica slide=spur"; empty: all visits
    std::string count;  ///< "opened"
    auto operator<=>(const CellName&) const = default;
};

struct Seen {
    std::optional<std::int64_t> number;  ///< nothing: hidden
    std::string file;                    ///< where it stood first
};

struct Contradiction {
    CellName cell;
    std::int64_t number = 0;
    std::string shown_in, hidden_in;
};

struct Published {
    std::map<CellName, Seen> cells;
    std::vector<Contradiction> shown_and_hidden;
    std::optional<CellName> differs;  ///< a number that two files show otherwise: they are not of the same counts
    /// Of tables of which some row of that time was published, "topics opened": a row that is not there is a 0.
    std::set<std::pair<std::pair<Kiosks, Span>, std::string>> columns;

    void add(const CellName& name, std::optional<std::int64_t> number, const std::string& file);
};

}  // namespace audit
