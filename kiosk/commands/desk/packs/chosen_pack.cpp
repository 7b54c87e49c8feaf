#include "commands/desk/packs/chosen_pack.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/durable.h"
#include "base/file_names.h"
#include "base/plain_file.h"
#include "base/scratch_folder.h"
#include "layers/joined_record.h"
#include "publish/archive.h"

namespace commands {
namespace {

namespace fs = std::filesystem;

constexpr const char* ending = ".kioskpack";

base::Problem about(const fs::path& file, base::Problem problem) {
    problem.file = file.string();
    return problem;
}

/// The packs of a folder or stick, the one that says it is the newest first; before it, to be reported, what does not even say that.
std::vector<fs::path> packs_in(const fs::path& folder) {
    std::vector<std::pair<publish::PackVersion, fs::path>> files;
    std::error_code failed;
    for (fs::directory_iterator each(folder, failed), end; !failed && each != end; each.increment(failed))
        if (auto name = each->path().filename().string(); base::has_ending(name, ending) && !base::is_leftover(name))
            files.emplace_back(publish::claimed_version(each->path()), each->path());
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) {
        return a.first.empty() != b.first.empty() ? a.first.empty() : a.first > b.first;
    });
    std::vector<fs::path> sorted;
    for (auto& [version, file] : files) sorted.push_back(std::move(file));
    return sorted;
}

/// The bytes of a file that only who we were before may read, in one that we may.
bool copy(const base::PlainFile& from, const fs::path& to) {
    constexpr std::size_t part = 64 * 1024;
    const int descriptor = ::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    bool whole = descriptor >= 0;
    std::string bytes;
    for (std::uint64_t done = 0; whole && done < from.size(); done += bytes.size())
        whole = from.read_into(bytes, done, part) && !bytes.empty() && base::write_all(descriptor, bytes);
    if (descriptor >= 0) ::close(descriptor);
    return whole;
}

}  // namespace

PackChooser::PackChooser(AsOwnerOf& owner, const publish::PackStore& store, const std::vector<std::string>& keys,
                         base::Report tell)
    : owner_(owner), store_(store), keys_(keys), layers_(layers_in_use(store.current())), tell_(std::move(tell)) {}

std::optional<ChosenPack> PackChooser::receive(const fs::path& file, const fs::path& room) {
    auto known = keys_;
    for (const auto& layer : layers_) known.push_back(layer.key);
    auto received =
        publish::ReceivedPack::receive(owner_.as_before([&] { return base::PlainFile(file); }), room, known);
    if (auto* problem = std::get_if<base::Problem>(&received)) return tell_(about(file, *problem)), std::nullopt;
    auto& pack = std::get<publish::ReceivedPack>(received);
    auto renewed = renewed_by(file, pack.signer(), layers_, keys_);
    if (auto* problem = std::get_if<base::Problem>(&renewed)) return tell_(*problem), std::nullopt;
    const auto* layer = std::get<const LayerInUse*>(renewed);
    return ChosenPack{file, std::move(pack), layer ? std::optional(*layer) : std::nullopt};
}

std::optional<base::Problem> PackChooser::refusal(const ChosenPack& chosen) const {
    if (!chosen.renews) return store_.refusal(chosen.pack.version());
    const auto& version = chosen.pack.version();
    if (auto problem = store_.unreadable()) return problem;
    if (version == chosen.renews->version)
        return base::failure("this version of " + chosen.renews->name + " is in use already", "there is nothing to do");
    if (store_.is_from_the_future(version)) return store_.refusal(version);
    if (version < chosen.renews->version)
        return base::failure("this version of " + chosen.renews->name + " (" + version +
                                 ") is older than the one in use (" + chosen.renews->version + ")",
                             "publish the newest, or go back with clinic-kiosk rollback");
    return std::nullopt;
}

std::optional<ChosenPack> PackChooser::choose(const fs::path& from, const fs::path& room) {
    std::error_code error;
    auto files = owner_.as_before([&] { return fs::is_directory(from, error) ? packs_in(from) : std::vector{from}; });
    if (files.empty())
        tell_(base::failure(std::string("there is no ") + ending + " file in it", "copy one there, or name the file",
                            from.string()));
    std::set<std::string> older;  // of this pack or layer all that follow are older still
    for (const auto& file : files) {
        auto chosen = receive(file, room);
        if (!chosen) continue;
        const auto kind = chosen->renews ? chosen->renews->name : "";
        if (older.contains(kind)) continue;
        auto refused = refusal(*chosen);
        if (!refused) return chosen;
        tell_(about(file, *refused));
        if (!store_.is_from_the_future(chosen->pack.version())) older.insert(kind);
    }
    return std::nullopt;
}

publish::PackVersion PackChooser::version_of(const ChosenPack& chosen) const {
    return chosen.renews ? publish::following(std::max(store_.current_version(), store_.newest()))
                         : chosen.pack.version();
}

std::optional<std::vector<std::string>> PackChooser::unpack(const ChosenPack& chosen, const fs::path& into,
                                                            Layers layers) {
    if (chosen.renews) return renew(chosen, into) ? std::optional(std::vector<std::string>()) : std::nullopt;
    auto unpacked = publish::unpack_files(chosen.pack.descriptor(), into);
    if (auto* problem = std::get_if<base::Problem>(&unpacked)) return tell_(about(chosen.file, *problem)), std::nullopt;
    return layers == Layers::newest ? keep_newer(chosen, into) : std::vector<std::string>();
}

bool PackChooser::renew(const ChosenPack& chosen, const fs::path& into) {
    const base::ScratchFolder room;
    const auto copied = room.path() / "layer.kioskpack";
    const auto file = owner_.as_before([&] { return base::PlainFile(chosen.file); });
    const bool whole = !room.path().empty() && file.is_open() && copy(file, copied) &&
                       publish::claimed_version(copied) == chosen.pack.version();
    if (!whole) {
        tell_(
            base::failure("cannot be copied to the folder for temporary files",
                          "check that the stick is in, the free space, and that the kiosk's user may write that folder",
                          chosen.file.string()));
        return false;
    }
    return join_anew(store_.current(), {{chosen.renews->name, copied}}, into, tell_);  // which verifies the copy
}

std::optional<std::vector<std::string>> PackChooser::keep_newer(const ChosenPack& chosen, const fs::path& unpacked) {
    const auto newer = newer_layers(layers_, layers_in_use(unpacked));
    std::vector<std::string> kept;
    for (const auto& [name, file] : newer) kept.push_back(name);
    if (newer.empty()) return kept;
    const base::ScratchFolder room;
    if (!join_anew(unpacked, newer, room.path(), tell_)) {
        tell_(base::failure("this kiosk has a newer " + kept.front() + " (" +
                                publish::claimed_version(newer.begin()->second) +
                                ") than this pack, and the two do not fit",
                            "pack it anew with that one, or publish with --drop to have the one that this pack brings",
                            chosen.file.string()));
        return std::nullopt;
    }
    std::error_code failed;
    for (const auto& each : fs::directory_iterator(unpacked, failed)) fs::remove_all(each.path(), failed);
    if (auto problem = layers::copy_files(room.path(), {"scripts", "media", "layers"}, unpacked))
        return tell_(*problem), std::nullopt;
    return kept;
}

}  // namespace commands
