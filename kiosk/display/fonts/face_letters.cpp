#include "display/fonts/face_letters.h"

#include <array>
#include <string_view>
#include <utility>

namespace display {
namespace {

constexpr std::uint32_t segments = 4, groups = 12;  ///< formats of a table, both sorted by character

constexpr std::uint32_t tag(std::string_view name) {
    std::uint32_t value = 0;
    for (char letter : name) value = value << 8 | static_cast<unsigned char>(letter);
    return value;
}

}  // namespace

FaceLetters::FaceLetters(Read read, int index) : read_(std::move(read)) {
    if (const auto cmap = letters_of(index)) choose(*cmap);
}

/// Big-endian, as all numbers of a font are. Nothing: the file ends before it.
std::optional<std::uint32_t> FaceLetters::number(std::uint64_t at, std::size_t bytes) const {
    std::array<char, 4> read{};
    if (read_(at, read.data(), bytes) < bytes) return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i) value = value << 8 | static_cast<unsigned char>(read[i]);
    return value;
}

/// Where the face's tables of characters begin.
std::optional<std::uint64_t> FaceLetters::letters_of(int index) const {
    constexpr std::uint64_t offsets = 12, entry = 16;
    std::uint64_t face = 0;
    if (number(0, 4) == tag("ttcf")) {
        const auto faces = number(8, 4), begins = number(offsets + 4 * static_cast<std::uint64_t>(index), 4);
        if (!faces || !begins || static_cast<std::uint32_t>(index) >= *faces) return std::nullopt;
        face = *begins;
    }
    const std::uint64_t tables = number(face + 4, 2).value_or(0), first = face + offsets;
    for (std::uint64_t at = first; at < first + tables * entry; at += entry)
        if (number(at, 4) == tag("cmap")) return number(at + 8, 4);
    return std::nullopt;
}

/// The one that SDL_ttf reads: of all characters, else of those up to U+FFFF.
void FaceLetters::choose(std::uint64_t cmap) {
    const std::uint32_t tables = number(cmap + 2, 2).value_or(0);
    for (const bool all : {true, false})
        for (std::uint64_t at = cmap + 4; at < cmap + 4 + 8 * static_cast<std::uint64_t>(tables) && letters_ == 0;
             at += 8) {
            const auto platform = number(at, 2), encoding = number(at + 2, 2), offset = number(at + 4, 4);
            if (!platform || !encoding || !offset) return;
            const bool windows = *platform == 3, every = windows && *encoding == 10,
                       some = *platform == 0 || (windows && *encoding <= 1);
            if (all ? every : some) letters_ = cmap + *offset;
        }
    if (letters_ != 0) format_ = number(letters_, 2).value_or(0);
}

std::optional<bool> FaceLetters::has(char32_t character) const {
    if (format_ == groups) return in_groups(character);
    if (format_ == segments) return in_segments(character);
    return std::nullopt;
}

/// Groups of first character, last character and first glyph.
std::optional<bool> FaceLetters::in_groups(char32_t character) const {
    constexpr std::uint64_t header = 16, group = 12;
    const auto count = number(letters_ + 12, 4);
    if (!count) return std::nullopt;
    std::uint64_t from = 0, to = *count;
    while (from < to) {
        const std::uint64_t middle = (from + to) / 2, at = letters_ + header + middle * group;
        const auto first = number(at, 4), last = number(at + 4, 4), glyph = number(at + 8, 4);
        if (!first || !last || !glyph) return std::nullopt;
        if (character > *last)
            from = middle + 1;
        else if (character < *first)
            to = middle;
        else
            return *glyph + (character - *first) != 0;
    }
    return false;
}

/// Four lists, of one number for each segment: last character, first character, what is added to it for its glyph, and where its glyphs are
/// listed instead.
std::optional<bool> FaceLetters::in_segments(char32_t character) const {
    constexpr std::uint64_t header = 14, between = 2;
    if (character > 0xFFFF) return false;
    const auto twice = number(letters_ + 6, 2);
    if (!twice) return std::nullopt;
    const std::uint64_t lasts = letters_ + header, firsts = lasts + *twice + between, added = firsts + *twice,
                        listed = added + *twice;
    std::uint64_t from = 0, to = *twice / 2;
    while (from < to) {
        const std::uint64_t middle = (from + to) / 2;
        const auto last = number(lasts + 2 * middle, 2);
        if (!last) return std::nullopt;
        if (character > *last)
            from = middle + 1;
        else
            to = middle;
    }
    if (from == *twice / 2) return false;
    const auto first = number(firsts + 2 * from, 2), add = number(added + 2 * from, 2),
               list = number(listed + 2 * from, 2);
    if (!first || !add || !list) return std::nullopt;
    if (character < *first) return false;
    if (*list == 0) return ((character + *add) & 0xFFFF) != 0;
    const auto glyph = number(listed + 2 * from + *list + 2 * (character - *first), 2);
    if (!glyph) return std::nullopt;
    return *glyph != 0 && ((*glyph + *add) & 0xFFFF) != 0;
}

}  // namespace display
