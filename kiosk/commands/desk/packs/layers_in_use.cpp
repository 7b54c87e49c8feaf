#include "commands/desk/packs/layers_in_use.h"

#include <algorithm>
#include <cctype>

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

/// A renewed layer must not take a topic that came from another.
std::optional<base::Problem> other_origin(const std::vector<layers::Origin>& before,
                                          const std::vector<layers::Origin>& now) {
    for (const auto& old : before)
        for (const auto& fresh : now)
            if (fresh.topic == old.topic && fresh.layer != old.layer)
                return base::failure("the topic " + base::in_quotes(old.topic) + " comes from " + old.layer +
                                         " here, and would come from " + fresh.layer,
                                     "ask the makers of " + fresh.layer +
                                         " for another name for theirs, or decide with a "
                                         "new pack of the clinic's own",
                                     fresh.layer + ".kioskpack");
    return std::nullopt;
}

/// "asthma", "asthma (1)" and "asthma-2" are meant for asthma, asthmatic is not.
bool is_named_after(const std::string& stem, const std::string& name) {
    return stem.starts_with(name) &&
           (stem.size() == name.size() || std::isalnum(static_cast<unsigned char>(stem[name.size()])) == 0);
}

}  // namespace

std::vector<LayerInUse> layers_in_use(const fs::path& pack) {
    std::vector<LayerInUse> layers;
    if (pack.empty()) return layers;  // else it would be the folder that the program was started in
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
    const LayerInUse* meant = nullptr;
    std::string names;
    for (const auto& each : layers) {
        if (each.key != signer) continue;
        names += (names.empty() ? "" : " or ") + each.name + ".kioskpack";
        const bool longer = !meant || each.name.size() > meant->name.size();
        if (longer && is_named_after(file.stem().string(), each.name)) meant = &each;
    }
    const bool may_be_whole = std::find(of_whole_packs.begin(), of_whole_packs.end(), signer) != of_whole_packs.end();
    if (meant || may_be_whole || names.empty()) return meant;
    return base::failure("the pack in use builds on another file of this signer",
                         "if it is meant, name the file " + names, file.string());
}

bool join_anew(const fs::path& pack, const std::map<std::string, fs::path>& renewed, const fs::path& into,
               const base::Report& tell) {
    const base::ScratchFolder room;
    if (room.path().empty()) {
        tell(base::failure(
            "the packs cannot be joined",
            "check the free space of the folder for temporary files, and that the kiosk's user may write it"));
        return false;
    }
    auto told = [&](base::Problem problem) {
        if (problem.file.starts_with(room.path().string())) problem.file.erase(0, room.path().string().size() + 1);
        tell(problem);
    };
    if (auto problem = layers::take_apart(pack, room.path())) return told(*problem), false;
    for (const auto& [name, file] : renewed)
        if (!copy(file, room.path() / "layers" / (name + ".kioskpack"), told)) return false;
    auto joined = JoinedPack::open(room.path(), told);
    if (!joined) return false;
    if (auto problem = other_origin(layers::origins_in(pack), joined->origins())) return tell(*problem), false;
    if (auto problem = layers::copy_files(joined->folder(), {"scripts", "media", "layers"}, into))
        return told(*problem), false;
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
