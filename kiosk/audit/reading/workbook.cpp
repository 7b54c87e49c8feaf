#include <archive.h>
#include <archive_entry.h>

#include <cstdlib>
#include <map>
#include <memory>

#include "audit/reading/published_tables.h"
#include "audit/reading/xml.h"
#include "audit/span.h"

namespace audit {
namespace {

constexpr std::size_t most_bytes_of_a_part = 256U << 20;

using Parts = std::map<std::string, std::string>;  ///< of the ZIP archive that a workbook is: name → bytes

std::optional<Parts> parts_of(const std::filesystem::path& file) {
    const std::unique_ptr<archive, decltype(&archive_read_free)> reading(archive_read_new(), archive_read_free);
    archive_read_support_format_zip(reading.get());
    if (archive_read_open_filename(reading.get(), file.c_str(), 65536) != ARCHIVE_OK) return std::nullopt;
    Parts parts;
    archive_entry* entry = nullptr;
    while (archive_read_next_header(reading.get(), &entry) == ARCHIVE_OK) {
        auto& bytes = parts[archive_entry_pathname(entry)];
        char block[65536];
        for (la_ssize_t got; (got = archive_read_data(reading.get(), block, sizeof block)) > 0;) {
            bytes.append(block, static_cast<std::size_t>(got));
            if (bytes.size() > most_bytes_of_a_part) return std::nullopt;
        }
    }
    return parts;
}

std::vector<std::string> shared_strings(const Parts& parts) {
    std::vector<std::string> all;
    const auto part = parts.find("xl/sharedStrings.xml");
    if (part == parts.end()) return all;
    const auto document = parsed_xml(part->second);
    if (document)
        for_each(xmlDocGetRootElement(document.get()), "si", [&](xmlNode* each) { all.push_back(text_in(each)); });
    return all;
}

/// "C12" → 2
std::size_t column_of(const std::string& reference) {
    std::size_t column = 0;
    for (const char c : reference)
        if (c >= 'A' && c <= 'Z') column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
    return column ? column - 1 : 0;
}

/// A workbook keeps a month as the number of its first day, counted from 1899-12-30; its look says that it is a month.
std::string period_of(const std::string& serial, bool month) {
    const int day = std::atoi(serial.c_str()) - 25569;
    auto name = name_of(Span{day, day + 1});
    if (month) name.resize(7);
    return name;
}

/// Looks of cells whose days are shown as months.
std::set<std::string> month_looks(const Parts& parts) {
    std::set<std::string> looks, formats;
    const auto part = parts.find("xl/styles.xml");
    const auto document = part == parts.end() ? Document(nullptr, xmlFreeDoc) : parsed_xml(part->second);
    if (!document) return looks;
    auto* root = xmlDocGetRootElement(document.get());
    for_each(root, "numFmt", [&](xmlNode* each) {
        if (attribute(each, "formatCode") == "yyyy-mm") formats.insert(attribute(each, "numFmtId"));
    });
    for_each(root, "cellXfs", [&](xmlNode* all) {
        int number = 0;
        for_each(all, "xf", [&](xmlNode* each) {
            if (formats.count(attribute(each, "numFmtId"))) looks.insert(std::to_string(number));
            ++number;
        });
    });
    return looks;
}

ReadTable sheet(const std::string& bytes, const std::vector<std::string>& strings, const std::set<std::string>& months,
                const std::string& file) {
    ReadTable table{{}, {}, file};
    const auto document = parsed_xml(bytes);
    if (!document) return table;
    for_each(xmlDocGetRootElement(document.get()), "row", [&](xmlNode* row) {
        std::vector<std::string> texts;
        for_each(row, "c", [&](xmlNode* cell) {
            const auto column = column_of(attribute(cell, "r"));
            if (column > 1000) return;
            texts.resize(std::max(texts.size(), column + 1));
            for_each(cell, "v", [&](xmlNode* value) { texts[column] = text_in(value); });
            if (attribute(cell, "t") == "s") {
                const auto number = static_cast<std::size_t>(std::atoi(texts[column].c_str()));
                texts[column] = number < strings.size() ? strings[number] : "";
            } else if (column < table.columns.size() && table.columns[column] == "period") {
                texts[column] = period_of(texts[column], months.count(attribute(cell, "s")) > 0);
            }
        });
        if (table.columns.empty())
            table.columns = std::move(texts);
        else
            texts.resize(table.columns.size()), table.rows.push_back(std::move(texts));
    });
    return table;
}

}  // namespace

base::Result<ReadTables> read_workbook(const std::filesystem::path& file) {
    const auto parts = parts_of(file);
    if (!parts || !parts->count("xl/workbook.xml"))
        return base::failure("this is no workbook", "name files that clinic-kiosk stats export has written");
    const auto strings = shared_strings(*parts);
    const auto months = month_looks(*parts);
    ReadTables tables;
    for (const auto& [name, bytes] : *parts)
        if (name.starts_with("xl/worksheets/sheet")) tables.push_back(sheet(bytes, strings, months, file.string()));
    return tables;
}

}  // namespace audit
