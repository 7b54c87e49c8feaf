// clang-format off
#include <cstdio>  // jpeglib.h uses it and does not name it
#include <jpeglib.h>
// clang-format on

#include "photo_files.h"

#include <png.h>
#include <webp/encode.h>

#include <array>
#include <cstdlib>
#include <vector>

namespace {

using Rgb = std::array<unsigned char, 3>;

Rgb quarter(int x, int y, int w, int h) {
    constexpr std::array<Rgb, 4> colours{{{255, 0, 0}, {0, 255, 0}, {0, 0, 255}, {255, 255, 255}}};
    return colours[static_cast<std::size_t>((y * 2 / h) * 2 + x * 2 / w)];
}

std::string number(std::uint64_t value, int bytes, bool little) {
    std::string text;
    for (int i = 0; i < bytes; ++i) text += static_cast<char>(value >> 8 * (little ? i : bytes - 1 - i));
    return text;
}

/// A row as a decoder would give it, with so many channels.
std::vector<unsigned char> row_of(int y, int w, int h, int channels, bool gray) {
    std::vector<unsigned char> row;
    for (int x = 0; x < w; ++x) {
        const Rgb rgb = quarter(x, y, w, h);
        if (gray)
            row.push_back(rgb[0]);
        else
            row.insert(row.end(), rgb.begin(), rgb.end());
        if (channels == 4) row.push_back(x * 2 < w ? 255 : 0);
    }
    return row;
}

}  // namespace

std::string exif_bytes(const Exif& exif, std::uint32_t first_entry_at) {
    const bool little = exif.little;
    auto two = [&](std::uint32_t value) { return number(value, 2, little); };
    auto four = [&](std::uint32_t value) { return number(value, 4, little); };
    return (little ? "II" : "MM") + two(42) + four(first_entry_at) + two(1) + two(0x0112) + two(3) + four(1) +
           two(static_cast<std::uint32_t>(exif.turn)) + two(0) + four(0);
}

std::string jpeg(const JpegWish& wish) {
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &bytes, &size);
    info.image_width = static_cast<JDIMENSION>(wish.w), info.image_height = static_cast<JDIMENSION>(wish.h);
    info.input_components = wish.cmyk ? 4 : wish.gray ? 1 : 3;
    info.in_color_space = wish.cmyk ? JCS_CMYK : wish.gray ? JCS_GRAYSCALE : JCS_RGB;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, wish.quality, TRUE);
    if (wish.progressive) jpeg_simple_progression(&info);
    jpeg_start_compress(&info, TRUE);
    if (wish.exif.turn > 0) {
        const std::string exif = std::string("Exif\0\0", 6) + exif_bytes(wish.exif);
        jpeg_write_marker(&info, JPEG_APP0 + 1, reinterpret_cast<const JOCTET*>(exif.data()),
                          static_cast<unsigned>(exif.size()));
    }
    for (int y = 0; y < wish.h; ++y) {
        auto row = row_of(y, wish.w, wish.h, wish.cmyk ? 4 : 3, wish.gray);
        auto* first = row.data();
        jpeg_write_scanlines(&info, &first, 1);
    }
    jpeg_finish_compress(&info);
    std::string result(reinterpret_cast<char*>(bytes), size);
    jpeg_destroy_compress(&info);
    std::free(bytes);
    return result;
}

std::string png(const PngWish& wish) {
    std::string result;
    auto* png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    auto* info = png_create_info_struct(png);
    auto append = [](png_structp to, png_bytep bytes, std::size_t size) {
        static_cast<std::string*>(png_get_io_ptr(to))->append(reinterpret_cast<char*>(bytes), size);
    };
    png_set_write_fn(png, &result, append, nullptr);
    const int type = wish.palette ? PNG_COLOR_TYPE_PALETTE
                     : wish.gray  ? PNG_COLOR_TYPE_GRAY
                     : wish.alpha ? PNG_COLOR_TYPE_RGB_ALPHA
                                  : PNG_COLOR_TYPE_RGB;
    png_set_IHDR(png, info, static_cast<png_uint_32>(wish.w), static_cast<png_uint_32>(wish.h), wish.depth, type,
                 wish.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    const std::array<png_color, 4> colours{{{255, 0, 0}, {0, 255, 0}, {0, 0, 255}, {255, 255, 255}}};
    if (wish.palette) png_set_PLTE(png, info, colours.data(), 4);
    auto exif = exif_bytes(wish.exif);
    if (wish.exif.turn > 0)
        png_set_eXIf_1(png, info, static_cast<png_uint_32>(exif.size()), reinterpret_cast<png_bytep>(exif.data()));
    png_write_info(png, info);
    const int passes = png_set_interlace_handling(png);
    for (int pass = 0; pass < passes; ++pass)
        for (int y = 0; y < wish.h; ++y) {
            auto row = row_of(y, wish.w, wish.h, wish.alpha ? 4 : 3, wish.gray || wish.palette);
            if (wish.palette)
                for (int x = 0; x < wish.w; ++x)
                    row[static_cast<std::size_t>(x)] =
                        static_cast<unsigned char>((y * 2 / wish.h) * 2 + x * 2 / wish.w);
            if (wish.depth == 16) {
                std::vector<unsigned char> wide;
                for (auto byte : row) wide.insert(wide.end(), {byte, byte});
                row = std::move(wide);
            }
            png_write_row(png, row.data());
        }
    png_write_end(png, nullptr);
    png_destroy_write_struct(&png, &info);
    return result;
}

std::string with_size(std::string jpeg, int w, int h) {
    for (std::size_t at = 2; at + 9 < jpeg.size();) {
        const auto marker = static_cast<unsigned char>(jpeg[at + 1]);
        const auto length = static_cast<std::size_t>(static_cast<unsigned char>(jpeg[at + 2])) << 8 |
                            static_cast<unsigned char>(jpeg[at + 3]);
        if (marker == 0xC0 || marker == 0xC2)
            return jpeg.replace(
                at + 5, 4,
                number(static_cast<std::uint32_t>(h), 2, false) + number(static_cast<std::uint32_t>(w), 2, false));
        at += 2 + length;
    }
    return jpeg;
}

namespace {

std::string chunk(const std::string& name, const std::string& body) {
    return name + number(static_cast<std::uint32_t>(body.size()), 4, true) + body + std::string(body.size() % 2, '\0');
}

std::string riff(const std::string& chunks) {
    return chunk("RIFF", "WEBP" + chunks);
}

/// A picture's own chunk, as it stands in a file of one picture.
std::string encoded(const std::vector<std::uint8_t>& rgba, int w, int h, bool lossless) {
    std::uint8_t* bytes = nullptr;
    const std::size_t size = lossless ? WebPEncodeLosslessRGBA(rgba.data(), w, h, 4 * w, &bytes)
                                      : WebPEncodeRGBA(rgba.data(), w, h, 4 * w, 90, &bytes);
    const std::string file(reinterpret_cast<char*>(bytes), size);
    WebPFree(bytes);
    constexpr std::size_t head = 12;
    return file.substr(head);
}

/// What says how large it is and what else stands in the file.
std::string extended(int w, int h, int flags) {
    return chunk("VP8X", number(static_cast<std::uint32_t>(flags), 4, true) +
                             number(static_cast<std::uint32_t>(w - 1), 3, true) +
                             number(static_cast<std::uint32_t>(h - 1), 3, true));
}

constexpr int has_exif = 8, moves = 2;

}  // namespace

std::string webp(const WebpWish& wish) {
    std::vector<std::uint8_t> rgba;
    for (int y = 0; y < wish.h; ++y)
        for (int x = 0; x < wish.w; ++x) {
            const Rgb rgb = quarter(x, y, wish.w, wish.h);
            rgba.insert(rgba.end(), rgb.begin(), rgb.end());
            rgba.push_back(wish.alpha && x * 2 >= wish.w ? 0 : 255);
        }
    std::string picture = encoded(rgba, wish.w, wish.h, wish.lossless);
    if (wish.exif.turn == 0) return riff(picture);
    if (picture.starts_with("VP8X")) picture.erase(0, 18);  // of one that can be seen through
    return riff(extended(wish.w, wish.h, has_exif) + picture + chunk("EXIF", exif_bytes(wish.exif)));
}

std::string clip(const ClipWish& wish) {
    constexpr std::array<Rgb, 4> colours{{{255, 0, 0}, {0, 255, 0}, {0, 0, 255}, {255, 255, 255}}};
    std::string chunks = extended(wish.w, wish.h, moves | (wish.exif.turn > 0 ? has_exif : 0)) +
                         chunk("ANIM", std::string(4, '\xFF') + number(1, 2, true));
    for (std::size_t i = 0; i < wish.stays.size(); ++i) {
        std::vector<std::uint8_t> rgba;
        for (int pixel = 0; pixel < wish.w * wish.h; ++pixel) {
            rgba.insert(rgba.end(), colours[i % 4].begin(), colours[i % 4].end());
            rgba.push_back(255);
        }
        std::string picture = encoded(rgba, wish.w, wish.h, true);
        constexpr std::size_t behind_size = 8 + 5;
        if (static_cast<int>(i) + 1 == wish.damaged)
            for (std::size_t at = behind_size; at < picture.size(); ++at) picture[at] = '\xFF';
        chunks += chunk("ANMF", number(0, 6, true) + number(static_cast<std::uint32_t>(wish.w - 1), 3, true) +
                                    number(static_cast<std::uint32_t>(wish.h - 1), 3, true) +
                                    number(static_cast<std::uint32_t>(wish.stays[i]), 3, true) + '\0' + picture);
    }
    if (wish.exif.turn > 0) chunks += chunk("EXIF", exif_bytes(wish.exif));
    return riff(chunks);
}
