// Slides that list: so many of ten, myths, what happens when, opening times, people.
#include <cstdio>

#include "screen/slides.h"
#include "screen/text/initials.h"
#include "web/figures.h"
#include "web/markup.h"
#include "web/slides/slide_html.h"

namespace web {
namespace {

constexpr int columns = 10, figure_width = 10, figure_height = 22, gap = 3;

/// A head and a body, filled for one that is counted.
std::string one_of_them(int index, bool counted) {
    const int x = index % columns * (figure_width + gap) + 1, y = index / columns * (figure_height + gap) + 1;
    char shape[240];
    std::snprintf(
        shape, sizeof shape,
        "<g class=\"%s\"><circle cx=\"%d\" cy=\"%d\" r=\"3\"/><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"14\" "
        "rx=\"4\"/></g>",
        counted ? "counted" : "", x + figure_width / 2, y + 3, x, y + 7, figure_width);
    return shape;
}

/// The words below say the same.
std::string figures(const flow::Portion& portion) {
    std::string all;
    for (int i = 0; i < portion.of; ++i) all += one_of_them(i, i < portion.count);
    const int rows = (portion.of + columns - 1) / columns;
    const auto box = "0 0 " + std::to_string(columns * (figure_width + gap) - gap + 2) + " " +
                     std::to_string(rows * (figure_height + gap) - gap + 2);
    return element("svg",
                   attribute("class", "figures") + attribute("viewBox", box) + attribute("aria-hidden", "true") +
                       attribute("focusable", "false"),
                   all);
}

std::string portrait(const SlideInPage& in, const flow::Person& person) {
    if (person.picture)
        if (auto image = image_html(in.page, person.picture, "portrait"); !image.empty()) return image;
    return element("span", attribute("class", "portrait") + attribute("aria-hidden", "true"),
                   escaped(screen::initials(person.name, in.page.tongue.code)));
}

}  // namespace

std::string portion_html(const SlideInPage& in) {
    const auto words =
        screen::in_words(in.slide.portion, [&](const char* english) { return in.page.said_word(english); });
    return beside(element("figure", attribute("class", "portion"),
                          figures(in.slide.portion) + element("figcaption", line_of(words))),
                  words_of(in.slide));
}

std::string myths_html(const SlideInPage& in) {
    std::string items;
    for (const auto& [myth, fact] : in.slide.myths)
        items += element("li", element("p", attribute("class", "myth"),
                                       element("strong", in.page.word("Myth")) + " " + line_of(myth)) +
                                   element("p", attribute("class", "fact"),
                                           element("strong", in.page.word("Fact")) + " " + line_of(fact)));
    return element("div", attribute("class", "alone"),
                   words_of(in.slide, element("ul", attribute("class", "myths"), items)));
}

std::string timeline_html(const SlideInPage& in) {
    std::string items;
    for (const auto& [when, what] : in.slide.timeline)
        items += element("li", element("strong", line_of(when)) + element("p", line_of(what)));
    return element("div", attribute("class", "alone"),
                   words_of(in.slide, element("ol", attribute("class", "timeline"), items)));
}

std::string hours_html(const SlideInPage& in) {
    std::string rows;
    for (const auto& [days, times] : in.slide.hours)
        rows += element("tr", element("th", attribute("scope", "row"), line_of(days)) + element("td", line_of(times)));
    return element(
        "div", attribute("class", "alone"),
        words_of(in.slide,
                 element("table", attribute("class", "hours") + attribute("aria-labelledby", in.slide.id + "_"),
                         element("tbody", rows))));
}

std::string people_html(const SlideInPage& in) {
    std::string items;
    for (const auto& person : in.slide.people)
        items += element("li", portrait(in, person) +
                                   element("div", element("strong", attribute("dir", "auto"), escaped(person.name)) +
                                                      element("p", line_of(person.role))));
    return element("div", attribute("class", "alone"),
                   words_of(in.slide, element("ul", attribute("class", "people"), items)));
}

}  // namespace web
