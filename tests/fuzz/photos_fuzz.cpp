#include "base/plain_file.h"
#include "display/clips/clip_reader.h"
#include "display/photos/photo.h"
#include "display/photos/photo_header.h"
#include "fuzz/fuzz.h"

namespace fuzz {
namespace {

constexpr std::int64_t soon_decoded = 250'000;  ///< pixels of all pictures

void promises_of(const display::PhotoFacts& facts) {
    promise(facts.stored.w > 0 && facts.stored.h > 0, "a photograph has a size");
    promise(facts.stored.w <= display::longest_photo_side && facts.stored.h <= display::longest_photo_side,
            "a photograph is no longer than allowed");
    promise(std::int64_t{facts.stored.w} * facts.stored.h <= display::most_photo_pixels,
            "a photograph has no more pixels than allowed");
    promise(facts.turn >= 1 && facts.turn <= 8, "a photograph is turned in one of eight ways");
    if (!facts.clip) return;
    promise(facts.clip->pictures >= 2, "a clip has two pictures");
    promise(facts.clip->lasts <= display::longest_clip, "a clip is no longer than allowed");
}

}  // namespace

void photos(std::string_view input) {
    const auto media = empty_folder();
    write_file(media / "illustrations/a.webp", input);
    const auto folder = media / "illustrations";
    auto opened = display::open_photo(folder, "a.webp");
    const auto* photo = std::get_if<display::OpenedPhoto>(&opened);
    if (!photo) return promise(!std::get<display::SvgRefusal>(opened).why.empty(), "a refusal says why");
    promises_of(photo->facts);
    const auto pixels = std::int64_t{photo->facts.stored.w} * photo->facts.stored.h;
    if (pixels > soon_decoded) return;
    auto drawn = display::draw_photo(folder, "a.webp", {64, 48}, {0, 0, 64, 48});
    if (const auto* raster = std::get_if<display::Raster>(&drawn))
        promise(raster->pixels.size() == 64 * 48, "a photograph is drawn as large as was asked for");
    if (photo->facts.clip && pixels * photo->facts.clip->pictures <= soon_decoded)
        display::clip_fault(photo->file, photo->facts);
}

}  // namespace fuzz
