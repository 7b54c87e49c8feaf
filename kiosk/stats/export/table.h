// An exported table as a plain value, before it is written in one format or another.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace stats {

/// A suppressed number. Written as `hidden`, which does not tell a primary from a complementary suppression.
struct Hidden {
    bool operator==(const Hidden&) const = default;
};

using Value = std::variant<std::string, std::int64_t, Hidden>;

enum class Kind {
    text,
    period,  ///< "2027-03", "2027-W11" or "2027-03-14"
    count,   ///< a number of visits
    number,  ///< an hour, an answer's place, seconds; a text in it is empty: there is none
};

struct Column {
    std::string name;     ///< snake_case, also the heading in every format
    std::string meaning;  ///< for the data dictionary, whole sentences
    Kind kind = Kind::text;
    std::string source = {};  ///< "flows.opened": where in the database it comes from; empty: worked out
    bool operator==(const Column&) const = default;
};

struct Table {
    std::string name;     ///< "visits"
    std::string meaning;  ///< what one row is
    std::vector<Column> columns;
    std::vector<std::vector<Value>> rows;  ///< as long as `columns`
    bool operator==(const Table&) const = default;
};

}  // namespace stats
