#include "commands/wall/disk_staff_tasks.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <map>
#include <utility>

#include "app/command_line.h"
#include "app/publish_news.h"
#include "app/stick_news.h"
#include "base/file_names.h"
#include "base/plain_file.h"
#include "commands/publish_counts.h"
#include "commands/stick_folders.h"
#include "commands/wall/asked_of_packs.h"
#include "commands/wall/doctor/asked_doctor.h"
#include "pack/pack_files.h"
#include "publish/custody.h"
#include "publish/received.h"
#include "publish/trial.h"
#include "publish/trial_keeper.h"
#include "staff/sticks.h"
#include "stats/statistics_file.h"

namespace commands {
namespace {

using Kind = staff::StaffTask::Kind;
using Outcome = app::PublishOutcome;

constexpr std::size_t most_bytes = 4096, most_kept_lines = 50, most_shown_lines = 6;
constexpr std::chrono::seconds longest_idle{
    240};  // of an update; less than app::staff_patience: the desk tells how it ended
constexpr const char* pack_ending = ".kioskpack";
/// In which staff take the numbers away; see commands/desk/staff_export.
const staff::ExportFormat export_formats[] = {{"Excel workbook", "All tables by month, and what they mean", "xlsx"},
                                              {"CSV table", "The visits by month, for any spreadsheet", "csv"},
                                              {"JSON", "All tables by month, for other programs", "json"}};

staff::WallSeconds wall_now() {
    return std::time(nullptr);
}

std::chrono::sys_days day_of(const std::string& iso) {
    int year = 0;
    unsigned month = 0, day = 0;
    std::sscanf(iso.c_str(), "%d-%u-%u", &year, &month, &day);
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
}

std::string iso_of(std::chrono::sys_days day) {
    std::chrono::year_month_day date(day);
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(date.year()), unsigned(date.month()), unsigned(date.day()));
    return text;
}

/// The column's number in each row; nothing where it is hidden.
std::map<std::string, std::optional<std::int64_t>> visits_by_day(const stats::Table& table) {
    std::map<std::string, std::optional<std::int64_t>> visits;
    auto is_visits = [](const stats::Column& column) { return column.name == "visits"; };
    auto column = std::find_if(table.columns.begin(), table.columns.end(), is_visits) - table.columns.begin();
    for (const auto& row : table.rows) {
        const auto* number = std::get_if<std::int64_t>(&row.at(static_cast<std::size_t>(column)));
        visits[std::get<std::string>(row.front())] = number ? std::optional(*number) : std::nullopt;
    }
    return visits;
}

std::size_t place_of(const stats::Table& table, const char* name) {
    auto is_it = [&](const stats::Column& column) { return column.name == name; };
    return static_cast<std::size_t>(std::find_if(table.columns.begin(), table.columns.end(), is_it) -
                                    table.columns.begin());
}

/// Added up over the months. One month hidden: all of it is.
std::vector<staff::TopicCount> opened_topics(const stats::Table& table) {
    const auto flow = place_of(table, "flow"), title = place_of(table, "title"), opened = place_of(table, "opened");
    std::map<std::string, staff::TopicCount> by_flow;
    for (const auto& row : table.rows) {
        const auto [known, is_new] = by_flow.try_emplace(std::get<std::string>(row.at(flow)));
        auto& count = known->second;
        if (is_new) count.opened = 0;
        count.title = std::get<std::string>(row.at(title));
        if (count.title.empty()) count.title = known->first;
        const auto* number = std::get_if<std::int64_t>(&row.at(opened));
        if (count.opened && number)
            *count.opened += *number;
        else
            count.opened.reset();
    }
    std::vector<staff::TopicCount> counts;
    for (auto& [id, count] : by_flow) counts.push_back(std::move(count));
    // By their names where the numbers do not tell: the place of a hidden one would say how large it is.
    std::sort(counts.begin(), counts.end(), [](const auto& one, const auto& other) {
        return one.opened != other.opened ? one.opened > other.opened : one.title < other.title;
    });
    return counts;
}

/// "what; what to do"
std::string in_a_line(const base::Problem& problem) {
    return problem.advice.empty() ? problem.what : problem.what + "; " + problem.advice;
}

/// Why it was refused, and what stands behind that.
staff::Told not_taken(const base::Problems& problems) {
    const auto& reason = problems.back();
    staff::Told shown{false,
                      {{"The new content was not taken: {why}", {{"{why}", reason.what + "."}}},
                       "The kiosk shows what it showed before."}};
    if (!reason.advice.empty()) shown.lines.push_back({"What to do: {advice}", {{"{advice}", reason.advice + "."}}});
    for (auto each = problems.begin(); each != problems.end() - 1 && shown.details.size() < most_shown_lines; ++each)
        shown.details.push_back(in_a_line(*each));
    return shown;
}

/// What became of a pack, by the outcome that was reported; without one, by how the program ended.
staff::StaffResult what_became(const std::string& pack, const std::optional<Outcome>& said, const Ended& ended) {
    if (!said && ended.was_killed)
        return base::failure(
            "checking the new content stood still and was stopped; the kiosk shows what it showed before",
            "put the stick in again, or try another stick");
    auto outcome = said.value_or(Outcome{ended.status == 0 ? Outcome::Kind::published : Outcome::Kind::refused});
    if (outcome.kind == Outcome::Kind::published)
        return staff::Told{true,
                           {"The new content was taken.", "The kiosk shows it as soon as you leave the staff desk.",
                            "If you do not like it: clinic-kiosk rollback."}};
    if (outcome.kind == Outcome::Kind::not_reviewed) return staff::NotReviewed{pack};
    if (outcome.problems.empty()) return base::failure("the new content was not taken", "look into the log");
    return not_taken(outcome.problems);
}

staff::StaffResult written(const app::StickOutcome& outcome) {
    if (const auto* problem = std::get_if<base::Problem>(&outcome)) return *problem;
    const auto& [file, bytes, rows, hash] = std::get<app::WrittenToStick>(outcome);
    return staff::Receipt{file, bytes, rows, hash};
}

/// Of a writer that reported nothing.
base::Problem not_written(const Ended& ended) {
    if (ended.was_killed)
        return base::failure("writing to the stick stood still and was stopped",
                             "take another stick; the numbers are still on the kiosk");
    return base::failure("the numbers were not written", "look into the log; they are still on the kiosk");
}

}  // namespace

void RunProblems::add(const base::Problem& problem) {
    std::lock_guard lock(mutex_);
    ++count_;
    lines_.push_back(base::to_line(problem));
    if (lines_.size() > most_kept_lines) lines_.erase(lines_.begin());
}

std::vector<std::string> RunProblems::latest(std::size_t most) const {
    std::lock_guard lock(mutex_);
    std::vector<std::string> lines(lines_.rbegin(), lines_.rend());
    lines.resize(std::min(lines.size(), most));
    return lines;
}

std::size_t RunProblems::count() const {
    std::lock_guard lock(mutex_);
    return count_;
}

void DiskStaffTasks::begin(const staff::StaffTask& task, int number) {
    auto is_over = [](const std::future<void>& each) {
        return each.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    };
    std::erase_if(under_way_, is_over);
    ++under_way_count_;
    under_way_.push_back(std::async(std::launch::async, [this, task, number] {
        auto result = carry_out(task, number);
        {
            std::lock_guard lock(ready_mutex_);
            ready_.push_back({number, std::move(result)});
        }
        --under_way_count_;
        site_.wake();
    }));
}

std::optional<staff::StaffTasks::Done> DiskStaffTasks::finished() {
    std::lock_guard lock(ready_mutex_);
    if (ready_.empty()) return std::nullopt;
    auto done = std::move(ready_.front());
    ready_.erase(ready_.begin());
    return done;
}

void DiskStaffTasks::tell(const std::string& words, int number) {
    {
        std::lock_guard lock(ready_mutex_);
        progress_ = Progress{number, words};
    }
    site_.wake();
}

std::optional<staff::StaffTasks::Progress> DiskStaffTasks::progress() {
    std::lock_guard lock(ready_mutex_);
    return std::exchange(progress_, {});
}

staff::StaffResult DiskStaffTasks::carry_out(const staff::StaffTask& task, int number) {
    switch (task.kind) {
        case Kind::look:
            return pin_.look(wall_now());
        case Kind::enter:
            return pin_.enter(task.of, wall_now());
        case Kind::numbers:
            return numbers();
        case Kind::export_counts:
            return export_counts(task.of, task.as);
        case Kind::update:
            return update(task.of, false, number);
        case Kind::update_drafts:
            return update(task.of, true, number);
        case Kind::facts:
            return facts();
        case Kind::doctor:
            return doctor();
        case Kind::topics:
            return topics();
        case Kind::sound:
            return sound_.now();
        case Kind::keep_volume:
            return sound_.keep(task.of);
        case Kind::hear:
            return sound_.hear(task.of, task.as, ending_);
        case Kind::find_sticks:
        case Kind::find_packs:
            break;
    }
    staff::Offers offers;
    if (task.kind == Kind::find_sticks) offers.formats = {std::begin(export_formats), std::end(export_formats)};
    if (task.kind == Kind::find_packs)
        offers.found = packs();
    else
        for (const auto& stick : sticks()) offers.found.push_back({staff::stick_name(stick), stick});
    return offers;
}

/// Of all sticks, the newest first, as far as they say.
std::vector<staff::Offer> DiskStaffTasks::packs() {
    constexpr std::size_t most = 10'000;
    std::vector<std::pair<publish::PackVersion, staff::Offer>> dated;
    for (const auto& stick : sticks())
        for (const auto& name : pack::list_folder(stick, most, pack_ending).names) {
            auto file = fs::path(stick) / name;
            auto version = publish::claimed_version(file);
            dated.push_back({version,
                             {name, file.string(),
                              version.empty() ? staff::Said("")
                                              : staff::Said("of {date}", {{"{date}", publish::date_of(version)}})}});
        }
    std::stable_sort(dated.begin(), dated.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<staff::Offer> offers;
    for (auto& [version, offer] : dated) offers.push_back(std::move(offer));
    return offers;
}

// ---- numbers ---------------------------------------------------------------------------------------------------------

/// What the desk shows has been published, too.
stats::Exported DiskStaffTasks::published(stats::Request request) const {
    const fs::path file = stats::statistics_file(site_.data);
    return publish_counts(file, [&](const stats::Ledger& before) {
        request.published = before;
        return stats::export_tables(file, request, stats::Looker::kiosk);
    });
}

/// Whole days only: the present one is not over.
staff::StaffResult DiskStaffTasks::numbers() {
    constexpr int days = 30;
    auto end = day_of(today());
    auto first = iso_of(end - std::chrono::days(days)), last = iso_of(end - std::chrono::days(1));
    auto exported = published({{}, stats::By::day, first, last, end, site_.hide_up_to, {}});
    if (exported.tables.empty()) return exported.problems.front();
    auto visits = visits_by_day(exported.tables.front());
    staff::DayCounts counts;
    for (int back = days; back > 0; --back) {
        auto day = iso_of(end - std::chrono::days(back));
        auto found = visits.find(day);
        counts.days.push_back({day, found == visits.end() ? std::optional<std::int64_t>(0) : found->second});
    }
    return counts;
}

/// Whole months only, as in every export.
staff::StaffResult DiskStaffTasks::topics() {
    using std::chrono::months, std::chrono::year_month;
    const auto now = day_of(today());
    const std::chrono::year_month_day date(now);
    auto month = [&](int back) {
        return iso_of((year_month(date.year(), date.month()) - months(back)) / 1).substr(0, 7);
    };
    const auto from = month(3), to = month(1);
    auto exported = published({{stats::What::topics}, stats::By::month, from, to, now, site_.hide_up_to, {}});
    if (exported.tables.empty()) return exported.problems.front();
    return staff::TopicCounts{from, to, opened_topics(exported.tables.front())};
}

// ---- sticks ----------------------------------------------------------------------------------------------------------

std::vector<std::string> DiskStaffTasks::sticks() {
    return commands::sticks(site_.stick_folders);
}

/// In a process of its own: what workbooks are made with is not on the wall, and a stick that hangs keeps nobody.
staff::StaffResult DiskStaffTasks::export_counts(const std::string& stick, const std::string& format) {
    const auto& folders = site_.stick_folders;
    const bool plays_one = std::find(folders.begin(), folders.end(), stick) != folders.end();
    std::optional<app::StickOutcome> outcome;
    auto hear = [&](const std::string& line) {
        if (auto said = app::read_stick_outcome(line)) outcome = std::move(said);
    };
    auto ended = site_.run_self({app::to_stick_command, plays_one ? "--folder" : "--stick", stick, "--format", format,
                                 "--data", site_.data.string(), "--hide-up-to", std::to_string(site_.hide_up_to)},
                                {longest_idle, ending_, hear});
    return outcome ? written(*outcome) : not_written(ended);
}

/// In a process of its own, or by the account that has the packs: what a hostile or broken pack does there, the kiosk does not feel.
staff::StaffResult DiskStaffTasks::update(const std::string& pack, bool drafts, int number) {
    if (!site_.shows_published)
        return base::failure("this kiosk shows a folder, not published content",
                             "take content out of kiosk.toml, or start it without --content");
    std::vector<std::string> arguments{"publish", pack, "--data", site_.data.string(), "--for-program"};
    if (!site_.config_file.empty()) arguments.insert(arguments.end(), {"--config", site_.config_file.string()});
    if (drafts) arguments.push_back("--unreviewed");
    std::optional<Outcome> outcome;
    auto hear = [&](const std::string& line) {
        auto news = app::read_publish_news(line);
        if (!news) return;
        if (const auto* far = std::get_if<app::HowFar>(&*news)) return tell(far->words, number);
        outcome = std::get<Outcome>(*news);
    };
    const Patience patience{longest_idle, ending_, hear};
    const bool of_another = publish::pack_home(site_.data) != site_.data;
    auto ended = of_another
                     ? ask_of_packs({.number = {}, .file = pack, .drafts = drafts}, publish::request_folder(), patience)
                     : site_.run_self(arguments, patience);
    return what_became(pack, outcome, ended);
}

// ---- the kiosk itself ------------------------------------------------------------------------------------------------

staff::StaffResult DiskStaffTasks::doctor() {
    auto findings = ask_doctor({site_.data, site_.config_file, site_.shows_published ? fs::path() : site_.content},
                               site_.run_self, ending_);
    if (findings.empty()) return base::failure("nobody could look at the kiosk", "look into the log");
    return findings;
}

// ---- content ---------------------------------------------------------------------------------------------------------

staff::Told DiskStaffTasks::facts() {
    staff::Told page;
    auto count = site_.problems.count();
    page.good = count == 0;
    if (count == 0)
        page.lines.push_back("No problems since the kiosk began.");
    else
        page.lines.push_back({"Problems since the kiosk began: {number}. The latest comes first.",
                              {{"{number}", std::to_string(count)}}});
    page.details = site_.problems.latest(most_shown_lines);
    page.lines.push_back({"Content version {version}", {{"{version}", site_.content_version()}}});
    const auto home = publish::pack_home(site_.data);
    auto published = publish::shown_version(home, site_.data);
    std::error_code failed;
    if (published.empty() || !fs::equivalent(site_.content, publish::shown_pack(home, site_.data), failed)) {
        page.lines.push_back("Read from a folder, not from a published pack.");
        return page;
    }
    auto trial = publish::read_trial(base::read_start(site_.data / "packs/trial", most_bytes));
    page.lines.push_back({"Published pack {version}", {{"{version}", published}}});
    page.lines.push_back(trial.proved ? "It has proved itself."
                                      : "It is on trial until a visitor has finished a topic.");
    if (trial.failures > 0)
        page.lines.push_back({"Failures in its trial: {number}", {{"{number}", std::to_string(trial.failures)}}});
    return page;
}

}  // namespace commands
