// How many syllables a word has, by how espeak-ng would say it. One thread at a time.
#pragma once

#include <string>
#include <unordered_map>

#include "flow/seams.h"

namespace speech {

/// Syllables in the phonemes of one word, in IPA with '_' between phonemes: "w_ˈɔː_k_ɪ_ŋ" has two. A diphthong is one
/// syllable; a vowel that glides into another ("aɪə" in "science") is two.
int syllables_in(std::string_view phonemes);

/// Keeps what it has counted: packs say the same words again and again. espeak-ng has one state for the whole program,
/// so there is at most one of these at a time.
class Syllables : public flow::SyllableCounter {
public:
    Syllables() = default;
    Syllables(const Syllables&) = delete;
    Syllables& operator=(const Syllables&) = delete;

    /// espeak-ng and its data are opened by the first call and stay open until the program ends; without them there is
    /// no voice for any language. Only the first 40 bytes of a word are spoken.
    std::optional<int> count(std::string_view word, const std::string& language) override;

private:
    bool speak(const std::string& language);  ///< false: no voice for it
    int spoken(const std::string& word);

    std::string language_;  ///< of the voice that is set
    bool has_voice_ = false;
    std::unordered_map<std::string, int> counted_;  ///< by language and word
};

}  // namespace speech
