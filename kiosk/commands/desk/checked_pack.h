// A whole pack, read and judged before something is done with it. The main thread.
#pragma once

#include "check/check_pack.h"
#include "commands/common.h"
#include "commands/desk/progress.h"

namespace commands {

/// What of a pack is to be checked, and how.
struct ToCheck {
    std::vector<std::string> only = {};  ///< ids of flows, sorted; empty: the whole pack
    /// What stayed as it was is not looked at again. Whoever gives a pack away or takes one into use looks at everything anew.
    bool remember = false;
    pack::DraftHashes draft_hashes = pack::DraftHashes::told;
    bool pseudo = false;  ///< slides in languages that nobody speaks too
};

/// Reads, lays out and judges a pack, with the clinic's words of `config` on warning slides; nothing when there
/// are no letters, which has then been reported.
std::optional<check::CheckReport> check_pack(Pack& pack, const fs::path& folder, const app::Config& config = {},
                                             Progress::To tell = Progress::To::terminal, ToCheck what = {});

/// What is to become of a checked pack.
struct Wish {
    fs::path named;              ///< the pack, as it was given
    const char *doing, *done;    ///< "publish", "published"
    bool unchecked_too = false;  ///< though a part of it could not be checked
};

/// Whether nothing that the check found stands against it; else what does has been reported.
bool may_go_on(const check::CheckReport& report, const Wish& wish, const base::Report& tell = print_problem);

}  // namespace commands
