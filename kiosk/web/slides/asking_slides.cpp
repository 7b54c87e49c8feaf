// Slides that ask: what was just explained, what to see next, what to ask and to do.
#include "flow/answer_order.h"
#include "flow/to_ask.h"
#include "web/figures.h"
#include "web/markup.h"
#include "web/slides/slide_html.h"

namespace web {
namespace {

/// A page is the same for everybody, and so is the order of its answers; the right one has no place of its own.
flow::State somebody(const SlideInPage& in) {
    flow::State state;
    state.history.back().flow = in.flow.id;
    state.drawn = 1;
    return state;
}

std::string soft(const std::string& words) {
    return element("p", attribute("class", "soft"), words);
}

const std::string& say_of(const flow::Slide& slide, const flow::Answer& answer) {
    return flow::program_says_answers(slide) ? slide.answers.front().say : answer.say;
}

std::string first_word(const SlideInPage& in, const flow::Answer& answer) {
    if (answer.right) return in.page.word("Yes, that’s it");
    return in.slide.otherwise.empty() ? in.page.word("Not quite") : line_of(in.slide.otherwise);
}

/// Opens to what is said to it.
std::string answer_html(const SlideInPage& in, const flow::Answer& answer) {
    const auto text = flow::program_says_answers(in.slide) ? in.page.word(answer.text.c_str()) : line_of(answer.text);
    const auto summary =
        element("summary",
                element("span", attribute("class", "ring") + attribute("aria-hidden", "true"), in.page.icon("tick")) +
                    element("span", text));
    const auto said = element("p", element("strong", first_word(in, answer))) + paragraphs_of(say_of(in.slide, answer));
    return element("li",
                   element("details", attribute("class", answer.right ? "answer right" : "answer"), summary + said));
}

std::string box(const std::string& text) {
    return element("li",
                   element("label", "<input type=\"checkbox\" autocomplete=\"off\">" + element("span", line_of(text))));
}

/// Boxes that forget with the page.
std::string boxes(const SlideInPage& in, const std::vector<std::string>& texts, const std::string& what,
                  const std::string& attributes) {
    std::string items;
    for (const auto& text : texts) items += box(text);
    return element("fieldset", attribute("class", "boxes") + attribute("data-for", what) + attributes,
                   element("legend", in.page.word(what == "ask" ? "Touch up to three. They are not saved."
                                                                : "Touch what you want to do. It is not saved.")) +
                       element("ul", items));
}

/// Where the summary shows what was ticked.
std::string ticked(const SlideInPage& in, const char* words, const std::string& what, const std::string& icon) {
    const auto tag = "h" + std::to_string(in.level + 1);
    return element(
        "div", attribute("class", "mine") + attribute("data-from", what) + " hidden",
        element(tag, in.page.word(words)) + element("ul", attribute("class", "points"), "") +
            element("template", element("li", element("span", attribute("class", "sign"), in.page.icon(icon)) +
                                                  element("span", ""))));
}

std::string print_button(const SlideInPage& in) {
    return element("button", attribute("type", "button") + attribute("class", "button print") + " hidden",
                   in.page.icon("print") + element("span", in.page.word("Print")));
}

std::string point_html(const SlideInPage& in, const flow::Point& point) {
    const auto icon = in.page.icon(point.icon.empty() ? "tick" : point.icon);
    return element("li", attribute("class", point.icon == "warn" ? "urgent" : ""),
                   element("span", attribute("class", "sign"), icon) + element("span", line_of(point.text)));
}

}  // namespace

std::string question_html(const SlideInPage& in) {
    const char* hint = flow::program_says_answers(in.slide) ? "True or not? Just for you. No score."
                                                            : "A quick check, just for you. No score.";
    std::string items;
    for (int number : flow::answer_order(somebody(in), in.slide))
        items += answer_html(in, in.slide.answers[static_cast<std::size_t>(number - 1)]);
    return beside(figure_html(in.page, {in.slide.picture, "", {}}),
                  words_of(in.slide, soft(in.page.word(hint)) + element("ul", attribute("class", "answers"), items)));
}

/// In its right order, for who reads; the script mixes it for who wants to try.
std::string order_html(const SlideInPage& in) {
    std::string items, mixed;
    for (const auto& thing : in.slide.things) items += element("li", line_of(thing));
    for (int number : flow::thing_order(somebody(in), in.slide))
        mixed += (mixed.empty() ? "" : " ") + std::to_string(number);
    const auto say = in.slide.answers.empty() ? std::string() : in.slide.answers.front().say;
    const auto done = element("div", attribute("class", "done"), paragraphs_of(say));
    return element(
        "div", attribute("class", "alone"),
        words_of(in.slide,
                 element("div",
                         attribute("class", "order") + attribute("data-mixed", mixed) +
                             attribute("data-hint",
                                       in.page.said_word("Touch them in their order. Just for you. No score.")) +
                             attribute("data-early", in.page.said_word("Not yet. Something comes before it.")) +
                             attribute("data-yes", in.page.said_word("Yes, that’s it")),
                         element("ol", items) + done)));
}

std::string choice_html(const SlideInPage& in) {
    std::string items;
    for (const auto& option : in.slide.options)
        items += element("li", element("a", attribute("class", "option") + attribute("href", "#" + option.to),
                                       element("span", line_of(option.text)) + in.page.icon("next")));
    return beside(figure_html(in.page, {in.slide.picture, "", {}}),
                  words_of(in.slide, element("ul", attribute("class", "options"), items)));
}

std::string ask_html(const SlideInPage& in) {
    const auto most = attribute("data-most", std::to_string(flow::most_to_ask)) +
                      attribute("data-enough", in.page.said_word("Three are enough. Touch one again to take it out."));
    return beside(figure_html(in.page, {in.slide.picture, "", {}}),
                  words_of(in.slide, boxes(in, in.slide.questions, "ask", most) +
                                         soft(in.page.word("Then show them to your clinician.")) + print_button(in)));
}

std::string checklist_html(const SlideInPage& in) {
    return element("div", attribute("class", "alone"), words_of(in.slide, boxes(in, in.slide.things, "do", "")));
}

std::string summary_html(const SlideInPage& in) {
    std::string items;
    for (const auto& point : in.slide.points) items += point_html(in, point);
    return beside(figure_html(in.page, {in.slide.picture, "", {}}),
                  words_of(in.slide, element("ul", attribute("class", "points"), items) +
                                         ticked(in, "What I want to do", "do", "tick") +
                                         ticked(in, "What I would like to ask", "ask", "question")));
}

}  // namespace web
