// A voice that says short words in one breath, and one syllable for every three letters of words of ten and more.
#pragma once

#include "flow/seams.h"

namespace fakes {

struct Syllables : flow::SyllableCounter {
    bool mute = false;

    std::optional<int> count(std::string_view word, const std::string&) override {
        if (mute) return std::nullopt;
        return word.size() < 10 ? 1 : static_cast<int>(word.size() / 3);
    }
};

}  // namespace fakes
