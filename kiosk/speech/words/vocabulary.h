// The words that a language puts in place of signs. Data; one file a language in languages/. Pure; any thread.
#pragma once

#include <span>
#include <string_view>

namespace speech {

using Words = std::string_view;

/// "5 mg". `signs` parted by blanks; `one` is said after exactly 1, and after "per". The rest is of Arabic, which counts by the last two digits;
/// elsewhere it is empty.
struct Unit {
    Words signs, one, many;
    Words alone = {}, pair = {};  ///< for 1 and 2, in place of the number
    Words few = {};               ///< behind 3 to 10
    Words above_ten = {};         ///< behind 11 to 99
};

/// A blank in `written` stands for any number of them: "p. ej." is found in "p.ej." too.
struct Abbreviation {
    enum class When {
        always,
        before_number,  ///< "No. 5"
        may_end,        ///< its full stop may be the sentence's as well: "etc."
    };
    Words written, said;
    When when = When::always;
};

/// How times are said: {h} and {m} are replaced by hour and minutes. Empty `past`: as espeak-ng says them.
struct Clock {
    Words sharp = "{h}", past = "{h} {m}", past_under_ten = "{h} {m}";
    Words sharp_at_one = {}, past_at_one = {};  ///< empty: as at other hours
    Words one = "1";                            ///< {h} of it
    /// What is said for a.m. and p.m.; evening: from 7 p.m. to midnight, empty: as in the afternoon.
    Words in_morning = {}, in_afternoon = {}, in_evening = {};
    Words after_time = {};      ///< a word that may follow the digits and is part of `sharp`: "Uhr"
    bool twelve_hours = false;  ///< 19:00 is said as 7 p.m.
};

/// How a number ends before nouns of each gender; empty: as the voice says its digits.
struct Ending {
    int number;
    Words feminine, masculine = {};
};

/// What numbers have of the noun behind them.
struct Agreement {
    Words feminine = {}, masculine = {};   ///< nouns, parted by blanks; the beginning of a word is enough
    std::span<const Ending> endings = {};  ///< below a hundred; none: numbers never change
    Words thousand = {};
    Words hundred = {};            ///< 100 before more: "ciento"
    Words feminine_hundreds = {};  ///< of 200 to 900, parted by blanks; empty: they do not change
    Words joint = " ";             ///< between hundreds and the rest
};

/// A number before some nouns: "1 Woche" is "eine Woche".
struct Agreeing {
    Words number, said;
    Words nouns;  ///< parted by blanks; the beginning of a word is enough
};

struct Fraction {
    Words sign, said;
    Words before_feminine = {};  ///< before a word with one of `feminine_endings`; empty: as said
    Words behind_number = {};    ///< "2½"; empty: as alone
};

struct Sign {
    Words written, said;
};

struct Vocabulary {
    Words to = {};                   ///< of a range; empty: a pause
    Words grouping = "";             ///< of ',' and '.': the signs before exactly three digits that only group
    bool groups_by_blanks = false;   ///< "1 234" is one number; otherwise only where a group begins with 0 (10 000)
    Words decimals = ".,";           ///< those that part decimals
    Words point = ".", comma = ",";  ///< what is handed over for each: a sign that the voice says, or a word
    bool han_numbers = false;        ///< spelled out in Chinese characters
    Words before_percent = {}, percent = " %";
    Words per = " / ";
    Words times = " × ";              ///< between numbers
    Words times_each = {};            ///< behind one: "2x"
    Words or_more = {};               ///< "5+"
    Words out_of = "{a}/{b}";         ///< 7/10
    Words over = " ";                 ///< 120/80
    Words and_fraction = " ";         ///< "2½"
    Words either = {};                ///< "heel/arch"; empty: a pause
    Words minus = {};                 ///< before a number
    Words number_sign = {};           ///< "#1"
    Words dot = ".", at = "@";        ///< of addresses
    Words kinds = {};                 ///< words before a Roman number, in small letters
    Words ordinals = {};              ///< of 1 to 10, parted by blanks, for "2."
    Words before_ordinals_noun = {};  ///< parted by blanks, those that make "2." one; "*": any word in small letters
    Words feminine_endings = {};      ///< of nouns, parted by blanks
    Words ordinal_sign = {};          ///< before a number that counts nothing: 第2
    Words days = {};                  ///< of the week, then as they are shortened, if they are
    Clock clock;
    std::span<const Sign> before_number = {};  ///< "≥ 5"
    std::span<const Sign> signs = {};
    std::span<const Fraction> fractions = {};
    std::span<const Agreeing> agreeing = {};
    Agreement agreement = {};
    std::span<const Unit> units = {};
    std::span<const Abbreviation> abbreviations = {};
};

/// By the language's first part; what is common to all where it has no table.
const Vocabulary& vocabulary_of(std::string_view language);

/// Of it, or nothing.
const Unit* unit_of(const Vocabulary& vocabulary, Words sign);

/// Whether `word` is one of `words`, parted by blanks.
bool is_among(Words words, Words word);
/// Whether `word` begins with one of them.
bool begins_with_one(Words words, Words word);
/// Whether it ends with one of them.
bool ends_with_one(Words words, Words word);
/// The one at `index`; empty: there are fewer.
Words word_at(Words words, std::size_t index);

}  // namespace speech
