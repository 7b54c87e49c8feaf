// Nothing moves under the finger, and the way on is always there.
#include <catch2/catch.hpp>

#include "findings.h"
#include "flow/stops.h"
#include "screen/theme.h"
#include "tour.h"

using desk::Findings;
using desk::View;

namespace {

std::map<std::string, screen::Rect> places(const screen::DrawList& list) {
    std::map<std::string, screen::Rect> all;
    for (const auto& element : list.elements)
        if (element.action) all[flow::to_string(element.action)] = element.rect;
    return all;
}

const screen::Element* on(const screen::DrawList& list) {
    return list.find({flow::ActionKind::next, ""});
}

}  // namespace

TEST_CASE("answering, choosing, comparing and touching a part move no control") {
    Findings findings;
    desk::tour(desk::all_views(), [&](desk::Desk& desk, const desk::Stop& stop, const View& view) {
        auto before = desk.at(stop.slide.id, view);
        bool elsewhere = stop.slide.kind == flow::SlideKind::summary;  // its questions are chosen on another slide
        if (stop.name == stop.slide.id || stop.state.easier || elsewhere || stop.state.place().is_aside()) return;
        int shared = std::min(desk.page(before, view).pages, desk.page(stop.state, view).pages);
        for (int page = 0; page < shared; ++page) {
            auto of_slide = [&](const flow::State& state) {
                auto all = places(desk.page(state, view, page));
                all.erase("asked");  // stands in a place that was kept for it
                // A page of rooms follows the words, which may be longer then: nothing is touched on it that changes them.
                if (page > 0) std::erase_if(all, [](const auto& each) { return each.first.starts_with("room:"); });
                return all;
            };
            auto first = of_slide(before), second = of_slide(stop.state);
            if (first != second)
                findings.add(view.name() + ", " + stop.name + " page " + std::to_string(page + 1), "controls moved");
        }
    });
    INFO(findings.told());
    CHECK(findings.none());
}

TEST_CASE("the dock stands in the same place on every slide and every page") {
    Findings findings;
    desk::Desks desks;
    for (const auto& view : desk::all_views()) {
        auto& desk = desks.in(view.settings.language);
        std::map<std::string, screen::Rect> dock;
        for (const auto& slide : desk.flow.slides) {
            for (const auto& list : desk.pages(desk.at(slide.id, view), view))
                for (const auto& [action, rect] : places(list))
                    if (action == "next" || action == "back" || action == "home" || action == "finish") {
                        auto [known, added] = dock.try_emplace(action, rect);
                        if (known->second != rect)
                            findings.add(view.name() + ", " + slide.id + ": " + action, "stands elsewhere");
                    }
        }
    }
    INFO(findings.told());
    CHECK(findings.none());
}

TEST_CASE("Next is there on every page but a choice's last and the flow's, and Back, Finish and Topics on all") {
    Findings findings;
    desk::tour(desk::all_views(), [&](desk::Desk& desk, const desk::Stop& stop, const View& view) {
        if (stop.state.easier) return;
        auto pages = desk.pages(stop.state, view);
        for (std::size_t i = 0; i < pages.size(); ++i) {
            auto where = view.name() + ", " + stop.name + " page " + std::to_string(i + 1);
            bool end = !stop.state.place().is_aside() &&
                       (stop.slide.kind == flow::SlideKind::choice || &stop.slide == &flow::last_stop(desk.flow));
            bool wanted = !end || i + 1 < pages.size();
            if ((on(pages[i]) != nullptr) != wanted)
                findings.add(where, wanted ? "no Next" : "Next where nothing follows");
            for (auto kind :
                 {flow::ActionKind::back, flow::ActionKind::home, flow::ActionKind::finish, flow::ActionKind::easier})
                if (!pages[i].find({kind, ""})) findings.add(where, "no " + flow::to_string({kind, ""}));
        }
    });
    INFO(findings.told());
    CHECK(findings.none());
}

TEST_CASE("Next says More while pages follow, and where the flow ends Finish is the way on") {
    desk::Desk desk;
    View view;
    view.settings.text_size = flow::TextSize::biggest;
    auto state = desk.at("warning-8", view);
    auto pages = desk.pages(state, view);
    REQUIRE(pages.size() > 1);
    CHECK(on(pages.front())->label == "More");
    CHECK(on(pages.back())->label == "Next");
    auto last = desk.pages(desk.at(flow::last_stop(desk.flow).id, view), view);
    CHECK_FALSE(on(last.back()));
    auto fill_of_finish = [](const screen::DrawList& list) {
        return list.find({flow::ActionKind::finish, ""})->background;
    };
    CHECK(fill_of_finish(last.back()) == screen::palette(view.settings.theme).accent);
    CHECK(fill_of_finish(pages.back()) == screen::palette(view.settings.theme).page);
}

TEST_CASE("a place beyond the last page is drawn as the last") {
    desk::Desk desk;
    View view;
    for (const auto& slide : desk.flow.slides) {
        auto pages = desk.pages(desk.at(slide.id, view), view);
        CHECK(desk.page(desk.at(slide.id, view), view, 99).elements == pages.back().elements);
    }
}

TEST_CASE("the same question asked twice looks the same") {
    desk::Desk desk;
    View view;
    for (const auto& slide : desk.flow.slides) {
        auto state = desk.at(slide.id, view);
        CHECK(desk.page(state, view) == desk.page(state, view));
    }
}

TEST_CASE("from right to left the screen is mirrored, but not what stands in a picture") {
    desk::Desk desk;  // the same words in both languages, so that only the direction differs
    Findings findings;
    for (auto view : desk::all_views()) {
        if (view.settings.language != "en") continue;
        auto mirrored = view;
        mirrored.settings.language = "he";  // lines of Arabic letters stand farther apart
        for (const auto& slide : desk.flow.slides) {
            auto there = places(desk.page(desk.at(slide.id, mirrored), mirrored));
            for (const auto& [action, rect] : places(desk.page(desk.at(slide.id, view), view))) {
                auto found = there.find(action);
                auto where = view.name() + ", " + slide.id + ": " + action;
                if (found == there.end()) {
                    findings.add(where, "missing in the mirror");
                    continue;
                }
                if (action.rfind("part:", 0) == 0) continue;
                float x = view.px.w - rect.right();
                bool same = std::abs(found->second.x - x) <= 1.5f && std::abs(found->second.y - rect.y) <= 1.5f;
                if (!same) findings.add(where, "not mirrored");
            }
        }
    }
    INFO(findings.told());
    CHECK(findings.none());
}

TEST_CASE("twenty slides and more have one bar that grows") {
    desk::Desk desk;
    std::vector<flow::Slide> slides;
    for (int i = 1; i <= 40; ++i) {
        slides.push_back(desk.flow.slides.front());
        slides.back().id = "s" + std::to_string(i);
    }
    for (std::size_t count : {1u, 2u, 14u, 15u, 20u, 40u}) {
        auto flow = desk.flow;
        flow.id = "long";
        flow.slides.assign(slides.begin(), slides.begin() + static_cast<std::ptrdiff_t>(count));
        desk.library.add(flow);
        for (const auto& view : desk::all_views()) {
            if (view.settings.language != "en") continue;
            auto state = desk.at("s" + std::to_string(count), view);
            state.history.back().flow = "long";
            auto list = desk.page(state, view);
            auto progress = std::find_if(list.elements.begin(), list.elements.end(),
                                         [](const auto& element) { return element.role == screen::Role::progress; });
            REQUIRE(progress != list.elements.end());
            CHECK(progress->label == std::to_string(count) + " of " + std::to_string(count));
            CHECK(progress->rect.x >= 0);
            CHECK(progress->rect.right() <= view.px.w);
            for (const auto& paint : list.paints)
                if (const auto* box = std::get_if<screen::Box>(&paint)) CHECK(box->rect.w > 0);
        }
    }
}
