#include <algorithm>
#include <array>
#include <string_view>

#include "stats/export/formats.h"

namespace stats {
namespace {

/// Characters that begin a formula in a spreadsheet, with their full-width forms.
constexpr std::array<std::string_view, 8> formula_starts{"=", "+", "-", "@", "＝", "＋", "－", "＠"};

/// Where a spreadsheet that splits at another separator, or that drops a quote, may see a cell begin.
constexpr std::string_view separators = ",;|\t\r\n\"'";

std::string without_formulas(std::string_view text) {
    std::string safe;
    if (!text.empty() && std::string_view("\t\r\n").find(text[0]) != std::string_view::npos) safe += '\'';
    bool cell_begins = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = text.substr(i);
        const bool starts =
            std::any_of(formula_starts.begin(), formula_starts.end(), [&](auto s) { return rest.starts_with(s); });
        if (cell_begins && starts) safe += '\'';
        safe += text[i];
        const bool separates = separators.find(text[i]) != std::string_view::npos;
        cell_begins = separates || (cell_begins && text[i] == ' ');
    }
    return safe;
}

std::string quoted_where_needed(const std::string& text) {
    const bool outer_space = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    if (text.find_first_of(separators) == std::string::npos && !outer_space) return text;
    std::string quoted = "\"";
    for (char c : text) quoted.append(c == '"' ? 2 : 1, c);
    return quoted + "\"";
}

std::string csv_cell(const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    if (const auto* text = std::get_if<std::string>(&value)) return quoted_where_needed(without_formulas(*text));
    return "hidden";
}

}  // namespace

std::string to_csv(const Table& table, bool mark, char separator) {
    std::string csv = mark ? "\xEF\xBB\xBF" : "";
    for (const Column& column : table.columns) {
        if (&column != &table.columns.front()) csv += separator;
        csv += csv_cell(column.name);
    }
    csv += "\r\n";
    for (const auto& row : table.rows) {
        for (const Value& value : row) {
            if (&value != &row.front()) csv += separator;
            csv += csv_cell(value);
        }
        csv += "\r\n";
    }
    return csv;
}

}  // namespace stats
