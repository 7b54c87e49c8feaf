// Whether a translation counts as its English does where both write small numbers as words: "twice a day".
#pragma once

#include <optional>
#include <string>

#include "check/spelled_numbers.h"

namespace check {

struct TranslationFault;

/// Any one thread at a time.
class CountedJudge {
public:
    CountedJudge(const std::string& from, const std::string& to) : english_words_(from), words_(to) {}

    /// Told is only a number that stands in the place of another: "tres veces" for "twice". What is merely not there may
    /// be said in another way: "ambos", "un par".
    std::optional<TranslationFault> fault(const std::u32string& english, const std::u32string& translation);

private:
    SpelledNumbers english_words_, words_;
};

}  // namespace check
