#include "display/photos/webp_header.h"

#include <webp/decode.h>

#include <algorithm>
#include <string_view>

#include "display/photos/photo_header.h"
#include "display/photos/photo_numbers.h"

namespace display {
namespace {

using std::string_view;
using namespace std::string_view_literals;
using Inspected = std::variant<PhotoFacts, SvgRefusal>;

constexpr const char* save_smaller = "make it smaller: 2,500 pixels on the longer side are enough for every screen";
constexpr const char* make_anew = "make it anew as media/README.md says, under Clips";

/// Numbers of this format have three bytes, the lowest first.
int three(const Numbers& in, std::size_t at) {
    return static_cast<int>(in.two(at) | in.byte(at + 2) << 16);
}

/// The chunks of the file: a name, a length and so many bytes.
class Chunks {
public:
    Chunks(const ReadBytes& read, std::uint64_t end) : read_(read), end_(end) {}

    /// False: there is none any more.
    bool next() {
        if (at_ >= end_ || ++count_ > most) return false;
        head_ = read_(at_, head_bytes);
        const std::uint64_t length = Numbers(head_, true).four(4);
        body_ = at_ + 8;
        whole_ = head_.size() >= 8 && body_ + length <= end_;
        at_ = body_ + length + length % 2;
        length_ = length;
        return true;
    }
    bool is_whole() const { return whole_; }
    bool too_many() const { return count_ > most; }
    string_view name() const { return string_view(head_).substr(0, 4); }
    Numbers start() const { return Numbers(string_view(head_).substr(std::min<std::size_t>(8, head_.size())), true); }
    std::string body(std::size_t bytes) const { return read_(body_, std::min<std::uint64_t>(bytes, length_)); }

private:
    static constexpr std::size_t head_bytes = 24;
    static constexpr int most = 4000;
    const ReadBytes& read_;
    const std::uint64_t end_;
    std::uint64_t at_ = 12, body_ = 0, length_ = 0;
    std::string head_;
    int count_ = 0;
    bool whole_ = false;
};

SvgRefusal too_large_a_clip(const std::string& why, const char* cure) {
    return {"it is a clip, and " + why, std::string(cure) + ": media/README.md says how, under Clips", 0};
}

Inspected clip_within_limits(PhotoFacts facts, std::uint64_t bytes) {
    const auto& clip = *facts.clip;
    const int side = std::max(facts.stored.w, facts.stored.h);
    if (facts.stored.w <= 0 || facts.stored.h <= 0) return damaged();
    if (bytes > most_clip_bytes)
        return too_large_a_clip("larger than " + std::to_string(most_clip_bytes >> 20) + " MiB",
                                "make it shorter or smaller");
    if (side > longest_clip_side)
        return too_large_a_clip(
            "one side has " + std::to_string(side) + " pixels; the limit is " + std::to_string(longest_clip_side),
            "make it smaller");
    if (clip.pictures < 2)
        return SvgRefusal{"it is a clip of one picture", "save that picture as JPEG (.jpg), or make the clip anew", 0};
    if (clip.lasts > longest_clip)
        return too_large_a_clip("lasts " + std::to_string((clip.lasts.count() + 999) / 1000) + " s; the limit is " +
                                    std::to_string(longest_clip.count() / 1000),
                                "make it shorter");
    const auto pixels = static_cast<std::int64_t>(facts.stored.w) * facts.stored.h * clip.pictures;
    if (pixels > most_clip_pixels)
        return too_large_a_clip("has " + std::to_string(clip.pictures) + " pictures of " +
                                    std::to_string(facts.stored.w) + " × " + std::to_string(facts.stored.h) +
                                    " pixels, which takes long to look at",
                                "make it smaller or shorter: 640 pixels on the longer side are enough");
    // How long the last picture stays is often lost on the way: so much is forgiven.
    constexpr std::int64_t forgiven = 1;
    if ((clip.pictures - forgiven) * 1000 > (most_clip_pictures_a_second + forgiven) * clip.lasts.count())
        return too_large_a_clip("has more than " + std::to_string(most_clip_pictures_a_second) + " pictures a second",
                                "make it with 24");
    return facts;
}

/// Its size and whether it moves, as the library reads them.
Inspected beginning(const ReadBytes& read, std::uint64_t bytes) {
    const std::string start = read(0, most_header_bytes);
    WebPBitstreamFeatures features{};
    switch (WebPGetFeatures(reinterpret_cast<const std::uint8_t*>(start.data()), start.size(), &features)) {
        case VP8_STATUS_OK:
            break;
        case VP8_STATUS_NOT_ENOUGH_DATA:
            if (start.size() >= bytes) return cut_off();
            return SvgRefusal{"it carries more than 1 MiB of notes before the picture", "save it anew as JPEG (.jpg)",
                              0};
        default:
            return damaged();
    }
    PhotoFacts facts;
    facts.kind = PhotoFacts::Kind::webp;
    facts.stored = {features.width, features.height};
    if (features.has_animation) facts.clip.emplace();
    return facts;
}

}  // namespace

Inspected inspect_webp(const ReadBytes& read, std::uint64_t bytes) {
    if (bytes > most_photo_bytes)
        return SvgRefusal{"it is larger than " + std::to_string(most_photo_bytes >> 20) + " MiB", save_smaller, 0};
    auto begun = beginning(read, bytes);
    auto* facts = std::get_if<PhotoFacts>(&begun);
    if (!facts) return begun;
    const std::uint64_t end = 8ULL + Numbers(read(4, 4), true).four(0);
    if (end > bytes) return cut_off();
    Chunks chunks(read, end);
    while (chunks.next()) {
        if (!chunks.is_whole()) return cut_off();
        constexpr std::size_t most_notes = std::size_t{1} << 16;
        if (chunks.name() == "EXIF") {
            const std::string notes = chunks.body(most_notes);
            facts->turn = orientation(notes.starts_with("Exif\0\0"sv) ? string_view(notes).substr(6) : notes);
        }
        if (chunks.name() != "ANMF" || !facts->clip) continue;
        constexpr std::size_t stays_at = 12;
        ++facts->clip->pictures;
        facts->clip->lasts += std::chrono::milliseconds(three(chunks.start(), stays_at));
    }
    if (chunks.too_many())
        return facts->clip ? too_large_a_clip("has thousands of pictures", "make it shorter")
                           : SvgRefusal{"it is damaged", make_anew, 0};
    return facts->clip ? clip_within_limits(*facts, bytes) : within_limits(*facts);
}

}  // namespace display
