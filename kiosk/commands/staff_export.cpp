#include "commands/staff_export.h"

#include <algorithm>
#include <array>

namespace commands {
namespace {

using Tables = std::vector<stats::Table>;
using Bytes = base::Result<std::string>;

Bytes csv_of(const Tables& tables, const stats::About&) {
    return to_csv(tables.front(), true);
}
Bytes json_of(const Tables& tables, const stats::About& about) {
    return to_json(tables, about);
}
Bytes xlsx_of(const Tables& tables, const stats::About& about) {
    return to_xlsx(tables, about);
}

struct Format {
    const char *of, *label, *hint;
    const char* name;  ///< of the file, before the day
    bool only_visits;
    Bytes (*bytes)(const Tables& tables, const stats::About& about);
};

/// The ending of the file is `of`.
constexpr std::array formats{
    Format{"xlsx", "Excel workbook", "All tables by month, and what they mean", "clinic-kiosk", false, xlsx_of},
    Format{"csv", "CSV table", "The visits by month, for any spreadsheet", "clinic-kiosk-visits", true, csv_of},
    Format{"json", "JSON", "All tables by month, for other programs", "clinic-kiosk", false, json_of},
};

}  // namespace

std::vector<staff::ExportFormat> export_formats() {
    std::vector<staff::ExportFormat> choices;
    for (const auto& each : formats) choices.push_back({each.label, each.hint, each.of});
    return choices;
}

base::Result<ExportFile> make_export(const std::string& of, const Tables& tables, const stats::About& about) {
    auto is_wanted = [&](const Format& format) { return format.of == of; };
    auto found = std::find_if(formats.begin(), formats.end(), is_wanted);
    if (found == formats.end() || tables.empty())
        return base::failure("there is nothing to export", "choose a format again");
    auto bytes = found->bytes(tables, about);
    if (auto* problem = std::get_if<base::Problem>(&bytes)) return std::move(*problem);
    ExportFile file{std::string(found->name) + "-" + about.made_on + "." + of, std::move(std::get<std::string>(bytes)),
                    0};
    for (const auto& table : tables) {
        file.rows += table.rows.size();
        if (found->only_visits) break;
    }
    return file;
}

}  // namespace commands
