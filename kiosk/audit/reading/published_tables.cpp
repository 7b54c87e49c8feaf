#include "audit/reading/published_tables.h"

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace audit {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t most_bytes = 256U << 20;

using Json = nlohmann::ordered_json;

std::string text_of(const Json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
}

ReadTable table_of(const Json& rows, const std::string& file) {
    ReadTable table{{}, {}, file};
    for (const auto& row : rows) {
        if (!row.is_object()) continue;
        if (table.columns.empty())
            for (const auto& [column, value] : row.items()) table.columns.push_back(column);
        std::vector<std::string> texts;
        for (const auto& column : table.columns) texts.push_back(row.contains(column) ? text_of(row[column]) : "");
        table.rows.push_back(std::move(texts));
    }
    return table;
}

base::Result<ReadTables> read_folder(const fs::path& folder) {
    ReadTables all;
    std::error_code failed;
    for (const auto& each : fs::directory_iterator(folder, failed)) {
        if (each.path().extension() != ".csv") continue;
        auto tables = read_tables(each.path());
        const auto* read = std::get_if<ReadTables>(&tables);
        if (!read) return tables;
        all.insert(all.end(), read->begin(), read->end());
    }
    if (failed) return base::failure("this folder cannot be read", "look at its rights");
    return all;
}

}  // namespace

/// RFC 4180, with a comma or a semicolon between the columns.
ReadTables read_csv(const std::string& bytes, const std::string& file) {
    std::vector<std::vector<std::string>> rows{{""}};
    const std::size_t start = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    const auto first_line = bytes.substr(start, bytes.find('\n', start) - start);
    const char separator = first_line.find(',') == std::string::npos ? ';' : ',';
    bool quoted = false;
    for (std::size_t at = start; at < bytes.size(); ++at) {
        const char c = bytes[at];
        auto& cell = rows.back().back();
        if (quoted && c == '"' && at + 1 < bytes.size() && bytes[at + 1] == '"')
            cell += c, ++at;
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && c == separator)
            rows.back().emplace_back();
        else if (!quoted && c == '\n')
            rows.push_back({""});
        else if (quoted || c != '\r')
            cell += c;
    }
    ReadTable table{rows.front(), {}, file};
    for (std::size_t n = 1; n < rows.size(); ++n)
        if (rows[n].size() == table.columns.size()) table.rows.push_back(std::move(rows[n]));
    return {table};
}

base::Result<ReadTables> read_json(const std::string& bytes, const std::string& file) {
    const auto all = Json::parse(bytes, nullptr, false);
    if (!all.is_object() || !all.contains("tables") || !all["tables"].is_array())
        return base::failure("this is no export", "name files that clinic-kiosk stats export has written");
    ReadTables tables;
    for (const auto& each : all["tables"])
        if (each.is_object() && each.contains("rows")) tables.push_back(table_of(each["rows"], file));
    return tables;
}

base::Result<ReadTables> read_tables(const fs::path& file) {
    std::error_code failed;
    if (fs::is_directory(file, failed)) return read_folder(file);
    if (fs::file_size(file, failed) > most_bytes || failed)
        return base::failure("this cannot be read", "name a file of an export or a report");
    if (file.extension() == ".xlsx") return read_workbook(file);
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (!in.good() && !in.eof()) return base::failure("this cannot be read", "look at its rights");
    if (file.extension() == ".json") return read_json(bytes, file.string());
    if (file.extension() == ".html") return read_report(bytes, file.string());
    if (file.extension() == ".csv") return read_csv(bytes, file.string());
    return base::failure("what this is cannot be told from its name",
                         "its name ends in .csv, .json, .xlsx or .html, as export and report wrote it");
}

}  // namespace audit
