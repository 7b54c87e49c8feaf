#include "check/check_interface.h"

#include <algorithm>
#include <memory>
#include <set>

#include "base/wording.h"
#include "check/known/answer_text.h"
#include "check/known/flow_question.h"

namespace check {
namespace {

/// What is shown in place of words that are not looked at just now.
const std::string stand_in = "A";
const std::string sample = "sample";

constexpr std::size_t most_topics = 24;  ///< on the home screen that is laid out: those with the longest names

/// One slide of each kind that shows words of the program, with as little else on it as there can be.
flow::Flow sample_flow(flow::ReviewStatus status) {
    flow::Flow flow;
    flow.id = sample;
    flow.title = stand_in;
    flow.review.status = status;
    auto add = [&](flow::SlideKind kind, const char* id) -> flow::Slide& {
        flow::Slide slide;
        slide.id = id;
        slide.kind = kind;
        slide.title = stand_in;
        flow.slides.push_back(std::move(slide));
        return flow.slides.back();
    };
    add(flow::SlideKind::text, "parts").parts = {{"one", stand_in, stand_in}};
    auto& pages = add(flow::SlideKind::text, "pages").text;
    for (int word = 0; word < 600; ++word) pages += word ? " and" : "And";
    flow.slides.back().rooms = {{stand_in, {"room"}}};
    add(flow::SlideKind::text, "room").stop = "pages";
    auto& change = add(flow::SlideKind::change, "change");
    change.picture = {"resting.svg", {}, {}, ""};
    change.moments = {{{}, stand_in, "", ""}, {{}, stand_in, "", ""}};
    add(flow::SlideKind::question, "question").answers = {{stand_in, stand_in, true}, {stand_in, stand_in, false}};
    add(flow::SlideKind::choice, "choice").options = {{stand_in, "parts"}, {stand_in, "pages"}};
    for (auto urgency : {flow::Urgency::now, flow::Urgency::today}) {
        auto& warning = add(flow::SlideKind::warning, urgency == flow::Urgency::now ? "now" : "today");
        warning.urgency = urgency;
        warning.signs = {stand_in};
    }
    add(flow::SlideKind::summary, "last").points = {{stand_in, "tick"}};
    return flow;
}

using Shown = std::function<bool(const std::string& text)>;

/// The words of a language, those that are not `shown` replaced.
class SampleLibrary : public flow::Library {
public:
    SampleLibrary(const InterfaceWords& words, flow::ReviewStatus status, const Shown& shown)
        : words_(words),
          home_(words.home),
          shown_(shown),
          flow_(std::make_shared<const flow::Flow>(sample_flow(status))) {
        flow::for_each_text(home_, [&](std::string& text, const std::string&) { text = seen(text); });
        for (auto& language : home_.languages) language.name = seen(language.name);
        keep_longest_topics();
    }

    const flow::Home& home(const std::string&) override { return home_; }
    flow::FlowPointer flow(const std::string& id, const std::string&) override {
        return id == sample ? flow_ : nullptr;
    }
    bool offered(const std::string& id, const std::string&) override { return words_.tiles.contains(id); }
    Tile tile(const std::string& id, const std::string&) override {
        auto found = words_.tiles.find(id);
        if (found == words_.tiles.end()) return {stand_in, "", "", ""};
        auto tile = found->second;
        tile.title = seen(tile.title);
        tile.subtitle = seen(tile.subtitle);
        return tile;
    }
    std::string word(const std::string& english, const std::string&) override { return seen(words_.word(english)); }

private:
    std::string seen(const std::string& text) const { return text.empty() || shown_(text) ? text : stand_in; }

    void keep_longest_topics() {
        auto& topics = home_.topics;
        std::erase_if(topics, [&](const auto& id) { return !words_.tiles.contains(id); });
        if (topics.size() <= most_topics) return;
        auto letters = [&](const std::string& id) { return words_.tiles.at(id).title.size(); };
        std::stable_sort(topics.begin(), topics.end(),
                         [&](const auto& a, const auto& b) { return letters(a) > letters(b); });
        topics.resize(most_topics);
    }

    const InterfaceWords& words_;
    flow::Home home_;
    const Shown& shown_;
    flow::FlowPointer flow_;
};

class NoWayOn : public flow::NextSlide {
public:
    std::optional<std::string> choose(const flow::Flow&, const flow::Slide&, const flow::VisitView&) override {
        return std::nullopt;
    }
};

/// A screen, and what it is called.
struct Screen {
    flow::State state;
    std::string name;
    flow::ReviewStatus status = flow::ReviewStatus::draft;
};

std::vector<Screen> screens_of(const InterfaceWords& words) {
    std::vector<Screen> all;
    auto add = [&](flow::Place place, std::string name, flow::ReviewStatus status = flow::ReviewStatus::draft) {
        Screen screen{{}, std::move(name), status};
        screen.state.settings.language = words.language;
        screen.state.history = {flow::Place{}};
        if (!place.flow.empty() || !place.body_part.empty()) screen.state.history.push_back(std::move(place));
        all.push_back(std::move(screen));
    };
    add({}, "the home screen");
    add({}, "the home screen", flow::ReviewStatus::overdue);
    for (const auto& part : words.home.body_parts) add({"", "", 0, part.id}, "the home screen");
    add({}, "the question “Still there?”");
    all.back().state.asked = flow::Time(0);
    add({"missing", "", 0, ""}, "the page of a topic that rests");
    for (auto status : {flow::ReviewStatus::draft, flow::ReviewStatus::overdue})
        for (const auto& slide : sample_flow(status).slides) add({sample, slide.id, 0, ""}, "a slide", status);
    return all;
}

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
    Verdict judge(const Screen& screen, const Size& size, const Shown& shown) {
        SampleLibrary library(words_, screen.status, shown);
        NoWayOn none;
        flow::World world{library, none, {}, {}};
        layout_.forget();  // the same places with other words
        return verdict_on(layout_.fit_words(screen.state, world, size.panel), size.text);
    }

    /// Words that were found are left out from then on, so that what else is too long comes to light.
    void look(const Screen& screen, const Size& size) {
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
    bool judge_alone(const PlacedWords& place, const Screen& screen, const Size& size, Verdict known) {
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
    Question question("interface");
    question.add(words.language).add(words.words);
    add(question, words.home);
    for (const auto& [id, tile] : words.tiles) {
        const auto& [title, subtitle, picture, body_part, review] = tile;
        question.add(id).add(title).add(subtitle).add(picture).add(body_part).add(static_cast<std::size_t>(review));
    }
    for (const auto& [text, file, line] : words.places) question.add(text).add(file).add(std::to_string(line));
    std::set<std::string> drawings{"resting.svg", words.home.figure.file};
    for (const auto& part : words.home.body_parts) drawings.insert(part.picture);
    for (const auto& [id, tile] : words.tiles) drawings.insert(tile.picture);
    for (const auto& file : drawings)
        if (!file.empty()) question.add(known->stamp(file));
    return question.digits();
}

}  // namespace

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
