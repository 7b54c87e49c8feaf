// clang-format off
#include <cstdio>  // jpeglib.h uses it and does not name it
#include <jpeglib.h>
#include <jerror.h>
// clang-format on

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdint>

#include "display/photos/photo_decoders.h"
#include "display/photos/photo_header.h"

namespace display {
namespace {

constexpr std::int64_t most_decoded = 12'000'000;  ///< pixels

/// The library ends by long jumps: everything that has to be destroyed is a member of this.
class JpegReader {
public:
    JpegReader() {
        info_.err = jpeg_std_error(&errors_);
        errors_.error_exit = [](j_common_ptr info) { self(info).leave(self(info).why_of_error()); };
        errors_.emit_message = [](j_common_ptr info, int level) {
            if (level < 0 && self(info).is_damage()) self(info).leave(self(info).why_of_error());
        };
        errors_.output_message = [](j_common_ptr) {};
        progress_.progress_monitor = [](j_common_ptr info) {
            if (self(info).clock_.is_over()) self(info).leave(takes_too_long);
        };
        info_.client_data = this;
    }
    ~JpegReader() { jpeg_destroy_decompress(&info_); }
    JpegReader(const JpegReader&) = delete;
    JpegReader& operator=(const JpegReader&) = delete;

    DecodedPhoto decode(std::FILE* file, PixelSize stored, PixelSize wanted) {
        if (setjmp(way_out_) == 0)
            work(file, stored, wanted);
        else
            return why_();
        return std::move(raster_);
    }

private:
    static JpegReader& self(j_common_ptr info) { return *static_cast<JpegReader*>(info->client_data); }

    /// Nothing that has to be destroyed may stand between here and `decode`.
    [[noreturn]] void leave(PhotoRefusal why) {
        why_ = why;
        std::longjmp(way_out_, 1);
    }

    PhotoRefusal why_of_error() const {
        switch (errors_.msg_code) {
            case JERR_NO_BACKING_STORE:
            case JERR_OUT_OF_MEMORY:
                return [] { return takes_too_much_memory("progressive"); };
            case JWRN_JPEG_EOF:
            case JERR_INPUT_EOF:
            case JERR_INPUT_EMPTY:
                return cut_off;
            default:
                return damaged;
        }
    }

    /// Of what the library warns of: what can be seen in the picture.
    bool is_damage() const {
        constexpr std::array seen{JWRN_JPEG_EOF,    JWRN_HIT_MARKER,     JWRN_HUFF_BAD_CODE,
                                  JWRN_MUST_RESYNC, JWRN_NOT_SEQUENTIAL, JWRN_BOGUS_PROGRESSION};
        return std::find(seen.begin(), seen.end(), errors_.msg_code) != seen.end();
    }

    void work(std::FILE* file, PixelSize stored, PixelSize wanted) {
        jpeg_create_decompress(&info_);
        info_.progress = &progress_;
        info_.mem->max_memory_to_use = static_cast<long>(most_photo_memory);
        jpeg_stdio_src(&info_, file);
        jpeg_read_header(&info_, TRUE);
        const bool as_said =
            static_cast<int>(info_.image_width) == stored.w && static_cast<int>(info_.image_height) == stored.h;
        if (!as_said) leave(damaged);
        set_scale(wanted);
        info_.out_color_space = JCS_EXT_BGRA;
        jpeg_start_decompress(&info_);
        raster_.size = {static_cast<int>(info_.output_width), static_cast<int>(info_.output_height)};
        raster_.pixels.resize(std::size_t{info_.output_width} * info_.output_height);
        while (info_.output_scanline < info_.output_height) {
            auto* row = reinterpret_cast<JSAMPLE*>(raster_.pixels.data() +
                                                   std::size_t{info_.output_scanline} * info_.output_width);
            jpeg_read_scanlines(&info_, &row, 1);
        }
    }

    /// Eighths of the size: the library leaves out what is too fine to be seen, which is most of the work.
    void set_scale(PixelSize wanted) {
        auto scaled = [&](JDIMENSION side, unsigned eighths) { return (std::int64_t{side} * eighths + 7) / 8; };
        unsigned eighths = 1;
        while (eighths < 8 &&
               (scaled(info_.image_width, eighths) < wanted.w || scaled(info_.image_height, eighths) < wanted.h))
            ++eighths;
        while (eighths > 1 && scaled(info_.image_width, eighths) * scaled(info_.image_height, eighths) > most_decoded)
            --eighths;
        info_.scale_num = eighths;
        info_.scale_denom = 8;
    }

    jpeg_decompress_struct info_{};
    jpeg_error_mgr errors_{};
    jpeg_progress_mgr progress_{};
    std::jmp_buf way_out_{};
    PhotoClock clock_;
    PhotoRefusal why_ = damaged;
    Raster raster_;
};

}  // namespace

DecodedPhoto decode_jpeg(std::FILE* file, PixelSize stored, PixelSize wanted) {
    return JpegReader().decode(file, stored, wanted);
}

}  // namespace display
