// Units of measure beside the numbers of a text, in the words of its language.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "check/words/numbers.h"

namespace check {

/// What a language calls milligrams, minutes, per cent and the other units of a clinic: the words and signs that ICU
/// has for it, and the international signs. Made once a language (some milliseconds), then only read.
class Units {
public:
    using Set = std::set<std::string>;  ///< ICU's names: "milligram"; several when a sign is short for more than one

    explicit Units(const std::string& language);

    /// What stands behind a number that ends at `end`, blanks between left out; empty: no unit. `length` becomes that
    /// of the unit with those blanks, in characters.
    const Set& behind(const std::u32string& text, std::size_t end, std::size_t& length) const;

    /// Every unit that the text names anywhere, also without a number: "twice a day".
    Set named_in(const std::u32string& text) const;

private:
    const Set& at(const std::u32string& lower, std::size_t begin, std::size_t& length) const;

    /// In lower case, by their first letter, longer ones first.
    std::unordered_map<char32_t, std::map<std::u32string, Set, std::greater<>>> words_;
};

/// Whether leaving the unit out changes a dose or a size, and so whether its sign stays in every language.
bool is_measure(const std::string& unit);

}  // namespace check
