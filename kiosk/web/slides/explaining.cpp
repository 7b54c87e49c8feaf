// Slides that explain: words and a picture with its parts, a picture that changes, steps.
#include <algorithm>

#include "web/figures.h"
#include "web/markup.h"
#include "web/slides/slide_html.h"

namespace web {
namespace {

std::string part_html(const flow::Part& part, const std::string& number) {
    const auto name = element("span", attribute("class", "number") + attribute("aria-hidden", "true"), number) +
                      element("span", line_of(part.label));
    if (part.say.empty()) return element("li", element("p", attribute("class", "part"), name));
    return element("li", attribute("data-n", number),
                   element("details", attribute("class", "part"), element("summary", name) + paragraphs_of(part.say)));
}

/// From the left to the right of the picture, as their numbers then are; scripts name them in no order.
std::vector<flow::Part> across(const SlideInPage& in) {
    auto parts = in.slide.parts;
    auto place = [&](const flow::Part& part) {
        if (part.at) return part.at->across;
        const auto& picture = in.slide.picture;
        const auto found = in.page.tongue.sources.geometry.anchor(picture.file, part.id, picture.show, picture.hide);
        return found ? found->x : 0;
    };
    std::stable_sort(parts.begin(), parts.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
    return parts;
}

/// By the numbers of their discs in the picture.
std::string parts_html(const SlideInPage& in, const std::vector<flow::Part>& parts) {
    if (parts.empty()) return {};
    std::string items, hint;
    for (std::size_t i = 0; i < parts.size(); ++i) items += part_html(parts[i], std::to_string(i + 1));
    if (std::any_of(parts.begin(), parts.end(), [](const auto& part) { return !part.say.empty(); }))
        hint = element("p", attribute("class", "hint"),
                       in.page.icon("hand") + element("span", in.page.word("Touch a name to learn more.")));
    return hint + element("ul", attribute("class", "parts"), items);
}

std::string moment_caption(const flow::Moment& moment) {
    return element("strong", line_of(moment.label)) + paragraphs_of(moment.say);
}

/// Its picture in words is said once, for all moments.
std::string moment_html(const SlideInPage& in, const flow::Moment& moment, bool first) {
    auto picture = flow::picture_at(in.slide, moment);
    if (!moment.photo) picture.alt = first ? picture.alt : std::string();
    std::vector<Mark> marks;
    if (!moment.part.empty()) marks.push_back({"", moment.part, {}});
    return element("li", attribute("data-label", plain(moment.label)),
                   figure_html(in.page, {picture, moment_caption(moment), marks}));
}

/// What the script needs to lead the picture from one moment to the next.
std::string ways(const SlideInPage& in) {
    const auto& moments = in.slide.moments;
    std::string files;
    for (std::size_t i = 0; i + 1 < moments.size(); ++i) {
        const auto& way = in.page.tongue.album.way(flow::picture_at(in.slide, moments[i]),
                                                   flow::picture_at(in.slide, moments[i + 1]));
        files += (i == 0 ? "" : " ") + (way.empty() ? "-" : way);
    }
    return attribute("data-ways", files);
}

}  // namespace

std::string text_html(const SlideInPage& in) {
    const auto parts = across(in);
    std::vector<Mark> marks;
    for (std::size_t i = 0; i < parts.size(); ++i) marks.push_back({std::to_string(i + 1), parts[i].id, parts[i].at});
    return beside(figure_html(in.page, {in.slide.picture, "", marks}), words_of(in.slide, parts_html(in, parts)));
}

std::string moments_html(const SlideInPage& in) {
    std::string items;
    for (const auto& moment : in.slide.moments) items += moment_html(in, moment, &moment == &in.slide.moments.front());
    const auto attributes = attribute("class", "moments") + attribute("data-root", in.page.to_file("")) +
                            attribute("data-name", plain(in.slide.title)) +
                            attribute("data-alt", plain(in.slide.picture.alt)) +
                            attribute("data-between", plain(in.slide.between)) + ways(in);
    return element("div", attribute("class", "alone"), words_of(in.slide)) + element("ol", attributes, items);
}

std::string steps_html(const SlideInPage& in) {
    std::string items;
    for (const auto& step : in.slide.steps) {
        auto words = element("strong", line_of(step.title));
        if (!step.detail.empty()) words += element("p", line_of(step.detail));
        auto picture = figure_html(in.page, {step.picture, words, {}});
        items += element("li", picture.empty() ? words : picture);
    }
    return element("div", attribute("class", "alone"), words_of(in.slide)) +
           figure_html(in.page, {in.slide.picture, "", {}}) + element("ol", attribute("class", "steps"), items);
}

}  // namespace web
