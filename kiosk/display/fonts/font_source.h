// A font file as SDL_ttf reads it: a few bytes here and there, thousands of times for one screen. Inside display only; one thread an object
// and all that was opened of it.
#pragma once

#include <SDL_rwops.h>

#include <array>
#include <cstdint>
#include <string>

#include "base/plain_file.h"

namespace display {

/// Keeps the pieces that were read last, at most 128 KiB, for every size that the file is open in.
class FontSource {
public:
    explicit FontSource(const std::string& file) : file_(file) {}
    FontSource(const FontSource&) = delete;
    FontSource& operator=(const FontSource&) = delete;

    /// With a place of its own in the file; this outlives it. Null: the file cannot be read.
    SDL_RWops* open();
    /// So many bytes from a place on, fewer at the end of the file or where the disk fails.
    std::size_t read(std::uint64_t from, char* to, std::size_t bytes);
    std::uint64_t size() const { return file_.size(); }

private:
    static constexpr std::size_t piece_bytes = 4096, most_pieces = 32;
    struct Piece {
        std::uint64_t number = 0;
        std::string bytes;  ///< empty: none
    };
    const Piece& piece(std::uint64_t number);

    const base::PlainFile file_;
    std::array<Piece, most_pieces> pieces_;  ///< each in the place that its number gives it
};

}  // namespace display
