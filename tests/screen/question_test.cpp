// What a question says to its answers.
#include <catch2/catch.hpp>

#include "desk.h"
#include "findings.h"

namespace {

/// The page on which an answer was given and what is said to it can be read.
screen::DrawList answered(desk::Desk& desk, int which) {
    desk::View view;
    const auto& slides = desk.flow.slides;
    auto question = std::find_if(slides.begin(), slides.end(),
                                 [](const auto& slide) { return slide.kind == flow::SlideKind::question; });
    auto state = desk.at(question->id, view);
    state.answers[{desk.flow.id, question->id}] = which;
    return desk.pages(state, view).back();
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
