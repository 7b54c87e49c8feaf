// The calm page of a wall whose settings have a mistake.
#include "app/resting.h"

#include <catch2/catch.hpp>

#include "fakes/flows.h"
#include "fakes/heartbeat.h"
#include "fakes/library.h"
#include "fakes/pictures.h"
#include "fakes/screen.h"
#include "fakes/text_measure.h"
#include "screen/calm_page.h"

namespace {

class Rest {
public:
    fakes::Clock clock;
    fakes::Screen screen{clock};
    fakes::TextMeasure measure;
    fakes::Pictures pictures;
    fakes::Library library;
    screen::Typesetter typesetter{measure};
    screen::CalmPage page{{"For staff: kiosk.toml:2: error: \"quiet_second\" is not a setting of the kiosk"},
                          {{"en", "English"}, {"es", "Español"}}};
    fakes::Heartbeat heartbeat{clock};
    bool mended = false;

    bool run() {
        auto lay_out = [this](const flow::Settings& settings, const screen::Interaction& interaction) {
            return screen::calm_page(page, screen.panel(), settings, interaction, library, typesetter, pictures);
        };
        return app::Resting({screen, lay_out, [this] { return mended; }, clock, &heartbeat}, "en").run();
    }
    void at(screen::Input::Kind kind, const std::string& action) {
        screen.steps.push_back([=, this] {
            const auto* element = screen.list.find(flow::parse_action(action));
            REQUIRE(element);
            screen.steps.push_front(screen::Input{kind, element->rect.centre(), screen::Key::none});
        });
    }
    void tap(const std::string& action) {
        at(screen::Input::Kind::press, action);
        at(screen::Input::Kind::release, action);
    }
    void look(const std::function<void()>& what) { screen.steps.push_back(what); }
    bool says(const std::string& words) const {
        return std::any_of(screen.list.elements.begin(), screen.list.elements.end(),
                           [&](const screen::Element& each) { return each.label.find(words) != std::string::npos; });
    }
};

}  // namespace

TEST_CASE("a mistake in kiosk.toml shows a calm page with what is wrong for staff") {
    Rest rest;
    rest.screen.size.px = GENERATE(screen::Size{1080, 1920}, screen::Size{1920, 1080}, screen::Size{1280, 720});
    rest.look([&] {
        CHECK(rest.says("This screen is resting"));
        CHECK(rest.says("front desk"));
        CHECK(rest.says("kiosk.toml:2"));
        CHECK(screen::stands_free(rest.screen.list, 0));
    });
    CHECK_FALSE(rest.run());
}

TEST_CASE("the calm page speaks the language that was touched") {
    Rest rest;
    rest.library.words["es"]["This screen is resting"] = "Esta pantalla está en pausa";
    rest.tap("language:es");
    rest.look([&] { CHECK(rest.says("Esta pantalla está en pausa")); });
    rest.run();
}

TEST_CASE("the calm page ends by itself when the settings were mended") {
    Rest rest;
    rest.screen.steps.push_back(screen::Input{});  // woken
    rest.look([&] { rest.mended = true; });
    rest.screen.steps.push_back(screen::Input{});
    rest.look([] { FAIL("it is over"); });
    CHECK(rest.run());
}

TEST_CASE("the calm page is looked after as the kiosk is") {
    Rest rest;
    rest.heartbeat.lasts = flow::Time(30'000);
    rest.screen.steps.push_back(flow::Time(60'000));
    rest.run();
    CHECK(rest.heartbeat.beats.size() == 5);  // the first with the page, then four in a minute
}
