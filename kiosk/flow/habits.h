// How a language writes quotation marks, dashes, ranges of numbers and units, and where a text does it another way. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/fix.h"

namespace flow {

/// The words of one text as they stand in a file: in pieces between quotation marks, with \n and \" for what they are.
class WrittenText {
public:
    /// One character, and the bytes of the file that it takes.
    struct Letter {
        std::size_t at = 0, length = 0;
        char32_t character = 0;
    };

    /// The piece [first, last) of the file.
    void add(std::string_view file, std::size_t first, std::size_t last);
    const std::vector<Letter>& letters() const { return letters_; }

private:
    std::vector<Letter> letters_;
};

/// What is to be written instead, in order; each `why` names the slip in the plural: "straight quotation marks". Where a habit has
/// two right answers, and in a language that is not known here, there is nothing. `language`: BCP 47.
base::Fixes unlike_habits(const WrittenText& text, const std::string& language);

}  // namespace flow
