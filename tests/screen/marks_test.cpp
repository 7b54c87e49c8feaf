// Stars and soft hyphens on the screen and in what is said: one reader for both.
#include "flow/marks.h"

#include <catch2/catch.hpp>

#include "desk.h"
#include "fakes/flows.h"
#include "findings.h"

namespace {

const std::string doses = "Take 2 * 5 ml, 3 * a day, then 1*a night.";

/// A flow with these words at every place where words can stand.
flow::Flow with_words(const std::string& words) {
    auto flow = desk::every_kind("en");
    flow.id = "marked";
    for (auto& slide : flow.slides) {
        auto keep = [&](std::string& text) { text = text.empty() ? text : words; };
        keep(slide.text);
        for (auto& part : slide.parts) keep(part.say);
        for (auto& moment : slide.moments) keep(moment.say);
        for (auto& step : slide.steps) keep(step.detail);
        for (auto& answer : slide.answers) keep(answer.text), keep(answer.say);
        for (auto& option : slide.options) keep(option.text);
        for (auto& sign : slide.signs) keep(sign);
        for (auto& point : slide.points) keep(point.text);
        for (auto& question : slide.questions) keep(question);
        for (auto& thing : slide.things) keep(thing);
    }
    return flow;
}

/// Every label of the slide's pages in every state, joined.
std::string labels(desk::Desk& desk, const flow::Flow& flow, const std::string& slide, const desk::View& view) {
    auto state = desk.at(slide, view);
    state.history.back().flow = flow.id;
    std::string all;
    for (const auto& list : desk.pages(state, view))
        for (const auto& element : list.elements) all += element.label + "|";
    return all;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

std::size_t painted_stars(const screen::DrawList& list) {
    std::size_t stars = 0;
    for (const auto& paint : list.paints)
        if (const auto* text = std::get_if<screen::Text>(&paint)) stars += count(text->text, "*");
    return stars;
}

}  // namespace

TEST_CASE("stars that are signs are on the screen and in what is said, on every kind of slide") {
    desk::Desk desk;
    auto flow = with_words(doses);
    desk.library.add(flow);
    for (const auto& slide : flow.slides)
        for (auto size : {flow::TextSize::normal, flow::TextSize::biggest}) {
            desk::View view;
            view.settings.text_size = size;
            auto said = labels(desk, flow, slide.id, view);
            INFO(slide.id << ": " << said);
            auto state = desk.at(slide.id, view);
            state.history.back().flow = flow.id;
            std::size_t painted = 0;
            for (const auto& list : desk.pages(state, view)) painted += painted_stars(list);
            CHECK(count(said, "*") == painted);
            CHECK(painted % 3 == 0);
            CHECK(painted > 0);
        }
}

TEST_CASE("a word broken between lines, at a soft hyphen or where it must, is said whole") {
    desk::Desk desk;
    std::string long_word(60, 'o'), soft = "Band\u00ADschei\u00ADben\u00ADvor\u00ADfall";
    auto flow = with_words(soft + " " + long_word + " well-known-words");
    desk.library.add(flow);
    for (const auto& slide : flow.slides) {
        if (!slide.stop.empty()) continue;  // as on the first: words alone
        desk::View view;
        view.settings.text_size = flow::TextSize::biggest;
        auto said = labels(desk, flow, slide.id, view);
        INFO(slide.id << ": " << said);
        CHECK(count(said, "\u00AD") == 0);
        CHECK(count(said, "Bandscheibenvorfall") > 0);
        CHECK(count(said, "well-known-words") > 0);
        CHECK(count(said, long_word) > 0);
    }
}
