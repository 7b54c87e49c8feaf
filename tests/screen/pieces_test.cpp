// The small parts: pages of blocks, what a touch hits, colours.
#include <catch2/catch.hpp>

#include "findings.h"
#include "screen/blocks.h"
#include "screen/pages.h"
#include "screen/slides.h"
#include "screen/theme.h"

using screen::Block;
using screen::Blocks;
using screen::Tie;

namespace {

Block block(std::vector<float> rows, float gap = 10) {
    return {gap, std::move(rows), [](screen::Sheet&, screen::Rect, std::size_t, std::size_t) {}};
}

}  // namespace

TEST_CASE("blocks that fit stand on one page, with their gaps between them") {
    auto pages = screen::paginate({block({100}), block({50, 50})}, 210);
    REQUIRE(pages.size() == 1);
    REQUIRE(pages[0].size() == 2);
    CHECK(pages[0][1].y == 110);
    CHECK(pages[0][1].height == 100);
}

TEST_CASE("a row that does not fit opens the next page, and its gap is not on it") {
    auto pages = screen::paginate({block({100}), block({50, 50, 50})}, 165);
    REQUIRE(pages.size() == 2);
    CHECK(pages[0][1].last == 1);
    CHECK(pages[1][0].first == 1);
    CHECK(pages[1][0].y == 0);
    pages = screen::paginate({block({100}), block({100})}, 150);
    REQUIRE(pages.size() == 2);
    CHECK(pages[1][0].y == 0);
}

TEST_CASE("rows that belong together stand on one page where a page can hold them all") {
    auto item = block({50, 50, 50});
    item.ties = {Tie::none, Tie::none, Tie::list};
    auto pages = screen::paginate({block({50}), item}, 165);  // alone, the second row would have had room
    REQUIRE(pages.size() == 2);
    CHECK(pages[0][1].last == 1);
    CHECK(pages[1][0].first == 1);
    CHECK(pages[1][0].last == 3);
    item.ties = {Tie::none, Tie::list, Tie::list};
    pages = screen::paginate({block({50}), item}, 120);  // no page holds all three
    REQUIRE(pages.size() == 2);
    CHECK(pages[0][1].last == 1);
}

TEST_CASE("where no page can hold all that is tied, what is tied weakest lets go, whatever block it is in") {
    auto heading = block({50}), text = block({50, 50, 50, 50}), hint = block({60});
    heading.to_next = Tie::heading;
    text.ties = {Tie::none, Tie::lines, Tie::none, Tie::lines};
    hint.ties = {Tie::loose};
    auto pages = screen::paginate({block({100}), heading, text, hint}, 260);
    REQUIRE(pages.size() == 3);
    CHECK(pages[0].size() == 1);  // the heading goes with the first two lines of its text, which have no room
    CHECK(pages[1].back().last == 2);
    CHECK(pages[2].size() == 2);
    pages = screen::paginate({heading, text, hint}, 170);  // two lines and their hint have one page
    REQUIRE(pages.size() == 2);
    CHECK(pages[1].size() == 2);
    pages = screen::paginate({heading, text, hint}, 160);  // no page has room for the hint
    REQUIRE(pages.size() == 3);
    CHECK(pages[1].back().last == 4);
}

TEST_CASE("a heading keeps the first line of its text more firmly than that line keeps the next") {
    auto heading = block({100}), text = block({50, 50, 50});
    heading.to_next = Tie::heading;
    text.ties = {Tie::none, Tie::lines, Tie::lines};
    const Blocks blocks{heading, text};
    auto pages = screen::paginate(blocks, 220);  // has no room for all three lines
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].back().last == 2);
    CHECK(screen::parted(blocks, pages) > 0);  // the last line stands alone
    CHECK(screen::parted(blocks, screen::paginate(blocks, 260)) == 0);
    const auto alone = screen::paginate(blocks, 120);
    CHECK(alone[0].size() == 1);
    CHECK(screen::parted(blocks, alone) > screen::parted(blocks, pages));
}

TEST_CASE("a title that would stand alone is set smaller, as far as it needs to be") {
    desk::Desk desk;
    desk::View view;
    view.settings.text_size = flow::TextSize::biggest;
    screen::Typesetter typesetter(desk.measure);
    screen::Sheet sheet(view.panel(), view.settings, {}, typesetter, desk.pictures, desk.library);
    const std::string words = "A title of some words that needs several lines";
    const Blocks blocks{screen::title_block(sheet, words, 900), screen::body_block(sheet, words, 900, 10)};
    auto letters = [&](float height) {
        auto page = sheet.blank();
        screen::draw_pages(page, blocks, {0, 0, 900, height}, 0);
        return page.finish(1).elements.front().font_px;
    };
    const float body = height_of(blocks[1]);
    const float large = letters(height_of(blocks[0]) + 10 + body);
    CHECK(letters(height_of(blocks[0]) + 10) < large);
    const auto heading = height_of(blocks[0].lower.front()), least = height_of(blocks[0].lower.back());
    const float middle = letters(heading + 10 + body);
    CHECK(middle < large);
    CHECK(letters(least + 10 + body) < middle);
}

TEST_CASE("which of several choices a page has is told beside its foot, or above it where the two have no room") {
    desk::Desk desk;
    desk::View view;
    screen::Typesetter typesetter(desk.measure);
    screen::Sheet sheet(view.panel(), view.settings, {}, typesetter, desk.pictures, desk.library);
    Blocks choices;
    for (int i = 0; i < 3; ++i) choices.push_back(block({100})), choices.back().choices = 1;
    auto told_at = [&](float foot_width) {
        auto page = sheet.blank();
        screen::draw_pages(page, choices, {0, 0, 900, 280}, 0, {{foot_width, 60}, 10, [](auto&, screen::Rect) {}});
        const auto list = page.finish(1);
        REQUIRE(list.elements.size() == 1);
        return std::pair{list.elements.front().label, list.elements.front().rect.bottom()};
    };
    const auto beside = told_at(300), above = told_at(900);
    CHECK(beside.first == "1–2 of 3");
    CHECK(above.first == "1 of 3");  // the line takes the room of the second
    CHECK(beside.second == Approx(280 * view.panel().px.w / sheet.width()).margin(1));
    CHECK(above.second == Approx(210 * view.panel().px.w / sheet.width()).margin(1));
}

TEST_CASE("a notice joins the last page that has room for it, and opens none") {
    auto notice = block({40});
    notice.joins = true;
    auto pages = screen::paginate({block({100}), notice}, 160);
    REQUIRE(pages.size() == 1);
    CHECK(pages[0].back().y == 110);
    pages = screen::paginate({block({100}), block({150}), notice}, 160);  // the first page has room
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].size() == 2);
    CHECK(screen::paginate({block({150}), notice}, 160)[0].size() == 1);
}

TEST_CASE("a list of four keeps the last two together, a text of four lines two at each end, one of three all") {
    Blocks list{block({50}), block({50}), block({50}), block({50})};
    screen::tie_list(list);
    auto pages = screen::paginate(list, 170);
    REQUIRE(pages.size() == 2);
    CHECK(pages[1].size() == 2);
    desk::Desk desk;
    desk::View view;
    screen::Typesetter typesetter(desk.measure);
    screen::Sheet sheet(view.panel(), view.settings, {}, typesetter, desk.pictures, desk.library);
    auto ties = [&](const char* text) {
        return screen::text_block(sheet, sheet.set(text, screen::Type::body, screen::Weight::regular, 60), {}, 0).ties;
    };
    const auto none = Tie::none, item = Tie::list, lines = Tie::lines;
    CHECK(ties("a\n\nb") == std::vector{none, item});
    CHECK(ties("aa bb\n\nc") == std::vector{none, lines, item});
    CHECK(ties("aa bb cc") == std::vector{none, lines, lines});
    CHECK(ties("aa bb cc dd") == std::vector{none, lines, none, lines});
    CHECK(ties("aa bb\n\ncc dd\n\nee ff") == std::vector{none, lines, none, lines, none, lines});
}

TEST_CASE("a row higher than a page stands alone on one") {
    auto pages = screen::paginate({block({50}), block({500}), block({50})}, 100);
    REQUIRE(pages.size() == 3);
    CHECK(pages[1].size() == 1);
}

TEST_CASE("no blocks are one empty page") {
    CHECK(screen::paginate({}, 100).size() == 1);
    CHECK(screen::height_of(Blocks{}) == 0);
}

TEST_CASE("every row is on exactly one page, in order, whatever the height") {
    Blocks blocks{block({30, 30, 30, 30}), block({200}), block({10, 10}), block({70, 5, 70})};
    for (float height = 5; height < 600; height += 7) {
        std::size_t at_block = 0, at_row = 0;
        for (const auto& page : screen::paginate(blocks, height))
            for (const auto& piece : page) {
                if (piece.block != at_block) {
                    REQUIRE(at_row == blocks[at_block].rows.size());
                    ++at_block, at_row = 0;
                }
                REQUIRE(piece.block == at_block);
                REQUIRE(piece.first == at_row);
                at_row = piece.last;
            }
        CHECK(at_block == blocks.size() - 1);
        CHECK(at_row == blocks.back().rows.size());
    }
}

TEST_CASE("a touch presses the topmost, then what belongs to something, then the nearest part") {
    screen::DrawList list;
    auto element = [&](const char* action, screen::Rect rect) {
        list.elements.emplace_back();
        list.elements.back().action = flow::parse_action(action);
        list.elements.back().rect = rect;
    };
    element("next", {0, 0, 100, 100});
    element("back", {50, 0, 100, 100});
    element("part:a", {0, 300, 50, 50});
    element("part:b", {200, 300, 50, 50});
    list.elements[3].more_touch = {400, 400, 20, 20};
    list.nearest.push_back({{0, 200, 300, 100}, {{{20, 250}, 2}, {{220, 250}, 3}}});
    auto pressed = [&](float x, float y) {
        const auto* hit = list.hit({x, y});
        return hit ? flow::to_string(hit->action) : "";
    };
    CHECK(pressed(10, 10) == "next");
    CHECK(pressed(60, 10) == "back");
    CHECK(pressed(410, 410) == "part:b");
    CHECK(pressed(60, 290) == "part:a");
    CHECK(pressed(200, 210) == "part:b");
    CHECK(pressed(320, 250) == "");
    CHECK(pressed(900, 900) == "");
}

TEST_CASE("a tap in a picture picks a part within 12 mm or none, one beside a control up to 4 mm means it") {
    screen::DrawList list;
    list.px_per_mm = 4;
    auto element = [&](const char* action, screen::Rect rect) {
        list.elements.emplace_back();
        list.elements.back().action = flow::parse_action(action);
        list.elements.back().rect = rect;
    };
    element("part:a", {0, 900, 200, 80});
    element("next", {600, 900, 200, 80});
    element("back", {300, 900, 200, 80});
    list.nearest.push_back({{0, 0, 1000, 800}, {{{300, 300}, 0}}});
    auto pressed = [&](float x, float y) {
        const auto* hit = list.hit({x, y});
        return hit ? flow::to_string(hit->action) : "";
    };
    CHECK(pressed(300, 300 + 11.9F * 4) == "part:a");
    CHECK(pressed(300, 300 + 12.1F * 4) == "");
    CHECK(pressed(700, 900 - 3.9F * 4) == "next");
    CHECK(pressed(700, 900 - 4.1F * 4) == "");
    CHECK(pressed(591, 940) == "next");
    CHECK(pressed(509, 940) == "back");
    CHECK(pressed(550, 940) == "");
    CHECK(list.still_on(flow::parse_action("next"), {800 + 39, 940}));
    CHECK_FALSE(list.still_on(flow::parse_action("next"), {800 + 41, 940}));
}

TEST_CASE("controls are the same while only their look changes") {
    desk::Desk desk;
    desk::View view;
    auto state = desk.at(desk.flow.slides.front().id, view);
    auto calm = desk.page(state, view);
    CHECK(screen::same_controls(calm, desk.page(state, view, 0, {flow::parse_action("next"), {}})));
    CHECK_FALSE(screen::same_controls(calm, desk.page(desk::Desk::home(view), view)));
    CHECK_FALSE(screen::same_controls(calm, {}));
}

TEST_CASE("text colours reach 7:1 on page, surface and stage, controls 3:1, in every theme") {
    for (auto theme : {flow::Theme::light, flow::Theme::dark, flow::Theme::contrast}) {
        const auto& c = screen::palette(theme);
        INFO("theme " << static_cast<int>(theme));
        for (auto paper : {c.page, c.surface}) {
            CHECK(desk::contrast(c.ink, paper) >= 7);
            CHECK(desk::contrast(c.soft, paper) >= 7);
            CHECK(desk::contrast(c.line, paper) >= 3);
            CHECK(desk::contrast(c.accent, paper) >= 3);
            CHECK(desk::contrast(c.bad, paper) >= 4.5);
        }
        CHECK(desk::contrast(c.stage_ink, c.stage) >= 7);
        CHECK(desk::contrast(c.on, c.accent) >= 4.5);
        CHECK(desk::contrast(c.on, c.press) >= 4.5);
        CHECK(desk::contrast(c.on_bad, c.bad) >= 4.5);
        CHECK(desk::contrast(c.ink, c.tint) >= 7);
        CHECK(desk::contrast(c.ink, c.kind_tint) >= 7);
        CHECK(desk::contrast(c.focus, c.focus_gap) >= 3);
    }
}

TEST_CASE("a panel of unknown size is taken as 21.5 inches, and large text grows with the setting") {
    CHECK(screen::Panel{}.mm_per_px == Approx(0.248f));
    CHECK(screen::type_size(screen::Type::body, 2.0f).px == 2 * screen::type_size(screen::Type::body, 1.0f).px);
}
