#include "web/slides/slide_html.h"

#include "flow/stops.h"
#include "screen/text/filled_words.h"
#include "web/figures.h"
#include "web/markup.h"

namespace web {
namespace {

std::string body_of(const SlideInPage& in) {
    switch (in.slide.kind) {
        case flow::SlideKind::text:
            return text_html(in);
        case flow::SlideKind::compare:
        case flow::SlideKind::change:
            return moments_html(in);
        case flow::SlideKind::steps:
            return steps_html(in);
        case flow::SlideKind::question:
        case flow::SlideKind::true_or_not:
            return question_html(in);
        case flow::SlideKind::order:
            return order_html(in);
        case flow::SlideKind::choice:
            return choice_html(in);
        case flow::SlideKind::warning:
            return warning_html(in);
        case flow::SlideKind::summary:
            return summary_html(in);
        case flow::SlideKind::ask:
            return ask_html(in);
        case flow::SlideKind::checklist:
            return checklist_html(in);
        case flow::SlideKind::portion:
            return portion_html(in);
        case flow::SlideKind::myths:
            return myths_html(in);
        case flow::SlideKind::timeline:
            return timeline_html(in);
        case flow::SlideKind::hours:
            return hours_html(in);
        case flow::SlideKind::people:
            return people_html(in);
    }
    return {};
}

/// A warning's heading stands in its card.
std::string heading(const SlideInPage& in) {
    if (in.slide.kind == flow::SlideKind::warning) return {};
    const auto tag = "h" + std::to_string(in.level);
    return element(tag, attribute("id", in.slide.id + "_"), line_of(in.slide.title));
}

}  // namespace

std::string slide_html(const SlideInPage& in) {
    const char* name = in.slide.kind == flow::SlideKind::warning ? "slide warned" : "slide";
    return element("section", attribute("class", name) + attribute("id", in.slide.id), heading(in) + body_of(in));
}

std::string beside(const std::string& picture, const std::string& words) {
    if (picture.empty()) return element("div", attribute("class", "alone"), words);
    return element("div", attribute("class", "two"), picture + element("div", attribute("class", "words"), words));
}

std::string words_of(const flow::Slide& slide, const std::string& more) {
    return paragraphs_of(slide.text) + more;
}

}  // namespace web
