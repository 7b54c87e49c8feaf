#include "screen/text/sentence_ranges.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <memory>

#include "base/utf8.h"
#include "screen/text/sentence_stops.h"

namespace screen {
namespace {

constexpr std::size_t shortest_part = 40;  ///< characters, of a sentence that is divided

bool is_blank(char32_t c) {
    return u_isUWhiteSpace(static_cast<UChar32>(c));
}

/// Made once a thread and language: that takes longer than to divide a text. Null: ICU's data is not there.
icu::BreakIterator* breaks_of(const std::string& language) {
    thread_local std::map<std::string, std::unique_ptr<icu::BreakIterator>> made;
    auto [known, is_new] = made.try_emplace(language);
    if (is_new) {
        UErrorCode status = U_ZERO_ERROR;
        known->second.reset(icu::BreakIterator::createSentenceInstance(icu::Locale(language.c_str()), status));
        if (U_FAILURE(status)) known->second.reset();
    }
    return known->second.get();
}

/// Where ICU begins a sentence in the line, in bytes; 0 is not among them.
std::vector<std::size_t> icu_begins(std::string_view line, const std::string& language) {
    std::vector<std::size_t> begins;
    auto* breaks = breaks_of(language);
    UErrorCode status = U_ZERO_ERROR;
    UText* bytes = utext_openUTF8(nullptr, line.data(), static_cast<std::int64_t>(line.size()), &status);
    if (breaks && U_SUCCESS(status)) {
        breaks->setText(bytes, status);
        if (U_SUCCESS(status)) {
            breaks->first();
            for (auto at = breaks->next(); at != icu::BreakIterator::DONE; at = breaks->next())
                if (static_cast<std::size_t>(at) < line.size()) begins.push_back(static_cast<std::size_t>(at));
        }
        status = U_ZERO_ERROR;
        breaks->setText(icu::UnicodeString());  // it keeps nothing of the text
    }
    utext_close(bytes);
    return begins;
}

std::vector<std::size_t> begins_in(std::string_view line, const std::string& language) {
    auto begins = icu_begins(line, language);
    std::erase_if(begins, [&](std::size_t begin) { return is_no_end(line, begin, language); });
    for (std::size_t at = 0; at < line.size();) {
        const auto here = at;
        base::next_character(line, at);
        if (is_hidden_begin(line, here, language)) begins.push_back(here);
    }
    std::sort(begins.begin(), begins.end());
    begins.erase(std::unique(begins.begin(), begins.end()), begins.end());
    return begins;
}

TextRange trimmed(std::string_view text, TextRange range) {
    while (range.first < range.last) {
        auto next = range.first;
        if (!is_blank(base::next_character(text, next))) break;
        range.first = next;
    }
    auto end = range.first;
    for (auto at = range.first; at < range.last;)
        if (!is_blank(base::next_character(text, at))) end = at;
    range.last = end;
    return range;
}

struct Divider {
    std::size_t byte, character;  ///< behind it, from the begin of the sentence
};

/// Commas and the like that a blank follows, or that are as wide as an ideograph.
std::vector<Divider> dividers_in(std::string_view sentence) {
    std::vector<Divider> found;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < sentence.size();) {
        const auto c = base::next_character(sentence, at);
        ++characters;
        const bool wide = std::u32string_view(U"，；：、").find(c) != std::u32string_view::npos;
        const bool narrow = std::u32string_view(U",;:،؛–—").find(c) != std::u32string_view::npos;
        auto next = at;
        if (wide || (narrow && at < sentence.size() && is_blank(base::next_character(sentence, next))))
            found.push_back({at, characters});
    }
    return found;
}

/// The divider that parts what is left after `from` into pieces of one size, none longer than may be; null: there is none.
const Divider* best_divider(const std::vector<Divider>& dividers, std::size_t from, std::size_t all) {
    const auto left = all - from;
    const auto wanted = left / ((left + longest_sentence - 1) / longest_sentence);
    const Divider* best = nullptr;
    const auto distance = [&](const Divider& each) {
        return std::llabs(static_cast<long long>(each.character) - static_cast<long long>(from + wanted));
    };
    for (const auto& each : dividers) {
        const bool parts = each.character >= from + shortest_part && each.character + shortest_part <= all;
        if (parts && (!best || distance(each) < distance(*best))) best = &each;
    }
    return best;
}

void add_sentence(std::vector<TextRange>& found, std::string_view text, TextRange range) {
    range = trimmed(text, range);
    if (range.first == range.last) return;
    const auto sentence = text.substr(range.first, range.last - range.first);
    const auto dividers = dividers_in(sentence);
    std::size_t all = 0;
    for (std::size_t at = 0; at < sentence.size(); ++all) base::next_character(sentence, at);
    std::size_t from = 0, from_byte = 0;
    while (all - from > longest_sentence) {
        const auto* divider = best_divider(dividers, from, all);
        if (!divider) break;
        found.push_back(trimmed(text, {range.first + from_byte, range.first + divider->byte}));
        from = divider->character;
        from_byte = divider->byte;
    }
    found.push_back(trimmed(text, {range.first + from_byte, range.last}));
}

}  // namespace

std::vector<TextRange> sentences(std::string_view text, const std::string& language) {
    std::vector<TextRange> found;
    for (std::size_t line_begin = 0; line_begin <= text.size();) {
        const auto line_end = std::min(text.find('\n', line_begin), text.size());
        const auto line = text.substr(line_begin, line_end - line_begin);
        std::size_t from = 0;
        for (auto begin : begins_in(line, language)) {
            add_sentence(found, text, {line_begin + from, line_begin + begin});
            from = begin;
        }
        add_sentence(found, text, {line_begin + from, line_end});
        line_begin = line_end + 1;
    }
    return found;
}

}  // namespace screen
