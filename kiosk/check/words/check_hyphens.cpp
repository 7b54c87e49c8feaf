#include "check/words/check_hyphens.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "base/wording.h"
#include "check/known/answer_text.h"
#include "check/known/flow_question.h"
#include "check/one_flow.h"
#include "flow/marks.h"

namespace check {
namespace {

constexpr std::size_t long_word = 13;  ///< letters: a shorter one has room in every column, at 200 % too

bool is_letter(char32_t character) {
    return character < 0x2E80 && u_isalpha(static_cast<UChar32>(character)) != 0;
}

/// Of a script that is written with blanks. A soft hyphen ends it.
bool has_long_word(const flow::Flow& flow, const std::string& slide) {
    bool found = false;
    flow::for_each_text(flow, [&](const std::string& text, const std::string& where) {
        if (found || !where.starts_with(slide + ":")) return;
        std::size_t letters = 0;
        for (char32_t character : base::characters(text)) {
            letters = is_letter(character) ? letters + 1 : 0;
            found |= letters >= long_word;
        }
    });
    return found;
}

/// Whether the slide says it, and not what stands around every slide: the program's words are looked at by themselves.
bool says(const flow::Flow& flow, const std::string& slide, const std::string& word) {
    bool found = false;
    flow::for_each_text(flow, [&](const std::string& text, const std::string& where) {
        found |= where.starts_with(slide + ":") && text.find(word) != std::string::npos;
    });
    return found;
}

/// Without the signs beside it.
std::string word_in(const std::string& piece) {
    std::string word;
    for (std::size_t at = 0; at < piece.size();) {
        const auto length = base::utf8_length(piece, at);
        const auto sign = piece.substr(at, length);
        if (is_letter(base::characters(sign).front()))
            word += sign;
        else if (!word.empty())
            break;
        at += length;
    }
    return word;
}

}  // namespace

std::string hyphen_advice(Hyphenation& hyphenation, const std::string& word, const std::string& language) {
    auto divided = hyphenation.divided(word, language);
    if (!divided) return "use a shorter word, or put a soft hyphen (U+00AD) where it may be divided";
    for (auto at = divided->find(flow::soft_hyphen); at != std::string::npos; at = divided->find(flow::soft_hyphen, at))
        divided->replace(at, flow::soft_hyphen.size(), "·");
    return "write it “" + *divided + "” with a soft hyphen (U+00AD) in place of each dot, or use a shorter word";
}

void HyphenCheck::flow(const flow::Flow& flow, const LanguageOfWords& language) {
    const auto has_one = [&](const flow::Slide& slide) { return has_long_word(flow, slide.id); };
    if (std::none_of(flow.slides.begin(), flow.slides.end(), has_one)) return;
    const auto question = looks_of("divided words", flow, language, known_);
    auto answer = question.empty() ? std::nullopt : known_->answers().find(question);
    if (auto words = answer ? read(*answer, flow) : std::nullopt) return tell(*words, flow, language);
    const auto words = find(flow, language);
    if (!words) return;
    AnswerWriter all;
    for (const auto& each : *words) {
        all.number(static_cast<int>(each.slide));
        all.number(static_cast<int>(each.look));
        all.text(each.word);
    }
    if (!question.empty()) known_->answers().put(question, all.take());
    tell(*words, flow, language);
}

std::optional<HyphenCheck::CutWords> HyphenCheck::find(const flow::Flow& flow, const LanguageOfWords& language) {
    OneFlow library(flow, language);
    NoWayOn none;
    flow::World world{library, none, {}, {}};
    CutWords found;
    bool complete = true;
    for (std::size_t i = 0; i < flow.slides.size(); ++i) {
        const auto& slide = flow.slides[i];
        if (findings_.enough()) return std::nullopt;
        if (!has_long_word(flow, slide.id)) continue;
        Work work(findings_, flow.file, slide.line, "looking for long words in " + base::in_quotes(slide.id));
        look_at(flow, i, language, world, found);
        complete &= !work.spent();
    }
    return complete ? std::optional(std::move(found)) : std::nullopt;
}

/// Each word of a slide once, on the first look that it is too wide for.
void HyphenCheck::look_at(const flow::Flow& flow, std::size_t slide, const LanguageOfWords& language,
                          flow::World& world, CutWords& found) {
    std::set<std::string> known;
    for (std::size_t look = 0; look < looks.size() && !findings_.enough(); ++look) {
        flow::State state;
        state.settings.language = language.code;
        state.settings.text_size = looks[look].size;
        state.history = {flow::Place{}, {flow.id, flow.slides[slide].id, 0, ""}};
        for (const auto& piece : layout_.fit_words(state, world, looks[look].panel).cut_words)
            if (auto word = word_in(piece);
                !word.empty() && known.insert(word).second && says(flow, flow.slides[slide].id, word))
                found.push_back({slide, look, std::move(word)});
    }
}

std::optional<HyphenCheck::CutWords> HyphenCheck::read(const std::string& answer, const flow::Flow& flow) {
    CutWords words;
    AnswerReader reader(answer);
    while (!reader.at_end()) {
        const int slide = reader.whole(), look = reader.whole();
        words.push_back({static_cast<std::size_t>(slide), static_cast<std::size_t>(look), std::string(reader.text())});
    }
    const bool sound = reader.sound() && std::all_of(words.begin(), words.end(), [&](const CutWord& each) {
                           return each.slide < flow.slides.size() && each.look < looks.size();
                       });
    return sound ? std::optional(std::move(words)) : std::nullopt;
}

void HyphenCheck::tell(const CutWords& words, const flow::Flow& flow, const LanguageOfWords& language) {
    for (const auto& each : words) {
        const auto& slide = flow.slides[each.slide];
        findings_.warning(flow.file, slide.line,
                          "“" + each.word + "” in " + base::in_quotes(slide.id) +
                              (language.is_translation ? " in " + base::in_quotes(language.code) : "") +
                              " is wider than its line on " + looks[each.look].name + " and divided without a hyphen",
                          hyphen_advice(hyphenation_, each.word, language.code));
    }
}

}  // namespace check
