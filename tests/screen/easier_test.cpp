// The panel "Make it easier": what it offers, that all of it can be reached, and that nothing moves under the finger.
#include <catch2/catch.hpp>

#include "findings.h"
#include "tour.h"

using desk::Findings;
using desk::View;

namespace {

struct Panel {
    std::map<std::string, screen::Rect> controls;  ///< of all pages
    std::vector<screen::DrawList> pages;
};

Panel panel_of(desk::Desk& desk, const View& view, flow::State state) {
    Panel panel;
    state.easier = true;
    for (bool more = true; more; ++state.easier_page) {
        panel.pages.push_back(desk.page(state, view));
        for (const auto& element : panel.pages.back().elements)
            if (element.action) panel.controls[flow::to_string(element.action)] = element.rect;
        more = panel.pages.back().find({flow::ActionKind::easier, std::to_string(state.easier_page + 2)});
    }
    return panel;
}

std::set<std::string> names(const Panel& panel) {
    std::set<std::string> all;
    for (const auto& [action, rect] : panel.controls)
        if (!action.starts_with("easier:") && !action.starts_with("language:") && action != "reach:low")
            all.insert(action);  // reach: where the screen is tall
    return all;
}

const std::set<std::string> always{"motion:reduced", "touch:easier",   "text-size:100", "text-size:150",
                                   "text-size:200",  "theme:contrast", "theme:dark",    "theme:light"};

std::set<std::string> with(std::set<std::string> more) {
    more.insert(always.begin(), always.end());
    return more;
}

bool says(const Panel& panel, const std::string& words) {
    for (const auto& page : panel.pages)
        for (const auto& element : page.elements)
            if (element.label.find(words) != std::string::npos) return true;
    return false;
}

}  // namespace

TEST_CASE("over a slide and over home stands what makes it easier, and nothing beneath can be read or touched") {
    Findings findings;
    desk::Desks desks;
    for (const auto& view : desk::all_views()) {
        auto& desk = desks.in(view.settings.language);
        desk.speech = screen::Speech::untold;
        for (auto state : {desk.at(desk.flow.slides.front().id, view), desk::Desk::home(view)}) {
            const auto panel = panel_of(desk, view, state);
            if (names(panel) != always) findings.add(view.name(), "other controls");
            for (const auto& page : panel.pages)
                for (const char* way : {"easier:done", "easier:reset"})
                    if (!page.find(flow::parse_action(way))) findings.add(view.name(), std::string("no ") + way);
        }
    }
    INFO(findings.told());
    CHECK(findings.none());
}

TEST_CASE("over every slide stand the languages by their own names, and the one that is shown is marked") {
    Findings findings;
    desk::Desks desks;
    for (const auto& view : desk::all_views()) {
        auto& desk = desks.in(view.settings.language);
        const auto& languages = desk.library.home(view.settings.language).languages;
        REQUIRE(languages.size() > 1);
        const auto panel = panel_of(desk, view, desk.at(desk.flow.slides.front().id, view));
        for (const auto& each : languages) {
            const screen::Element* button = nullptr;
            for (const auto& page : panel.pages)
                if (const auto* found = page.find({flow::ActionKind::language, each.code})) button = found;
            if (!button || button->label != each.name || button->language != each.code)
                findings.add(view.name(), "no " + each.name);
            else if (button->chosen != (each.code == view.settings.language))
                findings.add(view.name(), each.name + " is marked wrongly");
        }
    }
    INFO(findings.told());
    CHECK(findings.none());
    desk::Desk desk;
    View view;
    desk.library.front.languages = {{"en", "English"}};
    CHECK_FALSE(panel_of(desk, view, desk.at("plain", view)).controls.contains("language:en"));
}

TEST_CASE("over a slide stand the languages that it can be read in, over home all of them") {
    desk::Desk desk;
    View view;
    desk.library.missing.insert({"kinds", "es"});
    CHECK_FALSE(panel_of(desk, view, desk.at("plain", view)).controls.contains("language:es"));
    CHECK(panel_of(desk, view, desk::Desk::home(view)).controls.contains("language:es"));
}

TEST_CASE("many languages take no letters of the panel their size") {
    desk::Desk desk;
    View view{{1920, 1080}, 15.6, {}};
    view.settings.text_size = flow::TextSize::biggest;
    auto state = desk.at("plain", view);
    state.easier = true;
    const auto few = desk.layout.fit(state, desk.world, view.panel()).factor;
    for (int i = 0; i < 20; ++i)
        desk.library.front.languages.push_back({"x" + std::to_string(i), "Language number " + std::to_string(i)});
    const auto panel = panel_of(desk, view, state);
    CHECK(panel.controls.contains("language:x19"));
    desk.layout.forget();
    CHECK(desk.layout.fit(state, desk.world, view.panel()).factor == few);
}

TEST_CASE(
    "reading aloud is offered where there is a voice, refused with the reason where there is none, else not spoken "
    "of") {
    desk::Desk desk;
    View view;
    auto state = desk::Desk::home(view);
    CHECK(names(panel_of(desk, view, state)) == with({"read-aloud:on"}));
    desk.speech = screen::Speech::no_voice;
    auto panel = panel_of(desk, view, state);
    CHECK(names(panel) == always);
    CHECK(says(panel, "Read aloud: No voice for this language on this kiosk"));
    desk.speech = screen::Speech::no_sound;
    panel = panel_of(desk, view, state);
    CHECK(names(panel) == always);
    CHECK(says(panel, "Read aloud: No sound on this kiosk"));
    desk.speech = screen::Speech::untold;
    CHECK_FALSE(says(panel_of(desk, view, state), "Read aloud"));
}

TEST_CASE("how fast and how loud it is read is asked of who listens, how fast the frame moves of who has one switch") {
    const std::set<std::string> of_speech{"read-aloud:off", "pace:slower", "pace:normal", "pace:faster", "volume:1",
                                          "volume:2",       "volume:3",    "volume:4",    "volume:5"};
    auto all = of_speech;
    all.insert({"scan:slow", "scan:normal", "scan:fast"});
    Findings findings;
    desk::Desks desks;
    for (const auto& view : desk::all_views()) {
        auto& desk = desks.in(view.settings.language);
        auto state = desk::Desk::home(view);
        state.settings.read_aloud = true;
        if (names(panel_of(desk, view, state)) != with(of_speech)) findings.add(view.name(), "other controls aloud");
        state.settings.scan = flow::Scan::slow;
        const auto panel = panel_of(desk, view, state);
        if (names(panel) != with(all)) findings.add(view.name(), "other controls with one switch");
        const auto* third = panel.pages.back().find(flow::parse_action("volume:3"));
        if (third && !third->chosen) findings.add(view.name(), "the volume is not told");
    }
    INFO(findings.told());
    CHECK(findings.none());
}

TEST_CASE("a switch of the panel stays where it is when it is switched, and so do the ways out") {
    Findings findings;
    desk::Desks desks;
    for (const auto& view : desk::all_views()) {
        auto& desk = desks.in(view.settings.language);
        auto state = desk::Desk::home(view);
        auto off = panel_of(desk, view, state).controls;
        state.settings.read_aloud = true;
        auto on = panel_of(desk, view, state).controls;
        if (off["read-aloud:on"] != on["read-aloud:off"]) findings.add(view.name(), "the switch moved");
        for (const char* other : {"motion:reduced", "easier:done"})
            if (off[other] != on[other]) findings.add(view.name(), other + std::string(" moved"));
    }
    INFO(findings.told());
    CHECK(findings.none());
}
