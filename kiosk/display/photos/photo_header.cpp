#include "display/photos/photo_header.h"

#include <optional>

#include "display/photos/photo_kind.h"
#include "display/photos/photo_numbers.h"

namespace display {
namespace {

using std::string_view;
using namespace std::string_view_literals;

constexpr const char* save_anew = "open it in a program that shows photographs, and save it anew as JPEG (.jpg)";
constexpr const char* save_smaller =
    "make it smaller, and save it as JPEG: 2,500 pixels on the longer side are enough for every screen";

using Inspected = std::variant<PhotoFacts, SvgRefusal>;

}  // namespace

Inspected within_limits(const PhotoFacts& facts) {
    const auto [w, h] = facts.stored;
    if (w <= 0 || h <= 0) return SvgRefusal{"it has no size: there is nothing in it", save_anew, 0};
    const std::int64_t pixels = std::int64_t{w} * h;
    if (pixels > most_photo_pixels)
        return SvgRefusal{"it has " + std::to_string(pixels / 1'000'000) + " megapixels; the limit is " +
                              std::to_string(most_photo_pixels / 1'000'000),
                          save_smaller, 0};
    if (std::max(w, h) > longest_photo_side)
        return SvgRefusal{"one side has " + std::to_string(std::max(w, h)) + " pixels; the limit is " +
                              std::to_string(longest_photo_side),
                          save_smaller, 0};
    return facts;
}

namespace {

/// A frame's segment: its precision, size and components.
Inspected frame(const Numbers& in, std::size_t at, std::uint32_t marker, PhotoFacts facts) {
    constexpr std::uint32_t baseline = 0xC0, extended = 0xC1, progressive = 0xC2;
    const bool usual = marker == baseline || marker == extended || marker == progressive;
    if (!usual || in.byte(at) != 8) return SvgRefusal{"it is a rare kind of JPEG", save_anew, 0};
    facts.stored = {static_cast<int>(in.two(at + 3)), static_cast<int>(in.two(at + 1))};
    const auto colours = in.byte(at + 5);
    if (colours == 4)
        return SvgRefusal{"its colours are those of a printing press (CMYK)", "save it with RGB colours", 0};
    if (colours != 1 && colours != 3) return SvgRefusal{"it is a rare kind of JPEG", save_anew, 0};
    return within_limits(facts);
}

/// What is wrong when the header goes on beyond what was read.
SvgRefusal no_end(string_view start, std::uint64_t bytes) {
    if (start.size() >= bytes) return cut_off();
    return {"it carries more than 1 MiB of notes beside the picture", save_anew, 0};
}

Inspected inspect_jpeg(string_view start, std::uint64_t bytes) {
    const Numbers in(start);
    PhotoFacts facts;
    for (std::size_t at = 2; at + 4 <= start.size();) {
        const auto marker = in.byte(at + 1);
        if (in.byte(at) != 0xFF || marker == 0xFF || marker == 0) {
            ++at;  // cameras fill up with some
            continue;
        }
        at += 2;
        const bool alone = marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
        if (alone) continue;
        const bool begins_or_ends_picture = marker == 0xD9 || marker == 0xDA;
        const std::size_t length = in.two(at);
        if (begins_or_ends_picture || length < 2) return damaged();
        const bool is_frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (is_frame && at + 8 > start.size()) break;
        if (is_frame) return frame(in, at + 2, marker, facts);
        const auto segment = start.substr(at + 2, length - 2);
        if (marker == 0xE1 && segment.starts_with("Exif\0\0"sv)) facts.turn = orientation(segment.substr(6));
        at += length;
    }
    return no_end(start, bytes);
}

Inspected inspect_png(string_view start, std::uint64_t bytes) {
    constexpr std::size_t first_chunk = 8, around_chunk = 12;
    const Numbers in(start);
    PhotoFacts facts;
    facts.kind = PhotoFacts::Kind::png;
    if (start.size() < first_chunk + around_chunk + 13) return cut_off();
    if (start.substr(first_chunk + 4, 4) != "IHDR") return damaged();
    const auto side = [&](std::size_t at) { return static_cast<int>(std::min<std::uint32_t>(in.four(at), 1U << 30)); };
    facts.stored = {side(first_chunk + 8), side(first_chunk + 12)};
    for (std::size_t at = first_chunk; at + around_chunk <= start.size(); at += around_chunk + in.four(at)) {
        const auto name = start.substr(at + 4, 4);
        if (name == "acTL")
            return SvgRefusal{"it moves (an animated PNG)",
                              "save one picture of it as JPEG (.jpg), or make a clip of it, a file that ends in .webp",
                              0};
        if (name == "eXIf") facts.turn = orientation(start.substr(at + 8, in.four(at)));
        if (name == "IDAT") return within_limits(facts);
    }
    return no_end(start, bytes);
}

}  // namespace

SvgRefusal cut_off() {
    return {"its end is missing: it was cut off when it was copied", "copy it here anew", 0};
}

SvgRefusal damaged() {
    return {"it is damaged", "copy it here anew; if it stays so, open it and save it anew as JPEG (.jpg)", 0};
}

bool is_webp(string_view start) {
    return start.starts_with("RIFF"sv) && start.substr(0, 12).ends_with("WEBP"sv);
}

std::variant<PhotoFacts, SvgRefusal> inspect_photo(string_view start, std::uint64_t bytes) {
    const bool jpeg = start.starts_with("\xFF\xD8\xFF"sv), png = start.starts_with("\x89PNG\r\n\x1A\n"sv);
    if (!jpeg && !png) return no_photo_at_all(start);
    if (bytes > most_photo_bytes)
        return SvgRefusal{"it is larger than " + std::to_string(most_photo_bytes >> 20) + " MiB", save_smaller, 0};
    return jpeg ? inspect_jpeg(start, bytes) : inspect_png(start, bytes);
}

}  // namespace display
