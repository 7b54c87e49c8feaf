#include "commands/desk/staff_export.h"

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
    const char* of;
    const char* name;  ///< of the file, before the day
    bool only_visits;
    Bytes (*bytes)(const Tables& tables, const stats::About& about);
};

/// The ending of the file is `of`.
constexpr std::array formats{
    Format{"xlsx", "clinic-kiosk", false, xlsx_of},
    Format{"csv", "clinic-kiosk-visits", true, csv_of},
    Format{"json", "clinic-kiosk", false, json_of},
};

}  // namespace

base::Result<ExportFile> make_export(const std::string& of, const Tables& tables, const stats::About& about) {
    auto is_wanted = [&](const Format& format) { return format.of == of; };
    auto found = std::find_if(formats.begin(), formats.end(), is_wanted);
    if (found == formats.end() || tables.empty())
        return base::failure("there is nothing to export", "choose a format again");
    auto bytes = found->bytes(tables, about);
    if (auto* problem = std::get_if<base::Problem>(&bytes)) return std::move(*problem);
    const std::string kiosk = stats::names_in_file_name(about.kiosks);
    ExportFile file{std::string(found->name) + (kiosk.empty() ? "" : "-" + kiosk) + "-" + about.made_on + "." + of,
                    std::move(std::get<std::string>(bytes)), 0};
    for (const auto& table : tables) {
        file.rows += table.rows.size();
        if (found->only_visits) break;
    }
    return file;
}

}  // namespace commands
