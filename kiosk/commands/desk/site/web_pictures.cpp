#include "commands/desk/site/web_pictures.h"

#include "display/browser/web_drawing.h"
#include "display/browser/web_photo.h"
#include "flow/picture_files.h"

namespace commands {

base::Result<web::PictureMaker::File> WebPictures::picture(const flow::Picture& picture) {
    if (flow::is_photo(picture.file)) {
        auto photo = display::web_photo(media_, picture.file);
        if (auto* problem = std::get_if<base::Problem>(&photo)) return std::move(*problem);
        auto& [bytes, ending] = std::get<display::WebPhoto>(photo);
        return File{std::move(bytes), std::move(ending)};
    }
    auto drawing = display::web_drawing(media_, picture.file, picture.show, picture.hide);
    if (auto* problem = std::get_if<base::Problem>(&drawing)) return std::move(*problem);
    return File{std::move(std::get<std::string>(drawing)), ".svg"};
}

std::string WebPictures::clip(const std::string& file) {
    return display::web_clip(media_, file);
}

std::optional<web::Way> WebPictures::way(const flow::Picture& from, const flow::Picture& to) {
    auto way = display::web_way(media_, from.file, from.show, from.hide, to.show, to.hide);
    if (!way) return std::nullopt;
    return web::Way{std::move(way->shares), std::move(way->pieces), std::move(way->frames)};
}

std::string WebPictures::icon(const std::string& name) {
    return display::web_icon(media_, name);
}

}  // namespace commands
