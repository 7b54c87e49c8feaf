// Which file of a stick is taken into use, and what becomes of it: a whole pack, or a layer of the one in use. The main thread.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "commands/as_owner.h"
#include "commands/desk/packs/layers_in_use.h"
#include "publish/pack_store.h"
#include "publish/received.h"

namespace commands {

/// A file whose signature is good, and that is not older than what it takes the place of.
struct ChosenPack {
    std::filesystem::path file;
    publish::ReceivedPack pack;
    std::optional<LayerInUse> renews;  ///< nothing: it is a whole pack
};

class PackChooser {
public:
    /// `keys`: of whole packs. All must outlive this.
    PackChooser(AsOwnerOf& owner, const publish::PackStore& store, const std::vector<std::string>& keys,
                base::Report tell);

    /// The file, or the newest in the folder that may be taken. What is wrong with those before it has been reported.
    std::optional<ChosenPack> choose(const std::filesystem::path& from, const std::filesystem::path& room);

    enum class Layers {
        newest,      ///< a whole pack keeps the newer ones that this kiosk has
        of_the_pack  ///< it brings its own
    };
    /// Into an empty folder: what the kiosk is to run, and the names of layers that were kept. Nothing: it cannot be, which has been
    /// reported.
    std::optional<std::vector<std::string>> unpack(const ChosenPack& chosen, const std::filesystem::path& into,
                                                   Layers layers);

    /// Under which version it is kept: its own; with a layer that was renewed, the next after that of the pack in use.
    publish::PackVersion version_of(const ChosenPack& chosen) const;

private:
    std::optional<ChosenPack> receive(const std::filesystem::path& file, const std::filesystem::path& room);
    std::optional<base::Problem> refusal(const ChosenPack& pack) const;
    bool renew(const ChosenPack& chosen, const std::filesystem::path& into);
    std::optional<std::vector<std::string>> keep_newer(const ChosenPack& chosen, const std::filesystem::path& unpacked);

    AsOwnerOf& owner_;
    const publish::PackStore& store_;
    const std::vector<std::string>& keys_;
    std::vector<LayerInUse> layers_;
    base::Report tell_;
};

}  // namespace commands
