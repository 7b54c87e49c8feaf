#include "commands/wall/published_pack.h"

#include <fstream>
#include <utility>

#include "commands/common.h"
#include "publish/custody.h"

namespace commands {
namespace {

/// Another one after each start of the system.
std::string boot_id() {
    std::string id;
    std::getline(std::ifstream("/proc/sys/kernel/random/boot_id"), id);
    return id.empty() ? "unknown" : id;
}

bool is_of_a_script(const base::Problem& problem) {
    return problem.severity == base::Severity::error && problem.file.starts_with("scripts/");
}

}  // namespace

app::SiteSettings settings_of_wall(const app::SettingsAsked& asked) {
    auto settings = app::find_settings(asked);
    const bool own_file = settings.file == settings.data / "kiosk.toml" && asked.config.empty();
    if (own_file && !settings.config.content.empty() && publish::pack_home(settings.data) != settings.data) {
        settings.config.content.clear();
        settings.problems.push_back(
            {base::Severity::warning, settings.file.string(), 0,
             "content is named in it, which does not count here: packs belong to another account",
             "write it into /etc/clinic-kiosk/kiosk.toml, as root"});
    }
    return settings;
}

PublishedPack::PublishedPack(const fs::path& data, bool wanted, base::Report report)
    : wanted_(wanted),
      data_(data),
      home_(publish::pack_home(data)),
      keeper_(data, std::move(report), today, home_),
      written_([this](const publish::PackTrial& trial) {
          if (keeper_.keep(trial)) became_replaced();
      }) {
    if (wanted) trial_ = keeper_.begin(boot_id());  // on the disk before the pack's scripts can do anything
    if (!trial_.version.empty()) folder_ = home_ / "packs" / trial_.version;
}

PublishedPack::~PublishedPack() {
    stopped();
}

void PublishedPack::stopped() {
    count_noticed();
    if (!trial_.version.empty() && trial_ != publish::stopped(trial_)) keep(publish::stopped(trial_));
    trial_ = {};
}

void PublishedPack::watch(std::function<void()> wake) {
    if (!wanted_) return;
    wake_ = std::move(wake);
    auto packs = home_ / "packs";
    std::error_code ignored;
    fs::create_directories(packs, ignored);  // what is not there cannot be watched: the first pack would go unnoticed
    auto names_the_pack = [](std::string_view name) { return name == "current"; };
    watch_ = std::make_unique<base::FileWatch>(std::vector{packs}, names_the_pack, [this] { became_replaced(); });
    if (publish::shown_pack(home_, data_) != folder_) became_replaced();  // before anybody watched
}

void PublishedPack::became_replaced() {
    replaced_ = true;
    wake_();
}

void PublishedPack::noticed(const base::Problem& problem) {
    if (!wanted_ || !is_of_a_script(problem)) return;
    noticed_.put(problem);
    wake_();
}

void PublishedPack::count_noticed() {
    const auto failures = noticed_.take();
    if (failures.empty() || trial_.version.empty() || trial_.proved) return;
    auto trial = trial_;
    for (std::size_t i = 0; i < failures.size(); ++i) trial = publish::failed(trial);
    keep(trial);
}

void PublishedPack::counted(const flow::Visit& visit) {
    count_noticed();  // they came before the visit was finished
    if (trial_.version.empty() || trial_.proved || visit.ending != flow::Ending::finished) return;
    keep(publish::finished_visit(trial_));
}

void PublishedPack::keep(const publish::PackTrial& trial) {
    trial_ = trial;
    written_.put(trial);
}

}  // namespace commands
