// The slider of a compare slide: it follows the finger on its knob, its track and its picture, and the keys.
#include <catch2/catch.hpp>

#include "fakes/app_support.h"

using screen::Input;
using screen::Key;
using screen::Point;
using std::chrono::milliseconds;

namespace {

const flow::Action slider{flow::ActionKind::compare, ""};

struct SliderRun : support::KioskRun {
    explicit SliderRun(flow::Motion motion = flow::Motion::full, const std::string& language = "en",
                       flow::SlideKind kind = flow::SlideKind::compare) {
        auto compare = fakes::with_picture(fakes::text_slide("sore"), "foot.svg");
        compare.kind = kind;
        pictures.add("foot.svg").add_element("foot.svg", "band", {{100, 200, 20, 20}, "", false});
        pictures.add_element("foot.svg", "sore", {{260, 200, 40, 40}, "", true});
        pictures.add_element("foot.svg", "sore-spot", {{280, 200, 20, 20}, "sore", false});
        compare.moments = {{{"healthy"}, "Healthy", "", "band"}, {{"sore"}, "Sore", "It hurts.", "sore-spot"}};
        compare.between = "Half way";
        if (kind == flow::SlideKind::change) {
            compare.moments.push_back({{"better"}, "Better", "", "band"});
            compare.between = "";
        }
        library.add(fakes::flow_of("compare", {fakes::text_slide("one"), compare, fakes::summary_slide("end")}));
        library.front.topics.push_back("compare");
        world.defaults.motion = motion;
        world.defaults.language = language;
        kiosk.emplace(app::Parts{screen, layout, world, counter, clock, [] {}, [] { return false; }, [] {},
                                 [] { return false; }, flow::Time(400)});
        tap("open:compare").look([this] { clock.time += flow::Time(1000); });
        tap("next").look([this] { clock.time += flow::Time(1000); });
    }
    int shown() const { return flow::compared(state()); }
    const screen::Image& picture() const {
        for (const auto& paint : screen.list.paints)
            if (const auto* image = std::get_if<screen::Image>(&paint); image && image->file == "foot.svg")
                return *image;
        throw std::runtime_error("no picture");
    }
    /// Where a finger has to be for this share of the way: `which` 0 on the picture, 1 on the track.
    Point at(std::size_t which, float share) const {
        std::vector<screen::DrawList::Travel> ways = screen.list.travels;
        REQUIRE_FALSE(ways.empty());
        if (ways.size() == 1) return {ways[0].from + share * (ways[0].to - ways[0].from), ways[0].area.centre().y};
        bool picture_first = ways[0].area.h > ways[1].area.h;
        const auto& way = ways[picture_first ? which : 1 - which];
        return {way.from + share * (way.to - way.from), way.area.centre().y};
    }
    SliderRun& finger(Input::Kind kind, std::size_t which, float share, float beside = 0) {
        look([=, this] {
            auto point = at(which, share);
            point.y += beside;
            screen.steps.push_front(Input{kind, point, Key::none});
        });
        return *this;
    }
};

}  // namespace

TEST_CASE("the knob, the track and the picture of a compare slide follow the finger, and stay where it leaves them") {
    auto which = GENERATE(std::size_t(0), std::size_t(1));
    SliderRun run;
    run.look([&] {
        CHECK(run.shown() == 0);
        CHECK(run.picture().share == 0);
        CHECK(run.picture().show == std::vector<std::string>{"healthy"});
    });
    run.finger(Input::Kind::press, which, 0.02F);
    for (float share : {0.1F, 0.4F, 0.75F}) {
        run.finger(Input::Kind::move, which, share, share * 900).look([&run, share] {  // wherever it wanders up or down
            CHECK(run.shown() == std::lround(share * 100));
            CHECK(run.picture().share == Approx(share).margin(0.006));
            CHECK(run.picture().show == std::vector<std::string>{"healthy"});
            CHECK(run.picture().to_show == std::vector<std::string>{"sore"});
            CHECK(run.screen.fades.back() == flow::Time(0));
        });
    }
    run.finger(Input::Kind::release, which, 0.75F).look([&] {
        CHECK(run.shown() == 75);
        CHECK(run.state().moment == 1);
    });
    run.finger(Input::Kind::press, which, 0.998F).finger(Input::Kind::release, which, 0.998F).look([&] {
        CHECK(run.shown() == 100);
        CHECK(run.picture().share == 0);
        CHECK(run.picture().show == std::vector<std::string>{"sore"});
    });
    run.run();
}

TEST_CASE("a finger beyond the end of the track is at its end, and nothing is drawn while it stays") {
    SliderRun run;
    int shows = 0;
    run.finger(Input::Kind::press, 1, 0.5F).finger(Input::Kind::move, 1, 1.4F).look([&] {
        CHECK(run.shown() == 100);
        shows = run.screen.shows;
    });
    run.finger(Input::Kind::move, 1, 1.5F).look([&] { CHECK(run.screen.shows == shows); });
    run.run();
}

TEST_CASE("a drawing finger that the device takes back leaves the picture where it was") {
    SliderRun run;
    run.finger(Input::Kind::press, 0, 0.3F).input({Input::Kind::cancel, {}, Key::none});
    run.finger(Input::Kind::move, 0, 0.9F).look([&] { CHECK(run.shown() == 30); });
    run.run();
}

TEST_CASE("keys step the slider where it has the focus, and at its ends they move on") {
    SliderRun run;
    for (int i = 0; i < 9; ++i)
        run.look([&] {
            if (run.shown() == 0) run.screen.steps.push_front(Input{Input::Kind::key, {}, Key::right});
        });
    run.look([&] { CHECK(run.shown() == 10); });
    run.key(Key::right).key(Key::right).look([&] { CHECK(run.shown() == 30); });
    run.key(Key::left).look([&] { CHECK(run.shown() == 20); });
    run.key(Key::enter).look([&] { CHECK(run.shown() == 25); });
    for (int i = 0; i < 3; ++i) run.key(Key::left);
    run.look([&] { CHECK(run.shown() == 0); });
    run.key(Key::left).key(Key::right).key(Key::right).look([&] { CHECK(run.shown() == 10); });  // off it and on again
    run.key(Key::down).key(Key::right).look([&] { CHECK(run.shown() == 10); });
    run.run();
}

TEST_CASE("with reduced motion the picture is at one end or the other") {
    SliderRun run(flow::Motion::reduced);
    run.finger(Input::Kind::press, 0, 0.3F).look([&] {
        CHECK(run.shown() == 0);
        CHECK(run.picture().share == 0);
    });
    run.finger(Input::Kind::move, 0, 0.6F).look([&] {
        CHECK(run.shown() == 100);
        CHECK(run.picture().share == 0);
        CHECK(run.screen.fades.back() == flow::Time(0));
    });
    run.run();
}

TEST_CASE("the picture of a change follows the finger through all its moments, and what plays then stops") {
    SliderRun run(flow::Motion::full, "en", flow::SlideKind::change);
    run.finger(Input::Kind::press, 0, 0.3F).look([&] {
        CHECK(run.shown() == 60);
        CHECK_FALSE(run.state().playing);
        CHECK(run.state().moment == 1);
        CHECK(run.picture().show == std::vector<std::string>{"healthy"});
        CHECK(run.picture().to_show == std::vector<std::string>{"sore"});
        CHECK(run.picture().share == Approx(0.6F));
    });
    run.finger(Input::Kind::move, 0, 0.75F).look([&] {
        CHECK(run.shown() == 150);
        CHECK(run.picture().show == std::vector<std::string>{"sore"});
        CHECK(run.picture().to_show == std::vector<std::string>{"better"});
        CHECK(run.screen.fades.back() == flow::Time(0));
    });
    run.finger(Input::Kind::release, 0, 0.75F).look([&] { CHECK(run.shown() == 150); });
    run.finger(Input::Kind::press, 0, 0.9F)
        .finger(Input::Kind::move, 0, 1.2F)
        .finger(Input::Kind::release, 0, 1.2F)
        .look([&] {
            CHECK(run.shown() == 200);
            CHECK(run.picture().show == std::vector<std::string>{"better"});
            CHECK(run.picture().share == 0);
        });
    run.run();
}

TEST_CASE("keys step through a change without missing a moment") {
    SliderRun run(flow::Motion::full, "en", flow::SlideKind::change);
    run.finger(Input::Kind::press, 0, 0).finger(Input::Kind::release, 0, 0);
    for (int i = 0; i < 12; ++i)
        run.look([&] {
            if (run.shown() == 0) run.screen.steps.push_front(Input{Input::Kind::key, {}, Key::right});
        });
    run.look([&] { CHECK(run.shown() == 25); });
    run.key(Key::right).key(Key::right).key(Key::right).look([&] {
        CHECK(run.shown() == 100);
        CHECK_FALSE(run.state().between);
        CHECK(run.state().moment == 1);
    });
    run.run();
}

TEST_CASE("with reduced motion a change has its moments and nothing between") {
    SliderRun run(flow::Motion::reduced, "en", flow::SlideKind::change);
    run.finger(Input::Kind::press, 0, 0.3F).look([&] {
        CHECK(run.shown() == 100);
        CHECK(run.picture().share == 0);
    });
    run.finger(Input::Kind::move, 0, 0.8F).look([&] { CHECK(run.shown() == 200); });
    run.run();
}

TEST_CASE("where a picture stands is said in words, and its name stays in its place at the nearer end of the way") {
    SliderRun run;
    struct Name {
        screen::Point middle;
        bool points = false;
    };
    auto named = [&](const std::string& state) {
        Name name;
        screen::Rect stage;
        for (const auto& element : run.screen.list.elements) {
            if (element.role == screen::Role::picture) stage = element.rect;
            if (element.role == screen::Role::picture) CHECK(element.label == "What foot.svg shows. " + state);
            if (element.role == screen::Role::label) CHECK(element.label == state);
            if (element.role == screen::Role::label) name.middle = element.rect.centre();
        }
        for (const auto& paint : run.screen.list.paints)
            if (const auto* line = std::get_if<screen::Stroke>(&paint)) name.points |= stage.contains(line->from);
        return name;
    };
    Name healthy, sore;
    screen::Rect place;
    run.look([&] { healthy = named("Healthy"), place = run.picture().dest; });
    run.finger(Input::Kind::press, 0, 0.99F).finger(Input::Kind::release, 0, 1).look([&] {
        REQUIRE(run.shown() == 100);
        sore = named("Sore");
        CHECK(sore.middle.x > healthy.middle.x + 100);
        CHECK((healthy.points && sore.points));
    });
    auto stands_at = [&](const std::string& words, const Name& end) {
        auto now = named(words);
        CHECK(now.middle.x == Approx(end.middle.x).margin(1));
        CHECK(now.middle.y == end.middle.y);
        CHECK_FALSE(now.points);
        CHECK(run.picture().dest == place);
    };
    run.finger(Input::Kind::press, 0, 0.99F).look([&] { stands_at("Sore", sore); });
    run.finger(Input::Kind::move, 0, 0.55F).look([&] { stands_at("Half way", sore); });
    run.finger(Input::Kind::move, 0, 0.45F).look([&] { stands_at("Half way", healthy); });
    run.finger(Input::Kind::move, 0, 0.01F).look([&] { stands_at("Healthy", healthy); });
    run.finger(Input::Kind::move, 0, 0).look([&] {
        CHECK(named("Healthy").points);
        CHECK(named("Healthy").middle.x == healthy.middle.x);
    });
    run.run();
}

TEST_CASE("an end that the finger lands on from the other is not jumped to") {
    SliderRun run;
    run.finger(Input::Kind::press, 1, 1).look([&] {
        CHECK(run.shown() == 100);
        CHECK(run.screen.fades.back() > flow::Time(0));
    });
    run.run();
}

TEST_CASE("where the text runs leftwards the slider does too, under the finger and the keys") {
    SliderRun run(flow::Motion::full, "ar");
    run.look([&] { CHECK(run.at(1, 0).x > run.at(1, 1).x); });
    run.finger(Input::Kind::press, 1, 0.2F).finger(Input::Kind::release, 1, 0.2F).look([&] {
        CHECK(run.shown() == 20);
    });
    run.run();
}
