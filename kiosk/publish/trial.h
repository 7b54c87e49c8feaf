// A published pack is on trial until the first visit is finished with it. Three failures before that, and the kiosk goes
// back to the pack before by itself. Pure.
#pragma once

#include <string>

namespace publish {

/// What is known of the pack in use; kept in DATA/packs/trial.
struct PackTrial {
    std::string version;  ///< of the pack; empty: none is on trial
    bool proved = false;
    int failures = 0;
    std::string
        running_since_boot;  ///< id of the system's boot in which a kiosk runs with it; empty: it was stopped in order

    bool operator==(const PackTrial&) const = default;
};

inline constexpr int most_failures = 3;

/// A kiosk begins with this pack in this boot. That it still ran, in the same boot, means that it crashed; in another boot
/// the power went, which is not the pack's fault.
PackTrial begun(PackTrial trial, const std::string& version, const std::string& boot);
/// A script failed.
PackTrial failed(PackTrial trial);
/// A visitor came to the end of a topic and finished: from now on the pack stays.
PackTrial finished_visit(PackTrial trial);
PackTrial stopped(PackTrial trial);

bool must_go_back(const PackTrial& trial);

std::string to_text(const PackTrial& trial);
/// What cannot be read is a trial of nothing.
PackTrial read_trial(const std::string& text);

}  // namespace publish
