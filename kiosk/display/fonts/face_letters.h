// Which characters a font's face has, by its own table of them (cmap): what only wants to know that opens no font. Inside display only; one
// thread an object.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

namespace display {

class FaceLetters {
public:
    /// So many bytes of the font's file from a place on; tells how many there were.
    using Read = std::function<std::size_t(std::uint64_t from, char* to, std::size_t bytes)>;
    /// `index`: of the face in a collection.
    FaceLetters(Read read, int index);

    /// Nothing: its table is of a kind that is not read here, or cannot be read; whoever opens the face finds out.
    std::optional<bool> has(char32_t character) const;

private:
    std::optional<std::uint32_t> number(std::uint64_t at, std::size_t bytes) const;
    std::optional<std::uint64_t> letters_of(int index) const;
    void choose(std::uint64_t cmap);
    std::optional<bool> in_groups(char32_t character) const;
    std::optional<bool> in_segments(char32_t character) const;

    const Read read_;
    std::uint64_t letters_ = 0;  ///< where the table that counts begins; 0: there is none
    std::uint32_t format_ = 0;
};

}  // namespace display
