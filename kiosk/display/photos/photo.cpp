#include "display/photos/photo.h"

#include <unistd.h>

#include <array>
#include <cstdio>
#include <ctime>
#include <memory>

#include "display/cairo_handles.h"
#include "display/drawings/media_file.h"
#include "display/photos/photo_decoders.h"
#include "display/photos/photo_header.h"
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
    auto start = file.read(0, most_header_bytes);
    if (!start) return SvgRefusal{"it cannot be read", "copy it here anew", 0};
    return inspect_photo(*start, file.size());
}

/// From the square of the stored picture to that of the upright one, by EXIF's Orientation.
cairo_matrix_t turned(int turn) {
    constexpr std::array<cairo_matrix_t, 8> ways{{{1, 0, 0, 1, 0, 0},
                                                  {-1, 0, 0, 1, 1, 0},
                                                  {-1, 0, 0, -1, 1, 1},
                                                  {1, 0, 0, -1, 0, 1},
                                                  {0, 1, 1, 0, 0, 0},
                                                  {0, 1, -1, 0, 1, 0},
                                                  {0, -1, -1, 0, 1, 1},
                                                  {0, -1, 1, 0, 0, 1}}};
    return ways[static_cast<std::size_t>(turn - 1)];
}

Raster upright(Raster decoded, int turn, PixelSize whole, const PixelRect& part) {
    Raster shown{{part.w, part.h}, std::vector<std::uint32_t>(static_cast<std::size_t>(part.area()))};
    const CairoSurface from(cairo_over(decoded.pixels.data(), decoded.size)),
        to(cairo_over(shown.pixels.data(), shown.size));
    const CairoContext context(cairo_create(to.get()));
    cairo_translate(context.get(), -part.x, -part.y);
    cairo_scale(context.get(), whole.w, whole.h);
    const cairo_matrix_t matrix = turned(turn);
    cairo_transform(context.get(), &matrix);
    cairo_scale(context.get(), 1.0 / decoded.size.w, 1.0 / decoded.size.h);
    cairo_set_source_surface(context.get(), from.get(), 0, 0);
    cairo_pattern_set_extend(cairo_get_source(context.get()), CAIRO_EXTEND_PAD);
    cairo_pattern_set_filter(cairo_get_source(context.get()), CAIRO_FILTER_GOOD);
    cairo_paint(context.get());
    cairo_surface_flush(to.get());
    return shown;
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
    auto opened = open_media(folder, file);
    if (auto* refusal = std::get_if<SvgRefusal>(&opened)) return {"", {}, std::move(*refusal)};
    auto facts = facts_of(std::get<base::PlainFile>(opened));
    if (auto* refusal = std::get_if<SvgRefusal>(&facts)) return {"", {}, std::move(*refusal)};
    return {"", {}, {}, std::get<PhotoFacts>(facts)};
}

SvgText read_picture(const std::filesystem::path& folder, const std::string& file) {
    return flow::is_photo(file) ? read_photo(folder, file) : read_svg(folder, file);
}

std::variant<Raster, SvgRefusal> draw_photo(const std::filesystem::path& folder, const std::string& file,
                                            PixelSize whole, const PixelRect& part) {
    auto opened = open_media(folder, file);
    if (auto* refusal = std::get_if<SvgRefusal>(&opened)) return std::move(*refusal);
    const auto& plain = std::get<base::PlainFile>(opened);
    auto inspected = facts_of(plain);
    if (auto* refusal = std::get_if<SvgRefusal>(&inspected)) return std::move(*refusal);
    const auto& facts = std::get<PhotoFacts>(inspected);
    const Stream stream = stream_of(plain);
    if (!stream) return SvgRefusal{"it cannot be opened", "close other programs and try again", 0, true};
    const PixelSize wanted = facts.turn >= 5 ? PixelSize{whole.h, whole.w} : whole;
    const auto decode = facts.kind == PhotoFacts::Kind::jpeg ? decode_jpeg : decode_png;
    auto decoded = decode(stream.get(), facts.stored, wanted);
    if (auto* refusal = std::get_if<SvgRefusal>(&decoded)) return std::move(*refusal);
    return upright(std::get<Raster>(std::move(decoded)), facts.turn, whole, part);
}

}  // namespace display
