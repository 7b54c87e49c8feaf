// Where the words of a translated flow stand: in the translator's file, not in the script. Inside check only; one thread at a
// time.
#pragma once

#include <string>
#include <vector>

#include "base/problem.h"
#include "check/translation/check_language.h"
#include "flow/flow.h"

namespace check {

class TranslatedPlaces {
public:
    /// Refers to all it is given. `translated` is `original` in the words of `language`.
    TranslatedPlaces(const flow::Flow& original, const flow::Flow& translated, const LanguageCheck& language);

    /// What was found in the flow's file is told of the line of the PO file whose words it is about: those that it quotes,
    /// else the longest of the slide.
    void move(base::Problem& problem) const;

private:
    struct Text {
        std::string english, words, where;  ///< "band: title"
    };
    const Text* text_of(const base::Problem& problem) const;

    const flow::Flow& flow_;
    const LanguageCheck& language_;
    std::vector<Text> texts_;
};

}  // namespace check
