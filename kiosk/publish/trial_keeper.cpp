#include "publish/trial_keeper.h"

#include <algorithm>
#include <sstream>
#include <utility>
#include <vector>

#include "base/plain_file.h"
#include "base/replace_file.h"

namespace publish {
namespace {

std::string failed_too_often(const PackVersion& version) {
    return "the pack " + version + " failed " + std::to_string(most_failures) + " times";
}

constexpr std::size_t most_given_up = 10;

/// Known by when it was taken, too: published anew, it has another chance.
std::string given_up_line(const PackStore& store, const PackVersion& version) {
    return version + ' ' + std::to_string(store.taken_at(version));
}

std::vector<std::string> given_up_in(const std::filesystem::path& data) {
    std::istringstream text(base::read_start(data / "packs/given-up", 4096));
    std::vector<std::string> lines;
    for (std::string line; std::getline(text, line);) lines.push_back(line);
    return lines;
}

}  // namespace

PackVersion shown_version(const std::filesystem::path& home, const std::filesystem::path& data) {
    const PackStore store(home);
    auto version = store.current_version();
    if (home == data) return version;
    const auto given_up = given_up_in(data);
    for (std::size_t steps = 0; steps < PackStore::kept; ++steps) {
        const auto before = store.predecessor_of(version);
        const auto line = given_up_line(store, version);
        if (before.empty() || std::find(given_up.begin(), given_up.end(), line) == given_up.end()) break;
        version = before;
    }
    return version;
}

std::filesystem::path shown_pack(const std::filesystem::path& home, const std::filesystem::path& data) {
    const auto version = shown_version(home, data);
    const auto folder = PackStore(home).folder(version);
    std::error_code none;
    if (version.empty() || !std::filesystem::exists(folder / "scripts/kiosk.lua", none)) return {};
    return folder;
}

TrialKeeper::TrialKeeper(const std::filesystem::path& data, base::Report report, std::function<std::string()> today,
                         const std::filesystem::path& home)
    : data_(data),
      home_(home.empty() ? data : home),
      packs_(data / "packs"),
      store_(home_),
      report_(std::move(report)),
      today_(std::move(today)) {}

PackTrial TrialKeeper::begin(const std::string& boot) {
    if (home_ == data_)
        if (PackStoreLock alone(data_); alone.held()) store_.clear_room();  // what a publish left that was killed
    if (auto problem = store_.unreadable()) report_(*problem);
    auto trial = begin_after(kept(), boot);
    return must_go_back(trial) && go_back(trial) ? begin_after({}, boot) : trial;
}

PackTrial TrialKeeper::begin_after(const PackTrial& last, const std::string& boot) {
    if (shown_pack(home_, data_).empty()) return {};
    auto trial = begun(last, shown_version(home_, data_), boot);
    write(trial);
    return trial;
}

bool TrialKeeper::keep(const PackTrial& trial) {
    if (over_) return true;
    write(trial);
    if (must_go_back(trial)) over_ = go_back(trial);
    return over_;
}

/// True: another pack is in use now.
bool TrialKeeper::go_back(const PackTrial& trial) {
    if (home_ != data_) return give_up(trial);
    PackStoreLock alone(data_);
    if (!alone.held()) {
        report_once({base::Severity::warning, packs_.string(), 0,
                     failed_too_often(trial.version) +
                         ", but another publish or rollback is under way, or the folder cannot be " +
                         "written; it stays until it fails again",
                     "wait for what is under way, or check the folder's rights"});
        return false;
    }
    return give_up(trial);
}

/// The pack before, or why there is none.
base::Result<PackVersion> TrialKeeper::leave(const PackVersion& version) {
    if (home_ == data_) return store_.roll_back(PackStore::Asked::by_nobody);
    const auto before = store_.predecessor_of(version);
    if (before.empty()) return base::failure("there is no pack before " + version, "publish another one");
    auto lines = given_up_in(data_);
    lines.push_back(given_up_line(store_, version));
    if (lines.size() > most_given_up) lines.erase(lines.begin());
    std::string text;
    for (const auto& line : lines) text += line + '\n';
    if (auto failed = base::replace_file(packs_ / "given-up", text)) return *failed;
    return before;
}

bool TrialKeeper::give_up(const PackTrial& trial) {
    if (another_is_in_use(trial)) return true;  // published or rolled back to while the failures were counted
    auto before = leave(trial.version);
    if (auto* problem = std::get_if<base::Problem>(&before)) {
        problem->what = failed_too_often(trial.version) + ", but " + problem->what;
        report_once(*problem);
        return another_is_in_use(trial);  // switched, though nobody knows whether that outlives a power cut
    }
    const auto& version = std::get<PackVersion>(before);
    auto words = failed_too_often(trial.version) + " before the first visit was finished; back to " + version;
    report_({base::Severity::error, packs_.string(), 0, words,
             "see the lines above for what failed, mend it and publish it anew"});
    replace("reverted", today_() + " " + words + "\n");
    write({version, false, 0, ""});
    return true;
}

/// None at all counts for no other one: then something is wrong with the store, and it tells what.
bool TrialKeeper::another_is_in_use(const PackTrial& trial) const {
    auto version = shown_version(home_, data_);
    return !version.empty() && version != trial.version;
}

PackTrial TrialKeeper::kept() {
    auto last = base::read_kept(packs_ / "trial");
    if (auto* problem = std::get_if<base::Problem>(&last)) report_(*problem);
    auto* text = std::get_if<std::optional<std::string>>(&last);
    return read_trial(text ? text->value_or("") : "");
}

void TrialKeeper::write(const PackTrial& trial) {
    replace("trial", to_text(trial));
}

void TrialKeeper::replace(const char* name, const std::string& text) {
    auto failed = base::replace_file(packs_ / name, text);
    if (!failed) return;
    failed->file = (packs_ / name).string();
    report_(*failed);
}

void TrialKeeper::report_once(const base::Problem& problem) {
    if (problem == last_reported_) return;
    last_reported_ = problem;
    report_(problem);
}

}  // namespace publish
