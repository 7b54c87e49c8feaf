// The cards of a summary: how they share the page, which one warns, and where the questions stand.
#include <algorithm>
#include <catch2/catch.hpp>

#include "fakes/flows.h"
#include "screen/theme.h"
#include "tour.h"

using desk::View;
using screen::Rect;

namespace {

constexpr screen::Size upright{1080, 1920}, lying{1920, 1080};

View view_of(screen::Size px, flow::TextSize text = flow::TextSize::normal, const std::string& language = "en") {
    View view{px, 21.5, {}};
    view.settings.text_size = text;
    view.settings.language = language;
    return view;
}

/// A flow of a summary, and of the questions that a visitor may have chosen before.
struct Home : desk::Desk {
    explicit Home(std::size_t points, const std::string& language = "en") : Desk(language) {
        desk::Words words(language);
        auto summary = fakes::summary_slide("end");
        summary.text.clear();
        summary.points.clear();
        for (std::size_t i = 0; i < points; ++i)
            summary.points.push_back({words(6), i + 1 == points ? "warn" : "shoe"});
        auto ask = fakes::ask_slide("ask", 3);
        flow = fakes::flow_of("home", {ask, summary});
        flow.review.status = flow::ReviewStatus::reviewed;
        library.add(flow);
    }
    const std::vector<flow::Point>& points() const { return flow.slides.back().points; }
    flow::State end(const View& view, std::set<int> asked = {}) const {
        auto state = at("end", view);
        if (!asked.empty()) state.to_ask[{"home", "ask"}] = std::move(asked);
        return state;
    }
};

const Rect* place_of(const screen::DrawList& list, const std::string& words) {
    for (const auto& element : list.elements)
        if (element.role == screen::Role::text && element.label == words) return &element.rect;
    return nullptr;
}

/// Of those points that stand on this page.
std::vector<Rect> cards(const Home& home, const screen::DrawList& list) {
    std::vector<Rect> found;
    for (const auto& point : home.points())
        if (const auto* place = place_of(list, point.text)) found.push_back(*place);
    return found;
}

/// Where the buttons at the foot begin.
float foot(const screen::DrawList& list) {
    float top = list.size.h;
    for (const auto& element : list.elements)
        if (element.action && element.rect.y > list.size.h / 2) top = std::min(top, element.rect.y);
    return top;
}

float lowest(const std::vector<Rect>& rects) {
    float bottom = 0;
    for (const auto& rect : rects) bottom = std::max(bottom, rect.bottom());
    return bottom;
}

}  // namespace

TEST_CASE("upright the cards of a summary are all as wide as the page, one below another") {
    Home home(5);
    auto found = cards(home, home.page(home.end(view_of(upright)), view_of(upright)));
    REQUIRE(found.size() == 5);
    for (std::size_t i = 1; i < found.size(); ++i) {
        CHECK(found[i].x == found[0].x);
        CHECK(found[i].w == found[0].w);
        CHECK(found[i].y > found[i - 1].bottom());
    }
}

TEST_CASE("lying two cards stand beside each other, and an odd last one is as wide as both") {
    auto px = GENERATE(as<screen::Size>{}, lying, screen::Size{1280, 720});
    auto count = GENERATE(std::size_t(4), std::size_t(5));
    Home home(count);
    auto found = cards(home, home.page(home.end(view_of(px)), view_of(px)));
    REQUIRE(found.size() == count);
    for (std::size_t i = 0; i + 1 < count; i += 2) {
        CHECK(found[i].y == found[i + 1].y);
        CHECK(found[i].h == found[i + 1].h);
        CHECK(found[i].w == Approx(found[i + 1].w));
        CHECK(found[i].right() < found[i + 1].x);
    }
    if (count % 2 == 1) {
        CHECK(found.back().x == found[0].x);
        CHECK(found.back().right() == Approx(found[1].right()));
    }
}

TEST_CASE("in large letters the cards stand one below another on a lying screen too") {
    Home home(4);
    auto view = view_of(lying, flow::TextSize::biggest);
    for (const auto& page : home.pages(home.end(view), view))
        for (const auto& card : cards(home, page)) CHECK(card.x == cards(home, page).front().x);
}

TEST_CASE("where text runs leftwards the first of two cards is the right one, and its icon stands at its right") {
    Home home(4, "ar");
    auto view = view_of(lying, flow::TextSize::normal, "ar");
    auto list = home.page(home.end(view), view);
    auto found = cards(home, list);
    REQUIRE(found.size() == 4);
    CHECK(found[0].x > found[1].right());
    for (const auto& paint : list.paints)
        if (const auto* icon = std::get_if<screen::Image>(&paint); icon && icon->file == "shoe.svg")
            for (const auto& card : found)
                if (card.contains(icon->dest.centre())) CHECK(icon->dest.centre().x > card.centre().x + card.w / 4);
}

TEST_CASE("the cards fill the page down to its foot and never run into it") {
    auto px = GENERATE(as<screen::Size>{}, upright, lying, screen::Size{1280, 720}, screen::Size{720, 1280},
                       screen::Size{2160, 3840});
    auto count = GENERATE(std::size_t(4), std::size_t(5));
    Home home(count);
    auto view = view_of(px);
    auto list = home.page(home.end(view), view);
    CHECK(list.pages == 1);
    auto found = cards(home, list);
    REQUIRE(found.size() == count);
    INFO(view.name() << ", " << count << " cards down to " << lowest(found) << " of " << foot(list));
    CHECK(lowest(found) < foot(list));
    CHECK(lowest(found) > foot(list) - 0.08F * px.h);
}

TEST_CASE("cards of one line are as high as those of two, where the page has the room") {
    Home home(5);
    home.flow.slides.back().points[1].text = "Short";
    home.library.add(home.flow);
    auto found = cards(home, home.page(home.end(view_of(upright)), view_of(upright)));
    REQUIRE(found.size() == 5);
    for (const auto& card : found) CHECK(card.h == Approx(found[0].h).margin(1));  // whole pixels
}

TEST_CASE("the lines of a card are about as long as each other: no short one hangs below a long one") {
    Home home(3);
    home.flow.slides.back().points[0].text = "Numb foot, or diabetes? Get help today";
    home.library.add(home.flow);
    auto list = home.page(home.end(view_of(upright)), view_of(upright));
    auto card = cards(home, list).at(0);
    std::map<float, float> lines;  // baseline → width
    for (const auto& paint : list.paints)
        if (const auto* run = std::get_if<screen::Text>(&paint); run && card.contains({run->x, run->baseline}))
            lines[run->baseline] += run->width;
    REQUIRE(lines.size() == 2);
    CHECK(lines.begin()->second < 2 * lines.rbegin()->second);
}

TEST_CASE("however large the letters and small the screen, every card is whole on one page and no page is without") {
    auto px = GENERATE(as<screen::Size>{}, upright, lying, screen::Size{1280, 720}, screen::Size{720, 1280});
    auto size = GENERATE(flow::TextSize::bigger, flow::TextSize::biggest);
    Home home(5);
    auto view = view_of(px, size);
    std::size_t seen = 0;
    for (const auto& list : home.pages(home.end(view), view)) {
        auto found = cards(home, list);
        INFO(view.name() << ", " << found.size() << " cards down to " << lowest(found) << " of " << foot(list));
        if (found.empty()) CHECK(list.find({flow::ActionKind::take_home, ""}));  // which may have a page after the last
        CHECK(lowest(found) < foot(list));
        seen += found.size();
    }
    CHECK(seen == 5);
}

TEST_CASE("the card that warns is red, its disc and its sign, and no other is") {
    for (auto theme : {flow::Theme::light, flow::Theme::dark, flow::Theme::contrast}) {
        Home home(3);
        auto view = view_of(upright);
        view.settings.theme = theme;
        auto list = home.page(home.end(view), view);
        auto found = cards(home, list);
        REQUIRE(found.size() == 3);
        const auto& c = screen::palette(theme);
        for (std::size_t i = 0; i < found.size(); ++i) {
            bool warns = i == 2;
            std::vector<screen::Color> discs, signs;
            for (const auto& paint : list.paints) {
                const auto* disc = std::get_if<screen::Box>(&paint);
                if (disc && found[i].contains(disc->rect.centre()) && disc->rect.w < found[i].w / 2)
                    discs.push_back(disc->fill);
                const auto* sign = std::get_if<screen::Image>(&paint);
                if (sign && found[i].contains(sign->dest.centre())) signs.push_back(sign->tint);
            }
            CHECK(discs == std::vector{warns ? c.bad_tint : c.tint});
            CHECK(signs == std::vector{warns ? c.bad : c.accent});
        }
    }
}

TEST_CASE("the questions to ask stand beneath the cards where there is room for all of them, under their heading") {
    Home home(4);
    auto view = view_of(upright);
    auto asked = GENERATE(std::set{2}, std::set{1, 2, 3});
    auto list = home.page(home.end(view, asked), view);
    CHECK(list.pages == 1);
    const auto* heading = place_of(list, "What I would like to ask");
    REQUIRE(heading);
    auto found = cards(home, list);
    REQUIRE(found.size() == 4);
    CHECK(heading->y > lowest(found));
    for (int which : asked) {
        const auto* question = place_of(list, home.flow.slides[0].questions[static_cast<std::size_t>(which - 1)]);
        REQUIRE(question);
        CHECK(question->y > heading->bottom());
        CHECK(question->bottom() < foot(list));
        CHECK(question->w == found[0].w);
    }
}

TEST_CASE("where there is no room the questions have a page of their own, which their heading opens") {
    Home home(5);
    auto px = GENERATE(as<screen::Size>{}, lying, screen::Size{1280, 720});
    auto view = view_of(px);
    auto pages = home.pages(home.end(view, {1, 2, 3}), view);
    REQUIRE(pages.size() == 2);
    CHECK(cards(home, pages[0]).size() == 5);
    CHECK_FALSE(place_of(pages[0], "What I would like to ask"));
    CHECK(cards(home, pages[1]).empty());
    const auto* heading = place_of(pages[1], "What I would like to ask");
    REQUIRE(heading);
    for (const auto& question : home.flow.slides[0].questions) {
        const auto* place = place_of(pages[1], question);
        REQUIRE(place);
        CHECK(place->y > heading->y);
    }
    CHECK(lowest(cards(home, pages[0])) > foot(pages[0]) - 0.08F * px.h);
}

TEST_CASE("a summary with a picture keeps it on the page of its cards") {
    Home home(3);
    auto& summary = home.flow.slides.back();
    summary.picture = {"foot.svg", {}, {}, "A foot"};
    home.library.add(home.flow);
    auto px = GENERATE(as<screen::Size>{}, upright, lying);
    auto list = home.page(home.end(view_of(px)), view_of(px));
    CHECK(list.pages == 1);
    CHECK(cards(home, list).size() == 3);
}
