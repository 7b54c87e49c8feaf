// Warning signs: what to do stands first, and the number to call can be pressed.
#include "screen/slides.h"
#include "web/figures.h"
#include "web/markup.h"
#include "web/slides/slide_html.h"

namespace web {
namespace {

constexpr const char* mark = "{number}";

/// "112" as it is shown and called; as it is shown where nobody could call that.
std::string call_of(const std::string& number) {
    std::string called;
    for (char c : number) {
        const bool digit = c >= '0' && c <= '9';
        if (digit || (c == '+' && called.empty()) || c == '#' || c == '*') called += c;
        const bool apart = c == ' ' || c == '-' || c == '(' || c == ')' || c == '/' || c == '.' || c == '+';
        if (!digit && !apart && c != '#' && c != '*') return escaped(number);
    }
    if (called.find_first_of("0123456789") == std::string::npos) return escaped(number);
    std::string address = "tel:";
    for (char c : called) address += c == '#' ? "%23" : std::string(1, c);
    return element("a", attribute("class", "call") + attribute("href", address) + attribute("dir", "ltr"),
                   escaped(number));
}

std::string what_to_do(const SlideInPage& in) {
    auto site = in.page.tongue.site;
    const auto number = site.emergency_number;
    if (!number.empty()) site.emergency_number = mark;
    const auto said =
        screen::what_to_do(in.slide.urgency, site, [&](const char* english) { return in.page.said_word(english); });
    auto words = element("p", element("strong", line_of(said.first)));
    if (!said.elsewhere.empty()) words += element("p", replaced(line_of(said.elsewhere), mark, call_of(number)));
    return element("div", attribute("class", "do"), in.page.icon("desk") + element("div", words));
}

}  // namespace

std::string warning_html(const SlideInPage& in) {
    const bool now = in.slide.urgency == flow::Urgency::now;
    std::string signs;
    for (const auto& sign : in.slide.signs) signs += element("li", line_of(sign));
    const auto tag = "h" + std::to_string(in.level);
    const auto band =
        element("div", attribute("class", "band"),
                in.page.icon(now ? "warn" : "clock") +
                    element("div", element(tag, attribute("id", in.slide.id + "_"), line_of(in.slide.title)) +
                                       paragraphs_of(in.slide.text)));
    const auto list = element("div", attribute("class", "signs"),
                              element("ul", signs) + figure_html(in.page, {in.slide.picture, "", {}}));
    return element("div", attribute("class", now ? "now" : "today"),
                   what_to_do(in) + element("div", attribute("class", "card"), band + list));
}

}  // namespace web
