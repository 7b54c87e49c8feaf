#include <atomic>
#include <fstream>
#include <iterator>

#include "fuzz/fuzz.h"
#include "stats/check_file.h"
#include "stats/merge.h"
#include "stats/support.h"

namespace fuzz {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

const stats_test::SetClock& clock_of_walls() {
    static const stats_test::SetClock clock;
    return clock;
}

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The file of a kiosk with a week of visits.
const std::string& sound_file() {
    static const std::string bytes = [] {
        const auto folder = empty_folder();
        stats_test::SetClock clock;
        {
            stats::Recorder recorder(stats_test::options_for(folder), clock, {});
            for (int day = 1; day <= 7; ++day) {
                clock.at.day = "2027-03-0" + std::to_string(day);
                recorder.count(stats_test::long_visit());
                recorder.count(stats_test::short_visit("back-strain"));
                recorder.settle(10s);
            }
        }
        return bytes_of(stats::statistics_file(folder));
    }();
    return bytes;
}

/// Bytes of a file, or damage to a sound one: two bytes say where, one how, and one what with.
std::string file_of(std::string_view input) {
    if (input.starts_with("SQLite")) return std::string(input);
    std::string file = sound_file();
    for (Bytes bytes(input); !bytes.over();) {
        const std::size_t at = bytes.two() % file.size(), what = bytes.one() % 4, with = bytes.one();
        if (what == 0) file.resize(std::max<std::size_t>(1, at));
        if (what == 1) file[at % file.size()] = static_cast<char>(with);
        if (what == 2) file[at % file.size()] ^= static_cast<char>(1U << with % 8);
        if (what == 3)  // a stretch of the file over another one, as a disk does that mixes up its sectors
            for (std::size_t i = 0, from = with * 512; i < 512; ++i)
                file[(at / 512 * 512 + i) % file.size()] = file[(from + i) % file.size()];
    }
    return file;
}

/// As the kiosk does with what it finds: it counts a visit, and where it could not it says so.
void record(const fs::path& folder) {
    std::atomic<int> told = 0;
    auto options = stats_test::options_for(folder);
    bool settled = false;
    {
        stats::Recorder recorder(options, clock_of_walls(), [&](const base::Problem&) { ++told; });
        recorder.count(stats_test::short_visit());
        settled = recorder.settle(20s);
    }
    promise(settled || told > 0, "a visit is stored, or the administrator is told why not");
    if (!settled) return;
    try {
        const auto visits = stats_test::number(folder, "SELECT sum(visits) FROM visits WHERE day = '2027-03-14'");
        promise(visits >= 1, "a visit that was stored is there");
    } catch (const stats::DatabaseError&) {
        promise(told > 0, "what was stored can be read, or the administrator was told");
    }
}

}  // namespace

void statistics(std::string_view input) {
    const auto bytes = file_of(input);
    auto folder = empty_folder();
    const auto file = folder / "brought.sqlite3", other = folder / "other.sqlite3", out = folder / "out.sqlite3";
    write_file(file, bytes);
    write_file(other, sound_file());
    stats::check_file(file);
    promise(bytes_of(file) == bytes, "a look changes nothing");
    const auto problems = stats::merge(out, {other, file});
    promise(!problems.empty() || fs::exists(out), "joined files are there");
    promise(bytes_of(file) == bytes && bytes_of(other) == sound_file(), "joining changes no file that is joined");
    folder = empty_folder();
    write_file(stats::statistics_file(folder), bytes);
    record(folder);
    std::size_t beside = 0;
    for (const auto& each : fs::directory_iterator(folder))
        if (each.path().filename().string().find("damaged") != std::string::npos) ++beside;
    promise(beside <= 3, "a damaged file is set aside once");
}

}  // namespace fuzz
