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

}  // namespace

display::KeptPictures::Options pictures_beside(const fs::path& media, const fs::path& data, const base::Report& report,
                                               std::function<void()> ready) {
    const auto program = program_beside(base::pictures_program);
    return {.media = media,
            .program = {program, media.string()},
            .ready = std::move(ready),
            .report = report,
            .kept = {.folder = data / "pixels", .media = media, .program = build_of(program), .hash = hash_of}};
}

WallPack::WallPack(const fs::path& folder, const fs::path& data, const base::Report& report, Reading how,
                   std::function<void()> ready)
    : PackWords(folder, report, std::move(how)),
      pictures(pictures_beside(folder / "media", data, report, std::move(ready))) {}

}  // namespace commands
