#include "check/words/reading.h"

#include <unicode/brkiter.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>

#include "flow/marks.h"

namespace check {
namespace {

using Breaks = std::unique_ptr<icu::BreakIterator>;

/// ICU's rules are part of its library: without them nothing of this program could set text.
Breaks breaks(icu::BreakIterator* (*create)(const icu::Locale&, UErrorCode&), const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    Breaks made(create(icu::Locale(language.c_str()), status));
    return U_SUCCESS(status) ? std::move(made) : nullptr;
}

struct Divider {
    Breaks sentences, words;
};

/// Made once: to make them takes longer than to count a short text.
Divider& divider(const std::string& language) {
    thread_local std::map<std::string, Divider> made;
    auto [known, is_new] = made.try_emplace(language);
    if (is_new)
        known->second = {breaks(icu::BreakIterator::createSentenceInstance, language),
                         breaks(icu::BreakIterator::createWordInstance, language)};
    return known->second;
}

std::vector<std::string> words_of(const icu::UnicodeString& sentence, icu::BreakIterator& words) {
    std::vector<std::string> found;
    words.setText(sentence);
    for (int32_t from = words.first(), to = words.next(); to != icu::BreakIterator::DONE;
         from = to, to = words.next()) {
        if (words.getRuleStatus() < UBRK_WORD_NONE_LIMIT) continue;  // spaces and punctuation
        sentence.tempSubStringBetween(from, to).toUTF8String(found.emplace_back());
    }
    return found;
}

constexpr int long_word = 3;  ///< syllables, as SMOG says

}  // namespace

void TextCounts::add(const TextCounts& other) {
    sentences += other.sentences;
    words += other.words;
    syllables += other.syllables;
    longest_sentence = std::max(longest_sentence, other.longest_sentence);
    long_words.insert(long_words.end(), other.long_words.begin(), other.long_words.end());
}

std::optional<TextCounts> count_text(const std::string& text, const std::string& language,
                                     flow::SyllableCounter& syllables) {
    const auto& [sentences, words] = divider(language);
    if (!sentences || !words) return std::nullopt;
    auto unicode = icu::UnicodeString::fromUTF8(flow::said(text).words);
    sentences->setText(unicode);
    TextCounts counts;
    for (int32_t from = sentences->first(), to = sentences->next(); to != icu::BreakIterator::DONE;
         from = to, to = sentences->next()) {
        auto in_sentence = words_of(unicode.tempSubStringBetween(from, to), *words);
        if (in_sentence.empty()) continue;
        ++counts.sentences;
        counts.words += static_cast<int>(in_sentence.size());
        counts.longest_sentence = std::max(counts.longest_sentence, static_cast<int>(in_sentence.size()));
        for (auto& word : in_sentence) {
            auto spoken = syllables.count(word, language);
            if (!spoken) return std::nullopt;
            counts.syllables += *spoken;
            if (*spoken >= long_word) counts.long_words.push_back(std::move(word));
        }
    }
    return counts;
}

double flesch_kincaid(const TextCounts& counts) {
    if (counts.words == 0) return 0;
    return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59;
}

double smog(const TextCounts& counts) {
    if (counts.sentences == 0) return 0;
    return 3.1291 + 1.0430 * std::sqrt(static_cast<double>(counts.long_words.size()) * 30 / counts.sentences);
}

double inflesz(const TextCounts& counts) {
    if (counts.words == 0) return 100;
    return 206.835 - 62.3 * counts.syllables / counts.words - static_cast<double>(counts.words) / counts.sentences;
}

}  // namespace check
