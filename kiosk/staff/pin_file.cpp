#include "staff/pin_file.h"

#include <sodium.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "base/durable.h"
#include "base/plain_file.h"
#include "base/replace_file.h"

namespace staff {
namespace {

namespace fs = std::filesystem;

fs::path file_in(const fs::path& data) {
    return data / "staff/pin";
}

std::string first_line(const base::Kept& kept) {
    const auto* text = std::get_if<std::optional<std::string>>(&kept);
    return text && *text ? (*text)->substr(0, (*text)->find_first_of("\r\n")) : "";
}

base::Kept read_pin(const fs::path& data) {
    return base::read_kept(file_in(data), crypto_pwhash_STRBYTES);
}

// 64 MiB and three rounds: libsodium's "interactive" memory and one round more. "Moderate" memory would be four times the
// whole kiosk's.
constexpr unsigned long long rounds = 3;
constexpr std::size_t memory = crypto_pwhash_MEMLIMIT_INTERACTIVE;

}  // namespace

std::optional<base::Problem> keep_pin(const fs::path& data, const std::string& pin) {
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (sodium_init() < 0 || crypto_pwhash_str(hash.data(), pin.data(), pin.size(), rounds, memory) != 0)
        return base::failure("the PIN cannot be worked on", "64 MiB of free memory are needed; close other programs");
    auto failed = base::replace_private_file(file_in(data), std::string(hash.data()) + "\n");
    if (failed) failed->file = file_in(data).string();
    return failed;
}

std::optional<base::Problem> remove_pin(const fs::path& data) {
    if (::unlink(file_in(data).c_str()) == 0)
        base::sync_folder(file_in(data).parent_path());
    else if (errno != ENOENT)
        return base::failure("the PIN cannot be removed", "check the folder's rights", file_in(data).string());
    return std::nullopt;
}

base::Result<bool> has_pin(const fs::path& data) {
    auto kept = read_pin(data);
    if (auto* problem = std::get_if<base::Problem>(&kept)) return std::move(*problem);
    return !first_line(kept).empty();
}

bool is_pin(const fs::path& data, const std::string& pin) {
    auto hash = first_line(read_pin(data));
    if (hash.empty() || sodium_init() < 0) return false;
    return crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
}

}  // namespace staff
