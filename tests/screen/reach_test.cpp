// Lower controls: on a tall screen everything to press and to read lies within reach, and keeps what holds on every screen.
#include "screen/frame/reach.h"

#include <catch2/catch.hpp>

#include "findings.h"
#include "tour.h"

using desk::Findings;
using desk::View;

namespace {

View low(screen::Size px, flow::TextSize size) {
    View view{px, 21.5, {}};
    view.settings.text_size = size;
    view.settings.reach = flow::Reach::low;
    return view;
}

std::vector<View> low_views() {
    return {low({1080, 1920}, flow::TextSize::normal), low({1080, 1920}, flow::TextSize::biggest),
            low({2160, 3840}, flow::TextSize::normal)};
}

/// All but a picture that nobody touches.
bool is_to_use(const screen::Element& element) {
    return element.role != screen::Role::picture || element.action;
}

}  // namespace

TEST_CASE("what lies within reach is told by how high the screen hangs, else it is 48 % of an upright one") {
    const screen::Panel upright{{1080, 1920}, 0.25f}, lying{{1920, 1080}, 0.25f};
    const auto part = screen::lower_part(upright, std::nullopt);
    REQUIRE(part);
    CHECK(part->px == screen::Size{1080, 922});
    CHECK(part->mm_per_px == 0.25f);
    CHECK_FALSE(screen::lower_part(lying, std::nullopt));
    CHECK(screen::lower_part(upright, 900.0f)->px.h == 1200);  // 300 mm
    CHECK_FALSE(screen::lower_part(upright, 700.0f));          // all of it
    CHECK_FALSE(screen::lower_part(lying, 900.0f));
    CHECK(screen::lower_part(lying, 1000.0f)->px.h == 800);
}

TEST_CASE("what hangs too high keeps the least that a slide needs, and is told") {
    const screen::Panel upright{{1080, 1920}, 0.25f};
    CHECK(screen::lower_part(upright, 1150.0f)->px.h * 0.25f == screen::least_reach_mm);
    CHECK(screen::lower_part(upright, 2000.0f)->px.h * 0.25f == screen::least_reach_mm);
    CHECK(screen::hangs_too_high(upright, 1150.0f));
    CHECK_FALSE(screen::hangs_too_high(upright, 900.0f));
    CHECK_FALSE(screen::hangs_too_high(upright, std::nullopt));
}

TEST_CASE("with lower controls every element of every slide lies below the line, with all that holds elsewhere") {
    Findings findings;
    desk::tour_pages(low_views(), [&](const screen::DrawList& list, const View& view, const std::string& where) {
        const float line = view.px.h * (1 - screen::share_in_reach);
        CHECK(list.size == view.px);
        for (const auto& element : list.elements)
            if (is_to_use(element) &&
                (element.rect.y < line - 1 || (!element.more_touch.empty() && element.more_touch.y < line - 1)))
                findings.add(where + ": " + element.label, "above the line");
        for (const auto& area : list.nearest)
            if (area.area.y < line - 1) findings.add(where, "a picture to be touched above the line");
        for (const auto& travel : list.travels)
            if (travel.area.y < line - 1) findings.add(where, "a slider above the line");
        desk::check_inside_screen(list, where, findings);
        desk::check_targets(list, view.panel(), where, findings);
        desk::check_letters(list, view.panel(), where, findings);
        desk::check_words_are_free(list, where, findings);
    });
    INFO(findings.told());
    CHECK(findings.none());
}

TEST_CASE("a touch lands on what is seen: pictures' parts and sliders have moved down with everything") {
    desk::Desk desk;
    const auto view = low({1080, 1920}, flow::TextSize::normal), lying = low({1920, 1080}, flow::TextSize::normal);
    for (const auto& seen : {view, lying}) {
        desk.layout.tell_mounting(seen.px.w > seen.px.h ? screen::Mounting(1000.0f) : std::nullopt);
        const auto list = desk.page(desk.at("parts-3", seen), seen);
        for (const auto& element : list.elements)
            if (element.action) CHECK(list.hit(element.rect.centre())->action == element.action);
    }
    const auto list = desk.page(desk.at("parts-3", lying), lying);
    desk.layout.tell_mounting(std::nullopt);
    REQUIRE_FALSE(list.nearest.empty());
    for (const auto& [point, index] : list.nearest.front().anchors) {
        REQUIRE(list.hit(point));
        CHECK(list.hit(point)->action == list.elements[index].action);
    }
    const auto pages = desk.pages(desk.at("compare", view), view);  // the picture may have one of its own
    const auto found = std::find_if(pages.begin(), pages.end(), [](const auto& each) { return !each.travels.empty(); });
    REQUIRE(found != pages.end());
    const auto& way = found->travels.front();
    CHECK(found->hit({way.from + 1, way.area.centre().y}));
}

TEST_CASE("the same words stand on a slide whether its controls are low or not") {
    desk::Desk desk;
    auto view = low({1080, 1920}, flow::TextSize::normal);
    auto words = [&](const View& seen, const std::string& slide) {
        std::set<std::string> all;
        for (const auto& list : desk.pages(desk.at(slide, seen), seen))
            for (const auto& element : list.elements)
                if (element.role == screen::Role::answer || element.role == screen::Role::title)
                    all.insert(element.label);
        return all;
    };
    auto usual = view;
    usual.settings.reach = flow::Reach::standard;
    for (const char* slide : {"plain", "question-3", "warning-8", "parts-4"}) {
        INFO(slide);
        CHECK(words(view, slide) == words(usual, slide));
    }
}

TEST_CASE("above the line stands the picture, large, and nothing to press") {
    desk::Desk desk;
    const auto view = low({1080, 1920}, flow::TextSize::normal);
    const auto list = desk.page(desk.at("parts-3", view), view);
    const float line = view.px.h * (1 - screen::share_in_reach);
    int pictures = 0;
    for (const auto& paint : list.paints)
        if (const auto* image = std::get_if<screen::Image>(&paint); image && image->dest.bottom() < line) {
            ++pictures;
            CHECK(image->file == "foot.svg");
            CHECK(image->dest.w > 600);
        }
    CHECK(pictures == 1);
    CHECK_FALSE(list.hit({540, 300}));
}

TEST_CASE("lower controls are offered where they change something") {
    desk::Desk desk;
    auto offers = [&](screen::Size px, screen::Mounting mounting) {
        desk.layout.tell_mounting(mounting);
        View view{px, 21.5, {}};
        auto state = desk::Desk::home(view);
        state.easier = true;
        return desk.page(state, view).find({flow::ActionKind::reach, "low"}) != nullptr;
    };
    CHECK(offers({1080, 1920}, std::nullopt));
    CHECK_FALSE(offers({1920, 1080}, std::nullopt));
    CHECK_FALSE(offers({1080, 1920}, 600.0f));
    CHECK(offers({1080, 1920}, 900.0f));
    CHECK(offers({1920, 1080}, 1000.0f));
}
