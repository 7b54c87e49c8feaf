#include "commands/desk/torture/tortured_packs.h"

#include <fstream>
#include <iterator>
#include <random>

#include "commands/desk/torture/tortured_wall.h"

namespace commands {
namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& file, const std::string& content) {
    std::ofstream(file, std::ios::binary) << content;
}

/// The second line of a .pub file.
std::string key_in(const fs::path& file) {
    std::ifstream in(file);
    std::string comment, key;
    std::getline(in, comment);
    std::getline(in, key);
    return key;
}

}  // namespace

HostilePacks make_hostile_packs(const fs::path& folder, std::uint64_t seed) {
    HostilePacks made;
    const auto pack = folder / "small", sound = folder / "sound.kioskpack", foreign = folder / "foreign.kioskpack";
    const bool ready = quietly({"new", "pack", pack}) == 0 &&
                       quietly({"keygen", "--no-password", "--out", folder / "ours"}) == 0 &&
                       quietly({"keygen", "--no-password", "--out", folder / "theirs"}) == 0 &&
                       quietly({"pack", pack, "--key", folder / "ours.key", "--out", sound}) == 0 &&
                       quietly({"pack", pack, "--key", folder / "theirs.key", "--out", foreign}) == 0;
    if (!ready) return made;
    std::mt19937_64 chance(seed);
    const auto whole = content_of(sound);
    auto changed = whole;
    changed[changed.size() / 2 + chance() % (changed.size() / 4)] ^= 1;
    std::string rubbish(4096, '\0');
    for (char& each : rubbish) each = static_cast<char>(chance());
    const auto cut = folder / "cut.kioskpack", other = folder / "changed.kioskpack",
               no_pack = folder / "rubbish.kioskpack", empty = folder / "empty.kioskpack",
               huge = folder / "huge.kioskpack";
    write(cut, whole.substr(0, 1 + chance() % (whole.size() - 1)));
    write(other, changed);
    write(no_pack, rubbish);
    write(empty, "");
    write(huge, whole);
    std::error_code none;
    fs::resize_file(huge, std::uintmax_t{64} << 30, none);
    fs::remove(sound, none);
    made.files = {cut, other, foreign, no_pack, empty, huge};
    made.trusted_key = key_in(folder / "ours.pub");
    return made;
}

}  // namespace commands
