#include "publish/received.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <utility>

#include "base/durable.h"
#include "publish/archive.h"

namespace publish {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t part = 64 * 1024;
constexpr std::uint64_t block = 512;  ///< of a tar: every header, and what the contents are filled up to

base::Problem unreadable(const std::string& why) {
    return base::failure("cannot be read: " + why, "check its name and that the stick is in");
}

/// Where a file's content stands in the outer tar.
struct Member {
    std::uint64_t at = 0, size = 0;
    std::uint64_t end() const { return at + (size + block - 1) / block * block; }
};

/// Reads the one header that `pack` writes for this name (POSIX.1-1988 ustar), and nothing cleverer: what a general
/// reader of tars can do is too much for bytes that nobody has verified.
std::optional<Member> member_at(const base::PlainFile& file, std::uint64_t at, std::string_view name) {
    constexpr std::size_t size_at = 124, size_digits = 11, kind_at = 156, magic_at = 257, prefix_at = 345;
    auto header = file.read(at, block);
    if (!header || header->size() < block) return std::nullopt;
    bool ours = std::string_view(*header).starts_with(name) && (*header)[name.size()] == '\0' &&
                (*header)[kind_at] == '0' && header->compare(magic_at, 5, "ustar") == 0 && (*header)[prefix_at] == '\0';
    Member member{at + block, 0};
    for (std::size_t i = 0; ours && i < size_digits; ++i) {
        char digit = (*header)[size_at + i];
        ours = digit >= '0' && digit <= '7';
        member.size = member.size * 8 + static_cast<std::uint64_t>(digit - '0');
    }
    if (!ours || member.at + member.size > file.size()) return std::nullopt;
    return member;
}

struct Parts {
    Member files, signature;
};

base::Result<Parts> parts_of(const base::PlainFile& file, Holds wanted) {
    if (!file.is_open()) return unreadable(file.reason());
    if (file.size() > most_pack_bytes) return not_of_this_kind("it is too large", wanted);
    auto files = member_at(file, 0, files_name);
    if (!files) return not_of_this_kind(std::string("it has no ") + files_name, wanted);
    auto signature = member_at(file, files->end(), signature_name);
    if (!signature || signature->size > most_signature_bytes)
        return not_of_this_kind(std::string("it has no ") + signature_name, wanted);
    auto rest = file.read(signature->end(), part);
    if (!rest || rest->size() == part || rest->find_first_not_of('\0') != std::string::npos)
        return not_of_this_kind("there is something else in it", wanted);
    return Parts{*files, *signature};
}

/// Nothing leads to it but the descriptor.
int nameless_file(const fs::path& folder) {
    int descriptor = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor >= 0) return descriptor;
    auto name = (folder / ".received-XXXXXX").string();  // a file system that has none of these
    descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor >= 0) ::unlink(name.c_str());
    return descriptor;
}

base::Problem cannot_keep(const fs::path& folder) {
    return base::failure("cannot be copied to " + folder.string() + ": " + std::strerror(errno),
                         "check the rights and the free space of the data folder");
}

}  // namespace

PackVersion claimed_version(const fs::path& file) {
    base::PlainFile opened(file);
    auto found = parts_of(opened, Holds::content);
    const auto* parts = std::get_if<Parts>(&found);
    auto signature = parts ? opened.read(parts->signature.at, parts->signature.size) : std::nullopt;
    return signature ? version_in(*signature) : PackVersion();
}

base::Result<ReceivedPack> ReceivedPack::receive(const base::PlainFile& opened, const fs::path& folder,
                                                 const std::vector<PublicKey>& keys, Holds wanted) {
    auto found = parts_of(opened, wanted);
    if (auto* problem = std::get_if<base::Problem>(&found)) return std::move(*problem);
    const auto& [files, signature] = std::get<Parts>(found);
    ReceivedPack pack(nameless_file(folder), "");
    if (pack.descriptor_ < 0) return cannot_keep(folder);
    SignedHash hash;
    std::string bytes;
    for (std::uint64_t done = 0; done < files.size; done += bytes.size()) {
        bool read = opened.read_into(bytes, files.at + done, std::min<std::uint64_t>(part, files.size - done));
        if (!read || bytes.empty()) return unreadable("the stick or the disk failed");
        if (!base::write_all(pack.descriptor_, bytes)) return cannot_keep(folder);
        hash.add(bytes);
    }
    auto words = opened.read(signature.at, signature.size);
    if (!words) return unreadable("the stick or the disk failed");
    auto trusted = verify(hash, *words, keys);
    if (auto* problem = std::get_if<base::Problem>(&trusted)) return std::move(*problem);
    pack.version_ = version_in(std::get<Signed>(trusted).trusted);
    pack.signer_ = std::get<Signed>(trusted).by;
    if (::lseek(pack.descriptor_, 0, SEEK_SET) != 0) return cannot_keep(folder);
    return pack;
}

ReceivedPack::~ReceivedPack() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

ReceivedPack::ReceivedPack(ReceivedPack&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      version_(std::move(other.version_)),
      signer_(std::move(other.signer_)) {}

ReceivedPack& ReceivedPack::operator=(ReceivedPack&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    std::swap(version_, other.version_);
    std::swap(signer_, other.signer_);
    return *this;
}

}  // namespace publish
