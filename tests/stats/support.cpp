#include "stats/support.h"

#include <stdlib.h>

#include <algorithm>
#include <stdexcept>

namespace stats_test {

TemporaryFolder::TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "stats-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

base::Report Reports::sink() {
    return [this](const base::Problem& problem) {
        std::lock_guard lock(mutex_);
        problems_.push_back(problem);
    };
}

std::size_t Reports::size() const {
    std::lock_guard lock(mutex_);
    return problems_.size();
}

bool Reports::mentions(const std::string& words) const {
    std::lock_guard lock(mutex_);
    return std::any_of(problems_.begin(), problems_.end(), [&](const base::Problem& problem) {
        return base::to_line(problem).find(words) != std::string::npos;
    });
}

std::vector<std::string> Reports::lines() const {
    std::lock_guard lock(mutex_);
    std::vector<std::string> lines;
    for (const base::Problem& problem : problems_) lines.push_back(base::to_line(problem));
    return lines;
}

stats::RecorderOptions options_for(const std::filesystem::path& folder) {
    stats::RecorderOptions options;
    options.folder = folder;
    options.draw_number = [] { return 4711; };  // so that two files can be compared
    options.content = "pack-1";
    options.busy = 20ms;
    options.first_retry = 10ms;
    options.longest_retry = 40ms;
    return options;
}

flow::Visit short_visit(const std::string& flow) {
    flow::Visit visit;
    visit.language = "en";
    visit.flows[flow] = {};
    visit.slides[{flow, "band"}] = {false, 7s, true};
    visit.slides[{flow, "sore"}] = {true, 3s, true};
    return visit;
}

flow::Visit long_visit() {
    flow::Visit visit = short_visit();
    visit.ending = flow::Ending::finished;
    visit.flows["heel-pain"].completed = true;
    visit.slides[{"heel-pain", "check"}] = {false, 400s, true};
    visit.slides[{"heel-pain", "signs"}] = {true, 90s, false};
    visit.answers[{"heel-pain", "check", 2}] = true;
    visit.answers[{"heel-pain", "check", 1}] = false;
    visit.parts.insert({"heel-pain", "band", "fascia"});
    visit.settings = {{"text-size", "150"}, {"language", "en"}};
    return visit;
}

std::string dump(const std::filesystem::path& folder) {
    stats::Database database = stats::open_for_reading(folder, 1s);
    std::string text = std::to_string(database.number("PRAGMA application_id")) + " " +
                       std::to_string(database.number("PRAGMA user_version")) + "\n";
    std::vector<std::string> tables;
    stats::Statement schema = database.prepare("SELECT name, sql FROM sqlite_schema");
    while (schema.step()) {
        tables.push_back(schema.text(0));
        text += schema.text(1) + "\n";
    }
    for (const std::string& table : tables) {
        stats::Statement rows = database.prepare("SELECT * FROM " + table);
        while (rows.step()) {
            text += table;
            for (int column = 0; column < rows.columns(); ++column) text.append("|").append(rows.text(column));
            text += "\n";
        }
    }
    return text;
}

std::int64_t number(const std::filesystem::path& folder, const std::string& sql) {
    return stats::open_for_reading(folder, 1s).number(sql);
}

std::uintmax_t log_size(const TemporaryFolder& folder) {
    auto log = folder.file();
    log += "-wal";
    return std::filesystem::exists(log) ? std::filesystem::file_size(log) : 0;
}

}  // namespace stats_test
