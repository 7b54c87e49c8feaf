#include <png.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstring>
#include <string>

#include "display/photos/photo_decoders.h"
#include "display/photos/photo_header.h"

namespace display {
namespace {

/// Rows of pixels, blue first and alpha last, whose squares of several pixels become one.
class SquareSums {
public:
    SquareSums(PixelSize from, int side) : side_(side), width_(from.w / side) {
        sums_.resize(static_cast<std::size_t>(width_));
        raster.size = {width_, from.h / side};
        raster.pixels.reserve(static_cast<std::size_t>(width_) * static_cast<std::size_t>(raster.size.h));
    }

    /// What is left over at the right and at the bottom, less than a pixel, is left out.
    void add(const unsigned char* row) {
        const bool is_full =
            raster.pixels.size() == static_cast<std::size_t>(width_) * static_cast<std::size_t>(raster.size.h);
        if (is_full) return;
        for (int x = 0; x < width_; ++x) {
            auto& sum = sums_[static_cast<std::size_t>(x)];
            for (int i = 0; i < side_; ++i, row += 4) {
                const unsigned alpha = row[3];
                for (std::size_t c = 0; c < 3; ++c) sum[c] += row[c] * alpha;
                sum[3] += alpha;
            }
        }
        if (++rows_ < side_) return;
        rows_ = 0;
        for (auto& sum : sums_) raster.pixels.push_back(premultiplied(sum)), sum = {};
    }

    Raster raster;

private:
    std::uint32_t premultiplied(const std::array<std::uint64_t, 4>& sum) const {
        const auto count = static_cast<std::uint64_t>(side_) * static_cast<std::uint64_t>(side_);
        auto channel = [&](std::size_t c) {
            return static_cast<std::uint32_t>((sum[c] + count * 255 / 2) / (count * 255));
        };
        const auto alpha = static_cast<std::uint32_t>((sum[3] + count / 2) / count);
        return alpha << 24 | channel(2) << 16 | channel(1) << 8 | channel(0);
    }

    const int side_, width_;
    int rows_ = 0;  ///< of the squares that are begun
    std::vector<std::array<std::uint64_t, 4>> sums_;
};

/// The library ends by long jumps: everything that has to be destroyed is a member of this.
class PngReader {
public:
    PngReader(PixelSize stored, int side) : stored_(stored), squares_(stored, side) {}
    ~PngReader() { png_destroy_read_struct(&png_, &info_, nullptr); }
    PngReader(const PngReader&) = delete;
    PngReader& operator=(const PngReader&) = delete;

    DecodedPhoto decode(std::FILE* file) {
        png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, this, &failed, [](png_structp, png_const_charp) {});
        info_ = png_ ? png_create_info_struct(png_) : nullptr;
        if (!info_) return takes_too_much_memory("interlaced");
        if (setjmp(way_out_) == 0)
            work(file);
        else
            return why_();
        return std::move(squares_.raster);
    }

private:
    static void failed(png_structp png, png_const_charp says) {
        auto& self = *static_cast<PngReader*>(png_get_error_ptr(png));
        self.leave(std::strstr(says, "Read Error") ? cut_off : damaged);
    }

    /// Nothing that has to be destroyed may stand between here and `decode`.
    [[noreturn]] void leave(PhotoRefusal why) {
        why_ = why;
        std::longjmp(way_out_, 1);
    }

    void work(std::FILE* file) {
        png_init_io(png_, file);
        png_set_keep_unknown_chunks(png_, PNG_HANDLE_CHUNK_NEVER, nullptr, -1);  // all but what makes the pixels
        png_read_info(png_, info_);
        const bool as_said = static_cast<int>(png_get_image_width(png_, info_)) == stored_.w &&
                             static_cast<int>(png_get_image_height(png_, info_)) == stored_.h;
        if (!as_said) leave(damaged);
        png_set_expand(png_);
        png_set_scale_16(png_);
        png_set_gray_to_rgb(png_);
        png_set_bgr(png_);
        png_set_add_alpha(png_, 0xFF, PNG_FILLER_AFTER);
        const int passes = png_set_interlace_handling(png_);
        png_read_update_info(png_, info_);
        const std::size_t row_bytes = std::size_t{4} * static_cast<std::size_t>(stored_.w);
        if (png_get_rowbytes(png_, info_) != row_bytes) leave(damaged);
        passes > 1 ? read_in_passes(passes, row_bytes) : read_rows(row_bytes);
    }

    void read_rows(std::size_t row_bytes) {
        bytes_.resize(row_bytes);
        for (int y = 0; y < stored_.h; ++y) {
            read_row(bytes_.data());
            squares_.add(bytes_.data());
        }
    }

    void read_in_passes(int passes, std::size_t row_bytes) {
        const std::size_t all = row_bytes * static_cast<std::size_t>(stored_.h);
        if (all > most_photo_memory) leave([] { return takes_too_much_memory("interlaced"); });
        bytes_.resize(all);
        for (int pass = 0; pass < passes; ++pass)
            for (std::size_t at = 0; at < all; at += row_bytes) read_row(bytes_.data() + at);
        for (std::size_t at = 0; at < all; at += row_bytes) squares_.add(bytes_.data() + at);
    }

    void read_row(unsigned char* row) {
        if (clock_.is_over()) leave(takes_too_long);
        png_read_row(png_, row, nullptr);
    }

    const PixelSize stored_;
    png_structp png_ = nullptr;
    png_infop info_ = nullptr;
    std::jmp_buf way_out_{};
    PhotoClock clock_;
    PhotoRefusal why_ = damaged;
    std::vector<unsigned char> bytes_;  ///< one row, or of an interlaced picture all
    SquareSums squares_;
};

/// How many pixels of the file become one, in both directions.
int square_for(PixelSize stored, PixelSize wanted) {
    constexpr std::int64_t most_decoded = 12'000'000;  ///< pixels
    int side = std::max(1, std::min(stored.w / std::max(1, wanted.w), stored.h / std::max(1, wanted.h)));
    while (std::int64_t{stored.w / side} * (stored.h / side) > most_decoded) ++side;
    return std::min({side, stored.w, stored.h});
}

}  // namespace

DecodedPhoto decode_png(std::FILE* file, PixelSize stored, PixelSize wanted) {
    return PngReader(stored, square_for(stored, wanted)).decode(file);
}

}  // namespace display
