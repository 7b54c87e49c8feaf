// The counts of a kiosk, or its settings, on a stick, written for the staff desk, which began it: see app/stick_news.h.
#include <algorithm>
#include <iostream>

#include "app/set_up/settings_text.h"
#include "app/stick_news.h"
#include "base/plain_file.h"
#include "commands/as_owner.h"
#include "commands/commands.h"
#include "commands/common.h"
#include "commands/desk/staff_export.h"
#include "commands/publish_counts.h"
#include "commands/stick_folders.h"
#include "staff/stick_file.h"
#include "stats/export/export.h"
#include "stats/period.h"
#include "stats/statistics_file.h"

namespace commands {
namespace {

/// Also asked of what is still there: a stick's folder without its stick is on the kiosk's own disk.
bool is_in(const app::ToStickOptions& options) {
    const auto all = options.mounted ? sticks({}) : sticks({options.stick});
    return std::find(all.begin(), all.end(), options.stick) != all.end();
}

base::Problem pulled_out() {
    return base::failure("the stick was pulled out", "put it in again and begin anew; nothing on the kiosk is lost");
}

/// Those of this kiosk, for the next one.
base::Result<ExportFile> settings_of(const fs::path& data) {
    auto kept = base::read_kept(data / "kiosk.toml", std::size_t{1} << 20);
    if (auto* problem = std::get_if<base::Problem>(&kept)) return std::move(*problem);
    const auto& text = std::get<std::optional<std::string>>(kept);
    if (!text) return base::failure("this kiosk was not set up on its screen", "set it up first");
    const auto loaded = app::read_config(*text, data / "kiosk.toml");
    if (base::has_error(loaded.problems)) return loaded.problems.front();
    return ExportFile{app::settings_on_stick,
                      app::settings_text(app::shared_settings(loaded.config), app::panel_of(*text)), 0};
}

base::Result<ExportFile> made(const app::ToStickOptions& options) {
    if (options.format == "settings") return settings_of(options.data);
    stats::Request by_month{{}, stats::By::month, "", "", *stats::parse_day(today()), options.hide_up_to, {}};
    const fs::path file = stats::statistics_file(options.data);
    auto exported = publish_counts(file, [&](const stats::Ledger& before) {
        by_month.published = before;
        return stats::export_tables(file, by_month, stats::Looker::kiosk);
    });
    if (exported.tables.empty()) return exported.problems.front();
    return make_export(options.format, exported.tables, {today(), options.hide_up_to, "", exported.kiosks});
}

app::StickOutcome write(const app::ToStickOptions& options) {
    auto wanted = made(options);
    if (auto* problem = std::get_if<base::Problem>(&wanted)) return std::move(*problem);
    const auto& [name, bytes, rows] = std::get<ExportFile>(wanted);
    if (!is_in(options)) return pulled_out();
    auto written = staff::write_to_stick(options.stick, name, bytes);
    auto* problem = std::get_if<base::Problem>(&written);
    if (!is_in(options)) {
        std::error_code ignored;
        if (!problem) fs::remove(options.stick / std::get<staff::StickFile>(written).name, ignored);
        return pulled_out();
    }
    if (problem) return std::move(*problem);
    const auto& file = std::get<staff::StickFile>(written);
    return app::WrittenToStick{file.name, file.bytes, rows, file.hash};
}

}  // namespace

int carry_out(const app::ToStickOptions& options) {
    AsOwnerOf owner(options.data);
    const auto outcome = write(options);
    std::cout << app::to_json_line(outcome) << std::flush;
    return std::holds_alternative<app::WrittenToStick>(outcome) ? 0 : 1;
}

}  // namespace commands
