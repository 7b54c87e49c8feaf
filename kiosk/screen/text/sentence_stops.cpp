#include "screen/text/sentence_stops.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace screen {
namespace {

using Words = std::string_view;

/// What stands before a full stop, parted by '|', first letter small.
struct Abbreviations {
    Words language;
    Words always;
    Words before_number;  ///< "No. 5", but "No. I did not."
};

constexpr Abbreviations tables[] = {
    {"en", "dr|drs|mr|mrs|ms|prof|st|mt|vs|e.g|i.e|e. g|i. e|approx|incl|cf", "no|nos|fig|p|pp|ext|tel|min|max|vol|ch"},
    {"es", "sr|sra|srta|sres|dr|dra|dres|lic|prof|profa|p. ej|p.ej|p. e|eE|vs|cf",
     "no|núm|pág|págs|fig|ext|tel|aprox|art|máx|mín"},
    {"de", "dr|prof|fr|hr|z|z. B|z.B|d. h|d.h|u. a|u.a|ca|bzw|ggf|evtl|vgl|inkl|st|mind|max", "nr|tel|s|min|abb|art"},
    {"fr", "m|mM|dr|pr|p. ex|p.ex|env|cf|c.-à-d", "no|p|pp|fig|tél|art|vol"},
    {"pt", "dr|dra|sr|sra|prof|profa|p. ex|p.ex|cf", "no|p|pág|fig|tel|aprox|art|máx|mín"},
    {"it", "dr|dott|sig|sigg|prof|p. es|p.es|cf", "n|pag|fig|tel|art"},
    {"tr", "dr|prof|doç|örn|yakl|av|bkz", "no|tel|s"},
    {"vi", "bS|thS|tS|tP|pGS|gS|bs|ths|ts|tp|pgs|gs|vd", "tel"},
};
constexpr Abbreviations others = {"", "dr|prof|mr|mrs|sr|sra", "no|nr|p|fig|tel"};

/// They write "2nd" as "2.".
constexpr Words writes_ordinals_with_stop = "cs|da|de|et|fi|fo|hr|hu|is|lv|nb|nn|no|sk|sl|sr|bs|tr";

bool is_among(Words words, Words word) {
    for (std::size_t from = 0; from <= words.size();) {
        const auto end = std::min(words.find('|', from), words.size());
        if (words.substr(from, end - from) == word) return true;
        from = end + 1;
    }
    return false;
}

Words code_of(const std::string& language) {
    return Words(language).substr(0, language.find('-'));
}

const Abbreviations& abbreviations_of(const std::string& language) {
    for (const auto& table : tables)
        if (table.language == code_of(language)) return table;
    return others;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Where the character that ends at `end` begins.
std::size_t before(Words line, std::size_t end) {
    auto at = end - 1;
    while (at > 0 && (static_cast<unsigned char>(line[at]) & 0xC0) == 0x80) --at;
    return at;
}

char32_t character_before(Words line, std::size_t end) {
    auto at = before(line, end);
    return base::next_character(line, at);
}

bool is_blank(char32_t c) {
    return u_isUWhiteSpace(static_cast<UChar32>(c));
}

std::size_t without_blanks(Words line, std::size_t end) {
    while (end > 0 && is_blank(character_before(line, end))) end = before(line, end);
    return end;
}

bool is_closing(char32_t c) {
    constexpr auto closing = U_GC_PE_MASK | U_GC_PF_MASK | U_GC_PI_MASK;
    return c == '"' || c == '\'' || (U_MASK(u_charType(static_cast<UChar32>(c))) & closing) != 0;
}

/// The end of the sign before `next`, behind its quotation marks and brackets.
std::size_t sign_end(Words line, std::size_t next) {
    auto end = without_blanks(line, next);
    while (end > 0 && is_closing(character_before(line, end))) end = before(line, end);
    return end;
}

/// What stands unbroken before `end`, without brackets and quotation marks in front.
Words token_before(Words line, std::size_t end) {
    auto from = end;
    while (from > 0) {
        const auto c = character_before(line, from);
        const bool word = u_isalnum(static_cast<UChar32>(c)) || c == '.' || c == '-';
        if (!word) break;
        from = before(line, from);
    }
    return line.substr(from, end - from);
}

/// Its first letter small, where that is ASCII: at the begin of a sentence it is a capital.
std::string with_small_begin(Words word) {
    std::string small(word);
    if (!small.empty() && small[0] >= 'A' && small[0] <= 'Z') small[0] = static_cast<char>(small[0] | 0x20);
    return small;
}

/// "z. B" of "so z. B.": the last two tokens, when the one before ends in a full stop too.
std::string last_two(Words line, Words last) {
    const auto from = static_cast<std::size_t>(last.data() - line.data());
    const auto end = without_blanks(line, from);
    if (end == 0 || end == from || line[end - 1] != '.') return {};
    return with_small_begin(token_before(line, end - 1)) + ". " + std::string(last);
}

bool digit_at(Words line, std::size_t at) {
    return at < line.size() && is_digit(line[at]);
}

bool is_abbreviation(Words line, Words word, std::size_t next, const std::string& language) {
    const auto& known = abbreviations_of(language);
    const auto small = with_small_begin(word);
    if (is_among(known.always, small) || is_among(known.always, last_two(line, word))) return true;
    return digit_at(line, next) && is_among(known.before_number, small);
}

/// "2" of "2. Rest" at the begin of a line, or of "am 2. Tag".
bool counts(Words line, Words word, const std::string& language) {
    if (word.empty() || word.size() > 2 || !is_digit(word.front()) || !is_digit(word.back())) return false;
    const auto from = static_cast<std::size_t>(word.data() - line.data());
    return without_blanks(line, from) == 0 || is_among(writes_ordinals_with_stop, code_of(language));
}

}  // namespace

bool is_no_end(std::string_view line, std::size_t next, const std::string& language) {
    const auto end = without_blanks(line, next);
    if (end == 0 || line[end - 1] != '.') return false;
    const auto word = token_before(line, end - 1);
    return !word.empty() && (is_abbreviation(line, word, next, language) || counts(line, word, language));
}

bool is_hidden_begin(std::string_view line, std::size_t next, const std::string& language) {
    if (next == 0 || next >= line.size()) return false;
    auto behind = next;
    const auto first = base::next_character(line, behind);
    const bool capital = u_isupper(static_cast<UChar32>(first)), digit = is_digit(line[next]);
    if ((!capital && !digit) || !is_blank(character_before(line, next))) return false;
    const auto end = sign_end(line, next);
    if (end == 0) return false;
    const auto sign = character_before(line, end);
    if (sign == U'…') return capital;
    if (sign != '.' || !digit) return false;
    const auto word = token_before(line, end - 1);
    const bool shortened = base::character_count(word) == 1 || word.find('.') != Words::npos;  // "p. 5", "a.m. 5"
    return !shortened && !is_no_end(line, next, language);
}

}  // namespace screen
