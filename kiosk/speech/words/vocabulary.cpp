#include "speech/words/vocabulary.h"

#include <algorithm>

#include "speech/words/languages/languages.h"

namespace speech {
namespace {

/// Calls `each` with every word until it returns true.
template <class Each>
bool any_word(Words words, const Each& each) {
    for (std::size_t from = 0; from < words.size();) {
        const auto end = std::min(words.find(' ', from), words.size());
        if (end > from && each(words.substr(from, end - from))) return true;
        from = end + 1;
    }
    return false;
}

const Vocabulary& common() {
    static const Vocabulary words;
    return words;
}

}  // namespace

const Vocabulary& vocabulary_of(std::string_view language) {
    struct Table {
        std::string_view code;
        const Vocabulary& (*words)();
    };
    constexpr Table tables[] = {{"ar", arabic},     {"cmn", chinese}, {"de", german},     {"en", english},
                                {"es", spanish},    {"fr", french},   {"pt", portuguese}, {"tr", turkish},
                                {"vi", vietnamese}, {"zh", chinese}};
    const auto code = language.substr(0, language.find_first_of("-_"));
    for (const auto& table : tables)
        if (table.code == code) return table.words();
    return common();
}

const Unit* unit_of(const Vocabulary& vocabulary, Words sign) {
    if (sign.empty()) return nullptr;
    for (const auto& unit : vocabulary.units)
        if (is_among(unit.signs, sign)) return &unit;
    return nullptr;
}

bool is_among(Words words, Words word) {
    return any_word(words, [&](Words each) { return each == word; });
}

bool begins_with_one(Words words, Words word) {
    return any_word(words, [&](Words each) { return word.starts_with(each); });
}

bool ends_with_one(Words words, Words word) {
    return any_word(words, [&](Words each) { return word.ends_with(each); });
}

Words word_at(Words words, std::size_t index) {
    Words found;
    std::size_t at = 0;
    any_word(words, [&](Words each) {
        found = each;
        return at++ == index;
    });
    return at == index + 1 ? found : Words();
}

}  // namespace speech
