// Tables as files. All functions: any thread.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/problem.h"
#include "base/result.h"
#include "stats/export/table.h"

namespace stats {

/// What a reader of an export must know besides the tables.
struct About {
    std::string made_on;  ///< "2027-02-01"
    std::int64_t hide_up_to = 10;
    std::string clinic = {};               ///< its name; may be empty
    std::vector<std::string> kiosks = {};  ///< names of those that were counted, in their order; none: not known
    std::vector<std::string> groups = {};  ///< that these are of
};

/// For a file's name: "north", "north-and-3-more"; letters, digits and dashes of ASCII alone; "" where there are no names.
std::string names_in_file_name(const std::vector<std::string>& names);

/// RFC 4180 in UTF-8, CRLF after every line, the headings first. A text that a spreadsheet could take for a formula
/// gets an apostrophe in front (OWASP, CSV Injection); numbers stay as they are. `mark`: with a byte order mark, by
/// which Excel knows UTF-8. `separator`: ',', or the ';' that spreadsheets of many languages read.
std::string to_csv(const Table& table, bool mark = false, char separator = ',');

/// One object: what is in it, the tables with their columns' meanings, and each row as an object; hidden numbers are
/// the text "hidden". RFC 8259.
std::string to_json(const std::vector<Table>& tables, const About& about);

/// The bytes of an Excel workbook: a sheet a table, numbers, months and days as such, under each table its totals, and the data dictionary. Made in
/// a file in the folder for temporary files (the library writes nowhere else), so that it can fail.
base::Result<std::string> to_xlsx(const std::vector<Table>& tables, const About& about);

/// What the tables and each column mean, and how numbers are hidden: plain text, for the file beside an export.
std::string data_dictionary(const std::vector<Table>& tables, const About& about);

/// The sentences of the dictionary that hold for all tables.
std::vector<std::string> about_all(const About& about);

}  // namespace stats
