// Whose a kiosk's packs are, and who chose the keys that they must be signed with. In the packaged session neither is the account that
// runs the kiosk, which visitors' fingers reach. Any thread.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "base/problem.h"
#include "publish/keys.h"

namespace publish {

/// The folder that holds `packs`: what CLINIC_KIOSK_CONTENT names, which units and tests set; of the system's data folder the one beside
/// it, once root has made that; else the data folder itself. Nothing that the kiosk may write has a say in it.
std::filesystem::path pack_home(const std::filesystem::path& data);

/// Root's: a .pub file, or several behind each other. Where it is, no other key counts. /etc/clinic-kiosk/content.pub, or what
/// CLINIC_KIOSK_KEYS names, which tests set.
std::filesystem::path keys_of_root();

struct KeysInCustody {
    std::vector<PublicKey> keys;  ///< none: the file cannot be read or holds none, and nothing is taken
    std::filesystem::path file;
};

/// Those of `of_root`; else those that root's settings name, of no file; else those that set-up chose once, in HOME/content.pub. Nothing: there
/// are none.
std::optional<KeysInCustody> keys_in_custody(const std::filesystem::path& home, const std::filesystem::path& of_root,
                                             const std::vector<PublicKey>& named = {});

/// Keeps what set-up chose, while nobody has chosen. The same keys once more are welcome; others are refused in words.
std::optional<base::Problem> pin_keys(const std::filesystem::path& home, const std::filesystem::path& of_root,
                                      const std::vector<PublicKey>& keys, const std::vector<PublicKey>& named = {});

}  // namespace publish
