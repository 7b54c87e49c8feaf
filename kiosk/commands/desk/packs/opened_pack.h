// A pack that somebody else made, to look into: a folder, or a signed file whose key is known. The main thread.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/scratch_folder.h"
#include "publish/keys.h"

namespace commands {

/// The key in a .pub file of keygen or minisign, or the words themselves where they are one ("RW…").
base::Result<publish::PublicKey> read_public_key(const std::string& file_or_key);

/// Keys of packs that a pack in a folder knows: those in its layers/*.pub.
std::vector<publish::PublicKey> keys_known_in(const std::filesystem::path& pack);

/// What to do where nobody known has signed a pack.
inline constexpr const char* name_the_key =
    "name the .pub file of its makers, which they publish or hand out, with --key";

class OpenedPack {
public:
    /// Unpacks a file for as long as this lives. Nothing of it is looked at before its signature was found good.
    static base::Result<OpenedPack> open(const std::filesystem::path& from,
                                         const std::vector<publish::PublicKey>& keys);

    /// That holds scripts/ and media/.
    const std::filesystem::path& folder() const { return folder_; }
    /// When a file was signed; empty: it is a folder.
    const std::string& version() const { return version_; }

private:
    OpenedPack() = default;
    /// The problem does not name the file.
    std::optional<base::Problem> unpack(const std::filesystem::path& from, const std::vector<publish::PublicKey>& keys);

    std::unique_ptr<base::ScratchFolder> room_;  ///< null: the pack is a folder
    std::filesystem::path folder_;
    std::string version_;
};

}  // namespace commands
