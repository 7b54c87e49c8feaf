#include "check/words/reading_formulas.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace check {
namespace {

double share(int count, int of) {
    return static_cast<double>(count) / std::max(of, 1);
}

double per_sentence(const TextCounts& counts) {
    return share(counts.words, counts.sentences);
}

double syllables_a_word(const TextCounts& counts) {
    return share(counts.syllables, counts.words);
}

/// Without a region: "pt-BR" → "pt"
std::string language_alone(const std::string& language) {
    return language.substr(0, language.find('-'));
}

}  // namespace

const std::vector<ReadingFormula>& reading_formulas(const std::string& language) {
    static const std::map<std::string, std::vector<ReadingFormula>> known{
        {"en", {{"Flesch-Kincaid", flesch_kincaid, true, 6.0, 7.0}, {"SMOG", smog, true, 7.5, std::nullopt}}},
        {"es", {{"INFLESZ", inflesz, false, 65, 55}}},
        {"de", {{"Wiener Sachtextformel", wiener_sachtext, true, 6.0, 7.0}}},
        {"tr", {{"Ateşman", atesman, false, 70, 60}}},
        {"fr", {{"Kandel-Moles", kandel_moles, false, 70, 60}}},
        {"pt", {{"Flesch-Martins", martins, false, 65, 55}}},
        {"it", {{"Gulpease", gulpease, false, 60, 55}}},
    };
    static const std::vector<ReadingFormula> none;
    auto found = known.find(language_alone(language));
    return found == known.end() ? none : found->second;
}

double flesch_kincaid(const TextCounts& counts) {
    if (counts.words == 0) return 0;
    return 0.39 * per_sentence(counts) + 11.8 * syllables_a_word(counts) - 15.59;
}

double smog(const TextCounts& counts) {
    if (counts.sentences == 0) return 0;
    return 3.1291 + 1.0430 * std::sqrt(static_cast<double>(counts.long_words.size()) * 30 / counts.sentences);
}

double inflesz(const TextCounts& counts) {
    if (counts.words == 0) return 100;
    return 206.835 - 62.3 * syllables_a_word(counts) - per_sentence(counts);
}

double wiener_sachtext(const TextCounts& counts) {
    if (counts.words == 0) return 0;
    const double many_syllables = 100 * share(static_cast<int>(counts.long_words.size()), counts.words),
                 many_letters = 100 * share(counts.words_over_six_letters, counts.words),
                 one_syllable = 100 * share(counts.words_of_one_syllable, counts.words);
    return 0.1935 * many_syllables + 0.1672 * per_sentence(counts) + 0.1297 * many_letters - 0.0327 * one_syllable -
           0.875;
}

double atesman(const TextCounts& counts) {
    if (counts.words == 0) return 100;
    return 198.825 - 40.175 * syllables_a_word(counts) - 2.610 * per_sentence(counts);
}

double kandel_moles(const TextCounts& counts) {
    if (counts.words == 0) return 100;
    return 207 - 1.015 * per_sentence(counts) - 73.6 * syllables_a_word(counts);
}

double martins(const TextCounts& counts) {
    if (counts.words == 0) return 100;
    return 248.835 - 1.015 * per_sentence(counts) - 84.6 * syllables_a_word(counts);
}

double gulpease(const TextCounts& counts) {
    if (counts.words == 0) return 100;
    return 89 + (300.0 * counts.sentences - 10.0 * counts.letters) / counts.words;
}

}  // namespace check
