// What a question says to its answers.
#include <catch2/catch.hpp>
#include <cmath>

#include "desk.h"
#include "findings.h"

namespace {

flow::Slide& question(desk::Desk& desk) {
    auto& slides = desk.flow.slides;
    return *std::find_if(slides.begin(), slides.end(),
                         [](const auto& slide) { return slide.kind == flow::SlideKind::question; });
}

/// The page on which an answer was given and what is said to it can be read.
screen::DrawList answered(desk::Desk& desk, int which) {
    desk::View view;
    const auto& id = question(desk).id;
    auto state = desk.at(id, view);
    state.answers[{desk.flow.id, id}] = which;
    return desk.pages(state, view).back();
}

/// What stands on the answers, from the first on the screen to the last, with what each of them does.
std::vector<std::pair<std::string, std::string>> answers(const screen::DrawList& list) {
    std::vector<std::pair<std::string, std::string>> found;
    for (const auto& element : list.elements)
        if (element.role == screen::Role::answer) found.emplace_back(flow::to_string(element.action), element.label);
    return found;
}

bool says(const screen::DrawList& list, const std::string& words) {
    return std::any_of(list.elements.begin(), list.elements.end(),
                       [&](const auto& element) { return element.label.starts_with(words); });
}

std::vector<std::string> icons(const screen::DrawList& list) {
    std::vector<std::string> names;
    for (const auto& paint : list.paints)
        if (const auto* image = std::get_if<screen::Image>(&paint))
            if (image->folder == screen::Image::Folder::icons) names.push_back(image->file);
    return names;
}

}  // namespace

TEST_CASE("a wrong answer, which may be a dangerous one, is not praised: neither in words nor with a heart or a tick") {
    desk::Desk desk;
    const auto right = answered(desk, 1), wrong = answered(desk, 2);
    CHECK(says(right, "Yes, that’s it. "));
    CHECK(says(wrong, "Not quite. "));
    auto ticks = [](const auto& names) { return std::count(names.begin(), names.end(), "tick.svg"); };
    CHECK(ticks(icons(wrong)) < ticks(icons(right)));
    for (const auto& icon : icons(wrong)) CHECK(icon != "heart.svg");
}

TEST_CASE("the author's own word stands after a wrong answer, and never after the right one") {
    desk::Desk desk;
    question(desk).otherwise = "Many people think so";
    desk.library.add(desk.flow);
    CHECK(says(answered(desk, 2), "Many people think so. "));
    CHECK(says(answered(desk, 1), "Yes, that’s it. "));
}

TEST_CASE(
    "answers stand in the order that the visit drew, each does what its author numbered, and the one given is marked") {
    desk::Desk desk;
    desk::View view;
    const auto& slide = question(desk);
    auto state = desk.at(slide.id, view);
    const auto authored = answers(desk.page(state, view));
    REQUIRE(authored.size() == slide.answers.size());
    CHECK(authored.front().first == "answer:1");
    for (state.drawn = 1; answers(desk.page(state, view)).front().first == "answer:1"; ++state.drawn)
        REQUIRE(state.drawn < 100);
    auto drawn = answers(desk.page(state, view));
    CHECK(drawn != authored);
    std::sort(drawn.begin(), drawn.end());
    CHECK(drawn == authored);
    state.answers[{desk.flow.id, slide.id}] = 2;
    for (const auto& list : desk.pages(state, view))
        for (const auto& element : list.elements)
            if (element.chosen) CHECK(flow::to_string(element.action) == "answer:2");
}

TEST_CASE(
    "where picture and answers need two pages, the picture's page has the question's words and the next all answers") {
    desk::Desk desk;
    desk.pictures.add("asked.svg", {}, {400, 360});
    auto& asked = question(desk);
    asked.picture.file = "asked.svg";
    desk.library.add(desk.flow);
    desk::View view;
    view.settings.text_size = flow::TextSize::biggest;
    const auto pages = desk.pages(desk.at(asked.id, view), view);
    REQUIRE(pages.size() == 2);
    CHECK(says(pages[0], "A quick check, just for you. No score."));
    CHECK(answers(pages[0]).empty());
    CHECK(answers(pages[1]).size() == asked.answers.size());
}

TEST_CASE("in large letters what is said of an order comes after the things, and all of it is there") {
    desk::Desk desk;
    desk::View view;
    auto state = desk.at("order-5", view);
    const auto say = desk::words_of(desk.flow.find("order-5")->answers.front().say).front();
    auto pages_that_say = [&] {
        std::vector<std::size_t> found;
        auto pages = desk.pages(state, view);
        for (std::size_t i = 0; i < pages.size(); ++i)
            for (const auto& element : pages[i].elements)
                if (element.label.find(say) != std::string::npos) found.push_back(i);
        return found;
    };
    state.answers[{desk.flow.id, "order-5"}] = 1;
    CHECK(pages_that_say() == std::vector<std::size_t>{0});
    state.settings.text_size = view.settings.text_size = flow::TextSize::biggest;
    const auto found = pages_that_say();
    REQUIRE(found.size() == 1);
    const auto pages = desk.pages(state, view);
    for (auto page = found.front() + 1; page < pages.size(); ++page)
        for (const auto& element : pages[page].elements) CHECK(element.action.kind != flow::ActionKind::place);
    state.answers.clear();
    CHECK(pages_that_say().empty());
}

TEST_CASE("a thing that was touched too early is told from the others by more than its colour") {
    desk::Desk desk;
    desk::View view;
    auto state = desk.at("order-3", view);
    auto discs = [&] {
        const auto list = desk.page(state, view);
        return std::count_if(list.paints.begin(), list.paints.end(), [](const auto& paint) {
            const auto* box = std::get_if<screen::Box>(&paint);
            return box && box->rect.w < 20 && std::abs(box->rect.w - box->rect.h) < 1.5f;
        });
    };
    const auto before = discs();
    state.orders[{desk.flow.id, "order-3"}] = {0, 2};
    CHECK(discs() == before + 3);
}
