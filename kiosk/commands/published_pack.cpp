#include "commands/published_pack.h"

#include <fstream>

#include "app/log.h"
#include "base/plain_file.h"
#include "base/replace_file.h"
#include "stats/wall_clock.h"

namespace commands {
namespace {

/// Another one after each start of the system.
std::string boot_id() {
    std::string id;
    std::getline(std::ifstream("/proc/sys/kernel/random/boot_id"), id);
    return id.empty() ? "unknown" : id;
}

}  // namespace

PublishedPack::PublishedPack(const std::filesystem::path& data, bool wanted)
    : wanted_(wanted), packs_(data / "packs"), store_(data) {
    if (!wanted) return;
    if (publish::PackStoreLock alone(data); alone.held()) store_.clear_room();  // what a publish left that was killed
    if (auto told = store_.unreadable()) app::log_problem(*told);
    if (store_.current().empty()) return;
    auto last = base::read_kept(packs_ / "trial");
    if (auto* told = std::get_if<base::Problem>(&last)) app::log_problem(*told);
    auto* text = std::get_if<std::optional<std::string>>(&last);
    keep(publish::begun(publish::read_trial(text ? text->value_or("") : ""), store_.current_version(), boot_id()));
    if (publish::must_go_back(trial_)) go_back();
    written_.wait();    // before the pack's scripts can do anything
    replaced_ = false;  // nothing is shown yet that would have to begin again
}

PublishedPack::~PublishedPack() {
    stopped();
}

void PublishedPack::stopped() {
    if (!trial_.version.empty() && trial_ != publish::stopped(trial_)) keep(publish::stopped(trial_));
}

void PublishedPack::watch(std::function<void()> wake) {
    if (!wanted_) return;
    std::error_code ignored;
    std::filesystem::create_directories(packs_, ignored);  // what is not there cannot be watched: the first pack would go unnoticed
    auto names_the_pack = [](std::string_view name) { return name == "current"; };
    watch_ = std::make_unique<base::FileWatch>(std::vector{packs_}, names_the_pack, [this, wake = std::move(wake)] {
        replaced_ = true;
        wake();
    });
}

void PublishedPack::noticed(const base::Problem& problem) {
    bool of_a_script = problem.severity == base::Severity::error && problem.file.starts_with("scripts/");
    if (trial_.version.empty() || trial_.proved || !of_a_script) return;
    keep(publish::failed(trial_));
    if (publish::must_go_back(trial_)) go_back();
}

void PublishedPack::counted(const flow::Visit& visit) {
    if (!trial_.version.empty() && !trial_.proved && visit.ending == flow::Ending::finished) keep(publish::finished_visit(trial_));
}

void PublishedPack::keep(const publish::PackTrial& trial) {
    trial_ = trial;
    if (written_.valid()) written_.wait();
    written_ = std::async(std::launch::async, [file = packs_ / "trial", text = publish::to_text(trial_)] {
        auto failed = base::replace_file(file, text);
        if (!failed) return;
        failed->file = file.string();
        app::log_problem(*failed);
    });
}

/// Says so in the log, and for staff in DATA/packs/reverted.
void PublishedPack::go_back() {
    auto left = store_.current_version();
    auto before = store_.roll_back(publish::PackStore::Asked::by_nobody);
    if (auto* told = std::get_if<base::Problem>(&before)) {
        told->what = "the pack " + left + " failed " + std::to_string(publish::most_failures) + " times, but " + told->what;
        app::log_problem(*told);
        return keep(publish::finished_visit(trial_));  // there is nothing better: it stays
    }
    auto words = "the pack " + left + " failed " + std::to_string(publish::most_failures) +
                 " times before the first visit was finished; back to " + std::get<publish::PackVersion>(before);
    app::log_problem({base::Severity::error, packs_.string(), 0, words, "see the lines above for what failed, mend it and publish it anew"});
    base::replace_file(packs_ / "reverted", stats::SystemWallClock().now().day + " " + words + "\n");
    replaced_ = true;
    keep(publish::begun({}, store_.current_version(), boot_id()));
}

}  // namespace commands
