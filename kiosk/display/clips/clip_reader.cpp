#include "display/clips/clip_reader.h"

#include <webp/demux.h>

#include <algorithm>

#include "display/photos/photo_header.h"

namespace display {

std::variant<std::unique_ptr<ClipReader>, SvgRefusal> ClipReader::of(const base::PlainFile& file,
                                                                     const PhotoFacts& facts) {
    auto bytes = file.read(0, most_clip_bytes);
    if (!bytes) return SvgRefusal{"it cannot be read", "copy it here anew", 0};
    std::unique_ptr<ClipReader> reader(new ClipReader);
    reader->bytes_ = std::move(*bytes);
    WebPAnimDecoderOptions options;
    if (!WebPAnimDecoderOptionsInit(&options)) return damaged();
    options.color_mode = MODE_bgrA;
    options.use_threads = 0;  // what else runs here has a share too
    const WebPData data{reinterpret_cast<const std::uint8_t*>(reader->bytes_.data()), reader->bytes_.size()};
    reader->decoder_ = WebPAnimDecoderNew(&data, &options);
    WebPAnimInfo info{};
    if (!reader->decoder_ || !WebPAnimDecoderGetInfo(reader->decoder_, &info)) return damaged();
    reader->size_ = {static_cast<int>(info.canvas_width), static_cast<int>(info.canvas_height)};
    if (reader->size_ != facts.stored) return damaged();  // it is another file by now
    return reader;
}

ClipReader::~ClipReader() {
    WebPAnimDecoderDelete(decoder_);
}

std::optional<ClipReader::Picture> ClipReader::next() {
    std::uint8_t* pixels = nullptr;
    int ends = 0;
    if (at_end() || !WebPAnimDecoderGetNext(decoder_, &pixels, &ends)) return std::nullopt;
    const auto begins = shown_until_;
    shown_until_ = std::max(begins, std::chrono::milliseconds(ends));
    return Picture{{reinterpret_cast<const std::uint32_t*>(pixels), size_}, begins, shown_until_};
}

bool ClipReader::at_end() const {
    return WebPAnimDecoderHasMoreFrames(decoder_) == 0;
}

void ClipReader::begin_anew() {
    WebPAnimDecoderReset(decoder_);
    shown_until_ = {};
}

std::optional<SvgRefusal> clip_fault(const base::PlainFile& file, const PhotoFacts& facts) {
    auto read = ClipReader::of(file, facts);
    if (auto* refusal = std::get_if<SvgRefusal>(&read)) return std::move(*refusal);
    auto& reader = std::get<std::unique_ptr<ClipReader>>(read);
    for (std::uint32_t picture = 1; !reader->at_end(); ++picture)
        if (!reader->next()) return damaged_at(picture);
    return std::nullopt;
}

}  // namespace display
