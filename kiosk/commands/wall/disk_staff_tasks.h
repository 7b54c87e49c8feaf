// What the staff desk has done for it, each task on a thread of its own.
#pragma once

#include <atomic>
#include <functional>
#include <future>
#include <mutex>
#include <vector>

#include "commands/child.h"
#include "commands/common.h"
#include "commands/wall/staff_sound.h"
#include "staff/pin_store.h"
#include "staff/staff_tasks.h"
#include "stats/export/export.h"

namespace commands {

/// What went wrong since the kiosk began, for the staff desk. Any thread.
class RunProblems {
public:
    void add(const base::Problem& problem);
    /// The latest first.
    std::vector<std::string> latest(std::size_t most) const;
    std::size_t count() const;

private:
    mutable std::mutex mutex_;
    std::vector<std::string> lines_;
    std::size_t count_ = 0;
};

struct StaffSite {
    fs::path data, config_file, content;
    bool shows_published = true;                   ///< not where the administrator names a folder
    std::vector<std::string> stick_folders;        ///< count as sticks, besides those that are mounted
    int hide_up_to = 10;                           ///< see app::Config
    std::function<std::string()> content_version;  ///< may wait for it; on a thread of the tasks
    const RunProblems& problems;
    std::function<void()> wake;  ///< ends the screen's wait; called on another thread
    /// Begins this program once more, as `commands::run_self` does.
    std::function<Ended(const std::vector<std::string>& arguments, const Patience& patience)> run_self =
        commands::run_self;
    StaffSoundSite sound = {};
};

class DiskStaffTasks final : public staff::StaffTasks {
public:
    explicit DiskStaffTasks(StaffSite site)
        : site_(std::move(site)), pin_store_(site_.data), sound_(site_.data, site_.sound) {}
    /// Waits for what is under way, but for no child.
    ~DiskStaffTasks() override { ending_ = true; }

    void begin(const staff::StaffTask& task, int number) override;
    std::optional<Done> finished() override;
    std::optional<Progress> progress() override;
    /// Nothing is under way.
    bool idle() const { return under_way_count_ == 0; }

private:
    staff::StaffResult carry_out(const staff::StaffTask& task, int number);
    void tell(const std::string& words, int number);
    stats::Exported published(stats::Request request) const;
    staff::StaffResult numbers();
    staff::StaffResult topics();
    staff::StaffResult export_counts(const std::string& stick, const std::string& format);
    staff::StaffResult update(const std::string& pack, bool drafts, int number);
    staff::Told facts();
    staff::StaffResult doctor();
    std::vector<std::string> sticks();
    std::vector<staff::Offer> packs();

    StaffSite site_;
    std::atomic<bool> ending_ = false;
    std::atomic<int> under_way_count_ = 0;
    staff::DiskPinStore pin_store_;
    staff::PinGate pin_{pin_store_};
    StaffSound sound_;
    std::mutex ready_mutex_;
    std::vector<Done> ready_;
    std::optional<Progress> progress_;  ///< the latest that nobody has asked for yet
    std::vector<std::future<void>> under_way_;
};

}  // namespace commands
