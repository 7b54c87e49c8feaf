#include "check/check_fit.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/utf8.h"
#include "base/wording.h"
#include "check/known/flow_question.h"
#include "check/one_flow.h"
#include "pack/catalog.h"
#include "pack/pseudo/pseudo_words.h"

namespace check {
namespace {

/// In letters of Latin script; ideographs are twice as wide.
std::size_t width_in_letters(std::string_view text) {
    std::size_t letters = 0;
    for (char32_t character : base::characters(text)) letters += character >= 0x2E80 ? 2 : 1;
    return letters;
}

std::size_t longest_word_in(std::string_view text) {
    std::size_t longest = 0;
    for (std::size_t at = 0, end = 0; end != std::string_view::npos; at = end + 1) {
        end = text.find_first_of(" \n", at);
        longest = std::max(longest, width_in_letters(text.substr(at, end == std::string_view::npos ? end : end - at)));
    }
    return longest;
}

std::string in_language(const LanguageOfWords& language) {
    return language.is_translation ? " in " + base::in_quotes(language.code) : "";
}

std::string code_point(char32_t character) {
    std::array<char, 12> text{};
    std::snprintf(text.data(), text.size(), "U+%04X", static_cast<unsigned>(character));
    return text.data();
}

constexpr std::size_t faults = 3;  ///< of a verdict

}  // namespace

bool is_roomy(const flow::Slide& slide) {
    constexpr std::size_t longest_word = 12, title = 36, text = 160, name = 14, item = 32, feedback = 100;
    auto short_enough = [](const std::string& words, std::size_t most) {
        return width_in_letters(words) <= most && longest_word_in(words) <= longest_word;
    };
    auto all = [](const auto& items, const auto& holds) { return std::all_of(items.begin(), items.end(), holds); };
    return short_enough(slide.title, title) && short_enough(slide.text, text) && slide.parts.size() <= 2 &&
           slide.signs.size() <= 4 &&
           all(slide.parts,
               [&](const flow::Part& each) {
                   return short_enough(each.label, name) && short_enough(each.say, feedback);
               }) &&
           all(slide.moments,
               [&](const flow::Moment& each) {
                   return short_enough(each.label, name) && short_enough(each.say, feedback);
               }) &&
           all(slide.steps,
               [&](const flow::StepCard& each) {
                   return short_enough(each.title, item) && short_enough(each.detail, name);
               }) &&
           all(slide.answers,
               [&](const flow::Answer& each) {
                   return short_enough(each.text, item) && short_enough(each.say, feedback);
               }) &&
           all(slide.options, [&](const flow::Option& each) { return short_enough(each.text, item); }) &&
           all(slide.signs, [&](const std::string& each) { return short_enough(each, item); }) &&
           all(slide.points, [&](const flow::Point& each) { return short_enough(each.text, item); }) &&
           slide.questions.empty() && slide.portion.of == 0 && slide.myths.empty() && slide.things.empty() &&
           slide.timeline.empty() && slide.hours.empty() && slide.people.empty();
}

void FitCheck::flow(const flow::Flow& flow, const LanguageOfWords& language, FlowLines& lines) {
    glyphs(flow, language, lines);
    slides(flow, language);
}

void FitCheck::in_pseudo_languages(const flow::Flow& flow, const LanguageOfWords& language) {
    for (auto pseudo : pack::pseudo_languages) {
        auto words = language;
        words.code = pack::code_of(pseudo);
        words.stands_for = pseudo == pack::Pseudo::longer ? "a language with longer words, such as German"
                                                          : "a language that is written from right to left";
        words.interface_word = [&language, pseudo](const std::string& english) {
            return pack::in_pseudo(language.interface_word(english), pseudo);
        };
        slides(pack::in_pseudo(flow, pseudo), words);
    }
}

void FitCheck::glyphs(const flow::Flow& flow, const LanguageOfWords& language, FlowLines& lines) {
    flow::for_each_text(flow, [&](const std::string& text, const std::string& where) {
        for (char32_t character : base::characters(text)) {
            if (character < 0x80 || letters_.has_glyph(character)) continue;
            auto colon = where.find(':');  // none in the flow's head
            const auto* slide = colon == std::string::npos ? nullptr : flow.find(where.substr(0, colon));
            int line = language.is_translation ? 0 : slide ? lines.of(*slide, text) : lines.of_head(text);
            findings_.error(language.is_translation ? pack::catalog_file(language.code) : flow.file, line,
                            "“" + base::excerpt(text) + "” has a character that no font here can draw (" +
                                code_point(character) + ")",
                            "write it in another way: patients would see an empty box");
            return;
        }
    });
}

void FitCheck::slides(const flow::Flow& flow, const LanguageOfWords& language) {
    auto question = looks_of("fit, pictures too", flow, language, known_);
    if (tell_known(question, flow, language)) return;
    OneFlow library(flow, language);
    NoWayOn none;
    flow::World world{library, none, {}, {}};
    std::string all;  // a letter a slide
    bool complete = true;
    for (const auto& each : flow.slides) {
        if (findings_.full()) return;
        Verdict verdict;
        if (!is_roomy(each)) {
            Work work(findings_, flow.file, each.line,
                      "laying out " + base::in_quotes(each.id) + in_language(language));
            verdict = slide(flow, each, language, world);
            tell(verdict, flow, each, language);
            complete &= !work.spent();
        }
        all += static_cast<char>('a' + faults * verdict.look + static_cast<std::size_t>(verdict.fault));
    }
    if (complete && !question.empty()) known_->answers().put(question, all);
}

/// False: it is not known.
bool FitCheck::tell_known(const std::string& question, const flow::Flow& flow, const LanguageOfWords& language) {
    auto all = question.empty() ? std::nullopt : known_->answers().find(question);
    constexpr char last = 'a' + faults * looks.size() + faults - 1;
    if (!all || all->size() != flow.slides.size()) return false;
    if (std::any_of(all->begin(), all->end(), [](char each) { return each < 'a' || each > last; })) return false;
    for (std::size_t i = 0; i < all->size() && !findings_.full(); ++i) {
        auto letter = static_cast<std::size_t>((*all)[i] - 'a');
        tell({letter / faults, static_cast<Verdict::Fault>(letter % faults)}, flow, flow.slides[i], language);
    }
    return true;
}

FitCheck::Verdict FitCheck::slide(const flow::Flow& flow, const flow::Slide& slide, const LanguageOfWords& language,
                                  flow::World& world) {
    Verdict small;
    for (std::size_t i = 0; i < looks.size() && !findings_.enough(); ++i) {
        const auto& look = looks[i];
        flow::State state;
        state.settings.language = language.code;
        state.settings.text_size = look.size;
        state.history = {flow::Place{}, {flow.id, slide.id, 0, ""}};
        auto fit = layout_.fit(state, world, look.panel);
        if (slide.kind == flow::SlideKind::ask) {
            state.history.back().detour = flow::Detour::asked;
            fit.whole &= layout_.fit(state, world, look.panel).whole;
        }
        if (!fit.whole) return {i, Verdict::Fault::no_room};
        if (look.size == flow::TextSize::normal && fit.factor < 1) return {i, Verdict::Fault::smaller_letters};
        if (fit.scrap && small.look == looks.size()) small = {i, Verdict::Fault::small_picture};
    }
    return small;
}

void FitCheck::tell(Verdict verdict, const flow::Flow& flow, const flow::Slide& slide,
                    const LanguageOfWords& language) {
    if (verdict.look == looks.size()) return;
    auto place = base::in_quotes(slide.id) + in_language(language);
    const char* screen = looks[verdict.look].name;
    if (language.stands_for) {
        if (verdict.fault == Verdict::Fault::no_room)
            findings_.warning(
                flow.file, slide.line, place + " would not fit on " + screen + " in " + language.stands_for,
                "leave its words more room, or make two slides of it; look at it with clinic-kiosk render "
                "--lang " +
                    language.code);
        return;
    }
    const char* advice =
        language.is_translation ? "use fewer or shorter words" : "use fewer or shorter words, or make two slides of it";
    switch (verdict.fault) {
        case Verdict::Fault::no_room:
            return findings_.error(flow.file, slide.line, place + " does not fit on " + screen, advice);
        case Verdict::Fault::smaller_letters:
            return findings_.warning(flow.file, slide.line, place + " only fits on " + screen + " in smaller letters",
                                     advice);
        case Verdict::Fault::small_picture:
            return findings_.warning(
                flow.file, slide.line, "the picture of " + place + " is smaller than 8 cm on " + screen,
                language.is_translation ? "use shorter names for its parts" : "give its parts fewer or shorter names");
    }
}

std::string looks_of(const char* kind, const flow::Flow& flow, const LanguageOfWords& language, KnownPictures* known) {
    if (!known || language.words.empty()) return {};
    Question question(kind);
    question.add(language.code).add(language.words);
    add(question, flow);
    for (const auto& file : drawings_of(flow)) question.add(known->stamp(file));
    return question.digits();
}

}  // namespace check
