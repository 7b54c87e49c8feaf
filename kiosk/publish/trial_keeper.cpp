#include "publish/trial_keeper.h"

#include <utility>

#include "base/plain_file.h"
#include "base/replace_file.h"

namespace publish {
namespace {

std::string failed_too_often(const PackVersion& version) {
    return "the pack " + version + " failed " + std::to_string(most_failures) + " times";
}

}  // namespace

TrialKeeper::TrialKeeper(const std::filesystem::path& data, base::Report report, std::function<std::string()> today)
    : data_(data), packs_(data / "packs"), store_(data), report_(std::move(report)), today_(std::move(today)) {}

PackTrial TrialKeeper::begin(const std::string& boot) {
    if (PackStoreLock alone(data_); alone.held()) store_.clear_room();  // what a publish left that was killed
    if (auto problem = store_.unreadable()) report_(*problem);
    auto trial = begin_after(kept(), boot);
    return must_go_back(trial) && go_back(trial) ? begin_after({}, boot) : trial;
}

PackTrial TrialKeeper::begin_after(const PackTrial& last, const std::string& boot) {
    if (store_.current().empty()) return {};
    auto trial = begun(last, store_.current_version(), boot);
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
    PackStoreLock alone(data_);
    if (!alone.held()) {
        report_once({base::Severity::warning, packs_.string(), 0,
                     failed_too_often(trial.version) +
                         ", but another publish or rollback is under way, or the folder cannot be " +
                         "written; it stays until it fails again",
                     "wait for what is under way, or check the folder's rights"});
        return false;
    }
    if (another_is_in_use(trial)) return true;  // published or rolled back to while the failures were counted
    auto before = store_.roll_back(PackStore::Asked::by_nobody);
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
    auto version = store_.current_version();
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
