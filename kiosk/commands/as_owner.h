// What root and others do in a kiosk's data folder, and root in an author's pack.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <vector>

#include "base/problem.h"

namespace commands {

/// While it lives, root acts as the owner of the folder (or of the nearest folder above, as long as there is none): what
/// is written there belongs to the kiosk's user or the pack's author, who can go on with it, and no link that was put
/// there leads root anywhere else. For anybody else it does nothing. The whole process; one at a time.
class AsOwnerOf {
public:
    explicit AsOwnerOf(const std::filesystem::path& folder);
    ~AsOwnerOf();
    AsOwnerOf(const AsOwnerOf&) = delete;
    AsOwnerOf& operator=(const AsOwnerOf&) = delete;

    /// What somebody else's stick or file needs: f as who we were before.
    template <class F>
    auto as_before(F f) {
        Back back(*this);
        return f();
    }

private:
    struct Back {
        explicit Back(AsOwnerOf& its) : owner(its) { owner.become_root(); }
        ~Back() { owner.become_owner(); }
        AsOwnerOf& owner;
    };
    void become_owner();
    void become_root();

    uid_t user_ = 0;  ///< 0: nothing to do
    gid_t group_ = 0, before_ = 0;
    std::vector<gid_t> groups_, groups_before_;
};

/// Told to whoever is neither root nor the user whose kiosk counts in this data folder: what they would write there, the
/// kiosk could not read or replace.
std::optional<base::Problem> belongs_to_another(const std::filesystem::path& data);

}  // namespace commands
