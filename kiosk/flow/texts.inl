// for_each_text: the one list of what is words, so that translating, counting and checking never disagree.
#pragma once

#include <type_traits>

namespace flow {

namespace detail {

template <class PictureLike, class Visit>
void picture_texts(PictureLike& picture, const std::string& at, Visit&& visit) {
    if (!picture.alt.empty()) visit(picture.alt, at + ": picture");
}

template <class SlideLike, class Visit>
void slide_texts(SlideLike& slide, Visit&& visit) {
    const auto& at = slide.id;
    auto each = [&](auto& text, const char* field) {
        if (!text.empty()) visit(text, at + ": " + field);
    };
    each(slide.title, "title");
    each(slide.text, "text");
    picture_texts(slide.picture, at, visit);
    for (auto& part : slide.parts) {
        each(part.label, "part");
        each(part.say, "part");
    }
    for (auto& moment : slide.moments) {
        each(moment.label, "moment");
        each(moment.say, "moment");
    }
    for (auto& step : slide.steps) {
        each(step.title, "step");
        each(step.detail, "step");
        picture_texts(step.picture, at, visit);
    }
    for (auto& answer : slide.answers) {
        each(answer.text, "answer");
        each(answer.say, "answer");
    }
    for (auto& option : slide.options) each(option.text, "option");
    for (auto& sign : slide.signs) each(sign, "sign");
    for (auto& point : slide.points) each(point.text, "point");
}

}  // namespace detail

template <class FlowOrHome, class Visitor>
void for_each_text(FlowOrHome& value, Visitor&& visit) {
    auto each = [&](auto& text, const char* at) {
        if (!text.empty()) visit(text, std::string(at));
    };
    each(value.title, "title");
    each(value.subtitle, "subtitle");
    if constexpr (std::is_same_v<std::remove_const_t<FlowOrHome>, Flow>) {
        for (auto& slide : value.slides) detail::slide_texts(slide, visit);
    } else {
        each(value.urgent_label, "urgent");
        detail::picture_texts(value.figure, "figure", visit);
        for (auto& part : value.body_parts) each(part.label, "figure");
    }
}

}  // namespace flow
