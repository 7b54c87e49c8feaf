// Tiny clinics, and every world there could be: counted out, with nothing of the engine's and no solver.
#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>
#include <random>

#include "disclosure/random_clinic.h"
#include "stats/export/export.h"

using stats::By;

namespace {

constexpr std::array<const char*, 2> months{"2026-11", "2026-12"};
constexpr int most = 60;  ///< more than any number here, and than any level

/// What a reader sees of one number: itself, or that it is hidden, which is at least 1.
struct Seen {
    std::optional<std::int64_t> shown;
    bool allows(std::int64_t value) const { return shown ? value == *shown : value >= 1; }
};

/// Visits of two months and their year, and of two kinds (ways to end, depths or languages) that are all of them.
struct View {
    std::array<Seen, 3> all;                   ///< month, month, year
    std::array<std::array<Seen, 3>, 2> kinds;  ///< by kind
};

Seen seen(const std::vector<stats::Exported>& exports, const std::string& table, const std::string& period,
          const std::string& key, const std::string& column) {
    for (const auto& exported : exports)
        for (const auto& one : exported.tables)
            for (const auto& row : one.rows) {
                if (one.name != table || std::get<std::string>(row[0]) != period) continue;
                if (!key.empty() && std::get<std::string>(row[1]) != key) continue;
                for (std::size_t n = 1; n < row.size(); ++n)
                    if (one.columns[n].name == column) {
                        const auto* number = std::get_if<std::int64_t>(&row[n]);
                        return {number ? std::optional(*number) : std::nullopt};
                    }
            }
    return {0};  // without a row there was nothing
}

/// For each kind and each time the least and the largest value in any world that looks like this.
struct Ranges {
    std::array<std::array<std::int64_t, 3>, 2> least, largest;
};

Ranges ranges(const View& view) {
    Ranges found{};
    for (auto& kind : found.least) kind.fill(1'000);
    for (int first = 0; first <= most; ++first)
        for (int second = 0; second <= most; ++second) {
            if (!view.all[0].allows(first) || !view.all[1].allows(second) || !view.all[2].allows(first + second))
                continue;
            for (int one = 0; one <= first; ++one)
                for (int other = 0; other <= second; ++other) {
                    const std::array<std::array<std::int64_t, 3>, 2> world{
                        {{one, other, one + other}, {first - one, second - other, first + second - one - other}}};
                    bool fits = true;
                    for (std::size_t kind = 0; kind < 2; ++kind)
                        for (std::size_t time = 0; time < 3; ++time)
                            fits &= view.kinds[kind][time].allows(world[kind][time]);
                    if (!fits) continue;
                    for (std::size_t kind = 0; kind < 2; ++kind)
                        for (std::size_t time = 0; time < 3; ++time) {
                            found.least[kind][time] = std::min(found.least[kind][time], world[kind][time]);
                            found.largest[kind][time] = std::max(found.largest[kind][time], world[kind][time]);
                        }
                }
        }
    return found;
}

}  // namespace

TEST_CASE("in every tiny clinic every hidden number has worlds in which it is another, and large") {
    std::mt19937 chance(1);
    int hidden = 0, shown = 0;
    for (int round = 0; round < 150; ++round) {
        stats::Cells cells;
        std::array<std::array<std::array<std::int64_t, 3>, 2>, 3> truth{};  // table, kind, time
        for (std::size_t month = 0; month < 2; ++month)
            for (int visits = static_cast<int>(chance() % 4 == 0 ? chance() % 12 : 5 + chance() % 40); visits > 0;
                 --visits) {
                const std::array<std::size_t, 3> kinds{chance() % 5 == 0, chance() % 9 == 0, chance() % 4 == 0};
                flow::Visit visit;
                visit.ending = kinds[0] ? flow::Ending::left : flow::Ending::idle;
                visit.language = kinds[2] ? "es" : "en";
                if (kinds[1])
                    for (const char* slide : {"a", "b", "c"}) visit.slides[{"heel", slide}];
                cells.add(visit, {std::string(months[month]) + "-05", 9}, "v1");
                for (std::size_t table = 0; table < 3; ++table)
                    ++truth[table][kinds[table]][month], ++truth[table][kinds[table]][2];
            }
        auto database = disclosure::database_of(cells);
        const stats::Day today = std::chrono::year(2027) / std::chrono::January / 5;
        std::vector<stats::Exported> exports;
        stats::Ledger ledger;
        for (const By by : round % 2 ? std::array{By::month, By::year} : std::array{By::year, By::month}) {
            exports.push_back(stats::export_tables(database, {{}, by, "", "", today, 10, ledger}));
            REQUIRE_FALSE(base::has_error(exports.back().problems));
            ledger = exports.back().published;
        }
        using Kind = std::pair<std::string, std::string>;  // key and column
        const std::array<std::string, 3> tables{"visits", "visits", "languages"};
        const std::array<std::array<Kind, 2>, 3> kinds{{{{{"", "idle"}, {"", "left"}}},
                                                        {{{"", "glanced"}, {"", "looked"}}},
                                                        {{{"en", "visits"}, {"es", "visits"}}}}};
        for (std::size_t table = 0; table < 3; ++table) {
            View view;
            const std::array<std::string, 3> times{months[0], months[1], "2026"};
            for (std::size_t time = 0; time < 3; ++time) {
                view.all[time] = seen(exports, "visits", times[time], "", "visits");
                for (std::size_t kind = 0; kind < 2; ++kind)
                    view.kinds[kind][time] =
                        seen(exports, tables[table], times[time], kinds[table][kind].first, kinds[table][kind].second);
            }
            const Ranges found = ranges(view);
            for (std::size_t kind = 0; kind < 2; ++kind)
                for (std::size_t time = 0; time < 3; ++time) {
                    const std::int64_t value = truth[table][kind][time];
                    CAPTURE(round, table, kind, time, value, found.least[kind][time], found.largest[kind][time]);
                    if (value >= 1 && value <= 10) CHECK(found.largest[kind][time] > 10);
                    if (!view.kinds[kind][time].shown) CHECK(found.least[kind][time] < found.largest[kind][time]);
                    (view.kinds[kind][time].shown ? shown : hidden) += value > 0;
                }
        }
    }
    CHECK(hidden > 100);
    CHECK(shown > 100);
}
