// A pack as one file, or a program: an outer tar of exactly two files, pack.tar.gz and its signature pack.tar.gz.minisig, so that anybody
// can look inside with tar and minisign. Through libarchive. The bytes are hostile input until the signature is verified, and
// are still treated so afterwards. Any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <variant>

#include "base/problem.h"
#include "base/result.h"
#include "pack/pack_files.h"
#include "publish/what_it_holds.h"

namespace publish {

/// Of a pack as one file: what a kiosk takes.
inline constexpr std::uint64_t most_pack_bytes = std::uint64_t{512} << 20;

struct ArchiveLimits {
    std::size_t files = 20'000;
    std::uint64_t file_bytes = 64U << 20;     ///< of one file, unpacked; of a layer what a pack may have
    std::uint64_t total_bytes = 1024U << 20;  ///< of all, unpacked
    std::uint64_t packed_bytes = most_pack_bytes - (1U << 20);  ///< of all, compressed; the rest is for the signature
    pack::NameLimits names{};
    Holds holds = Holds::content;
};

/// Scripts, translations and media of a pack, and of a joined one its layers, or what a program consists of, compressed; the same files give the
/// same bytes. Other files are left out.
base::Result<std::string> pack_files(const std::filesystem::path& pack, const ArchiveLimits& limits = {});

/// Unpacks into a folder that must be empty or not exist; what was written is then safe on the disk. Names that are not of
/// a pack, links, devices, too much of anything: a problem, and what was unpacked so far is of no use.
base::Result<std::monostate> unpack_files(std::string_view bytes, const std::filesystem::path& into,
                                          const ArchiveLimits& limits = {});
/// The same from an open file, from where it stands.
base::Result<std::monostate> unpack_files(int descriptor, const std::filesystem::path& into,
                                          const ArchiveLimits& limits = {});

/// What is in the outer file, in this order.
inline constexpr const char* files_name = "pack.tar.gz";
inline constexpr const char* signature_name = "pack.tar.gz.minisig";
inline constexpr std::uint64_t most_signature_bytes = 4096;

struct SignedPack {
    std::string files;      ///< pack.tar.gz
    std::string signature;  ///< pack.tar.gz.minisig
};

std::string join(const SignedPack& pack);

}  // namespace publish
