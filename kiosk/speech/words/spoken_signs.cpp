#include "speech/words/spoken_signs.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"

namespace speech {
namespace {

constexpr std::u32string_view silent = U"\"“”„‟«»‹›‘‚‛「」『』《》〈〉【】〔〕[]{}\\^_`~|©®™§¶†‡*#<>°′″¬";
constexpr std::u32string_view pauses = U"→•–—−";
constexpr std::u32string_view stops = U".,;:!?…。，、；：！？،؛؟।";

bool is_one_of(char32_t c, std::u32string_view signs) {
    return signs.find(c) != std::u32string_view::npos;
}

bool has_digit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), is_digit);
}

std::size_t after_word(std::string_view text, std::size_t at) {
    const auto letters = after_letters(text, at), digits = after_digits(text, letters);
    return after_letters(text, digits);
}

/// "…" and "...": a pause where the sentence goes on, else its end.
Piece dots(std::string_view text, std::size_t end) {
    while (byte_at(text, end) == '.' || starts_at(text, end, "…"))
        end += byte_at(text, end) == '.' ? 1 : std::string_view("…").size();
    return {end, sentence_may_end(text, end) ? "." : ", "};
}

bool inside_word(std::string_view text, std::size_t at, std::size_t end) {
    return word_before(text, at) && letter_at(text, end);
}

/// "disc(s)": an ending that is only for the eye.
std::optional<std::size_t> after_ending_in_brackets(std::string_view text, std::size_t at) {
    if (byte_at(text, at) != '(') return std::nullopt;
    const auto end = after_letters(text, at + 1);
    if (end == at + 1 || end > at + 4 || byte_at(text, end) != ')') return std::nullopt;
    return end + 1;
}

std::string_view slash_said(std::string_view before, std::string_view behind, const Vocabulary& vocabulary) {
    if (has_digit(before) || has_digit(behind)) return " ";
    const bool ending = behind.size() < 3 && !vocabulary.han_numbers;  // "doctor/a"
    return ending || vocabulary.either.empty() ? std::string_view(", ") : vocabulary.either;
}

/// Of "Mon" or "Monday": "Monday"; empty: it is no day.
Words day_said(const Vocabulary& vocabulary, Words word) {
    constexpr std::size_t days = 7;
    for (std::size_t i = 0; i < 2 * days; ++i)
        if (!word.empty() && word_at(vocabulary.days, i) == word) return word_at(vocabulary.days, i % days);
    return {};
}

bool is_stop(char32_t c) {
    return is_one_of(c, stops);
}

/// What is written so far, to look at its end.
class Tidy {
public:
    void add(char32_t c, std::string_view written) {
        if (c == ' ') {
            blank_ = true;
            return;
        }
        if (c == '\n') {
            drop_pause();
            text_ += '\n';
            blank_ = false;
            last_ = '\n';
            return;
        }
        if (c == ',' && (is_stop(last_) || last_ == '\n' || is_one_of(last_, U"¿¡"))) return;
        if (is_stop(c)) {
            drop_pause();
            if (c == last_ && c == '.') return;
        } else if (blank_ && last_ != '\n' && !is_one_of(last_, U"¿¡")) {
            text_ += ' ';
        }
        blank_ = false;
        text_ += written;
        last_ = c;
    }
    std::string finished() {
        drop_pause();
        return std::move(text_);
    }

private:
    /// A comma at the end of what is written.
    void drop_pause() {
        if (last_ != ',') return;
        text_.pop_back();
        last_ = 'a';
    }

    std::string text_;
    char32_t last_ = '\n';  ///< that is no blank
    bool blank_ = false;
};

}  // namespace

std::optional<Piece> sign_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary) {
    for (const auto& sign : vocabulary.signs)
        if (starts_at(text, at, sign.written)) {
            const Words gap = vocabulary.han_numbers ? "" : " ";
            return Piece{at + sign.written.size(), std::string(gap) + std::string(sign.said) + std::string(gap)};
        }
    auto end = at;
    const auto c = base::next_character(text, end);
    if (c == U'…' || starts_at(text, at, "..")) return dots(text, at);
    if (c == '\'') return inside_word(text, at, end) ? Piece{end, "'"} : Piece{end, ""};
    if (c == U'·') return Piece{end, inside_word(text, at, end) ? "" : ", "};
    if (c == '-' && !inside_word(text, at, end)) return Piece{end, ", "};
    if (c == '/' || c == '|') return Piece{end, ", "};
    if (c == '(' || c == ')' || c == U'（' || c == U'）') return Piece{end, ", "};
    if (c == '@') return Piece{end, std::string(vocabulary.at)};
    if (is_one_of(c, pauses)) return Piece{end, ", "};
    if (is_one_of(c, silent)) return Piece{end, ""};
    const bool arrow = c >= 0x2190 && c < 0x2200;
    if (arrow) return Piece{end, " "};
    return std::nullopt;
}

std::optional<Piece> days_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary) {
    const auto first = after_letters(text, at);
    const auto from = day_said(vocabulary, text.substr(at, first - at));
    const auto second = from.empty() ? std::nullopt : after_dash(text, first);
    if (!second) return std::nullopt;
    const auto end = after_letters(text, *second);
    const auto to = day_said(vocabulary, text.substr(*second, end - *second));
    if (to.empty()) return std::nullopt;
    const std::string gap = vocabulary.han_numbers ? "" : " ";
    return Piece{end, std::string(from) + gap + std::string(vocabulary.to) + gap + std::string(to)};
}

std::optional<Piece> joint_at(std::string_view text, std::size_t at, std::string_view word,
                              const Vocabulary& vocabulary) {
    if (const auto end = after_ending_in_brackets(text, at)) return Piece{*end, ""};
    const bool slash = byte_at(text, at) == '/', hyphen = byte_at(text, at) == '-', dash = starts_at(text, at, en_dash);
    if (!slash && !hyphen && !dash) return std::nullopt;
    const auto next = at + (dash ? en_dash.size() : 1);
    const auto behind = text.substr(next, after_word(text, next) - next);
    if (behind.empty()) return std::nullopt;
    if (slash) return Piece{next, std::string(slash_said(word, behind, vocabulary))};
    if (is_among(vocabulary.days, word) && is_among(vocabulary.days, behind))
        return Piece{next,
                     vocabulary.han_numbers ? std::string(vocabulary.to) : ' ' + std::string(vocabulary.to) + ' '};
    if (dash || has_digit(word) || has_digit(behind)) return Piece{next, " "};
    return Piece{next, "-"};
}

std::string tidied(std::string_view text) {
    Tidy tidy;
    for (std::size_t at = 0; at < text.size();) {
        const auto from = at;
        auto c = base::next_character(text, at);
        if (c == 0xA0) c = ' ';
        tidy.add(c, text.substr(from, at - from));
    }
    return tidy.finished();
}

}  // namespace speech
