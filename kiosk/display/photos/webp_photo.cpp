#include <webp/decode.h>

#include <algorithm>
#include <array>
#include <memory>

#include "display/photos/photo_decoders.h"
#include "display/photos/photo_header.h"

namespace display {
namespace {

constexpr std::int64_t most_decoded = 12'000'000;  ///< pixels

struct DeleteDecoder {
    void operator()(WebPIDecoder* decoder) const { WebPIDelete(decoder); }
};
struct FreeOutput {
    WebPDecoderConfig* config;
    ~FreeOutput() { WebPFreeDecBuffer(&config->output); }
};

/// As large as wanted where the photograph is larger: the library makes it smaller row by row.
PixelSize scaled(PixelSize stored, PixelSize wanted) {
    double share = std::max(static_cast<double>(wanted.w) / stored.w, static_cast<double>(wanted.h) / stored.h);
    auto size_at = [&](double by) {
        return PixelSize{std::max(1, static_cast<int>(stored.w * by + 0.5)),
                         std::max(1, static_cast<int>(stored.h * by + 0.5))};
    };
    PixelSize size = share < 1 ? size_at(share) : stored;
    while (std::int64_t{size.w} * size.h > most_decoded) size = {size.w * 9 / 10, size.h * 9 / 10};
    return size;
}

/// A picture without loss is kept whole while it is decoded, with four bytes a pixel.
bool takes_too_much(std::FILE* file, PixelSize stored) {
    std::array<std::uint8_t, 64> start{};
    const std::size_t count = std::fread(start.data(), 1, start.size(), file);
    std::rewind(file);
    WebPBitstreamFeatures features{};
    constexpr int lossy = 1;
    if (WebPGetFeatures(start.data(), count, &features) == VP8_STATUS_OK && features.format == lossy) return false;
    return std::size_t{4} * static_cast<std::size_t>(stored.w) * static_cast<std::size_t>(stored.h) > most_photo_memory;
}

}  // namespace

DecodedPhoto decode_webp(std::FILE* file, PixelSize stored, PixelSize wanted) {
    if (takes_too_much(file, stored)) return takes_too_much_memory("lossless");
    WebPDecoderConfig config;
    if (!WebPInitDecoderConfig(&config)) return damaged();
    Raster raster;
    raster.size = scaled(stored, wanted);
    raster.pixels.resize(static_cast<std::size_t>(raster.size.w) * static_cast<std::size_t>(raster.size.h));
    const FreeOutput free{&config};
    config.options.use_scaling = raster.size != stored;
    config.options.scaled_width = raster.size.w, config.options.scaled_height = raster.size.h;
    config.output.colorspace = MODE_bgrA;
    config.output.is_external_memory = 1;
    config.output.u.RGBA = {reinterpret_cast<std::uint8_t*>(raster.pixels.data()), 4 * raster.size.w,
                            4 * raster.pixels.size()};
    const std::unique_ptr<WebPIDecoder, DeleteDecoder> decoder(WebPIDecode(nullptr, 0, &config));
    if (!decoder) return takes_too_much_memory("lossless");
    const PhotoClock clock;
    std::vector<std::uint8_t> bytes(std::size_t{64} << 10);
    while (const std::size_t count = std::fread(bytes.data(), 1, bytes.size(), file)) {
        const auto status = WebPIAppend(decoder.get(), bytes.data(), count);
        if (status == VP8_STATUS_OK) return raster;
        if (status == VP8_STATUS_OUT_OF_MEMORY) return takes_too_much_memory("lossless");
        if (status != VP8_STATUS_SUSPENDED) return damaged();
        if (clock.is_over()) return takes_too_long();
    }
    return cut_off();
}

}  // namespace display
