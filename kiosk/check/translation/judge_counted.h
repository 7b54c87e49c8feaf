// Whether a translation counts as its English does where that writes small numbers as words: "twice a day", "three weeks".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/words/spelled_numbers.h"
#include "check/words/units.h"

namespace check {

struct TranslationFault;

/// Any one thread at a time.
class CountedJudge {
public:
    CountedJudge(const std::string& from, const std::string& to) : english_(from), other_(to) {}

    /// Told is only what stands in the place of something else: "tres veces" for "twice", "tres semanas" for "three
    /// months". What is merely not there may be said in another way: "ambos", "un par".
    std::vector<TranslationFault> faults(const std::u32string& english, const std::u32string& translation);

private:
    struct Language {
        explicit Language(std::string code_) : code(std::move(code_)), words(code) {}
        const Units& units();

        std::string code;
        SpelledNumbers words;
        std::optional<Units> known_units;  ///< nothing: not asked for yet
    };
    struct Side;
    std::optional<TranslationFault> other_number(const Side& before, const Side& after);
    std::optional<TranslationFault> other_unit(const Side& before, const Side& after);

    Language english_, other_;
};

}  // namespace check
