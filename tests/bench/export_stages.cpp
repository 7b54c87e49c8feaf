// export_stages FILE: makes every table of a file of counts and writes it in every format; says how long each stage
// took, in seconds of the clock and of the processor, and the most memory in MiB, as JSON.
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <string>

#include "stats/export/export.h"
#include "stats/export/formats.h"
#include "stats/statistics_file.h"

namespace {

constexpr stats::Day end_of_time = std::chrono::year(9999) / std::chrono::December / 31;

template <class Work>
auto timed(const char* name, Work work) {
    const auto start = std::chrono::steady_clock::now();
    const auto processor = std::clock();
    auto result = work();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    std::printf("\"%s\": [%.3f, %.3f], ", name, taken.count(), double(std::clock() - processor) / CLOCKS_PER_SEC);
    return result;
}

long most_memory() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    std::printf("{");
    auto counts = timed("query", [&] {
        auto database = stats::open_file_for_reading(argv[1], std::chrono::seconds(5));
        return stats::read_counts(database, end_of_time);
    });
    if (counts.visits.empty()) return 1;
    const stats::Day today = stats::day_after(counts.visits.rbegin()->first);
    auto publication = timed("suppression", [&] { return stats::decide(counts, {today}); });
    auto tables = timed("tables", [&] {
        std::vector<stats::Table> all;
        for (std::size_t n = 0; n < stats::what_names.size(); ++n)
            all.push_back(stats::table_by(stats::By::month, static_cast<stats::What>(n), publication,
                                          {counts.visits.begin()->first, end_of_time}));
        return all;
    });
    std::size_t rows = 0, bytes = 0;
    for (const auto& table : tables) rows += table.rows.size();
    bytes += timed("CSV", [&] {
                 std::string all;
                 for (const auto& table : tables) all += stats::to_csv(table);
                 return all;
             }).size();
    bytes += timed("JSON", [&] { return stats::to_json(tables, {"2027-01-01", 10}); }).size();
    timed("XLSX", [&] { return stats::to_xlsx(tables, {"2027-01-01", 10}); });
    std::printf("\"rows\": %zu, \"bytes\": %zu, \"memory\": %ld}\n", rows, bytes, most_memory());
}
