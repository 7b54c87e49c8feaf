#include "check/words/reading.h"

#include <unicode/brkiter.h>

#include <algorithm>
#include <map>
#include <memory>

#include "base/utf8.h"
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

int letters_in(const std::string& word) {
    return static_cast<int>(base::character_count(word));
}

constexpr int long_word = 3;  ///< syllables, as SMOG says

}  // namespace

void TextCounts::add(const TextCounts& other) {
    sentences += other.sentences;
    words += other.words;
    syllables += other.syllables;
    longest_sentence = std::max(longest_sentence, other.longest_sentence);
    letters += other.letters;
    words_over_six_letters += other.words_over_six_letters;
    words_of_one_syllable += other.words_of_one_syllable;
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
            const int letters = letters_in(word);
            counts.syllables += *spoken;
            counts.letters += letters;
            if (letters > 6) ++counts.words_over_six_letters;
            if (*spoken == 1) ++counts.words_of_one_syllable;
            if (*spoken >= long_word) counts.long_words.push_back(std::move(word));
        }
    }
    return counts;
}

}  // namespace check
