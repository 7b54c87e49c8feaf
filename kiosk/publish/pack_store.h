// The published packs of one kiosk, under packs in its data folder or, see custody.h, in a home of their own:
//   20271101101500/   a pack: scripts/, media/, and `published`, which names the pack it took the place of
//   current           a link to the one in use
//   newest            the highest version accepted since the last rollback: older ones are refused
// A power cut at any instant leaves `current` leading to a whole pack, the old or the new, and `newest` never below it: it is
// raised before `current` is switched and lowered after, so that nothing older than the pack in use gets in between.
// One thread at a time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/problem.h"
#include "base/result.h"
#include "publish/pack_version.h"

namespace publish {

class PackStore {
public:
    /// `now`: what the clock says, against versions from the future.
    explicit PackStore(const std::filesystem::path& home, std::time_t now = std::time(nullptr))
        : root_(home / "packs"), now_(now) {}

    /// What is there cannot be read, so that nobody knows what is in use: another user's files.
    std::optional<base::Problem> unreadable() const;

    /// The pack in use; empty when nothing was published.
    std::filesystem::path current() const;
    PackVersion current_version() const;
    /// The one that `rollback` would lead to; empty: none.
    PackVersion predecessor() const;
    /// The one whose place a version took; empty: none, or it is gone.
    PackVersion predecessor_of(const PackVersion& version) const;
    std::filesystem::path folder(const PackVersion& version) const { return root_ / version; }
    /// When a version was taken into use, in some unit of the disk's; 0: nobody knows. Another one each time it is.
    std::int64_t taken_at(const PackVersion& version) const;
    /// One from the future does not count: a clock was wrong when it was signed.
    PackVersion newest() const;

    bool is_from_the_future(const PackVersion& version) const { return publish::is_from_the_future(version, now_); }

    /// Why a version may not be published: it is older than the newest, from the future, or the current one.
    std::optional<base::Problem> refusal(const PackVersion& version) const;

    /// A folder to unpack into: empty, on the same disk, cleared of what a power cut left behind.
    base::Result<std::filesystem::path> make_room();
    void clear_room();

    /// Takes the checked pack in `unpacked` into use; the last `kept` predecessors stay.
    std::optional<base::Problem> take_into_use(const std::filesystem::path& unpacked, const PackVersion& version);

    enum class Asked { by_somebody, by_nobody };
    /// Back to the predecessor; its version. Where somebody asked for it, it counts as the newest from then on.
    base::Result<PackVersion> roll_back(Asked asked);

    static constexpr std::size_t kept = 3;

private:
    void drop_old();
    /// Away under another name in one step, so that no half of a pack is ever found under a version's; then for good.
    void throw_away(const std::filesystem::path& folder);

    std::filesystem::path root_;
    std::time_t now_;
};

/// Only one program at a time may publish or roll back: held as long as this lives.
class PackStoreLock {
public:
    explicit PackStoreLock(const std::filesystem::path& data);
    ~PackStoreLock();
    PackStoreLock(const PackStoreLock&) = delete;
    PackStoreLock& operator=(const PackStoreLock&) = delete;
    bool held() const { return held_; }

private:
    int descriptor_ = -1;
    bool held_ = false;
};

}  // namespace publish
