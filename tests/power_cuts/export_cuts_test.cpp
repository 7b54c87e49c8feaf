// What is promised of exports and reports: under each name stands the old file or the whole new one.
#include <iostream>
#include <map>
#include <sstream>

#include "commands/commands.h"
#include "power_cuts/data_folder.h"
#include "stats/schema.h"
#include "stats/statistics_file.h"

namespace fs = std::filesystem;
using power_cuts::Data, power_cuts::bytes_of, power_cuts::every_call_fails;

namespace {

using Files = std::map<std::string, std::string>;  ///< bytes by name

/// All that a reader of the folder sees.
Files files_in(const fs::path& folder) {
    Files files;
    for (const auto& each : fs::directory_iterator(folder))
        if (auto name = each.path().filename().string(); name[0] != '.') files[name] = bytes_of(each.path());
    return files;
}

struct Export {
    const char* title;
    std::vector<std::string> names;  ///< of the files it writes, in order
    std::function<int(const app::CountsSource& counts, const fs::path& folder)> run;
};

app::ExportOptions table_of_visits(const app::CountsSource& counts, const fs::path& out, const char* format) {
    app::ExportOptions options;
    options.counts = counts;
    options.out = out;
    options.format = format;
    options.what = {"visits"};
    return options;
}

std::vector<Export> all_exports() {
    using Counts = app::CountsSource;
    auto table = [](const char* name, const char* format) {
        return [=](const Counts& counts, const fs::path& folder) {
            return commands::carry_out(table_of_visits(counts, folder / name, format));
        };
    };
    auto tables = [](const Counts& counts, const fs::path& folder) {
        auto options = table_of_visits(counts, folder, "csv");
        options.what.push_back("hours");
        return commands::carry_out(options);
    };
    auto report = [](const Counts& counts, const fs::path& folder) {
        app::ReportOptions options;
        options.counts = counts;
        options.out = folder / "report.html";
        return commands::carry_out(options);
    };
    return {{"CSV", {"visits.csv", "visits.dictionary.txt"}, table("visits.csv", "csv")},
            {"CSV of several tables", {"visits.csv", "hours.csv", "dictionary.txt"}, tables},
            {"JSON", {"visits.json"}, table("visits.json", "json")},
            {"XLSX", {"visits.xlsx"}, table("visits.xlsx", "xlsx")},
            {"report", {"report.html"}, report}};
}

/// What the commands say on standard error while it lives.
class Said {
public:
    Said() : before_(std::cerr.rdbuf(words_.rdbuf())) {}
    ~Said() { std::cerr.rdbuf(before_); }
    std::string words() const { return words_.str(); }

private:
    std::ostringstream words_;
    std::streambuf* before_;
};

/// A statistics file that is on no disk that fails.
struct Counts {
    fakes::TemporaryFolder folder;
    app::CountsSource source;

    Counts() {
        stats::open_for_recording(folder.path(), std::chrono::seconds(1))
            .execute("INSERT INTO visits VALUES (7, '2026-01-31', 'en', 'v1', 'finished', 'read', 20)");
        source.file.file = stats::statistics_file(folder.path());
    }
};

void put_old_files(const Export& each, const fs::path& folder) {
    for (const auto& name : each.names) REQUIRE_FALSE(base::write_durably(folder / name, "the old " + name));
}

}  // namespace

TEST_CASE("a power cut while an export or a report is written leaves the old file or the whole new one") {
    const Counts counts;
    for (const auto& each : all_exports()) {
        INFO(each.title);
        Data data;
        put_old_files(each, data.path);
        const auto before = files_in(data.path);
        power_cuts::Recording recording(data.path);
        REQUIRE(each.run(counts.source, data.path) == 0);
        const auto after = files_in(data.path);
        recording.after_every_cut([&](const fs::path& left, std::size_t done) {
            INFO("after " << done << " calls");
            const auto files = files_in(left);
            REQUIRE(files.size() == each.names.size());
            for (const auto& name : each.names) {
                INFO(name);
                CHECK((files.at(name) == before.at(name) || files.at(name) == after.at(name)));
                CHECK(before.at(name) != after.at(name));
            }
            if (done == recording.calls().size()) CHECK(files == after);
        });
    }
}

TEST_CASE("when any call of an export or a report fails, that is told, and no half of it stays under any name") {
    const Counts counts;
    for (const auto& each : all_exports()) {
        INFO(each.title);
        every_call_fails([&](const Data& data) { put_old_files(each, data.path); },
                         [&](const Data& data) {
                             const auto before = files_in(data.path);
                             const Said said;
                             const int status = each.run(counts.source, data.path);
                             CHECK((status == 0) == said.words().empty());
                             const auto files = files_in(data.path);
                             bool all_new = true;
                             for (const auto& name : each.names) all_new &= files.at(name) != before.at(name);
                             CHECK((status == 0) == all_new);
                             const fs::directory_iterator everything(data.path);
                             CHECK(std::distance(begin(everything), end(everything)) ==
                                   static_cast<std::ptrdiff_t>(each.names.size()));
                         });
    }
}
