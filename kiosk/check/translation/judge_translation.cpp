#include "check/translation/judge_translation.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <set>

#include "base/file_names.h"
#include "base/utf8.h"
#include "base/wording.h"
#include "check/translation/judge_counted.h"
#include "check/translation/judge_numbers.h"
#include "check/translation/judge_placeholders.h"
#include "check/words/typed_marks.h"
#include "flow/lists.h"
#include "flow/lone_star.h"
#include "flow/marks.h"
#include "flow/turned_text.h"
#include "pack/broken_letters.h"

namespace check {
namespace {

constexpr std::string_view excuse = "stays as it is:";
const std::string copied_sign = "same";
constexpr std::size_t fewest_copied_words = 3;  ///< a copied word or two may be the same word: Diabetes
constexpr std::size_t shortest_told_word = 3;   ///< "No", "5 mg" and "OK" are the same in many languages

using Faults = std::vector<TranslationFault>;

std::string trimmed(std::string text) {
    auto begin = text.find_first_not_of(" \t");
    auto end = text.find_last_not_of(" \t.");
    return begin == std::string::npos || end == std::string::npos || end < begin ? std::string()
                                                                                 : text.substr(begin, end - begin + 1);
}

std::string listed(const std::vector<std::string>& words) {
    std::string all;
    for (const auto& word : words) all += (all.empty() ? "" : ", ") + word;
    return all;
}

std::string utf8_of(char32_t c) {
    std::string text;
    icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(text);
    return text;
}

/// Hearts, ticks, arrows: not letters, and not the signs of units and numbers, which languages write differently.
std::set<std::string> symbols_in(const std::u32string& text) {
    std::set<std::string> found;
    for (char32_t c : text) {
        bool unit = c == U'°' || (c >= 0x2100 && c < 0x2150) || (c >= 0x3300 && c < 0x3400);
        bool arrow = c >= 0x2190 && c < 0x2200;
        if (!unit && (arrow || u_charType(static_cast<UChar32>(c)) == U_OTHER_SYMBOL)) found.insert(utf8_of(c));
    }
    return found;
}

bool is_letter(char32_t c) {
    return u_isalpha(static_cast<UChar32>(c));
}

bool ends_blank(const std::u32string& text) {
    auto blank = [](char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)); };
    return !text.empty() && (blank(text.front()) || blank(text.back()));
}

/// How many words of at least so many letters.
std::size_t words_in(const std::u32string& text, std::size_t fewest_letters) {
    std::size_t words = 0, letters = 0;
    for (char32_t c : text + U" ") {
        if (!is_letter(c)) words += letters >= fewest_letters ? 1 : 0, letters = 0;
        letters += is_letter(c) ? 1 : 0;
    }
    return words;
}

}  // namespace

class TranslationJudge::Impl {
public:
    Impl(const std::string& from, const std::string& to)
        : numbers_(from, to), counted_(from, to), same_language_(language(from) == language(to)) {}

    Faults faults(const pack::Catalog::Entry& entry) {
        faults_.clear();
        auto english = base::characters(entry.english), translation = base::characters(entry.translation);
        letters(entry, english, translation);
        for (auto& fault : placeholder_faults(entry)) faults_.push_back(std::move(fault));
        english_in_it(entry, english);
        marks(entry, english, translation);
        typed(entry);
        for (auto& fault : numbers_.faults(english, translation)) faults_.push_back(std::move(fault));
        for (auto& fault : counted_.faults(english, translation)) faults_.push_back(std::move(fault));
        leave_out_excused(entry);
        return std::move(faults_);
    }

    std::optional<TranslationFault> copied(const pack::Catalog::Entry& entry) const {
        if (same_language_ || trimmed(entry.english) != trimmed(entry.translation)) return std::nullopt;
        auto text = base::characters(without_placeholders(entry.english));
        auto words = words_in(text, 1);
        if (words_in(text, shortest_told_word) == 0 || is_excused(copied_sign, excused_in(entry.comments)))
            return std::nullopt;
        TranslationFault fault{words < fewest_copied_words ? base::Severity::warning : base::Severity::error,
                               "is the English itself",
                               "translate it",
                               {copied_sign}};
        add_excuse(fault);
        return fault;
    }

private:
    static std::string language(const std::string& code) { return icu::Locale(code.c_str()).getLanguage(); }

    void error(std::string what, std::string advice, std::vector<std::string> signs = {}) {
        faults_.push_back({base::Severity::error, std::move(what), std::move(advice), std::move(signs)});
    }
    void error_at(TextPart part, std::string what, std::string advice, std::vector<std::string> signs) {
        faults_.push_back({base::Severity::error, std::move(what), std::move(advice), std::move(signs), part});
    }
    void warning(std::string what, std::string advice, std::vector<std::string> signs = {}) {
        faults_.push_back({base::Severity::warning, std::move(what), std::move(advice), std::move(signs)});
    }

    void letters(const pack::Catalog::Entry& entry, const std::u32string& english, const std::u32string& translation) {
        if (auto turning = flow::turning_character(entry.translation); !turning.empty())
            error("has an invisible character that turns the order of the letters, " + turning,
                  "type these words anew: it comes along when words are copied from elsewhere");
        if (pack::is_wordless(translation) && !pack::is_wordless(english))
            error("has no words", "translate it, or leave it empty");
        if (auto misread = pack::misread_letters(entry.translation); !misread.empty())
            error("has broken letters: " + misread,
                  "type them anew, and see that your editor opens and saves the file as UTF-8", {misread});
        if (auto sign = pack::markup_in(entry.translation);
            !sign.empty() && entry.english.find(sign) == std::string::npos)
            error_at({entry.translation.find(sign), sign.size()},
                     "has " + sign + ", which readers would see as it stands there",
                     "write the letter itself, as on a page of paper", {sign});
        if (auto lost = pack::lost_letter(translation); !lost.empty() && pack::lost_letter(english).empty())
            warning("has a question mark inside a word: " + lost, "type the letter that was lost there", {lost});
        if (ends_blank(translation) && !ends_blank(english))
            warning("begins or ends with a blank", "take the blank out");
    }

    /// Somebody wrote the translation behind the English.
    void english_in_it(const pack::Catalog::Entry& entry, const std::u32string& english) {
        auto words = trimmed(entry.english);
        auto at = entry.translation.find(words);
        if (same_language_ || at == std::string::npos || words_in(english, 1) < fewest_copied_words) return;
        auto rest = entry.translation.substr(0, at) + " " + entry.translation.substr(at + words.size());
        if (words_in(base::characters(rest), 1) < fewest_copied_words) return;  // "(…)", "es: …"
        faults_.push_back({base::Severity::warning,
                           "has the English in it too",
                           "keep only the translation",
                           {copied_sign},
                           {at, words.size()}});
    }

    void marks(const pack::Catalog::Entry& entry, const std::u32string& english, const std::u32string& translation) {
        auto bold = flow::read_marks(entry.english).bold.size(), kept = flow::read_marks(entry.translation).bold.size();
        auto lone = flow::lone_star(entry.translation);
        if (!lone.empty() && flow::lone_star(entry.english).empty())
            error_at({flow::lone_star_at(entry.translation), 1}, "has a star without its partner: " + lone,
                     "put one * before and one * behind the words that are bold", {"*"});
        else if (kept != bold)
            warning("makes " + passages(kept) + " bold, the English " + passages(bold),
                    "put a pair of * round the same words", {"*"});
        if (auto items = flow::count_items(entry.english), listed = flow::count_items(entry.translation);
            listed != items)
            warning("lists " + in_items(listed) + ", the English " + in_items(items),
                    "begin the line of each item with a dash and a blank, as the English does", {"-"});
        auto before = symbols_in(english), after = symbols_in(translation);
        for (const auto& symbol : before)
            if (!after.contains(symbol)) warning("has lost " + symbol, "keep it", {symbol});
        for (const auto& symbol : after)
            if (!before.contains(symbol))
                warning("has " + symbol + ", which the English does not have", "take it out", {symbol});
    }

    /// One sign of a text is told, unless the English has it too: there it is told.
    void typed(const pack::Catalog::Entry& entry) {
        if (std::any_of(faults_.begin(), faults_.end(), [](const auto& fault) { return fault.part.size > 0; })) return;
        auto layout = entry.english.find('\n') == std::string::npos ? Layout::one_line : Layout::paragraphs;
        auto mark = typed_mark(entry.translation, layout);
        if (!mark) return;
        auto sign = entry.translation.substr(mark->part.at, mark->part.size);
        if (typed_mark(entry.english, layout) && entry.english.find(sign) != std::string::npos) return;
        faults_.push_back({base::Severity::warning, mark->what, mark->advice, {sign}, mark->part});
    }

    static std::string in_items(std::size_t items) {
        return items == 0 ? "nothing" : base::counted(items, "item", "items");
    }

    static std::string passages(std::size_t bold) {
        return bold == 0 ? "nothing" : base::counted(bold, "passage", "passages");
    }

    void leave_out_excused(const pack::Catalog::Entry& entry) {
        auto excused = excused_in(entry.comments);
        auto is_right = [&](const TranslationFault& fault) {
            return !fault.signs.empty() && std::all_of(fault.signs.begin(), fault.signs.end(),
                                                       [&](const auto& sign) { return is_excused(sign, excused); });
        };
        faults_.erase(std::remove_if(faults_.begin(), faults_.end(), is_right), faults_.end());
        for (auto& fault : faults_) add_excuse(fault);
    }

    static bool is_excused(const std::string& sign, const std::vector<std::string>& excused) {
        return std::find(excused.begin(), excused.end(), base::lower_case(sign)) != excused.end();
    }

    static void add_excuse(TranslationFault& fault) {
        if (!fault.signs.empty())
            fault.advice += "; if it is right, add the comment: " + std::string(excuse) + " " + listed(fault.signs);
    }

    NumberJudge numbers_;
    CountedJudge counted_;
    bool same_language_;
    Faults faults_;
};

TranslationJudge::TranslationJudge(const std::string& from, const std::string& to)
    : impl_(std::make_unique<Impl>(from, to)) {}
TranslationJudge::~TranslationJudge() = default;
TranslationJudge::TranslationJudge(TranslationJudge&&) noexcept = default;

std::vector<TranslationFault> TranslationJudge::faults(const pack::Catalog::Entry& entry) {
    return impl_->faults(entry);
}

std::optional<TranslationFault> TranslationJudge::copied(const pack::Catalog::Entry& entry) const {
    return impl_->copied(entry);
}

std::vector<std::string> excused_in(const std::string& comments) {
    std::vector<std::string> excused;
    for (std::size_t at = 0; at < comments.size();) {
        auto end = std::min(comments.find('\n', at), comments.size());
        auto line = base::lower_case(trimmed(comments.substr(at, end - at)));
        at = end + 1;
        if (!line.starts_with(excuse)) continue;
        for (auto from = excuse.size(); from < line.size();) {
            auto to = std::min(line.find(',', from), line.size());
            if (auto word = trimmed(line.substr(from, to - from)); !word.empty()) excused.push_back(std::move(word));
            from = to + 1;
        }
    }
    return excused;
}

}  // namespace check
