// Packs that no kiosk may take, each harmless, made of a small one that is sound. The main thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace commands {

struct HostilePacks {
    std::vector<std::filesystem::path> files;  ///< empty: they could not be made
    std::string trusted_key;  ///< for `publish_keys`; all but one of them were signed with it, and spoilt then
};

/// Into this folder: cut, changed in one byte, signed with another key, not a pack at all, empty, and one of 64 GB that take no room.
HostilePacks make_hostile_packs(const std::filesystem::path& folder, std::uint64_t seed);

}  // namespace commands
