// Units behind a number, in words. Pure; any thread.
#pragma once

#include <optional>
#include <string_view>

#include "speech/words/scan.h"
#include "speech/words/vocabulary.h"

namespace speech {

/// How many of a unit.
struct Count {
    bool one = false;              ///< exactly 1
    std::string_view digits = {};  ///< of a whole number; empty: of none
    bool alone = true;             ///< not one end of a range
};

/// What is said behind a number, with a gap in front of it.
struct Tail : Piece {
    bool has_number = false;  ///< the number is no more said before it: "two milligrams" is one word
};

/// What a unit is called behind its number.
struct UnitSaid {
    Words said;
    bool has_number = false;
};
UnitSaid counted(const Unit& unit, const Count& count);

/// "mg", " mg/kg", "-mg", "°C", "€" behind a number that ends at `at`. A hyphen ties the unit of one to it: "a 5-mg tablet". The full
/// stop of "5 min." goes where the sentence goes on.
std::optional<Tail> unit_said_at(std::string_view text, std::size_t at, const Count& count,
                                 const Vocabulary& vocabulary);

/// "/day" behind a unit.
std::optional<Piece> per_said_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary);

}  // namespace speech
