// Small photographs made for tests: four quarters of one colour each, red, green, blue and white.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// EXIF's Orientation, in a letter order.
struct Exif {
    int turn = 0;  ///< 0: no EXIF at all
    bool little = true;
};

struct JpegWish {
    int w = 64, h = 32;
    Exif exif = {};
    bool progressive = false, cmyk = false, gray = false;
    int quality = 95;
};
std::string jpeg(const JpegWish& wish = {});

struct PngWish {
    int w = 64, h = 32;
    int depth = 8;
    bool alpha = false, palette = false, gray = false, interlaced = false;
    Exif exif = {};
};
std::string png(const PngWish& wish = {});

struct WebpWish {
    int w = 64, h = 32;
    bool lossless = false, alpha = false;
    Exif exif = {};
};
std::string webp(const WebpWish& wish = {});

/// A clip whose pictures are each of one colour: red, green, blue, white, and again red.
struct ClipWish {
    int w = 64, h = 32;
    std::vector<int> stays{100, 100, 100, 100};  ///< milliseconds each
    int damaged = 0;                             ///< the number of a picture whose bytes are wrong, from 1; 0: none
    Exif exif = {};
};
std::string clip(const ClipWish& wish = {});

/// The bytes of an Orientation entry, as they stand in a TIFF header.
std::string exif_bytes(const Exif& exif, std::uint32_t first_entry_at = 8);

/// The same JPEG that says it is so large.
std::string with_size(std::string jpeg, int w, int h);
