#include "display/browser/web_photo.h"

#include "display/drawings/media_file.h"
#include "display/photos/photo.h"
#include "display/photos/photo_writer.h"

namespace display {
namespace {

constexpr const char* illustrations = "illustrations";
constexpr int longest_side = 1'280;  ///< px

}  // namespace

std::variant<WebPhoto, base::Problem> web_photo(const std::filesystem::path& media, const std::string& file) {
    const auto name = std::string(illustrations) + "/" + file;
    const auto read = read_photo(media / illustrations, file);
    if (read.refused) return problem_of(name, *read.refused);
    const auto size = within(read.photo->seen(), longest_side);
    auto drawn = draw_photo(media / illustrations, file, size, {0, 0, size.w, size.h});
    if (auto* refusal = std::get_if<SvgRefusal>(&drawn)) return problem_of(name, *refusal);
    auto written = written_photo(std::move(std::get<Raster>(drawn)), read.photo->kind);
    if (written.bytes.empty()) return problem_of(name, {"there is not enough memory for it", "close other programs"});
    return WebPhoto{std::move(written.bytes), std::move(written.ending)};
}

std::string web_clip(const std::filesystem::path& media, const std::string& file) {
    const auto read = read_photo(media / illustrations, file);
    if (read.refused || !read.photo->clip) return {};
    const auto opened = open_media(media / illustrations, file);
    const auto* plain = std::get_if<base::PlainFile>(&opened);
    return plain ? plain->read(0, most_clip_bytes).value_or("") : "";
}

}  // namespace display
