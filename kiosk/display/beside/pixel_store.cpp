#include "display/beside/pixel_store.h"

#include <sys/stat.h>

#include <algorithm>

#include "base/plain_file.h"
#include "base/replace_file.h"

namespace display {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view ending = ".pixels", format = "clinic-kiosk pixels 1\n";
constexpr std::size_t most_media_bytes = std::size_t{32} << 20, most_kept_bytes = std::size_t{48} << 20;

std::string in_hex(std::string_view bytes) {
    std::string digits;
    for (unsigned char byte : bytes) (digits += "0123456789abcdef"[byte >> 4]) += "0123456789abcdef"[byte & 15];
    return digits;
}

struct Kept {
    fs::path file;
    fs::file_time_type written;
    std::uint64_t bytes = 0;
};

std::vector<Kept> oldest_first(const fs::path& folder) {
    std::vector<Kept> all;
    std::error_code error;
    for (fs::directory_iterator each(folder, error), end; !error && each != end; each.increment(error)) {
        if (each->path().extension() != ending) continue;
        std::error_code gone;
        const auto bytes = each->file_size(gone);
        const auto written = each->last_write_time(gone);
        if (!gone) all.push_back({each->path(), written, bytes});
    }
    std::sort(all.begin(), all.end(), [](const Kept& a, const Kept& b) { return a.written < b.written; });
    return all;
}

}  // namespace

/// Of the picture's own bytes: a changed file has others. One that is not there is the program's own.
std::string PixelStore::key(const std::string& file, const std::string& what) {
    const std::string* known = hashes_.find(file);
    if (!known) {
        const auto bytes = base::PlainFile(options_.media / file).read(0, most_media_bytes);
        known = &hashes_.put(file, options_.hash(bytes.value_or("")), 1);
    }
    return options_.program + '\n' + file + '\n' + *known + '\n' + what;
}

fs::path PixelStore::place(const std::string& key) const {
    constexpr std::size_t enough = 16;  // bytes of the name
    return options_.folder / (in_hex(options_.hash(key).substr(0, enough)) + std::string(ending));
}

std::optional<std::string> PixelStore::find(const std::string& file, const std::string& what) {
    if (options_.folder.empty()) return std::nullopt;
    const std::string asked = key(file, what);
    const base::PlainFile kept(place(asked));
    auto all = kept.is_open() ? kept.read(0, most_kept_bytes) : std::nullopt;
    if (!all || !all->starts_with(format)) return std::nullopt;
    std::string bytes = all->substr(format.size());
    const std::size_t size = options_.hash("").size();
    if (bytes.size() < size) return std::nullopt;
    const std::string checksum = bytes.substr(0, size);
    bytes.erase(0, size);
    return options_.hash(asked + bytes) == checksum ? std::optional(std::move(bytes)) : std::nullopt;
}

void PixelStore::keep(const std::string& file, const std::string& what, const std::string& bytes) {
    if (options_.folder.empty() || bytes.size() > most_kept_bytes) return;
    const std::string asked = key(file, what);
    make_room(bytes.size());
    base::replace_private_file(place(asked), std::string(format) + options_.hash(asked + bytes) + bytes);
}

void PixelStore::make_room(std::uint64_t bytes) {
    auto all = oldest_first(options_.folder);
    for (const auto& each : all) bytes += each.bytes;
    for (auto each = all.begin(); each != all.end() && bytes > options_.most_bytes; ++each) {
        std::error_code gone;
        fs::remove(each->file, gone);
        bytes -= each->bytes;
    }
}

}  // namespace display
