// The trial of a kiosk's pack on its disk: what is kept of it, and the way back from a pack that does not prove itself.
//   DATA/packs/trial      what is known of the pack in use, see trial.h
//   DATA/packs/reverted   for staff: which pack was given up last, when and why
//   DATA/packs/given-up   where packs have a home of their own, see custody.h: those that this kiosk gave up, a line each. It may switch
//                         nothing there, and shows the one before instead, until another one is published
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "base/problem.h"
#include "publish/pack_store.h"
#include "publish/trial.h"

namespace publish {

/// The published pack that a kiosk with this data folder shows: the one in use or, where it was given up, the one before it. Empty: none.
PackVersion shown_version(const std::filesystem::path& home, const std::filesystem::path& data);
/// Its folder; empty: there is none, or nothing that can be shown.
std::filesystem::path shown_pack(const std::filesystem::path& home, const std::filesystem::path& data);

/// One thread at a time; every method waits for the disk.
///
/// Goes back in an order that a power cut may end anywhere. The failures are on the disk before anything is switched: if it
/// comes no further, the next start goes back. Then `current` is switched, in one step. Only then is it reported in
/// `reverted`, which so never reports what did not happen. The trial of the pack before begins last: until then the one
/// on the disk is of another version, and counts for nothing.
class TrialKeeper {
public:
    /// `today`: the day that stands in `reverted`, ISO 8601. `home`: that holds the packs; left out: the data folder.
    TrialKeeper(const std::filesystem::path& data, base::Report report, std::function<std::string()> today,
                const std::filesystem::path& home = {});

    /// A kiosk begins in this boot of the system. The trial of the pack it is to show, which is no longer one that must be given
    /// up where there is a way back; of no version when nothing is published.
    PackTrial begin(const std::string& boot);

    /// Keeps what is known of the trial that began, and goes back if that must be. True: another pack is in use now, and from
    /// then on nothing more is kept of this trial.
    bool keep(const PackTrial& trial);

private:
    PackTrial begin_after(const PackTrial& last, const std::string& boot);
    bool go_back(const PackTrial& trial);
    bool give_up(const PackTrial& trial);
    base::Result<PackVersion> leave(const PackVersion& version);
    bool another_is_in_use(const PackTrial& trial) const;
    PackTrial kept();
    void write(const PackTrial& trial);
    void replace(const char* name, const std::string& text);
    void report_once(const base::Problem& problem);

    std::filesystem::path data_, home_, packs_;
    PackStore store_;
    base::Report report_;
    std::function<std::string()> today_;
    bool over_ = false;            ///< another pack took the place of the one on trial
    base::Problem last_reported_;  ///< why it could not go back: a pack that goes on failing has nothing new to report
};

}  // namespace publish
