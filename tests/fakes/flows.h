// Small flows for tests: sound unless a test spoils them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "flow/flow.h"

namespace fakes {

inline flow::Slide text_slide(const std::string& id) {
    flow::Slide slide;
    slide.id = id;
    slide.title = "Title of " + id;
    slide.text = "Text of " + id + ".";
    return slide;
}

/// Answers 1 … count; `right` counts from 1.
inline flow::Slide question_slide(const std::string& id, int count = 3, int right = 1) {
    auto slide = text_slide(id);
    slide.kind = flow::SlideKind::question;
    for (int i = 1; i <= count; ++i)
        slide.answers.push_back(
            {"Answer " + std::to_string(i) + " of " + id, "Feedback " + std::to_string(i) + " of " + id, i == right});
    return slide;
}

inline flow::Slide choice_slide(const std::string& id, const std::vector<std::string>& targets) {
    auto slide = text_slide(id);
    slide.kind = flow::SlideKind::choice;
    for (const auto& target : targets) slide.options.push_back({"Go to " + target, target});
    return slide;
}

inline flow::Slide warning_slide(const std::string& id, flow::Urgency urgency = flow::Urgency::now) {
    auto slide = text_slide(id);
    slide.kind = flow::SlideKind::warning;
    slide.urgency = urgency;
    slide.signs = {"First sign of " + id, "Second sign of " + id};
    return slide;
}

inline flow::Slide summary_slide(const std::string& id) {
    auto slide = text_slide(id);
    slide.kind = flow::SlideKind::summary;
    slide.points.push_back({"Point of " + id, "shoe"});
    return slide;
}

/// Questions 1 … count.
inline flow::Slide ask_slide(const std::string& id, int count = 3) {
    auto slide = text_slide(id);
    slide.kind = flow::SlideKind::ask;
    for (int i = 1; i <= count; ++i) slide.questions.push_back("Question " + std::to_string(i) + " of " + id);
    return slide;
}

inline flow::Slide portion_slide(const std::string& id, int count = 4, int of = 10) {
    auto slide = text_slide(id);
    slide.kind = flow::SlideKind::portion;
    slide.portion = {count, of, "people of " + id};
    return slide;
}

inline flow::Slide with_picture(flow::Slide slide, const std::string& file, std::vector<std::string> show = {}) {
    slide.picture = {file, std::move(show), {}, "What " + file + " shows"};
    return slide;
}

/// Next leads to the one target.
inline flow::Slide leading_to(flow::Slide slide, const std::string& target) {
    slide.next = {{target}, false};
    return slide;
}

/// A function of the script chooses among the targets.
inline flow::Slide choosing(flow::Slide slide, std::vector<std::string> targets) {
    slide.next = {std::move(targets), true};
    return slide;
}

/// A stop with rooms, and the slides that stand in them, which follow it in the flow.
inline flow::Slide with_rooms(flow::Slide stop, std::vector<flow::Room> rooms) {
    stop.rooms = std::move(rooms);
    return stop;
}
inline flow::Slide in_room(const std::string& stop, flow::Slide slide) {
    slide.stop = stop;
    return slide;
}

/// Slides stand on lines 10, 20, 30, … of the flow's file.
inline flow::Flow flow_of(const std::string& id, std::vector<flow::Slide> slides) {
    flow::Flow flow;
    flow.id = id;
    flow.file = "scripts/flows/" + id + ".lua";
    flow.title = "All about " + id;
    flow.review.sources = {"A source"};
    flow.slides = std::move(slides);
    for (std::size_t i = 0; i < flow.slides.size(); ++i) flow.slides[i].line = static_cast<int>(i + 1) * 10;
    return flow;
}

/// Two slides: "first" and "last".
inline flow::Flow short_flow(const std::string& id) {
    return flow_of(id, {text_slide("first"), summary_slide("last")});
}

inline flow::Home home_of(std::vector<std::string> topics,
                          std::vector<flow::Home::Language> languages = {{"en", "English"}}) {
    flow::Home home;
    home.title = "What hurts?";
    home.topics = std::move(topics);
    home.languages = std::move(languages);
    return home;
}

}  // namespace fakes
