// The real loop of the kiosk with a screen, fonts and flows in memory.
#pragma once

#include <string>
#include <utility>

#include "app/kiosk.h"
#include "fakes/flows.h"
#include "fakes/heartbeat.h"
#include "fakes/library.h"
#include "fakes/next_slide.h"
#include "fakes/pictures.h"
#include "fakes/screen.h"
#include "fakes/text_measure.h"
#include "fakes/voice.h"

namespace support {

/// Tell the steps first, then run.
class KioskRun {
public:
    fakes::Clock clock;
    fakes::Screen screen{clock};
    fakes::TextMeasure measure;
    fakes::Pictures pictures;
    fakes::Library library;
    fakes::NextSlide next_slide;
    fakes::VisitCounter counter;
    fakes::Voice voice;
    fakes::Heartbeat heartbeat{clock};
    flow::World world{library, next_slide, {}, {}};
    screen::Layout layout{measure, pictures, [](const std::string&) { return screen::SiteWords{"", "", "911"}; }};
    int visits_begun = 0, first_pictures = 0, rests = 0, posts_taken = 0;
    app::Recording recording;
    std::string recorded_slide;  ///< of a topic; empty: every one is
    bool lay_out_again = false, posted_something = false;
    std::optional<app::Kiosk> kiosk;

    bool no_visitor = false;  ///< somebody else is at the screen

    /// `invite`: how often a quiet first screen says how to be read to. `attract_after`: see flow::IdleRules. `tap_guard`: see
    /// app::Hand. `quiet_start`: see app::Parts.
    explicit KioskRun(flow::Time invite = flow::Time(0), flow::Time attract_after = flow::Time(0),
                      flow::Time tap_guard = flow::Time(0), flow::Time quiet_start = flow::Time(0)) {
        world.idle.attract_after = attract_after;
        library.front = fakes::home_of({"heel", "back"}, {{"en", "English"}, {"es", "Español"}});
        library.add(fakes::flow_of(
            "heel", {fakes::text_slide("one"), fakes::question_slide("two"), fakes::summary_slide("three")}));
        library.add(fakes::short_flow("back"));
        kiosk.emplace(app::Parts{
            .screen = screen,
            .layout = layout,
            .world = world,
            .counter = counter,
            .clock = clock,
            .begin_visit = [this] { ++visits_begun; },
            .after_first_picture = [this] { return ++first_pictures, lay_out_again; },
            .at_rest = [this] { ++rests; },
            .tap_guard = tap_guard,
            .take_posted = [this] { return ++posts_taken, std::exchange(posted_something, false); },
            .invite = invite,
            .may_invite = [this] { return !no_visitor; },
            .voice = &voice,
            .recording = [this](const flow::State& state) { return recording_of(state); },
            .has_recordings = [this](const std::string&) { return !recording.file.empty(); },
            .heartbeat = &heartbeat,
            .quiet_start = quiet_start,
        });
    }

    const flow::State& state() const { return kiosk->state(); }
    std::string place() const {
        return state().place().is_home() ? "home" : state().place().flow + "/" + state().place().slide;
    }

    KioskRun& look(fakes::Screen::Look what) { return screen.steps.push_back(std::move(what)), *this; }
    KioskRun& wait(flow::Time time) { return screen.steps.push_back(time), *this; }
    KioskRun& key(screen::Key key) { return input({screen::Input::Kind::key, {}, key}); }
    KioskRun& input(screen::Input input) { return screen.steps.push_back(input), *this; }
    KioskRun& at(screen::Input::Kind kind, const std::string& action) {
        return look([=, this] {
            const auto* element = screen.list.find(flow::parse_action(action));
            if (!element) throw std::runtime_error("nothing on the screen does " + action);
            screen.steps.push_front(screen::Input{kind, element->rect.centre(), screen::Key::none});
        });
    }
    /// At a place of the screen where nothing need be.
    KioskRun& finger(screen::Input::Kind kind, screen::Point point) { return input({kind, point, screen::Key::none}); }
    KioskRun& woken() { return input({screen::Input::Kind::woken, {}, screen::Key::none}); }
    KioskRun& press(const std::string& action) { return at(screen::Input::Kind::press, action); }
    KioskRun& release(const std::string& action) { return at(screen::Input::Kind::release, action); }
    KioskRun& tap(const std::string& action) { return press(action).release(action); }

    void run() { kiosk->run(); }

private:
    app::Recording recording_of(const flow::State& state) const {
        return recorded_slide.empty() || recorded_slide == state.place().slide ? recording : app::Recording{};
    }
};

}  // namespace support
