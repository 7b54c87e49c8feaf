// Where what is said stands on the screen.
#include "screen/reading/heard.h"

#include <catch2/catch.hpp>

#include "desk.h"

namespace {

std::vector<screen::Rect> marks(const screen::DrawList& marked, const screen::DrawList& plain) {
    std::vector<screen::Rect> all;
    for (const auto& paint : marked.paints)
        if (std::find(plain.paints.begin(), plain.paints.end(), paint) == plain.paints.end())
            all.push_back(screen::bounds(paint));
    return all;
}

struct Reading {
    explicit Reading(const std::string& language) : desk(language) { settings.language = language; }

    /// Every page of every slide.
    template <class Check>
    void each(const Check& check) {
        for (const auto& slide : desk.flow.slides)
            for (int page = 0, pages = 1; page < pages; ++page) {
                flow::State state;
                state.settings = settings;
                state.history.push_back({desk.flow.id, slide.id, page, ""});
                const auto list = desk.layout.lay_out(state, flow::Time(0), desk.world, {}, {});
                pages = list.pages;
                check(list);
            }
    }
    std::vector<screen::Rect> mark(const screen::DrawList& plain, const screen::Heard& heard) {
        auto marked = plain;
        desk.layout.mark(marked, heard, settings, desk.library);
        CHECK(marked.elements == plain.elements);
        return marks(marked, plain);
    }

    desk::Desk desk;
    flow::Settings settings;
};

bool lies_in(const screen::Rect& inner, const screen::Rect& outer, float slack) {
    const auto wide = outer.inset(-slack);
    return wide.contains({inner.x, inner.y}) && inner.right() <= wide.right() && inner.bottom() <= wide.bottom();
}

}  // namespace

TEST_CASE("what is heard of a text is marked where its words stand, line by line, in either direction") {
    for (const char* language : {"en", "de", "ar"}) {
        Reading reading(language);
        int texts = 0;
        reading.each([&](const screen::DrawList& list) {
            for (std::size_t i = 0; i < list.elements.size(); ++i) {
                const auto& element = list.elements[i];
                const bool is_text = element.role == screen::Role::text || element.role == screen::Role::title;
                if (!is_text || element.action || element.label.size() < 40) continue;
                ++texts;
                INFO(language << ": " << element.label);
                const auto blank = element.label.find(' ', element.label.size() / 2);
                const auto whole = reading.mark(list, {i, 0, element.label.size()});
                const auto first = reading.mark(list, {i, 0, blank});
                const auto last = reading.mark(list, {i, blank + 1, element.label.size()});
                float all = 0, parts = 0;
                for (const auto& rect : whole) all += rect.w;
                for (const auto& rect : first) parts += rect.w;
                for (const auto& rect : last) parts += rect.w;
                CHECK(parts == Approx(all).epsilon(0.15));  // and a mark's own margin where a line is divided
                CHECK(first != last);
                CHECK(first.front() != whole.back());
                for (const auto& rect : whole) CHECK(lies_in(rect, element.rect, element.font_px));
            }
        });
        CHECK(texts > 10);
    }
}

TEST_CASE("marks lie under the letters that they mark") {
    Reading reading("en");
    reading.each([&](const screen::DrawList& list) {
        for (std::size_t i = 0; i < list.elements.size(); ++i) {
            if (list.elements[i].role != screen::Role::title) continue;
            auto marked = list;
            reading.desk.layout.mark(marked, {i, 0, list.elements[i].label.size()}, reading.settings,
                                     reading.desk.library);
            REQUIRE(marked.paints.size() > list.paints.size());
            const auto added = marked.paints.size() - list.paints.size();
            const auto mark = std::mismatch(list.paints.begin(), list.paints.end(), marked.paints.begin()).second;
            CHECK(std::holds_alternative<screen::Text>(*(mark + static_cast<std::ptrdiff_t>(added))));
        }
    });
}

TEST_CASE("a control and a picture are ringed, for their words may stand on any colour") {
    Reading reading("en");
    reading.each([&](const screen::DrawList& list) {
        for (std::size_t i = 0; i < list.elements.size(); ++i) {
            const auto& element = list.elements[i];
            if (!element.action) continue;
            INFO(element.label);
            const auto rings = reading.mark(list, {i, 0, element.label.size()});
            REQUIRE(rings.size() == 2);
            CHECK(lies_in(element.rect, rings.front(), 0));
        }
    });
}

TEST_CASE("what is no longer on the screen marks nothing") {
    Reading reading("en");
    reading.each([&](const screen::DrawList& list) {
        CHECK(reading.mark(list, {list.elements.size(), 0, 3}).empty());
    });
}

TEST_CASE("what something is and how it stands is said after its words") {
    auto word = [](const char* english) { return std::string(english); };
    screen::Element element;
    element.label = "Heel bone";
    CHECK(screen::all_said(element, word) == "Heel bone");
    element.action = {flow::ActionKind::part, "heel"};
    element.role = screen::Role::part;
    CHECK(screen::all_said(element, word) == "Heel bone. Button");
    element.chosen = true;
    CHECK(screen::all_said(element, word) == "Heel bone. Button, chosen");
    element.role = screen::Role::answer;
    element.label = "Is it?";
    CHECK(screen::all_said(element, word) == "Is it? Answer, chosen");
    CHECK(screen::all_said({screen::Role::picture, "", "en", {}, {}, {}, 0, {}, {}, false}, word).empty());
    CHECK(screen::all_said({screen::Role::picture, "A foot.", "en", {}, {}, {}, 0, {}, {}, false}, word) ==
          "A foot. Picture");
}
