// Visits as what is left of them: numbers to add to cells of the day's counts.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "flow/visit.h"
#include "stats/wall_clock.h"

namespace stats {

/// Lower ends, in whole seconds, of the classes of the time spent on a slide; the last has no upper end.
inline constexpr std::array seconds_buckets{0, 2, 4, 6, 8, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300};

/// A table of counts: the columns of its primary key, then its one or two counts. The first counts visits; the second,
/// where there is one, some of the same visits.
struct CountTable {
    std::string_view name;
    std::vector<std::string_view> key;
    std::vector<std::string_view> counts;
};

enum class CountTableId { visits, hours, flows, slides, slide_seconds, parts, answers, settings };
/// In the order of CountTableId.
const std::vector<CountTable>& count_tables();

struct Cell {
    CountTableId table = CountTableId::visits;
    std::vector<std::string> key;  ///< as text, in the order of CountTable::key
    auto operator<=>(const Cell&) const = default;
};

struct Increase {
    std::int64_t first = 0, second = 0;
};

/// What to add to the database. Its size is bounded by the number of different cells, not by the number of visits, and
/// nothing in it tells in which order visits came.
class Cells {
public:
    /// At most once into each cell. Sensitive topics are counted as opened and completed alone, on the first day of the month, in no
    /// language ("und").
    void add(const flow::Visit& visit, const LocalHour& when, const std::string& content);
    void add(const Cells& other);
    /// How many cells of the other are not here.
    std::size_t new_cells(const Cells& other) const;

    bool empty() const { return increases_.empty(); }
    std::size_t size() const { return increases_.size(); }
    void clear() { increases_.clear(); }
    auto begin() const { return increases_.begin(); }
    auto end() const { return increases_.end(); }

private:
    void add(Cell cell, bool second);

    std::map<Cell, Increase> increases_;
};

}  // namespace stats
