// clang-format off
#include <cstdio>  // jpeglib.h uses it and does not name it
#include <jpeglib.h>
// clang-format on

#include "display/import/photo_import.h"

#include <algorithm>
#include <cmath>
#include <csetjmp>
#include <cstdlib>
#include <memory>

#include "display/cairo_handles.h"
#include "display/photos/photo.h"

namespace display {
namespace {

constexpr int jpeg_quality = 85;  ///< of 100; nobody sees a difference from the photograph

/// The library ends by a long jump where there is no memory.
class JpegWriter {
public:
    JpegWriter() {
        info_.err = jpeg_std_error(&errors_);
        errors_.error_exit = [](j_common_ptr info) {
            std::longjmp(static_cast<JpegWriter*>(info->client_data)->way_out_, 1);
        };
        errors_.output_message = [](j_common_ptr) {};
        info_.client_data = this;
    }
    ~JpegWriter() {
        jpeg_destroy_compress(&info_);
        std::free(bytes_);
    }
    JpegWriter(const JpegWriter&) = delete;
    JpegWriter& operator=(const JpegWriter&) = delete;

    /// Empty: there is not enough memory.
    std::string write(const Raster& picture) {
        row_.resize(static_cast<std::size_t>(picture.size.w) * 3);
        if (setjmp(way_out_) != 0) return {};
        work(picture);
        return {reinterpret_cast<const char*>(bytes_), size_};
    }

private:
    /// Nothing that has to be destroyed may stand between here and `write`.
    void work(const Raster& picture) {
        jpeg_create_compress(&info_);
        jpeg_mem_dest(&info_, &bytes_, &size_);
        info_.image_width = static_cast<JDIMENSION>(picture.size.w);
        info_.image_height = static_cast<JDIMENSION>(picture.size.h);
        info_.input_components = 3;
        info_.in_color_space = JCS_RGB;
        jpeg_set_defaults(&info_);
        jpeg_set_quality(&info_, jpeg_quality, TRUE);
        jpeg_start_compress(&info_, TRUE);
        const auto* pixels = picture.pixels.data();
        for (int y = 0; y < picture.size.h; ++y, pixels += picture.size.w) {
            for (int x = 0; x < picture.size.w; ++x)
                for (int part = 0; part < 3; ++part)
                    row_[static_cast<std::size_t>(x * 3 + part)] = static_cast<JSAMPLE>(pixels[x] >> (16 - part * 8));
            auto* row = row_.data();
            jpeg_write_scanlines(&info_, &row, 1);
        }
        jpeg_finish_compress(&info_);
    }

    jpeg_compress_struct info_{};
    jpeg_error_mgr errors_{};
    std::jmp_buf way_out_{};
    std::vector<JSAMPLE> row_;
    unsigned char* bytes_ = nullptr;
    unsigned long size_ = 0;
};

std::string to_png(Raster& picture) {
    std::string bytes;
    const CairoSurface surface(cairo_over(picture.pixels.data(), picture.size));
    auto append = [](void* to, const unsigned char* more, unsigned int size) {
        static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(more), size);
        return CAIRO_STATUS_SUCCESS;
    };
    const bool written = cairo_surface_write_to_png_stream(surface.get(), append, &bytes) == CAIRO_STATUS_SUCCESS;
    return written ? bytes : "";
}

/// As a WebP may be.
bool is_see_through(const Raster& picture) {
    return std::any_of(picture.pixels.begin(), picture.pixels.end(), [](auto pixel) { return pixel >> 24 != 0xff; });
}

PixelSize within(PixelSize size, int longest) {
    const double scale = std::min(1.0, static_cast<double>(longest) / std::max(size.w, size.h));
    auto scaled = [scale](int side) { return std::max(1, static_cast<int>(std::lround(side * scale))); };
    return {scaled(size.w), scaled(size.h)};
}

}  // namespace

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
    auto& pixels = std::get<Raster>(drawn);
    const bool as_png = read.photo->kind == PhotoFacts::Kind::png || is_see_through(pixels);
    photo.ending = as_png ? ".png" : ".jpg";
    photo.bytes = as_png ? to_png(pixels) : JpegWriter().write(pixels);
    if (photo.bytes.empty())
        return base::failure("there is not enough memory for it", "close other programs", file.string());
    return photo;
}

}  // namespace display
