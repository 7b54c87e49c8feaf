#include "display/drawings/media_file.h"

#include <algorithm>

#include "flow/picture_files.h"

namespace display {
namespace {

/// The whole path, or empty when it leads out of the folder or nowhere.
std::filesystem::path inside(const std::filesystem::path& folder, const std::string& file) {
    std::error_code error;
    std::filesystem::path root = std::filesystem::canonical(folder, error);
    if (error) return {};
    std::filesystem::path path = std::filesystem::canonical(root / file, error);
    if (error) return {};
    auto [at_root, at_path] = std::mismatch(root.begin(), root.end(), path.begin(), path.end());
    return at_root == root.end() ? path : std::filesystem::path();
}

SvgRefusal refused(const char* why, const char* cure) {
    return {why, cure, 0};
}

}  // namespace

std::variant<base::PlainFile, SvgRefusal> open_media(const std::filesystem::path& folder, const std::string& file) {
    const std::filesystem::path name(file);
    if (file.empty() || file.find('\0') != std::string::npos || name.is_absolute() ||
        std::find(name.begin(), name.end(), "..") != name.end())
        return refused("its name leads out of the media folder",
                       "copy it into media/illustrations and give its name alone");
    std::error_code error;
    if (!std::filesystem::exists(folder / name, error))
        return refused("there is no such file", flow::is_photo(file) ? "copy it here, or name one that is there"
                                                                     : "draw it, or name one that is there");
    const std::filesystem::path path = inside(folder, file);
    if (path.empty()) return refused("it is a link out of the media folder", "copy the file itself here");
    base::PlainFile opened(path);
    if (opened.is_open()) return opened;
    if (!std::filesystem::is_regular_file(path, error))
        return refused("it is no plain file", "put the picture's own file in its place");
    return refused("it cannot be opened", "give the kiosk's user the right to read it");
}

}  // namespace display
