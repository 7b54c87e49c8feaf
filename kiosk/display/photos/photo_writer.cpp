// clang-format off
#include <cstdio>  // jpeglib.h uses it and does not name it
#include <jpeglib.h>
// clang-format on

#include "display/photos/photo_writer.h"

#include <algorithm>
#include <cmath>
#include <csetjmp>
#include <cstdlib>

#include "display/cairo_handles.h"

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

}  // namespace

WrittenPhoto written_photo(Raster picture, PhotoFacts::Kind was) {
    const bool as_png = was == PhotoFacts::Kind::png || is_see_through(picture);
    return {as_png ? to_png(picture) : JpegWriter().write(picture), as_png ? ".png" : ".jpg"};
}

PixelSize within(PixelSize size, int longest) {
    const double scale = std::min(1.0, static_cast<double>(longest) / std::max(size.w, size.h));
    auto scaled = [scale](int side) { return std::max(1, static_cast<int>(std::lround(side * scale))); };
    return {scaled(size.w), scaled(size.h)};
}

}  // namespace display
