// A clinic's look: colours made of two, measured before anybody sees them, and whose kiosk it is.
#include <catch2/catch.hpp>
#include <numbers>

#include "fakes/flows.h"
#include "findings.h"
#include "screen/look/look_colors.h"
#include "screen/look/look_faults.h"
#include "screen/look/oklch.h"
#include "tour.h"

using desk::Findings;
using desk::View;

namespace {

flow::Look look_of(std::optional<std::uint32_t> accent, std::optional<std::uint32_t> page = {}) {
    flow::Look look;
    look.accent = accent;
    look.page = page;
    return look;
}

/// Cold, warm, green, violet, nearly black, and pages in tints.
const std::vector<flow::Look>& sound_looks() {
    static const std::vector<flow::Look> all{
        look_of(0x006D77, 0xFBFAF7), look_of(0x7A4A00, 0xFFF6E5), look_of(0x2E6B1F, 0xF1F7EC),
        look_of(0x6B2D8C),           look_of(0x101010, 0xFFFFFF), look_of({}, 0xEAF2FB),
    };
    return all;
}

std::uint32_t number(screen::Color c) {
    return static_cast<std::uint32_t>(c.r << 16 | c.g << 8 | c.b);
}

/// Every so many degrees, from black to white.
void each_color(const std::function<void(screen::Color)>& use) {
    for (int degrees = -180; degrees < 180; degrees += 20)
        for (double lightness : {0.0, 0.2, 0.45, 0.6, 0.8, 0.97, 1.0})
            for (double chroma : {0.01, 0.1, 0.25})
                use(screen::color_of({lightness, chroma, degrees * std::numbers::pi / 180}));
}

/// The colour that an advice proposes.
std::optional<std::uint32_t> proposed(const std::string& advice) {
    auto at = advice.find("\"#");
    if (at == std::string::npos) return std::nullopt;
    return static_cast<std::uint32_t>(std::stoul(advice.substr(at + 2, 6), nullptr, 16));
}

std::string told(const flow::Look& look) {
    std::string lines;
    for (const auto& fault : screen::look_faults(look)) lines += fault.what + "; " + fault.advice + "\n";
    return lines;
}

}  // namespace

TEST_CASE("without colours of its own, and in high contrast, a kiosk looks as the program does") {
    for (auto theme : {flow::Theme::light, flow::Theme::dark, flow::Theme::contrast}) {
        const auto& own = screen::palette(theme);
        CHECK(screen::palette(flow::Look{}, theme).tint == own.tint);
        CHECK(screen::palette(flow::Look{}, theme).page == own.page);
    }
    for (const auto& look : sound_looks()) {
        const auto high = screen::palette(look, flow::Theme::contrast), own = screen::palette(flow::Theme::contrast);
        for (const auto& pair : screen::color_pairs()) {
            CHECK(high.*pair.front == own.*pair.front);
            CHECK(high.*pair.back == own.*pair.back);
        }
    }
}

TEST_CASE("the program's own colours pass what is asked of a clinic's") {
    for (auto theme : {flow::Theme::light, flow::Theme::dark, flow::Theme::contrast})
        for (const auto& pair : screen::color_pairs()) {
            const auto& own = screen::palette(theme);
            CAPTURE(static_cast<int>(theme), pair.where);
            CHECK(screen::contrast(own.*pair.front, own.*pair.back) >= pair.least);
        }
}

TEST_CASE("a look's accent and page are taken as they are, and the dark theme has their hues") {
    const auto look = look_of(0x7A4A00, 0xFFF6E5);
    const auto light = screen::palette(look, flow::Theme::light), dark = screen::palette(look, flow::Theme::dark);
    CHECK(light.accent == screen::rgb(0x7A4A00));
    CHECK(light.page == screen::rgb(0xFFF6E5));
    CHECK(light.bad == screen::palette(flow::Theme::light).bad);
    CHECK(screen::hue_between(screen::oklch(dark.accent).hue, screen::oklch(light.accent).hue) < 0.1);
    CHECK(screen::oklch(dark.accent).lightness > 0.7);
    CHECK(screen::oklch(dark.page).lightness < 0.25);
    CHECK(light.tint != light.surface);
    CHECK(light.press != light.accent);
}

TEST_CASE("the words of a filled button are black or white, whichever is easier to read") {
    CHECK(screen::palette(look_of(0x006D77), flow::Theme::light).on == screen::rgb(0xFFFFFF));
    CHECK(screen::palette(look_of(0x006D77), flow::Theme::dark).on == screen::rgb(0x000000));
    CHECK(screen::palette(look_of(0xFFCC00), flow::Theme::light).on == screen::rgb(0x000000));
}

TEST_CASE("in a look that was found sound every word can be read on every screen, and every pair was measured") {
    Findings findings;
    std::vector<View> views;
    for (const auto& view : desk::all_themes())
        if (view.settings.text_size == flow::TextSize::normal && view.settings.theme != flow::Theme::contrast)
            views.push_back(view);
    for (const auto& look : sound_looks()) {
        REQUIRE(told(look).empty());
        desk::tour(views, [&](desk::Desk& desk, const desk::Stop& stop, const View& view) {
            desk.library.front.look = look;
            const auto colors = screen::palette(look, view.settings.theme);
            auto check = [&](const screen::DrawList& list, const std::string& where) {
                desk::check_contrast(list, view, where, findings);
                if (!stop.state.easier)  // where other themes show themselves
                    desk::check_pairs_are_measured(list, colors, where, findings);
            };
            auto where = view.name() + ", " + stop.name;
            for (const auto& list : desk.pages(stop.state, view)) {
                check(list, where);
                for (const auto& element : list.elements)
                    if (element.action)
                        check(desk.page(stop.state, view, 0, {element.action, element.action}), where + " pressed");
            }
        });
    }
    INFO(findings.told());
    CHECK(findings.none());
}

TEST_CASE("what is proposed for a colour that cannot be read can be read") {
    int refused = 0;
    each_color([&](screen::Color color) {
        for (bool accent : {true, false}) {
            auto look = accent ? look_of(number(color)) : look_of({}, number(color));
            const auto faults = screen::look_faults(look);
            if (faults.empty()) continue;
            ++refused;
            CAPTURE(screen::written(color), accent, faults[0].advice);
            REQUIRE(faults.size() == 1);
            const auto better = proposed(faults[0].advice);
            REQUIRE(better);
            look = accent ? look_of(better) : look_of({}, better);
            CHECK(told(look).empty());
        }
    });
    CHECK(refused > 300);
}

TEST_CASE("two colours that are right by themselves are right together") {
    each_color([](screen::Color color) {
        if (!told(look_of(number(color))).empty()) return;
        each_color([&](screen::Color page) {
            if (screen::oklch(page).lightness < 0.9 || !told(look_of({}, number(page))).empty()) return;
            CAPTURE(screen::written(color), screen::written(page));
            CHECK(told(look_of(number(color), number(page))).empty());
        });
    });
}

TEST_CASE("a colour that cannot be read is told with the pair, the numbers and the nearest that can") {
    CHECK(told(look_of(0xFFCC00)) ==
          "accent = \"#ffcc00\" on cards has a contrast of 1.5 to 1, and words in it need 4.5; write accent = "
          "\"#8e7100\", the nearest of the same hue, which is darker\n");
    CHECK(
        told(look_of({}, 0x102030)) ==
        "text on page = \"#102030\" has a contrast of 1 to 1, and text needs 7; write page = \"#d6eaff\", the nearest "
        "of the same hue, which is lighter\n");
    CHECK(told(look_of(0x777777)) ==
          "accent = \"#777777\" on cards has a contrast of 4.4 to 1, and words in it need 4.5; write accent = "
          "\"#747474\", the nearest of the same hue, which is darker\n");
    CHECK(told(look_of(0x006D77, 0xC0C0C0)) ==
          "quiet text on page = \"#c0c0c0\" has a contrast of 5 to 1, and text needs 7; write page = \"#e7e7e7\", the "
          "nearest of the same hue, which is lighter\n");
    CHECK(told(look_of(0xB00020)) ==
          "accent = \"#b00020\" looks like the red of warnings, and nothing else may look like one; write accent = "
          "\"#a60866\", the nearest hue that stays apart, or take another colour\n");
    CHECK(told(look_of(0xFFCC00, 0x102030)).find("page = \"#102030\"") != std::string::npos);  // both at once
}

TEST_CASE("no accent looks like the red of warnings, by day and in the dark") {
    for (std::uint32_t red : {0x9B1C17U, 0xB00020U, 0xD32F2FU, 0x7A1F1FU, 0x5C0A0AU, 0xBF360CU}) {
        auto line = told(look_of(red));
        CAPTURE(line);
        CHECK(line.find("looks like the red of warnings") != std::string::npos);
    }
    for (std::uint32_t other : {0x7A4A00U, 0x8E24AAU, 0x5D4037U, 0x404040U}) CHECK(told(look_of(other)).empty());
}

namespace {

/// The first screen of a clinic with a name; its logo is this large. With many topics a search stands beside it.
std::vector<screen::DrawList> home_of_clinic(screen::Size logo, const View& view, const std::string& name,
                                             int topics = 1) {
    desk::Desk desk;
    auto& home = desk.library.front;
    home = fakes::home_of({}, {});
    home.title = "What hurts, and why?";
    home.subtitle = "Asthma and more";
    home.look.name = name;
    if (logo.w > 0) home.look.logo = "logo.svg", desk.pictures.add("logo.svg", {}, logo);
    for (int i = 0; i < topics; ++i) {
        home.topics.push_back("topic-" + std::to_string(i));
        desk.library.add(fakes::short_flow(home.topics.back()));
    }
    return desk.pages(desk::Desk::home(view), view);
}

const screen::Image* logo_on(const screen::DrawList& list) {
    for (const auto& paint : list.paints)
        if (const auto* image = std::get_if<screen::Image>(&paint); image && image->file == "logo.svg") return image;
    return nullptr;
}

std::size_t said(const screen::DrawList& list, const std::string& words) {
    return static_cast<std::size_t>(std::count_if(list.elements.begin(), list.elements.end(),
                                                  [&](const auto& element) { return element.label == words; }));
}

}  // namespace

TEST_CASE("the first screen says once whose it is, with a logo of bounded size beside the name, on every screen") {
    Findings findings;
    const std::string name = "Praxis am Park";
    for (const auto& view : desk::all_views())
        for (screen::Size logo : {screen::Size{0, 0}, {100, 100}, {4000, 40}, {3, 900}, {240, 80}})
            for (const auto& list : home_of_clinic(logo, view, name, logo.w == 100 ? 30 : 1)) {
                const auto where = view.name() + ", logo " + std::to_string(logo.w) + "x" + std::to_string(logo.h);
                desk::check_inside_screen(list, where, findings);
                desk::check_words_are_free(list, where, findings);
                desk::check_letters(list, view.panel(), where, findings);
                CHECK(said(list, name) == 1);
                const auto* image = logo_on(list);
                REQUIRE((image != nullptr) == (logo.w > 0));
                if (!image) continue;
                const auto panel = view.panel();
                const float unit = std::max(0.248f / panel.mm_per_px, std::min(panel.px.w, panel.px.h) / 1200);
                CHECK(image->dest.h <= 72 * 1.5f * unit + 1);
                CHECK(image->dest.w <= list.size.w * 0.4f);
                const float shape = logo.w / logo.h;  // kept, but for whole pixels
                CHECK(image->dest.w == Approx(image->dest.h * shape).margin(1 + shape));
                const bool leftwards = screen::is_right_to_left(view.settings.language);
                CHECK((image->dest.centre().x > list.size.w / 2) == leftwards);
            }
    INFO(findings.told());
    CHECK(findings.none());
}

TEST_CASE("a logo, which is made for white paper, stands on a white card where the page is not light") {
    View view;
    auto card_behind_logo = [&](flow::Theme theme) -> std::optional<screen::Color> {
        view.settings.theme = theme;
        const auto list = home_of_clinic({100, 100}, view, "Praxis").front();
        const auto* image = logo_on(list);
        std::optional<screen::Color> card;
        for (const auto& paint : list.paints) {
            const auto* box = std::get_if<screen::Box>(&paint);
            if (box && box->rect.contains(image->dest.centre())) card = box->fill;
            if (std::get_if<screen::Image>(&paint) == image) return card;
        }
        return card;
    };
    CHECK_FALSE(card_behind_logo(flow::Theme::light));
    CHECK(card_behind_logo(flow::Theme::dark) == screen::rgb(0xFFFFFF));
    CHECK(card_behind_logo(flow::Theme::contrast) == screen::rgb(0xFFFFFF));
}

TEST_CASE("where something is told about the clinic its name is a button that leads there, on every screen") {
    Findings findings;
    for (const auto& view : desk::all_views())
        for (const std::string name : {"Praxis am Park", ""}) {
            desk::Desk desk(view.settings.language);
            auto& home = desk.library.front;
            home = fakes::home_of({"topic"}, {{"en", "English"}});
            home.about_flow = "our-clinic";
            home.look.name = name;
            if (!name.empty()) home.look.logo = "logo.png", desk.pictures.add("logo.png", {}, {240, 80});
            desk.library.add(fakes::short_flow("topic")).add(fakes::short_flow("our-clinic"));
            const flow::Action there{flow::ActionKind::open, "our-clinic"};
            for (const auto& list : desk.pages(desk::Desk::home(view), view)) {
                desk::check_inside_screen(list, view.name(), findings);
                desk::check_words_are_free(list, view.name(), findings);
                desk::check_targets(list, view.panel(), view.name(), findings);
                const auto* button = list.find(there);
                REQUIRE(button);
                CHECK(button->role == screen::Role::button);
                CHECK(button->label.find(name) != std::string::npos);
                CHECK(button->label != name);
                CHECK(std::count_if(list.elements.begin(), list.elements.end(),
                                    [](const auto& each) { return each.role == screen::Role::tile; }) == 1);
            }
            desk.library.missing = {{"our-clinic", view.settings.language}};
            for (const auto& list : desk.pages(desk::Desk::home(view), view)) CHECK_FALSE(list.find(there));
        }
    INFO(findings.told());
    CHECK(findings.none());
}

TEST_CASE("a logo of pixels is never shown larger than they are, and a JPEG stands on a card") {
    View view;
    desk::Desk desk;
    desk.library.front = fakes::home_of({"topic"});
    desk.library.add(fakes::short_flow("topic"));
    desk.library.front.look.name = "Praxis";
    for (const std::string file : {"logo.png", "logo.jpg"}) {
        desk.library.front.look.logo = file;
        desk.pictures.add(file, {}, {40, 20});
        const auto list = desk.page(desk::Desk::home(view), view);
        bool card = false;
        for (const auto& paint : list.paints) {
            if (const auto* image = std::get_if<screen::Image>(&paint); image && image->file == file) {
                CHECK(image->dest.w == Approx(40).margin(1));
                CHECK(image->dest.h == Approx(20).margin(1));
                CHECK(card == (file == "logo.jpg"));
            }
            const auto* box = std::get_if<screen::Box>(&paint);
            card |= box && box->fill == screen::rgb(0xFFFFFF) && box->rect.w < 80;
        }
    }
}

TEST_CASE("a clinic without a name leaves the first screen as it was") {
    View view;
    const auto list = home_of_clinic({0, 0}, view, "").front();
    CHECK(list.elements.front().label == "Asthma and more");
}

TEST_CASE("every word is set in the letters of the look") {
    desk::Desk desk;
    desk.library.front.look.letters = flow::Letters::serif;
    View view;
    desk.pages(desk.at(desk.flow.slides.front().id, view), view);
    CHECK(desk.measure.letters == std::set{flow::Letters::serif});
    desk.measure.letters.clear();
    desk.library.front.look.letters = flow::Letters::sans;  // no width is taken over from the other letters
    desk.pages(desk.at(desk.flow.slides.front().id, view), view);
    CHECK(desk.measure.letters == std::set{flow::Letters::sans});
}
