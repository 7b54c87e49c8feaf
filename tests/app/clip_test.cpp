// A clip on a slide: it plays by itself, stops and goes on where it is touched, and costs nothing where nobody sees it.
#include <catch2/catch.hpp>

#include "fakes/app_support.h"
#include "screen/theme.h"

using screen::Input;
using screen::Key;
using Clip = screen::Image::Clip;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

const flow::Action play{flow::ActionKind::play, ""};

struct ClipRun : support::KioskRun {
    explicit ClipRun(flow::Motion motion = flow::Motion::full) {
        pictures.add("breathing.webp", {}, {640, 360}).clips = {"breathing.webp"};
        library.add(fakes::flow_of("breath", {fakes::with_picture(fakes::text_slide("slowly"), "breathing.webp"),
                                              fakes::text_slide("after"), fakes::summary_slide("end")}));
        library.front.topics.push_back("breath");
        world.defaults.motion = motion;
        kiosk.emplace(app::Parts{screen, layout, world, counter, clock, [] {}, [] { return false; }, [] {},
                                 [] { return false; }, flow::Time(400)});
        tap("open:breath");
        look([this] { calm(); });
    }
    /// So long that no tap is taken for an echo.
    void calm() { clock.time += seconds(1); }
    Clip clip() const {
        for (const auto& paint : screen.list.paints)
            if (const auto* image = std::get_if<screen::Image>(&paint); image && image->file == "breathing.webp")
                return image->play;
        return Clip::none;
    }
    /// Whether a ring stands around the clip's button.
    bool has_focus() const {
        const auto* button = screen.list.find(play);
        const auto ring = screen::palette(flow::Theme::light).focus;
        return button && std::any_of(screen.list.paints.begin(), screen.list.paints.end(), [&](const auto& paint) {
                   const auto* box = std::get_if<screen::Box>(&paint);
                   return box && box->fill == ring && box->rect.contains(button->rect.centre());
               });
    }
    ClipRun& touch_the_picture() {
        for (auto kind : {Input::Kind::press, Input::Kind::release})
            look([this, kind] {
                const auto* picture = &screen.list.elements.front();
                for (const auto& each : screen.list.elements)
                    if (each.role == screen::Role::picture) picture = &each;
                screen.steps.push_front(
                    Input{kind, {picture->rect.x + picture->rect.w / 3, picture->rect.y + 40}, Key::none});
            });
        look([this] { calm(); });
        return *this;
    }
    ClipRun& stands(bool so = true) {
        look([this, so] {
            REQUIRE(screen.list.find(play));
            CHECK((clip() == Clip::stands) == so);
            CHECK((clip() == Clip::plays) == !so);
            CHECK(screen.list.find(play)->label == (so ? "Play the picture" : "Stop the picture"));
        });
        return *this;
    }
};

}  // namespace

TEST_CASE("a clip plays by itself: the kiosk wakes for each picture and lays nothing out for it") {
    ClipRun run;
    int shows = 0;
    flow::Time begun{0};
    run.stands(false).look([&] {
        shows = run.screen.shows, begun = run.clock.time;
        for (int ms : {42, 83, 125}) run.screen.due.push_back(begun + milliseconds(ms));
    });
    run.input({Input::Kind::woken, {}, Key::none}).wait(seconds(1)).look([&] {
        CHECK(run.screen.pictures_shown ==
              std::vector<flow::Time>{begun + milliseconds(42), begun + milliseconds(83), begun + milliseconds(125)});
        CHECK(run.screen.shows == shows);
    });
    run.run();
}

TEST_CASE("a picture that is not there yet is not waited for") {
    ClipRun run;
    run.stands(false).input({Input::Kind::woken, {}, Key::none}).look([&] {
        CHECK(run.screen.waits.back() > seconds(60));  // "Still there?" is next
        CHECK(run.screen.pictures_shown.empty());
    });
    run.run();
}

TEST_CASE("a touch of the picture stops the clip, the next one lets it go on") {
    ClipRun run;
    run.stands(false).touch_the_picture().stands(true);
    run.look([&] { run.screen.due.push_back(run.clock.time + milliseconds(42)); });
    run.input({Input::Kind::woken, {}, Key::none}).wait(seconds(1)).look([&] {
        CHECK(run.screen.pictures_shown.empty());
    });
    run.touch_the_picture().stands(false);
    run.input({Input::Kind::woken, {}, Key::none}).look([&] { CHECK(run.screen.pictures_shown.size() == 1); });
    run.run();
}

TEST_CASE("its button does the same") {
    ClipRun run;
    run.tap("play").look([&] { run.calm(); });
    run.stands(true).tap("play").look([&] { run.calm(); });
    run.stands(false);
    run.run();
}

TEST_CASE("so does a key, where the focus is on it") {
    ClipRun run;
    int tries = 0;
    std::function<void()> seek = [&] {
        if (run.has_focus()) return run.screen.steps.push_front(Input{Input::Kind::key, {}, Key::enter});
        REQUIRE(++tries < 20);
        run.screen.steps.push_front(seek);
        run.screen.steps.push_front(Input{Input::Kind::key, {}, Key::next});
    };
    run.key(Key::next).look(seek);
    run.stands(true);
    run.run();
}

TEST_CASE("with reduced motion a clip stands at its first picture until somebody plays it") {
    ClipRun run(flow::Motion::reduced);
    run.stands(true).touch_the_picture().stands(false);
    run.run();
}

TEST_CASE("a clip that was stopped plays again when the slide is left and seen once more") {
    ClipRun run;
    run.touch_the_picture().stands(true);
    run.tap("next").look([&] { run.calm(); });
    run.look([&] { CHECK_FALSE(run.screen.list.find(play)); });
    run.tap("back").look([&] { run.calm(); });
    run.stands(false);
    run.run();
}

TEST_CASE("under Still there? nothing moves") {
    ClipRun run;
    run.wait(seconds(95)).look([&] {
        CHECK(run.state().asked);
        CHECK(run.clip() == Clip::none);
    });
    run.run();
}
