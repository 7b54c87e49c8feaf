#include "display/beside/pixel_store.h"

#include <sys/stat.h>

#include <algorithm>
#include <cstring>

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

// ---- pixels as bytes: a number, then one pixel that comes so many times, or, below zero, so many that differ -----------

std::string packed(const Raster& raster) {
    const auto& pixels = raster.pixels;
    std::string bytes;
    auto add = [&](const auto& value) { bytes.append(reinterpret_cast<const char*>(&value), sizeof value); };
    constexpr std::size_t worth_it = 3;
    auto run_at = [&](std::size_t at) {
        std::size_t end = at + 1;
        while (end < pixels.size() && pixels[end] == pixels[at]) ++end;
        return end - at;
    };
    for (std::size_t at = 0; at < pixels.size();) {
        const std::size_t same = run_at(at);
        if (same >= worth_it) {
            add(static_cast<std::int32_t>(same)), add(pixels[at]);
            at += same;
            continue;
        }
        std::size_t end = at;
        while (end < pixels.size() && run_at(end) < worth_it) ++end;
        add(-static_cast<std::int32_t>(end - at));
        bytes.append(reinterpret_cast<const char*>(&pixels[at]), (end - at) * sizeof pixels[0]);
        at = end;
    }
    return bytes;
}

std::optional<Raster> unpacked(std::string_view bytes, PixelSize size) {
    const auto wanted = static_cast<std::size_t>(PixelRect{0, 0, size.w, size.h}.area());
    Raster raster{size, {}};
    raster.pixels.reserve(wanted);
    while (!bytes.empty()) {
        std::int32_t count = 0;
        if (bytes.size() < sizeof count) return std::nullopt;
        std::memcpy(&count, bytes.data(), sizeof count);
        bytes.remove_prefix(sizeof count);
        const auto pixels = static_cast<std::size_t>(count < 0 ? -static_cast<std::int64_t>(count) : count);
        const std::size_t stored = (count < 0 ? pixels : 1) * sizeof(std::uint32_t);
        if (count == 0 || pixels > wanted - raster.pixels.size() || bytes.size() < stored) return std::nullopt;
        if (count > 0) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, bytes.data(), sizeof pixel);
            raster.pixels.insert(raster.pixels.end(), pixels, pixel);
        } else {
            const std::size_t before = raster.pixels.size();
            raster.pixels.resize(before + pixels);
            std::memcpy(&raster.pixels[before], bytes.data(), stored);
        }
        bytes.remove_prefix(stored);
    }
    return raster.pixels.size() == wanted ? std::optional(std::move(raster)) : std::nullopt;
}

}  // namespace display
