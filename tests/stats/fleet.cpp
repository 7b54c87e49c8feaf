#include "stats/fleet.h"

#include <catch2/catch.hpp>

#include "stats/demo.h"

namespace stats_test {

std::vector<flow::Flow> two_topics() {
    flow::Flow heel, warning;
    heel.id = "heel-pain";
    heel.title = "Heel pain";
    flow::Slide band, check, summary, signs;
    band.id = "band";
    band.parts = {{"fascia", "Band", ""}};
    check.id = "check";
    check.kind = flow::SlideKind::question;
    check.answers = {{"At night", "", false}, {"In the morning", "", true}};
    summary.id = "summary";
    heel.slides = {band, check, summary};
    warning.id = "warning-signs";
    warning.title = "Get help";
    signs.id = "signs";
    signs.kind = flow::SlideKind::warning;
    warning.slides = {signs};
    return {heel, warning};
}

void make_fleet(const std::filesystem::path& file, int kiosks, int days, std::uint64_t seed) {
    const auto problems = stats::make_demo({file, kiosks, days, seed, two_topics(), {}});
    REQUIRE(problems.empty());
}

std::vector<std::string> rows_of(const std::filesystem::path& file) {
    stats::Database database = stats::open_file_for_reading(file, 1s);
    std::vector<std::string> found;
    for (const stats::SchemaTable& table : stats::schema_tables()) {
        stats::Statement rows = database.prepare("SELECT * FROM " + table.name);
        while (rows.step()) {
            std::string& text = found.emplace_back(table.name);
            for (int column = 0; column < rows.columns(); ++column) text += "|" + rows.text(column);
        }
    }
    return found;
}

void spoil(const std::filesystem::path& file, const std::string& sql) {
    stats::Database database(file, stats::Access::write, 1s);
    database.execute("PRAGMA ignore_check_constraints = ON");
    database.execute(sql);
}

}  // namespace stats_test
