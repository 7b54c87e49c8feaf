#include "check/check_interface.h"

#include <algorithm>
#include <set>

#include "base/wording.h"
#include "check/known/answer_text.h"
#include "check/known/flow_question.h"
#include "check/one_flow.h"
#include "check/sample_screens.h"

namespace check {
namespace {

/// From good to bad.
enum class Verdict { fits, divided, smaller, no_room };

Verdict verdict_on(const screen::Fit& fit, flow::TextSize size) {
    if (!fit.whole || !fit.roomy) return Verdict::no_room;
    if (size == flow::TextSize::normal && fit.factor < 1) return Verdict::smaller;
    return fit.words_whole ? Verdict::fits : Verdict::divided;
}

struct Size {
    screen::Panel panel;
    flow::TextSize text;
    std::string name;
};

std::vector<Size> sizes() {
    std::vector<Size> all;
    for (const auto& [px, name] :
         {std::pair{screen::Size{1080, 1920}, "a standing screen"}, {{1920, 1080}, "a lying screen"}})
        for (auto text : {flow::TextSize::normal, flow::TextSize::bigger, flow::TextSize::biggest}) {
            auto size = static_cast<int>(text);
            all.push_back(
                {{px, 0.248F}, text, name + (size > 100 ? " with text at " + std::to_string(size) + " %" : "")});
        }
    return all;
}

/// What a clinic tells its patients to do stands in the place of the program's words, and fits on slides or not.
screen::Layout::Site with_the_programs_words(screen::Layout::Site site) {
    return [site = std::move(site)](const std::string& language) {
        auto words = site(language);
        words.staff_now.clear();
        words.staff_today.clear();
        if (words.web_site.empty()) words.web_site = "https://clinic.example";
        return words;
    };
}

/// One language on all screens.
class Run {
public:
    Run(screen::Layout& layout, const InterfaceWords& words, Findings& findings)
        : layout_(layout), words_(words), findings_(findings) {}

    void run() {
        auto screens = screens_of(words_);
        for (const auto& size : sizes())
            for (auto& screen : screens) {
                if (findings_.enough()) return;
                screen.state.settings.text_size = size.text;
                look(screen, size);
            }
    }

private:
    Verdict judge(const SampleScreen& screen, const Size& size, const Shown& shown) {
        SampleLibrary library(words_, screen, shown);
        if (screen.page == SampleScreen::Page::kiosk_at_rest) {
            screen::CalmPage page{{}, library.home({}).languages};
            return verdict_on(layout_.fit_words(page, screen.state.settings, library, size.panel), size.text);
        }
        if (screen.page == SampleScreen::Page::listening) {
            const auto fit = layout_.fit_words(screen.reading, screen.state.settings, library, size.panel);
            return verdict_on(fit, size.text);
        }
        NoWayOn none;
        flow::World world{library, none, {}, {}};
        layout_.forget();  // the same places with other words
        layout_.tell_speech([&](const std::string&) { return screen.speech; });
        layout_.tell_paper([&] { return screen.paper; });
        return verdict_on(layout_.fit_words(screen.state, world, size.panel), size.text);
    }

    /// Words that were found are left out from then on, so that what else is too long comes to light.
    void look(const SampleScreen& screen, const Size& size) {
        for (const auto& place : words_.places)
            if (auto found = found_.find(place.text); found != found_.end() && found->second < Verdict::no_room)
                judge_alone(place, screen, size, found->second);
        auto verdict = judge(screen, size, [&](const auto& text) { return !found_.contains(text); });
        if (verdict == Verdict::fits) return;
        bool someone = false;
        for (const auto& place : words_.places)
            if (!found_.contains(place.text) && !findings_.enough())
                someone |= judge_alone(place, screen, size, Verdict::fits);
        if (someone || !told_together_.insert(screen.name).second) return;
        auto all = "together, all that stands on " + screen.name + " in " + base::in_quotes(words_.language);
        tell(all, verdict, words_.places.empty() ? "" : words_.places.front().file, 0, size);
    }

    /// Tells when these words by themselves are worse than `known`.
    bool judge_alone(const PlacedWords& place, const SampleScreen& screen, const Size& size, Verdict known) {
        auto verdict = judge(screen, size, [&](const auto& text) { return text == place.text; });
        if (verdict <= known) return false;
        found_[place.text] = verdict;
        tell("“" + base::excerpt(place.text) + "”", verdict, place.file, place.line, size);
        return true;
    }

    void tell(const std::string& what, Verdict verdict, const std::string& file, int line, const Size& size) {
        if (verdict == Verdict::no_room)
            findings_.error(file, line, what + " has no room on " + size.name, "use fewer or shorter words");
        else if (verdict == Verdict::smaller)
            findings_.warning(file, line, what + " only fits on " + size.name + " in smaller letters",
                              "use fewer or shorter words");
        else
            findings_.warning(file, line, what + " has a word that is divided on " + size.name,
                              "use a shorter word, or put a soft hyphen (U+00AD) where it may be divided");
    }

    screen::Layout& layout_;
    const InterfaceWords& words_;
    Findings& findings_;
    std::map<std::string, Verdict> found_;  ///< what these words are by themselves, at worst
    std::set<std::string> told_together_;   ///< names of screens
};

/// As digits; empty: it is not remembered.
std::string question_of(const InterfaceWords& words, KnownPictures* known) {
    if (!known || words.words.empty()) return {};
    Question question("interface, every word");
    question.add(words.language).add(words.words);
    add(question, words.home);
    for (const auto& [id, tile] : words.tiles) {
        const auto& [title, subtitle, picture, body_part, review, sensitive] = tile;
        question.add(static_cast<std::size_t>(sensitive));
        question.add(id).add(title).add(subtitle).add(picture).add(body_part).add(static_cast<std::size_t>(review));
    }
    for (const auto& [text, file, line] : words.places) question.add(text).add(file).add(std::to_string(line));
    std::set<std::string> drawings{"resting.svg", words.home.figure.file, words.home.look.logo};
    for (const auto& part : words.home.body_parts) drawings.insert(part.picture);
    for (const auto& [id, tile] : words.tiles) drawings.insert(tile.picture);
    for (const auto& file : drawings)
        if (!file.empty()) question.add(known->stamp(file));
    return question.digits();
}

}  // namespace

InterfaceCheck::InterfaceCheck(screen::TextMeasure& letters, screen::PictureGeometry& pictures,
                               screen::Layout::Site site, Findings& findings, KnownPictures* known)
    : layout_(letters, pictures, with_the_programs_words(std::move(site))), findings_(findings), known_(known) {
    layout_.tell_folder("/srv/pack");
}

void InterfaceCheck::language(const InterfaceWords& words) {
    auto question = question_of(words, known_);
    if (tell_known(question)) return;
    Findings found(findings_.limits());
    Run(layout_, words, found).run();
    const bool complete = !found.full();
    AnswerWriter all;
    for (auto& problem : found.hand_over()) {
        write(all, problem);
        findings_.add(std::move(problem));
    }
    if (complete && !question.empty()) known_->answers().put(question, all.take());
}

/// False: it is not known.
bool InterfaceCheck::tell_known(const std::string& question) {
    auto all = question.empty() ? std::nullopt : known_->answers().find(question);
    if (!all) return false;
    AnswerReader reader(*all);
    base::Problems problems;
    while (!reader.at_end()) read(reader, problems.emplace_back());
    if (!reader.sound()) return false;
    for (auto& problem : problems) findings_.add(std::move(problem));
    return true;
}

}  // namespace check
