// A clip's pictures one after another, decoded through libwebpdemux: never more than one, and what it is drawn over, in
// memory. Inside display only; any thread, one at a time.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "base/plain_file.h"
#include "display/clips/clip_frames.h"
#include "display/drawings/svg_guard.h"
#include "display/photos/photo_facts.h"
#include "display/photos/upright.h"

struct WebPAnimDecoder;

namespace display {

class ClipReader {
public:
    /// Of a file whose header is within its limits; its bytes are kept.
    static std::variant<std::unique_ptr<ClipReader>, SvgRefusal> of(const base::PlainFile& file,
                                                                    const PhotoFacts& facts);
    ~ClipReader();
    ClipReader(const ClipReader&) = delete;
    ClipReader& operator=(const ClipReader&) = delete;

    struct Picture {
        SeenPixels pixels;                             ///< until the next is asked for
        std::chrono::milliseconds begins{0}, ends{0};  ///< since the clip's beginning
    };
    /// Nothing: the next picture cannot be decoded, or, where `at_end`, there is none any more.
    std::optional<Picture> next();
    bool at_end() const;
    void begin_anew();

private:
    ClipReader() = default;

    std::string bytes_;
    PixelSize size_;
    WebPAnimDecoder* decoder_ = nullptr;
    std::chrono::milliseconds shown_until_{0};
};

/// Decodes all of it: nothing where that goes well.
std::optional<SvgRefusal> clip_fault(const base::PlainFile& file, const PhotoFacts& facts);

}  // namespace display
