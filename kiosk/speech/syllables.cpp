#include "speech/syllables.h"

#include <espeak-ng/speak_lib.h>

#include <algorithm>

#include "speech/espeak.h"
#include "speech/words/voices.h"

namespace speech {
namespace {

constexpr std::size_t longest_word = 40;      ///< bytes; the longest words of medicine are shorter
constexpr std::size_t most_counted = 50'000;  ///< words kept

constexpr std::u32string_view vowels = U"aeiouyæɑɐɒɔəɚɛɜɝɘɤɪɨᵻʊʉʌɵøœɯ";
constexpr std::u32string_view closing = U"ɪʊ";  ///< second half of a diphthong
constexpr char32_t syllabic = U'\u0329';        ///< under a consonant that carries a syllable: "bottle" as b ɒ t l̩

/// Phonemes come from espeak-ng, which writes sound UTF-8; a broken sequence is no vowel.
char32_t next_letter(std::string_view text, std::size_t& at) {
    auto lead = static_cast<unsigned char>(text[at++]);
    int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
    char32_t letter = more == 0 ? lead : lead & (0x3F >> more);
    for (; more > 0 && at < text.size(); --more) letter = letter << 6 | (static_cast<unsigned char>(text[at++]) & 0x3F);
    return letter;
}

}  // namespace

int syllables_in(std::string_view phonemes) {
    int count = 0;
    bool after_vowel = false;  // within one phoneme
    for (std::size_t at = 0; at < phonemes.size();) {
        auto letter = next_letter(phonemes, at);
        bool vowel = vowels.find(letter) != vowels.npos;
        bool closes = after_vowel && closing.find(letter) != closing.npos;
        if ((vowel && !closes) || letter == syllabic) ++count;
        after_vowel = vowel;
    }
    return count;
}

bool Syllables::speak(const std::string& language) {
    if (open_espeak() == 0) return false;
    if (language != language_) {
        language_ = language;
        const auto voice = voice_for(language);
        has_voice_ = voice && espeak_SetVoiceByName(voice->name.c_str()) == EE_OK;
    }
    return has_voice_;
}

int Syllables::spoken(const std::string& word) {
    constexpr int ipa = 1 << 1, between = '_' << 8;
    const void* rest = word.c_str();
    int count = 0;
    while (rest)  // one clause at a time; a word is one
        if (const char* phonemes = espeak_TextToPhonemes(&rest, espeakCHARS_UTF8, ipa | between))
            count += syllables_in(phonemes);
    return std::max(count, 1);
}

std::optional<int> Syllables::count(std::string_view word, const std::string& language) {
    const std::string known(word.substr(0, longest_word)), key = language + '\0' + known;
    if (auto found = counted_.find(key); found != counted_.end()) return found->second;
    if (!speak(language)) return std::nullopt;
    if (counted_.size() >= most_counted) counted_.clear();
    return counted_.emplace(key, spoken(known)).first->second;
}

}  // namespace speech
