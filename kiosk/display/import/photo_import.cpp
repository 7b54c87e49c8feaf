#include "display/import/photo_import.h"

#include "display/photos/photo.h"
#include "display/photos/photo_writer.h"

namespace display {

std::variant<ImportedPhoto, base::Problem> import_photo(const std::filesystem::path& file) {
    auto told = [&file](const SvgRefusal& refusal) {
        return base::failure("this photograph cannot be taken: " + refusal.why, refusal.cure, file.string());
    };
    const auto absolute = std::filesystem::absolute(file);
    const auto folder = absolute.parent_path(), name = absolute.filename();
    const auto read = read_photo(folder, name.string());
    if (read.refused) return told(*read.refused);
    if (read.photo->clip)
        return told(
            {"it is a clip, of which one picture would be left", "copy it into media/illustrations as it is", 0});
    ImportedPhoto photo;
    photo.was = read.photo->seen();
    photo.is = within(photo.was, longest_imported_side);
    photo.turned = read.photo->turn != 1;
    auto drawn = draw_photo(folder, name.string(), photo.is, {0, 0, photo.is.w, photo.is.h});
    if (auto* refusal = std::get_if<SvgRefusal>(&drawn)) return told(*refusal);
    auto written = written_photo(std::move(std::get<Raster>(drawn)), read.photo->kind);
    photo.bytes = std::move(written.bytes), photo.ending = std::move(written.ending);
    if (photo.bytes.empty())
        return base::failure("there is not enough memory for it", "close other programs", file.string());
    return photo;
}

}  // namespace display
