// Whatever is typed into a text: what is painted and said is the text without its marks, byte for byte, and no number is lost.
// At random, from fixed seeds; what patients should read is worked out by fakes/random_words.h, not by the program.
#include <catch2/catch.hpp>
#include <map>

#include "desk.h"
#include "fakes/flows.h"
#include "fakes/random_words.h"

namespace {

const std::string soft_hyphen = "\u00AD", topic = "Topic";

/// What is read of one slide, on all of its pages.
struct Read {
    std::string said;                  ///< without blanks and full stops
    std::string painted;               ///< without blanks; each line ends with \n
    std::vector<std::string> numbers;  ///< painted
};

std::string without(std::string text, const std::vector<std::string>& signs) {
    for (const auto& sign : signs)
        for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign, at)) text.erase(at, sign.size());
    return text;
}

/// A voice is given full stops, a line is broken at blanks.
std::string words_alone(const std::string& text) {
    return without(text, {" ", "\n", ".", "。", "।"});
}

bool is_chrome(const screen::Element& element) {
    using screen::Role;
    bool button = element.role == Role::button && element.action.kind != flow::ActionKind::option;
    return button || element.role == Role::progress || element.role == Role::notice || element.role == Role::picture ||
           element.label == topic;
}

/// The lines painted where the element is, each from left to right.
std::vector<std::string> painted_in(const screen::DrawList& list, const screen::Rect& rect) {
    std::vector<std::string> lines;
    float baseline = -1;
    for (const auto& paint : list.paints) {
        const auto* text = std::get_if<screen::Text>(&paint);
        if (!text || !rect.contains({text->x + text->width / 2, text->baseline - text->style.px * 0.3f})) continue;
        if (lines.empty() || text->baseline != baseline) lines.emplace_back();
        baseline = text->baseline;
        lines.back() += text->text;
    }
    return lines;
}

Read read(desk::Desk& desk, const flow::State& state, const desk::View& view) {
    Read all;
    for (const auto& list : desk.pages(state, view))
        for (const auto& element : list.elements) {
            if (is_chrome(element)) continue;
            all.said += words_alone(element.label);
            for (const auto& line : painted_in(list, element.rect)) {
                all.painted += without(line, {" "}) + "\n";
                for (auto& number : fakes::read_as_patients(line).numbers) all.numbers.push_back(std::move(number));
            }
        }
    return all;
}

/// Whether the words stand there in one piece; a line may end at a soft hyphen, with a hyphen.
bool stands_at(const std::string& painted, std::size_t at, const std::string& words, std::size_t from = 0) {
    for (; from < words.size(); ++at) {
        if (at < painted.size() && painted[at] == '\n') continue;
        if (words.compare(from, soft_hyphen.size(), soft_hyphen) == 0) {
            from += soft_hyphen.size();
            return (painted.compare(at, 2, "-\n") == 0 && stands_at(painted, at + 2, words, from)) ||
                   stands_at(painted, at, words, from);
        }
        if (at >= painted.size() || painted[at] != words[from]) return false;
        ++from;
    }
    return true;
}

bool is_painted(const std::string& painted, const std::string& words) {
    for (std::size_t at = 0; at < painted.size(); ++at)
        if (stands_at(painted, at, words)) return true;
    return false;
}

std::vector<desk::View> views(const std::string& language) {
    std::vector<desk::View> all;
    for (screen::Size px : {screen::Size{1080, 1920}, {1920, 1080}, {1280, 720}})
        for (auto size : {flow::TextSize::normal, flow::TextSize::biggest}) {
            all.push_back({px, 21.5, {}});
            all.back().settings.language = language;
            all.back().settings.text_size = size;
        }
    return all;
}

/// Looks at a slide with these words, in every view.
void look(
    desk::Desk& desk, flow::Slide slide, const std::string& language,
    const std::function<void(const Read&, const std::string& view)>& each,
    const std::function<void(flow::State&)>& prepare = [](flow::State&) {}) {
    slide.id = "typed";
    auto flow = fakes::flow_of("typed", {std::move(slide)});
    flow.title = topic;
    flow.review.status = flow::ReviewStatus::reviewed;
    desk.library.add(flow);
    for (const auto& view : views(language)) {
        auto state = desk.at("typed", view);
        state.history.back().flow = "typed";
        prepare(state);
        each(read(desk, state, view), view.name());
    }
}

std::map<char32_t, int> letters(const std::string& text) {
    std::map<char32_t, int> all;
    for (char32_t c : fakes::detail::points(text)) ++all[c];
    return all;
}

/// Arabic letters and digits turn the order in which the signs around them are seen.
bool turns(const std::string& text) {
    auto points = fakes::detail::points(text);
    return std::any_of(points.begin(), points.end(), [](char32_t c) { return c >= 0x600 && c < 0x6F0; });
}

template <class All>
All sorted(All all) {
    std::sort(all.begin(), all.end());
    return all;
}

void check_words(const Read& read, const std::string& source) {
    const auto expected = fakes::read_as_patients(source);
    INFO(source << "\n→ " << read.painted << "\n→ " << read.said);
    CHECK(read.said.find(words_alone(without(expected.shown, {soft_hyphen}))) != std::string::npos);
    const auto numbers = sorted(read.numbers), wanted = sorted(expected.numbers);
    CHECK(std::includes(numbers.begin(), numbers.end(), wanted.begin(), wanted.end()));
    if (!turns(source)) {
        CHECK(is_painted(read.painted, without(expected.shown, {" ", "\n"})));
        return;
    }
    auto painted = letters(read.painted);
    for (auto [letter, count] : letters(without(expected.shown, {" ", "\n", soft_hyphen})))
        CHECK(painted[letter] >= count);
}

}  // namespace

TEST_CASE("paragraphs and lists of any signs are painted and said whole, in every view") {
    desk::Desk desk;
    fakes::RandomWords random(16);
    for (int round = 0; round < 120; ++round) {
        auto slide = fakes::text_slide("typed");
        slide.title = "Title";
        slide.text = random.paragraphs();
        look(desk, slide, "en", [&](const Read& read, const std::string& view) {
            INFO(round << " " << view);
            check_words(read, slide.text);
            CHECK(sorted(read.numbers) == sorted(fakes::read_as_patients(slide.text).numbers));
        });
    }
}

TEST_CASE("right to left no letter and no number is lost either, and what is said is the text") {
    desk::Desk desk("ar");
    fakes::RandomWords random(61, true);
    for (int round = 0; round < 120; ++round) {
        auto slide = fakes::text_slide("typed");
        slide.title = "عنوان";
        slide.text = random.paragraphs();
        const auto expected = fakes::read_as_patients(slide.text);
        look(desk, slide, "ar", [&](const Read& read, const std::string& view) {
            INFO(round << " " << view << ": " << slide.text);
            CHECK(read.said == "عنوان" + words_alone(without(expected.shown, {soft_hyphen})));
            auto painted = letters(without(read.painted, {"\n"})),
                 wanted = letters("عنوان" + without(expected.shown, {" ", "\n", soft_hyphen}));
            painted[U'-'] = std::max(painted[U'-'], wanted[U'-']);  // soft ones may show
            wanted[U'-'] = painted[U'-'];
            CHECK(painted == wanted);
            CHECK(sorted(read.numbers) == sorted(expected.numbers));
        });
    }
}

TEST_CASE("titles, answers, feedback, steps, signs, points and questions of any signs are painted and said whole") {
    desk::Desk desk;
    fakes::RandomWords random(2026);
    auto typed = [&](
                     flow::Slide slide, const std::string& words,
                     const std::function<void(flow::State&)>& prepare = [](flow::State&) {}) {
        look(
            desk, std::move(slide), "en",
            [&](const Read& read, const std::string& view) {
                INFO(view);
                check_words(read, words);
            },
            prepare);
    };
    auto kinds = desk::every_kind("en");
    auto slide_of = [&](const std::string& id) { return *kinds.find(id); };
    for (int round = 0; round < 25; ++round) {
        const auto words = random.line();
        auto titled = fakes::text_slide("typed");
        titled.title = words;
        typed(titled, words);
        auto question = slide_of("question-3");
        question.answers[1] = {words, random.line(), false};
        typed(question, words);
        typed(question, question.answers[1].say, [](flow::State& state) { state.answers[{"typed", "typed"}] = 2; });
        auto steps = slide_of("steps-3");
        steps.steps[1].title = words;
        typed(steps, words);
        auto warning = slide_of("warning-8");
        warning.signs[3] = words;
        typed(warning, words);
        auto summary = slide_of("summary-5");
        summary.points[2].text = words;
        typed(summary, words);
        auto ask = slide_of("ask-5");
        ask.questions[2] = words;
        typed(ask, words);
        auto choice = slide_of("choice-4");
        choice.options[0].text = words;
        typed(choice, words);
    }
}
