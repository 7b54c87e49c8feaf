#include "publish/custody.h"

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "base/plain_file.h"
#include "base/replace_file.h"

namespace publish {
namespace {

namespace fs = std::filesystem;

constexpr const char* system_data = "/var/lib/clinic-kiosk";
constexpr const char* system_home = "/var/lib/clinic-kiosk-content";
constexpr const char* root_file = "/etc/clinic-kiosk/content.pub";
constexpr const char* file_name = "content.pub";

/// Nothing: there is no such file.
std::optional<KeysInCustody> keys_in(const fs::path& file) {
    const auto kept = base::read_kept(file);
    const auto* text = std::get_if<std::optional<std::string>>(&kept);
    if (text && !*text) return std::nullopt;
    KeysInCustody found{{}, file};
    std::istringstream lines(text ? **text : "");
    for (std::string line; std::getline(lines, line);)
        if (is_public_key(line)) found.keys.push_back(line);
    return found;
}

}  // namespace

fs::path pack_home(const fs::path& data) {
    if (const char* named = std::getenv("CLINIC_KIOSK_CONTENT"); named && *named) return named;
    std::error_code none;
    const bool divided = data.lexically_normal() == system_data && fs::exists(system_home, none);
    return divided ? fs::path(system_home) : data;
}

fs::path keys_of_root() {
    const char* named = std::getenv("CLINIC_KIOSK_KEYS");
    return named && *named ? named : root_file;
}

std::optional<KeysInCustody> keys_in_custody(const fs::path& home, const fs::path& of_root,
                                             const std::vector<PublicKey>& named) {
    if (auto found = keys_in(of_root)) return found;
    if (!named.empty()) return KeysInCustody{named, {}};
    return keys_in(home / file_name);
}

std::optional<base::Problem> pin_keys(const fs::path& home, const fs::path& of_root, const std::vector<PublicKey>& keys,
                                      const std::vector<PublicKey>& named) {
    if (keys.empty() || !std::all_of(keys.begin(), keys.end(), is_public_key))
        return base::failure("this is no key for packs", "take the .pub file of whoever signs your packs");
    if (const auto chosen = keys_in_custody(home, of_root, named)) {
        auto is_known = [&](const PublicKey& key) {
            return std::find(chosen->keys.begin(), chosen->keys.end(), key) != chosen->keys.end();
        };
        if (std::all_of(keys.begin(), keys.end(), is_known)) return std::nullopt;
        return base::failure("this kiosk has a content key already, which nobody changes on the glass",
                             "go on without this key, or write both keys into " + of_root.string() + " as root");
    }
    std::string text;
    for (const auto& key : keys) text += key + '\n';
    auto failed = base::replace_file(home / file_name, text);
    if (failed && failed->file.empty()) failed->file = (home / file_name).string();
    return failed;
}

}  // namespace publish
