// Numbers written out as words.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace check {

/// How one language writes numbers in words, as ICU knows it. Any one thread at a time.
class SpelledNumbers {
public:
    explicit SpelledNumbers(const std::string& language);
    ~SpelledNumbers();
    SpelledNumbers(const SpelledNumbers&) = delete;
    SpelledNumbers& operator=(const SpelledNumbers&) = delete;

    /// Whether the text, in lower case, has the number as a word: counted, in order or in any gender ("uno", "una",
    /// "primera"); in English also "once", "twice", "half" and "a" for 1. `number` as numbers_in() gives it.
    bool stand_in(const std::u32string& lower_text, const std::string& number);

    struct Counted {
        std::string number;
        std::size_t begin = 0, end = 0;  ///< of its word, in characters
    };
    /// Where the text, in lower case, counts 2 to 20 with a whole word; in English also with "twice" and "thrice".
    std::vector<Counted> counted_in(const std::u32string& lower_text);

    /// Whether the language has a word form for two things that needs no number, as Arabic does; then one and two
    /// things are often said without a number.
    bool has_dual() const { return has_dual_; }

private:
    struct Rules;
    enum class Forms { all, counting };
    std::vector<std::u32string> words_of(long long number, Forms forms = Forms::all);

    std::unique_ptr<Rules> rules_;  ///< null: ICU has none for the language
    bool english_ = false, has_dual_ = false;
    std::map<std::u32string, std::string> counting_words_;  ///< of the small numbers; empty: not asked for yet
};

}  // namespace check
