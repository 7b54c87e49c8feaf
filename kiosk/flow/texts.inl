// for_each_text: the one list of what is words, so that translating, counting and checking never disagree.
#pragma once

#include <string>
#include <type_traits>

namespace flow {

namespace detail {

template <class SlideLike, class Visit>
void slide_texts(SlideLike& slide, Visit&& visit) {
    const auto& at = slide.id;
    auto each = [&](auto& text, const std::string& field) {
        if (!text.empty()) visit(text, at + ": " + field);
    };
    auto numbered = [](const char* item, std::size_t index) { return item + (" " + std::to_string(index + 1)); };
    each(slide.title, "title");
    each(slide.text, "text");
    each(slide.picture.alt, "picture");
    for (auto& part : slide.parts) {
        each(part.label, "part " + part.id);
        each(part.say, "part " + part.id + " (say)");
    }
    for (std::size_t i = 0; i < slide.moments.size(); ++i) {
        auto& moment = slide.moments[i];
        auto name = slide.kind == SlideKind::compare ? std::string(i == 0 ? "before" : "after") : numbered("moment", i);
        each(moment.label, name);
        each(moment.photo.alt, name + " (picture)");
        each(moment.say, name + " (say)");
        if (i == 0) each(slide.between, "between");
    }
    for (std::size_t i = 0; i < slide.steps.size(); ++i) {
        auto& step = slide.steps[i];
        each(step.title, numbered("step", i));
        each(step.detail, numbered("step", i) + " (detail)");
        each(step.picture.alt, numbered("step", i) + " (picture)");
    }
    for (std::size_t i = 0; i < slide.answers.size(); ++i) {
        auto& answer = slide.answers[i];
        if (!program_says_answers(slide)) each(answer.text, numbered("answer", i));
        each(answer.say, numbered("answer", i) + " (say)");
    }
    each(slide.otherwise, "otherwise");
    for (std::size_t i = 0; i < slide.options.size(); ++i) each(slide.options[i].text, numbered("option", i));
    for (std::size_t i = 0; i < slide.signs.size(); ++i) each(slide.signs[i], numbered("sign", i));
    for (std::size_t i = 0; i < slide.points.size(); ++i) each(slide.points[i].text, numbered("point", i));
    for (std::size_t i = 0; i < slide.questions.size(); ++i) each(slide.questions[i], numbered("question", i));
    for (std::size_t i = 0; i < slide.things.size(); ++i) each(slide.things[i], numbered("thing", i));
    each(slide.portion.who, "who");
    for (std::size_t i = 0; i < slide.timeline.size(); ++i) {
        each(slide.timeline[i].when, numbered("moment", i) + " (when)");
        each(slide.timeline[i].what, numbered("moment", i) + " (what)");
    }
    for (std::size_t i = 0; i < slide.hours.size(); ++i) {
        each(slide.hours[i].days, numbered("row", i) + " (days)");
        each(slide.hours[i].times, numbered("row", i) + " (times)");
    }
    for (std::size_t i = 0; i < slide.people.size(); ++i) each(slide.people[i].role, numbered("person", i) + " (role)");
    for (std::size_t i = 0; i < slide.myths.size(); ++i) {
        each(slide.myths[i].myth, numbered("myth", i));
        each(slide.myths[i].fact, numbered("myth", i) + " (fact)");
    }
    for (auto& room : slide.rooms) each(room.label, "room " + room.slides.front());
}

}  // namespace detail

template <class FlowOrHome, class Visitor>
void for_each_text(FlowOrHome& value, Visitor&& visit) {
    auto each = [&](auto& text, const std::string& at) {
        if (!text.empty()) visit(text, at);
    };
    each(value.title, "title");
    each(value.subtitle, "subtitle");
    if constexpr (std::is_same_v<std::remove_const_t<FlowOrHome>, Flow>) {
        each(value.neutral_title, "neutral title");
        for (auto& slide : value.slides) detail::slide_texts(slide, visit);
    } else {
        for (std::size_t i = 0; i < value.groups.size(); ++i)
            each(value.groups[i].label, "group " + std::to_string(i + 1));
        each(value.urgent_label, "urgent");
        each(value.figure.alt, "figure (picture)");
        for (auto& part : value.body_parts) each(part.label, "figure part " + part.id);
    }
}

}  // namespace flow
