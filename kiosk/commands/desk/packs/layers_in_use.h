// The layers of the pack that a kiosk runs, and one of them renewed. The main thread.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "base/result.h"
#include "publish/keys.h"
#include "publish/pack_version.h"

namespace commands {

/// What a pack was joined of, beside its author's own.
struct LayerInUse {
    std::string name;  ///< "spine-society"
    std::filesystem::path file;
    publish::PublicKey key;  ///< of who has to have signed it
    publish::PackVersion version;
};

/// Of a pack that was joined by `pack`; the others have none, and so has an empty path: nothing is in use.
std::vector<LayerInUse> layers_in_use(const std::filesystem::path& pack);

/// Which layer a signed file renews, by who signed it and by its name; null: none, it is a whole pack. A problem: who signed it
/// signed a layer too, but no whole pack, and this file has another name.
base::Result<const LayerInUse*> renewed_by(const std::filesystem::path& file, const publish::PublicKey& signer,
                                           const std::vector<LayerInUse>& layers,
                                           const std::vector<publish::PublicKey>& of_whole_packs);

/// Into an empty folder: a joined pack with other files of some of its layers, by name. False: it cannot be joined, or a topic would
/// come from another layer than it did, which was told.
bool join_anew(const std::filesystem::path& pack, const std::map<std::string, std::filesystem::path>& renewed,
               const std::filesystem::path& into, const base::Report& tell);

/// Those that are newer, by the same signer, than the layers of a pack that is to take its place.
std::map<std::string, std::filesystem::path> newer_layers(const std::vector<LayerInUse>& in_use,
                                                          const std::vector<LayerInUse>& of_new_pack);

}  // namespace commands
