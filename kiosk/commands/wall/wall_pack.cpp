#include "commands/wall/wall_pack.h"

#include "app/version.h"
#include "base/program_beside.h"
#include "commands/line_program.h"
#include "publish/signature.h"

namespace commands {
namespace {

std::string hash_of(std::string_view bytes) {
    publish::SignedHash hash;
    hash.add(bytes);
    return hash.take();
}

/// Another build of what draws may draw otherwise.
std::string build_of(const fs::path& program) {
    std::error_code none;
    const auto written = fs::last_write_time(program, none).time_since_epoch().count();
    return std::string(app::version_line) + ' ' + std::to_string(fs::file_size(program, none)) + ' ' +
           std::to_string(written);
}

fs::path kept_in(const fs::path& data) {
    return data / "pixels";
}

std::vector<std::string> drawer_of(const fs::path& media) {
    return {program_beside(base::pictures_program), media.string()};
}

display::KeptPictures::Options with(display::KeptPictures::Options options, BegunPictures begun) {
    options.begun = std::move(begun);
    return options;
}

}  // namespace

display::KeptPictures::Options pictures_beside(const fs::path& media, const fs::path& data, const base::Report& report,
                                               std::function<void()> ready) {
    const auto program = program_beside(base::pictures_program);
    return {.media = media,
            .program = drawer_of(media),
            .ready = std::move(ready),
            .report = report,
            .kept = {.folder = kept_in(data), .media = media, .program = build_of(program), .hash = hash_of}};
}

BegunPictures begin_pictures_of(const fs::path& pack, const fs::path& data) {
    std::error_code none;
    if (fs::directory_iterator(kept_in(data), none) != fs::directory_iterator()) return nullptr;
    return display::begin_pictures(drawer_of(pack / "media"));
}

WallPack::WallPack(const fs::path& folder, const fs::path& data, const base::Report& report, Reading how,
                   std::function<void()> ready, BegunPictures begun)
    : PackWords(folder, report, std::move(how)),
      pictures(with(pictures_beside(folder / "media", data, report, std::move(ready)), std::move(begun))) {}

}  // namespace commands
