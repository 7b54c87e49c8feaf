#include "display/photos/photo.h"

#include <unistd.h>

#include <cstdio>
#include <ctime>
#include <memory>

#include "display/clips/clip_reader.h"
#include "display/drawings/media_file.h"
#include "display/photos/photo_decoders.h"
#include "display/photos/photo_header.h"
#include "display/photos/upright.h"
#include "display/photos/webp_header.h"
#include "flow/picture_files.h"

namespace display {
namespace {

constexpr const char* smaller = "smaller: 2,500 pixels on the longer side are enough for every screen";

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using Stream = std::unique_ptr<std::FILE, CloseFile>;

/// From its beginning.
Stream stream_of(const base::PlainFile& file) {
    const int copy = ::dup(file.descriptor());
    if (copy < 0) return nullptr;
    ::lseek(copy, 0, SEEK_SET);
    Stream stream(::fdopen(copy, "rb"));
    if (!stream) ::close(copy);
    return stream;
}

std::variant<PhotoFacts, SvgRefusal> facts_of(const base::PlainFile& file) {
    constexpr std::size_t first_bytes = 12;
    auto start = file.read(0, first_bytes);
    if (start && is_webp(*start))
        return inspect_webp([&](auto from, auto most) { return file.read(from, most).value_or(""); }, file.size());
    start = file.read(0, most_header_bytes);
    if (!start) return SvgRefusal{"it cannot be read", "copy it here anew", 0};
    return inspect_photo(*start, file.size());
}

using Decode = DecodedPhoto (*)(std::FILE* file, PixelSize stored, PixelSize wanted);

Decode decode(PhotoFacts::Kind kind) {
    switch (kind) {
        case PhotoFacts::Kind::jpeg:
            return decode_jpeg;
        case PhotoFacts::Kind::png:
            return decode_png;
        case PhotoFacts::Kind::webp:
            break;
    }
    return decode_webp;
}

std::variant<Raster, SvgRefusal> first_picture(const base::PlainFile& file, const PhotoFacts& facts, PixelSize whole,
                                               const PixelRect& part) {
    auto read = ClipReader::of(file, facts);
    if (auto* refusal = std::get_if<SvgRefusal>(&read)) return std::move(*refusal);
    const auto& reader = std::get<std::unique_ptr<ClipReader>>(read);
    const auto first = reader->next();
    if (!first) return damaged();
    return upright(first->pixels, facts.turn, whole, part);
}

}  // namespace

std::chrono::nanoseconds PhotoClock::now() {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

SvgRefusal takes_too_much_memory(const char* what) {
    return {"it takes too much memory, because it is large and " + std::string(what),
            "save it anew and not " + std::string(what) + ", or " + smaller, 0};
}

SvgRefusal takes_too_long() {
    return {"it takes too much work, more than " + std::to_string(most_photo_time.count()) + " s of the processor",
            "save it anew as JPEG, " + std::string(smaller), 0};
}

SvgText read_photo(const std::filesystem::path& folder, const std::string& file) {
    auto opened = open_photo(folder, file);
    if (auto* refusal = std::get_if<SvgRefusal>(&opened)) return {"", {}, std::move(*refusal)};
    return {"", {}, {}, std::get<OpenedPhoto>(opened).facts};
}

SvgText read_picture(const std::filesystem::path& folder, const std::string& file) {
    return flow::is_photo(file) ? read_photo(folder, file) : read_svg(folder, file);
}

std::variant<OpenedPhoto, SvgRefusal> open_photo(const std::filesystem::path& folder, const std::string& file) {
    auto opened = open_media(folder, file);
    if (auto* refusal = std::get_if<SvgRefusal>(&opened)) return std::move(*refusal);
    auto& plain = std::get<base::PlainFile>(opened);
    auto inspected = facts_of(plain);
    if (auto* refusal = std::get_if<SvgRefusal>(&inspected)) return std::move(*refusal);
    return OpenedPhoto{std::move(plain), std::get<PhotoFacts>(inspected)};
}

std::variant<Raster, SvgRefusal> draw_photo(const std::filesystem::path& folder, const std::string& file,
                                            PixelSize whole, const PixelRect& part) {
    auto opened = open_photo(folder, file);
    if (auto* refusal = std::get_if<SvgRefusal>(&opened)) return std::move(*refusal);
    const auto& [plain, facts] = std::get<OpenedPhoto>(opened);
    if (facts.clip) return first_picture(plain, facts, whole, part);
    const Stream stream = stream_of(plain);
    if (!stream) return SvgRefusal{"it cannot be opened", "close other programs and try again", 0, true};
    const PixelSize wanted = facts.turn >= 5 ? PixelSize{whole.h, whole.w} : whole;
    auto decoded = decode(facts.kind)(stream.get(), facts.stored, wanted);
    if (auto* refusal = std::get_if<SvgRefusal>(&decoded)) return std::move(*refusal);
    const auto& raster = std::get<Raster>(decoded);
    return upright({raster.pixels.data(), raster.size}, facts.turn, whole, part);
}

}  // namespace display
