#include "commands/desk/packs/joined_pack.h"

#include <ctime>

#include "base/wording.h"
#include "commands/common.h"
#include "commands/desk/packs/opened_pack.h"
#include "publish/pack_version.h"
#include "script/loader.h"

namespace commands {
namespace {

/// Its signature is good, by the key that is pinned beside it; otherwise that has been reported.
std::optional<OpenedPack> open_layer(const fs::path& pack, const std::string& name, const base::Report& tell) {
    const auto file = pack / "layers" / name;
    auto pinned = file;
    pinned.replace_extension(".pub");
    std::error_code failed;
    if (!fs::exists(file, failed)) {
        tell(base::failure("this pack builds on it, and it is not there",
                           "copy it into the folder layers, or take it out of builds_on in scripts/kiosk.lua",
                           file.string()));
        return std::nullopt;
    }
    if (!fs::exists(pinned, failed)) {
        tell(base::failure(
            "nobody has said who has to have signed " + name,
            "copy the .pub file of its makers there, under this name; have it from them, not from the stick that "
            "the pack came on",
            pinned.string()));
        return std::nullopt;
    }
    auto key = read_public_key(pinned.string());
    if (auto* problem = std::get_if<base::Problem>(&key)) {
        tell(*problem);
        return std::nullopt;
    }
    if (fs::is_directory(file, failed)) {
        tell(base::failure("this is a folder", "copy the .kioskpack file there", file.string()));
        return std::nullopt;
    }
    auto opened = OpenedPack::open(file, {std::get<publish::PublicKey>(key)});
    auto* problem = std::get_if<base::Problem>(&opened);
    if (!problem && publish::is_from_the_future(std::get<OpenedPack>(opened).version(), std::time(nullptr))) {
        tell(base::failure("it says that it was signed in the future, so that no later one could take its place",
                           "set this computer's clock, or have its makers set theirs and sign it anew", file.string()));
        return std::nullopt;
    }
    if (!problem) return std::get<OpenedPack>(std::move(opened));
    if (problem->advice == name_the_key) {
        problem->what = "it was not signed with the key in " + pinned.filename().string();
        problem->advice = "have it from its makers again; if they have a new key, have that from them too";
    }
    tell(*problem);
    return std::nullopt;
}

/// A kiosk joins the pack anew when the layer is renewed: the signed file, and the key beside it.
std::optional<base::Problem> keep_layer(const fs::path& file, const fs::path& folder) {
    std::error_code failed;
    fs::create_directories(folder, failed);
    for (const char* kind : {".kioskpack", ".pub"}) {
        auto from = file;
        from.replace_extension(kind);
        if (!failed) fs::copy_file(from, folder / from.filename(), failed);
    }
    if (!failed) return std::nullopt;
    return base::failure("cannot be copied: " + failed.message(),
                         "check the free space of the folder for temporary files", file.string());
}

}  // namespace

std::optional<JoinedPack> JoinedPack::open(const fs::path& pack, const base::Report& tell) {
    JoinedPack joined;
    joined.folder_ = pack;
    auto names = script::load_built_on(pack);
    const bool readable = names.value && !base::has_error(script::load_home(pack).problems);
    if (!readable || names.value->empty()) return joined;  // whoever reads kiosk.lua tells what is wrong with it
    std::vector<OpenedPack> opened;
    std::vector<layers::Layer> below;
    for (const auto& name : *names.value) {
        auto layer = open_layer(pack, name, tell);
        if (!layer) return std::nullopt;
        below.push_back({fs::path(name).stem().string(), layer->folder(), layer->version()});
        opened.push_back(std::move(*layer));
    }
    joined.room_ = std::make_unique<base::ScratchFolder>();
    joined.folder_ = joined.room_->path();
    if (joined.folder_.empty()) {
        tell(base::failure("the packs cannot be joined", "check the free space of the folder for temporary files"));
        return std::nullopt;
    }
    auto origins = layers::join_layers(pack, below, joined.folder_);
    if (!origins.value) {
        for (const auto& problem : origins.problems) tell(problem);
        return std::nullopt;
    }
    for (const auto& name : *names.value)
        if (auto problem = keep_layer(pack / "layers" / name, joined.folder_ / "layers")) {
            tell(*problem);
            return std::nullopt;
        }
    joined.origins_ = std::move(*origins.value);
    return joined;
}

std::string origin_in_words(const layers::Origin& origin) {
    auto words = origin.topic + " comes from " + origin.layer;
    if (!origin.version.empty()) words += ", signed as version " + origin.version;
    if (origin.changed > 0) words += "; in other words here: " + base::counted(origin.changed, "sentence", "sentences");
    return words;
}

}  // namespace commands
