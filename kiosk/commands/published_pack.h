// The published pack a kiosk runs with: on trial until the first visit is finished, and given up for another when one is
// published or when it fails.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>

#include "base/file_watch.h"
#include "publish/pack_store.h"
#include "publish/trial.h"
#include "base/problem.h"
#include "flow/visit.h"

namespace commands {

class PublishedPack {
public:
    /// Begins the trial; a pack that must be given up is, before it is shown. Not `wanted`, where an administrator names
    /// another pack: does nothing.
    PublishedPack(const std::filesystem::path& data, bool wanted);
    ~PublishedPack();
    PublishedPack(const PublishedPack&) = delete;
    PublishedPack& operator=(const PublishedPack&) = delete;

    /// Empty when nothing is published.
    std::filesystem::path folder() const { return wanted_ ? store_.current() : std::filesystem::path(); }

    /// Another pack is in use now: the kiosk should begin again when nobody is there. `wake` is called on another thread.
    void watch(std::function<void()> wake);
    bool replaced() const { return replaced_; }

    /// Counts failures of scripts. UI thread.
    void noticed(const base::Problem& problem);
    void counted(const flow::Visit& visit);
    /// The kiosk ends in order: whatever happens from now on is no failure of the pack.
    void stopped();

private:
    /// On the disk soon, while nobody waits for it; a second one waits for the first.
    void keep(const publish::PackTrial& trial);
    void go_back();

    bool wanted_;
    std::filesystem::path packs_;
    publish::PackStore store_;
    publish::PackTrial trial_;
    std::future<void> written_;  ///< what `keep` began
    std::atomic<bool> replaced_{false};
    std::unique_ptr<base::FileWatch> watch_;
};

}  // namespace commands
