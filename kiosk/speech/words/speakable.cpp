#include "speech/words/speakable.h"

#include "base/utf8.h"
#include "speech/words/abbreviations.h"
#include "speech/words/plain_text.h"
#include "speech/words/quantities.h"
#include "speech/words/scan.h"
#include "speech/words/spoken_signs.h"
#include "speech/words/telephone.h"
#include "speech/words/vocabulary.h"
#include "speech/words/web_addresses.h"

namespace speech {
namespace {

class Reading {
public:
    Reading(std::string_view text, const Vocabulary& vocabulary, const std::vector<std::string>& telephones)
        : text_(text), vocabulary_(vocabulary), telephones_(telephones) {}

    std::string read() {
        while (at_ < text_.size()) step();
        return tidied(said_);
    }

private:
    void step() {
        const bool begins = !tied_ && (after_piece_ || !word_before(text_, at_));
        after_piece_ = tied_ = false;
        if (auto piece = begins ? at_begin_of_word() : std::nullopt) return take(*piece);
        if (letter_at(text_, at_) || digit_at(text_, at_)) return take_word();
        if (auto sign = sign_at(text_, at_, vocabulary_)) return take(*sign);
        take_character();
    }

    std::optional<Piece> at_begin_of_word() const {
        if (auto piece = known_telephone_at(text_, at_, telephones_, vocabulary_)) return piece;
        if (auto piece = web_address_at(text_, at_, vocabulary_)) return piece;
        if (auto piece = abbreviation_at(text_, at_, vocabulary_)) return piece;
        if (auto piece = capitals_at(text_, at_, vocabulary_)) return piece;
        if (auto piece = days_at(text_, at_, vocabulary_)) return piece;
        if (auto piece = ordinal_at(text_, at_, vocabulary_)) return piece;
        if (auto piece = roman_number_at(text_, at_, last_word_, vocabulary_)) return piece;
        if (auto piece = telephone_at(text_, at_, vocabulary_)) return piece;
        return quantity_at(text_, at_, vocabulary_);
    }

    void take(const Piece& piece) {
        said_ += piece.said;
        at_ = piece.end;
        after_piece_ = true;
    }

    void take_character() {
        const auto from = at_;
        base::next_character(text_, at_);
        said_ += text_.substr(from, at_ - from);
    }

    /// Letters and digits that belong together, and the sign that ties them to the next. A Chinese character is a word.
    void take_word() {
        const auto from = at_;
        for (auto next = at_; next < text_.size(); at_ = next) {
            const auto c = base::next_character(text_, next);
            const bool han = is_han(c);
            if (han && at_ > from) break;
            const bool digit = c < 0x80 && is_digit(static_cast<char>(c));
            if (!is_letter(c) && !digit) break;
            if (vocabulary_.han_numbers && digit && at_ > from && !is_digit(text_[at_ - 1])) break;  // "L 4"
            if (han) {
                at_ = next;
                break;
            }
        }
        const auto word = text_.substr(from, at_ - from);
        said_ += word;
        last_word_ = word;
        const bool letter_before_digit = digit_at(text_, at_) && static_cast<unsigned char>(word.back()) < 0x80;
        if (vocabulary_.han_numbers && letter_before_digit) said_ += ' ';
        if (const auto joint = joint_at(text_, at_, word, vocabulary_)) {
            said_ += joint->said;
            at_ = joint->end;
            tied_ = digit_at(text_, at_);
        }
    }

    std::string_view text_;
    const Vocabulary& vocabulary_;
    const std::vector<std::string>& telephones_;
    std::size_t at_ = 0;
    std::string said_;
    std::string_view last_word_;
    bool after_piece_ = false;  ///< what follows begins anew, whatever letter the piece ended with
    bool tied_ = false;         ///< what follows belongs to the word before: the 5 of "L4-5"
};

}  // namespace

std::string speakable(std::string_view text, const std::string& language, const std::vector<std::string>& telephones) {
    const auto source = plain(text);
    return Reading(source, vocabulary_of(language), telephones).read();
}

std::string speakable(std::string_view text, const std::string& language) {
    return speakable(text, language, {});
}

}  // namespace speech
