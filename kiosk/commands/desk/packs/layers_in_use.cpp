#include "commands/desk/packs/layers_in_use.h"

#include <algorithm>

#include "base/scratch_folder.h"
#include "base/wording.h"
#include "commands/desk/packs/joined_pack.h"
#include "commands/desk/packs/opened_pack.h"
#include "layers/joined_record.h"
#include "pack/pack_files.h"
#include "publish/received.h"

namespace commands {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_layers = 1'000;

bool copy(const fs::path& from, const fs::path& to, const base::Report& tell) {
    std::error_code failed;
    fs::copy_file(from, to, fs::copy_options::overwrite_existing, failed);
    if (failed) tell(base::failure("cannot be copied: " + failed.message(), "check the free space", from.string()));
    return !failed;
}

}  // namespace

std::vector<LayerInUse> layers_in_use(const fs::path& pack) {
    std::vector<LayerInUse> layers;
    const std::string ending = ".kioskpack";
    for (const auto& each : pack::list_folder(pack / "layers", most_layers, ending).names) {
        const auto file = pack / "layers" / each;
        auto pinned = file;
        auto key = read_public_key(pinned.replace_extension(".pub").string());
        if (auto* sound = std::get_if<publish::PublicKey>(&key))
            layers.push_back({file.stem().string(), file, *sound, publish::claimed_version(file)});
    }
    return layers;
}

base::Result<const LayerInUse*> renewed_by(const fs::path& file, const publish::PublicKey& signer,
                                           const std::vector<LayerInUse>& layers,
                                           const std::vector<publish::PublicKey>& of_whole_packs) {
    std::vector<const LayerInUse*> of_signer;
    for (const auto& each : layers)
        if (each.key == signer) of_signer.push_back(&each);
    const auto stem = file.stem().string();
    for (const auto* each : of_signer)
        if (each->name == stem) return each;
    const bool may_be_whole = std::find(of_whole_packs.begin(), of_whole_packs.end(), signer) != of_whole_packs.end();
    if (may_be_whole || of_signer.empty()) return nullptr;
    if (of_signer.size() == 1) return of_signer.front();
    std::string names;
    for (const auto* each : of_signer) names += (names.empty() ? "" : " or ") + each->name + ".kioskpack";
    return base::failure("the pack in use builds on several packs of this signer, and nothing says which one this is",
                         "name the file " + names, file.string());
}

bool join_anew(const fs::path& pack, const std::map<std::string, fs::path>& renewed, const fs::path& into,
               const base::Report& tell) {
    const base::ScratchFolder room;
    if (room.path().empty()) {
        tell(base::failure("the packs cannot be joined", "check the free space of the folder for temporary files"));
        return false;
    }
    if (auto problem = layers::take_apart(pack, room.path())) return tell(*problem), false;
    for (const auto& [name, file] : renewed)
        if (!copy(file, room.path() / "layers" / (name + ".kioskpack"), tell)) return false;
    auto joined = JoinedPack::open(room.path(), tell);
    if (!joined) return false;
    if (auto problem = layers::copy_files(joined->folder(), {"scripts", "media", "layers"}, into))
        return tell(*problem), false;
    return true;
}

std::map<std::string, fs::path> newer_layers(const std::vector<LayerInUse>& in_use,
                                             const std::vector<LayerInUse>& of_new_pack) {
    std::map<std::string, fs::path> newer;
    for (const auto& theirs : of_new_pack)
        for (const auto& ours : in_use)
            if (ours.name == theirs.name && ours.key == theirs.key && ours.version > theirs.version)
                newer.emplace(ours.name, ours.file);
    return newer;
}

}  // namespace commands
