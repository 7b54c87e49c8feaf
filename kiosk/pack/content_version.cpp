#include "pack/content_version.h"

#include <algorithm>
#include <vector>

#include "base/fingerprint.h"
#include "base/plain_file.h"
#include "pack/pack_files.h"

namespace pack {
namespace {

constexpr std::size_t most_files = 100'000;  ///< in one folder
constexpr std::size_t most_bytes = 4 << 20;  ///< of one file; no script or translation may be larger

struct File {
    std::string name;  ///< relative to the pack
    std::filesystem::path path;
};

/// The files of a kiosk in a folder of the pack, by name: what `pack` takes along, so that desk and kiosk agree.
std::vector<File> files_under(const std::filesystem::path& pack, const char* folder) {
    std::vector<File> files;
    std::error_code failed;
    std::filesystem::recursive_directory_iterator each(pack / folder, failed), end;
    for (; !failed && each != end && files.size() < most_files; each.increment(failed)) {
        std::error_code unknown;
        auto name = each->path().lexically_relative(pack).generic_string();
        if (each->is_regular_file(unknown) && belongs_in_pack(name)) files.push_back({std::move(name), each->path()});
    }
    std::sort(files.begin(), files.end(), [](const File& a, const File& b) { return a.name < b.name; });
    return files;
}

}  // namespace

std::string content_version(const std::filesystem::path& pack) {
    base::Fingerprint hash;
    auto add_size = [&](const File& file) {
        std::error_code unknown;
        hash.add_field(file.name);
        hash.add_field(std::to_string(std::filesystem::file_size(file.path, unknown)));
    };
    for (const auto& file : files_under(pack, "scripts")) {
        add_size(file);
        hash.add(base::read_start(file.path, most_bytes));
    }
    for (const char* folder : {"media/illustrations", "media/icons", "media/sounds"})
        for (const auto& file : files_under(pack, folder)) add_size(file);
    return hash.hex();
}

}  // namespace pack
