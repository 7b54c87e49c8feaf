// The published pack a kiosk runs with: on trial until the first visit is finished, and given up for another when one is
// published or when it fails.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>

#include "app/site_settings.h"
#include "base/file_watch.h"
#include "base/latest_writer.h"
#include "base/problem_queue.h"
#include "flow/visit.h"
#include "publish/trial_keeper.h"

namespace commands {

/// As `app::find_settings`; where the packs belong to another account, a file that this one may write names no other content. Any thread.
app::SiteSettings settings_of_wall(const app::SettingsAsked& asked);

/// UI thread, except `noticed`. Only the beginning and the end wait for the disk: while a pack is shown, the trial is written on
/// a thread of its own.
class PublishedPack {
public:
    /// Begins the trial; a pack that must be given up is, before it is shown. Not `wanted`, where an administrator names
    /// another pack: does nothing. `report` is called on any thread, for what is wrong on the disk.
    PublishedPack(const std::filesystem::path& data, bool wanted, base::Report report);
    ~PublishedPack();
    PublishedPack(const PublishedPack&) = delete;
    PublishedPack& operator=(const PublishedPack&) = delete;

    /// The one whose trial began; empty when nothing is published.
    const std::filesystem::path& folder() const { return folder_; }

    /// From now on `wake` is called when another pack is in use, and when something was noticed; on any thread. Before anything
    /// is noticed.
    void watch(std::function<void()> wake);
    /// Another pack is in use now: the kiosk should begin again when nobody is there.
    bool replaced() const { return replaced_; }

    /// A problem of the running kiosk: posted to the UI thread, which is woken where it must count it. Any thread.
    void noticed(const base::Problem& problem);
    /// Counts failures of scripts that were noticed: whenever the UI thread wakes.
    void count_noticed();
    void counted(const flow::Visit& visit);
    /// The kiosk ends in order: whatever happens from now on is no failure of the pack.
    void stopped();

private:
    void keep(const publish::PackTrial& trial);
    void became_replaced();

    const bool wanted_;
    const std::filesystem::path data_, home_;  ///< home: that holds the packs, see publish/custody.h
    base::ProblemQueue noticed_;               ///< any thread's
    std::atomic<bool> replaced_{false};        ///< any thread's
    std::function<void()> wake_ = [] {};       ///< set once, by `watch`, before any other thread calls it
    publish::TrialKeeper keeper_;              ///< the constructor's, then the writer's thread's
    publish::PackTrial trial_;                 ///< the UI thread's; of no version: nothing is counted
    std::filesystem::path folder_;
    base::LatestWriter<publish::PackTrial> written_;  ///< goes before what it uses
    std::unique_ptr<base::FileWatch> watch_;          ///< and so does this
};

}  // namespace commands
