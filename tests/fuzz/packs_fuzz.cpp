#include "base/plain_file.h"
#include "fuzz/fuzz.h"
#include "pack/pack_files.h"
#include "publish/archive.h"
#include "publish/keys.h"
#include "publish/received.h"

namespace fuzz {
namespace {

namespace fs = std::filesystem;

struct Signer {
    publish::KeyPair keys = std::get<publish::KeyPair>(publish::make_keys(""));
    publish::SecretKey secret = std::get<publish::SecretKey>(publish::SecretKey::read(keys.secret_file, ""));
};
const Signer& signer() {
    static const Signer one;
    return one;
}

constexpr publish::ArchiveLimits small{20, 64U << 10, 256U << 10, 1U << 20, {}};

/// Whatever it holds: files of a pack inside of the folder, within the limits, or a problem.
void unpack(const fs::path& room, std::string_view bytes) {
    const auto into = room / "unpacked";
    const auto unpacked = publish::unpack_files(bytes, into, small);
    std::size_t files = 0, total = 0;
    for (const auto& each : fs::recursive_directory_iterator(room)) {
        if (each.is_directory()) continue;
        promise(each.is_regular_file() && !each.is_symlink(), "only plain files are unpacked");
        const auto name = each.path().lexically_relative(into).generic_string();
        ++files, total += each.file_size();
        if (std::holds_alternative<std::monostate>(unpacked))
            promise(pack::belongs_in_pack(name), "what is unpacked belongs in a pack");
        promise(!name.starts_with(".."), "nothing is unpacked outside of its folder");
    }
    promise(files <= small.files + 1 && total <= small.total_bytes, "no more is unpacked than allowed");
}

}  // namespace

void packs(std::string_view input) {
    unpack(empty_folder(), input);
    // As a file that somebody brings, which nobody signed.
    auto room = empty_folder();
    write_file(room / "brought", input);
    publish::claimed_version(room / "brought");
    const auto& [keys, secret] = signer();
    auto received = publish::ReceivedPack::receive(base::PlainFile(room / "brought"), room, {keys.public_key});
    promise(std::holds_alternative<base::Problem>(received), "what nobody signed is not taken");
    // As the inner part of one that is signed.
    room = empty_folder();
    const std::string files(input);
    write_file(room / "brought", publish::join({files, secret.sign(files, "version:20271101101500 content:x")}));
    received = publish::ReceivedPack::receive(base::PlainFile(room / "brought"), room, {keys.public_key});
    promise(std::holds_alternative<publish::ReceivedPack>(received), "what was signed is taken");
    promise(std::get<publish::ReceivedPack>(received).version() == "20271101101500",
            "a pack has the version it was signed as");
}

}  // namespace fuzz
