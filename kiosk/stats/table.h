// An exported table as a plain value, before it is written in one format or another.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace stats {

/// A number from 1 to 10, or one hidden so that such a number cannot be worked out. Written as `hidden`.
struct Hidden {
    bool operator==(const Hidden&) const = default;
};

using Value = std::variant<std::string, std::int64_t, Hidden>;

struct Column {
    std::string name;     ///< snake_case, also the heading in every format
    std::string meaning;  ///< for the data dictionary, whole sentences
    bool operator==(const Column&) const = default;
};

struct Table {
    std::string name;     ///< "visits"
    std::string meaning;  ///< what one row is
    std::vector<Column> columns;
    std::vector<std::vector<Value>> rows;  ///< as long as `columns`
    bool operator==(const Table&) const = default;
};

/// RFC 4180 in UTF-8, CRLF after every line, the headings first. A text that a spreadsheet could take for a formula
/// gets an apostrophe in front (OWASP, CSV Injection).
std::string to_csv(const Table& table);

/// What the table and each column means, and how numbers are hidden: plain text, for the file beside the export.
std::string data_dictionary(const Table& table);

}  // namespace stats
