// What a visitor sees of rooms and of help: the buttons, the marks of the way, and what stands in the place of Next.
#include <catch2/catch.hpp>

#include "desk.h"
#include "fakes/flows.h"

using desk::View;

namespace {

const screen::Element* find(const screen::DrawList& list, const char* action) {
    return list.find(flow::parse_action(action));
}

std::string label(const screen::DrawList& list, const char* action) {
    const auto* element = find(list, action);
    return element ? element->label : "";
}

std::string position(const screen::DrawList& list) {
    for (const auto& element : list.elements)
        if (element.role == screen::Role::progress) return element.label;
    return "";
}

/// Stops what (rooms inside and spur), now and today, end.
struct Heel : desk::Desk {
    Heel() {
        flow = fakes::flow_of(
            "heel",
            {fakes::with_rooms(fakes::text_slide("what"), {{"Inside your foot", {"a", "b"}}, {"Heel spurs", {"spur"}}}),
             fakes::in_room("what", fakes::text_slide("a")), fakes::in_room("what", fakes::text_slide("b")),
             fakes::in_room("what", fakes::text_slide("spur")), fakes::warning_slide("now"),
             fakes::warning_slide("today", flow::Urgency::today), fakes::summary_slide("end")});
        library.add(flow);
    }
};

}  // namespace

TEST_CASE("a stop shows a button for each of its rooms, in its words") {
    Heel desk;
    View view;
    auto list = desk.page(desk.at("what", view), view);
    CHECK(label(list, "room:1") == "Inside your foot");
    CHECK(label(list, "room:2") == "Heel spurs");
    CHECK_FALSE(find(list, "room:3"));
    CHECK_FALSE(find(desk.page(desk.at("a", view), view), "room:1"));
}

TEST_CASE("the counter names the stop, and never jumps in a room or between lists of signs") {
    Heel desk;
    View view;
    for (auto [slide, words] : {std::pair{"what", "1 of 3"},
                                {"a", "1 of 3"},
                                {"spur", "1 of 3"},
                                {"now", "2 of 3"},
                                {"today", "2 of 3"},
                                {"end", "3 of 3"}})
        CHECK(position(desk.page(desk.at(slide, view), view)) == words);
}

TEST_CASE("in the place of Next stands Done where a room ends, and nothing where the flow does") {
    Heel desk;
    View view;
    CHECK(label(desk.page(desk.at("a", view), view), "next") == "Next");
    CHECK(label(desk.page(desk.at("b", view), view), "next") == "Done");
    CHECK_FALSE(find(desk.page(desk.at("end", view), view), "next"));
}

TEST_CASE("help stands at the foot of every slide, in the words of its list, but not on the list itself") {
    Heel desk;
    View view;
    for (const char* slide : {"what", "a", "b", "spur", "today", "end"})
        CHECK(label(desk.page(desk.at(slide, view), view), "help") == "Title of now");
    CHECK_FALSE(find(desk.page(desk.at("now", view), view), "help"));
}

TEST_CASE("on a list that was looked up, Done leads back after the last one") {
    Heel desk;
    View view;
    auto state = desk.at("a", view);
    state.history.push_back({"heel", "now", 0, "", flow::Detour::help});
    CHECK(label(desk.page(state, view), "next") == "Next");
    state.history.push_back({"heel", "today", 0, "", flow::Detour::help});
    auto list = desk.page(state, view);
    CHECK(label(list, "next") == "Done");
    CHECK_FALSE(find(list, "help"));
}

TEST_CASE("the dock keeps its places on every slide, whether help stands there or not") {
    Heel desk;
    for (auto px : {screen::Size{1080, 1920}, screen::Size{1920, 1080}}) {
        View view{px, 21.5, {}};
        auto places = [&](const char* slide) {
            auto list = desk.page(desk.at(slide, view), view);
            return std::vector{find(list, "finish")->rect, find(list, "home")->rect, find(list, "back")->rect};
        };
        for (const char* slide : {"a", "now", "today", "end"}) CHECK(places(slide) == places("what"));
    }
}

TEST_CASE("now and today differ in colour") {
    Heel desk;
    for (auto theme : {flow::Theme::light, flow::Theme::dark}) {
        View view;
        view.settings.theme = theme;
        auto band = [&](const char* slide) {
            for (const auto& element : desk.page(desk.at(slide, view), view).elements)
                if (element.role == screen::Role::title) return element.background;
            return screen::Color{};
        };
        CHECK_FALSE(band("now") == band("today"));
    }
}

TEST_CASE("beside rooms no word is lost, whatever is touched") {
    for (int count : {10, 30, 60, 120}) {
        std::string words;
        for (int i = 1; i <= count; ++i) words += "word" + std::to_string(i) + " ";
        auto question = fakes::question_slide("ask", 2);
        question.answers[1].say = words + "end-of-it";
        auto compare = fakes::with_picture(fakes::text_slide("two"), "foot.svg");
        compare.kind = flow::SlideKind::compare;
        compare.moments = {{{}, "One", "", ""}, {{}, "Other", words + "end-of-it", ""}};
        desk::Desk desk;
        for (auto slide : {question, compare}) {
            auto flow =
                fakes::flow_of("heel", {fakes::with_rooms(slide, {{"More", {"a"}}}),
                                        fakes::in_room(slide.id, fakes::text_slide("a")), fakes::summary_slide("end")});
            desk.flow = flow;
            desk.library.add(flow);
            for (auto px : {screen::Size{1080, 1920}, screen::Size{1920, 1080}, screen::Size{1280, 720}}) {
                View view{px, 21.5, {}};
                auto state = desk.at(slide.id, view);
                state.answers[{"heel", "ask"}] = 2;
                state.moment = 1;
                state.moment_chosen = true;
                desk.layout.forget();
                bool said = false, room = false;
                for (const auto& page : desk.pages(state, view)) {
                    room |= find(page, "room:1") != nullptr;
                    for (const auto& element : page.elements)
                        said |= element.label.find("end-of-it") != std::string::npos;
                }
                INFO(slide.id << " with " << count << " words, " << view.name());
                CHECK(said);
                CHECK(room);
            }
        }
    }
}
