#include "commands/desk/packs/opened_pack.h"

#include <algorithm>

#include "base/plain_file.h"
#include "pack/pack_files.h"
#include "publish/archive.h"
#include "publish/received.h"
#include "publish/signature.h"

namespace commands {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_key_bytes = 4096, most_keys = 50;

base::Problem about(const fs::path& file, base::Problem problem) {
    problem.file = file.string();
    return problem;
}

/// A desk has no publish_keys.
base::Problem at_a_desk(base::Problem problem) {
    if (problem.advice != publish::advice_on_unknown_key) return problem;
    problem.what = "the pack was signed with a key that is not known here";
    problem.advice = name_the_key;
    return problem;
}

/// The first line that is no comment.
std::string key_line(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        auto end = std::min(text.find('\n', at), text.size());
        auto line = text.substr(at, end - at);
        while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
        if (!line.empty() && !line.starts_with("untrusted comment:")) return line;
        at = end + 1;
    }
    return {};
}

}  // namespace

base::Result<publish::PublicKey> read_public_key(const std::string& file_or_key) {
    if (publish::is_public_key(file_or_key)) return file_or_key;
    auto key = key_line(base::read_start(file_or_key, most_key_bytes));
    if (publish::is_public_key(key)) return key;
    return base::failure(
        "this is no public key",
        "name the .pub file of whoever signed the pack; a .key file is secret and stays with its owner", file_or_key);
}

std::vector<publish::PublicKey> keys_known_in(const fs::path& pack) {
    std::vector<publish::PublicKey> keys;
    for (const auto& name : pack::list_folder(pack / "layers", most_keys, ".pub").names) {
        auto key = read_public_key((pack / "layers" / name).string());
        if (auto* sound = std::get_if<publish::PublicKey>(&key)) keys.push_back(std::move(*sound));
    }
    return keys;
}

std::optional<base::Problem> OpenedPack::unpack(const fs::path& from, const std::vector<publish::PublicKey>& keys) {
    const base::PlainFile file(from);
    if (!file.is_open())
        return base::failure("cannot be read: " + file.reason(), "check its name and that the stick is in");
    if (keys.empty()) return base::failure("nobody here knows who signed this pack", name_the_key);
    room_ = std::make_unique<base::ScratchFolder>();
    if (room_->path().empty())
        return base::failure("cannot be unpacked", "check the free space of the folder for temporary files");
    auto received = publish::ReceivedPack::receive(file, room_->path(), keys);
    if (auto* problem = std::get_if<base::Problem>(&received)) return at_a_desk(std::move(*problem));
    const auto& pack = std::get<publish::ReceivedPack>(received);
    folder_ = room_->path() / "pack";
    auto unpacked = publish::unpack_files(pack.descriptor(), folder_);
    if (auto* problem = std::get_if<base::Problem>(&unpacked)) return std::move(*problem);
    version_ = pack.version();
    return std::nullopt;
}

base::Result<OpenedPack> OpenedPack::open(const fs::path& from, const std::vector<publish::PublicKey>& keys) {
    OpenedPack opened;
    std::error_code failed;
    if (fs::is_directory(from, failed))
        opened.folder_ = from;
    else if (auto problem = opened.unpack(from, keys))
        return about(from, std::move(*problem));
    if (fs::exists(opened.folder_ / "scripts/kiosk.lua", failed)) return opened;
    return base::failure("this is not a content pack: it has no scripts/kiosk.lua",
                         "name a .kioskpack file, or a folder that holds scripts/ and media/", from.string());
}

}  // namespace commands
