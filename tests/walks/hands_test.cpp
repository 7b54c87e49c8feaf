// Hands that tremble, on the content that ships with the program, in its real layout: they land beside the middle,
// bounce, tap twice and rest on the screen, and see the same slides as a calm one. What a finger does goes the whole
// way: pointer filter, queue, kiosk, session, layout.
#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>
#include <random>
#include <set>

#include "app/kiosk.h"
#include "checkout.h"
#include "display/drawings/pictures.h"
#include "display/fonts/fonts.h"
#include "display/window/input_queue.h"
#include "display/window/pointer_filter.h"
#include "fakes/screen.h"
#include "pack/pack_library.h"
#include "script/scripts.h"

namespace {

using display::PointerMessage;
using Device = PointerMessage::Device;
using screen::Point;
using std::chrono::milliseconds;
using Steps = std::vector<fakes::Screen::Step>;

constexpr flow::Time guard{400};

/// A panel with a kiosk behind it.
class Stand {
public:
    Stand(screen::Size px, double inches, std::string language) {
        auto opened = display::Fonts::open(report_);
        REQUIRE(std::holds_alternative<std::unique_ptr<display::Fonts>>(opened));
        fonts_ = std::move(std::get<std::unique_ptr<display::Fonts>>(opened));
        layout_.emplace(*fonts_, pictures_, [](const std::string&) { return screen::SiteWords{"", "", "911"}; });
        library.judge_languages();
        screen.size = {px, static_cast<float>(inches * 25.4 / std::hypot(px.w, px.h))};
        world.defaults.language = std::move(language);
        filter_.aim(&screen.list);
        open();
    }

    /// Calls `next` whenever all it asked for before has happened, until it asks for nothing.
    void run(std::function<Steps()> next) {
        std::function<void()> go_on = [&] {
            auto steps = next();
            if (steps.empty()) return;
            screen.steps.push_front(fakes::Screen::Look(go_on));
            for (auto step = steps.rbegin(); step != steps.rend(); ++step) screen.steps.push_front(*step);
        };
        screen.steps.push_back(fakes::Screen::Look(go_on));
        open();
        kiosk->run();
        for (const auto& problem : problems_) UNSCOPED_INFO(base::to_line(problem));
        CHECK(problems_.empty());
    }

    /// Shows this at the next step, which is told to the kiosk here.
    fakes::Screen::Step go_to(flow::State state) {
        state.arrived = state.last_touch = clock.time;
        kiosk->adopt(std::move(state));
        return screen::Input{screen::Input::Kind::woken, {}, screen::Key::none};
    }

    /// One message of the panel, which reaches the kiosk as it would through the window.
    fakes::Screen::Step finger(PointerMessage::Kind kind, std::int64_t id, Point at) {
        return fakes::Screen::Look([=, this] {
            for (const auto& change : filter_.feed({Device::finger, kind, id, at, clock.time}))
                queue_.put({kind_of(change), change.point, screen::Key::none}, clock.time);
            Steps inputs;
            while (auto input = queue_.take(clock.time)) inputs.push_back(*input);
            for (auto input = inputs.rbegin(); input != inputs.rend(); ++input) screen.steps.push_front(*input);
        });
    }
    /// Down and up again, 40 ms later.
    Steps tap(Point down, Point up) {
        auto id = ++fingers_;
        return {finger(PointerMessage::Kind::down, id, down), flow::Time(40), finger(PointerMessage::Kind::up, id, up)};
    }
    const screen::Element& control(const std::string& action) const {
        const auto* element = screen.list.find(flow::parse_action(action));
        if (!element) throw std::runtime_error("nothing does " + action + " on " + place());
        return *element;
    }
    std::string place() const {
        const auto& place = kiosk->state().place();
        auto words = place.is_home() ? "home " + place.body_part : place.flow + "/" + place.slide;
        return words + " page " + std::to_string(place.page + 1);
    }
    float mm(float millimetres) const { return millimetres / screen.size.mm_per_px; }

private:
    /// A kiosk ends with its run; another opens.
    void open() {
        app::Parts parts{
            screen, *layout_, world, counter, clock, [this] { scripts_.begin_visit(); }, [] { return false; }};
        parts.tap_guard = guard;
        parts.scan = scan;
        kiosk.emplace(std::move(parts));
    }
    static screen::Input::Kind kind_of(const display::PointerChange& change) {
        using Kind = display::PointerChange::Kind;
        switch (change.kind) {
            case Kind::press:
                return screen::Input::Kind::press;
            case Kind::move:
                return screen::Input::Kind::move;
            case Kind::release:
                return screen::Input::Kind::release;
            case Kind::cancel:
                break;
        }
        return screen::Input::Kind::cancel;
    }

    base::Problems problems_;
    base::Report report_ = [this](const base::Problem& problem) { problems_.push_back(problem); };
    script::Scripts scripts_{checkout(), report_};
    display::Pictures pictures_{checkout() / "media", report_};
    std::unique_ptr<display::Fonts> fonts_;
    display::PointerFilter filter_;
    display::InputQueue queue_;
    std::int64_t fingers_ = 0;

public:
    std::vector<std::string> flows() { return scripts_.flow_ids(); }
    pack::PackLibrary library{scripts_, pack::catalogs_in(checkout()), report_};
    flow::World world{library, scripts_, {}, {}};
    fakes::Clock clock;
    fakes::Screen screen{clock};
    fakes::VisitCounter counter;
    std::optional<app::Kiosk> kiosk;
    flow::Scan scan = flow::Scan::off;

private:
    std::optional<screen::Layout> layout_;
};

void add(Steps& steps, Steps more) {
    for (auto& step : more) steps.push_back(std::move(step));
}

// ---- every control, tapped twice
// -------------------------------------------------------------------------------------

/// What one or two taps led to.
struct Outcome {
    std::vector<flow::Place> history;
    flow::Settings settings;
    std::string part;
    int moment;
    std::map<flow::SlideKey, int> answers;
    std::map<flow::SlideKey, std::set<int>> to_ask;
    bool asked;
    std::size_t visits;
    bool operator==(const Outcome&) const = default;
};

Outcome outcome(const Stand& stand) {
    const auto& state = stand.kiosk->state();
    return {state.history, state.settings, state.touched_part,      state.moment,
            state.answers, state.to_ask,   state.asked.has_value(), stand.counter.visits.size()};
}

/// Where a visitor can be, with the ways back that lead there.
std::vector<flow::State> places(Stand& stand) {
    flow::State home;
    home.settings = stand.world.defaults;
    home.visiting = true;
    std::vector<flow::State> all{home};
    for (const auto& part : stand.library.home(home.settings.language).body_parts) {
        all.push_back(home);
        all.back().history.push_back({"", "", 0, part.id});
    }
    for (const auto& id : stand.flows()) {
        auto flow = stand.library.flow(id, home.settings.language);
        REQUIRE(flow);
        auto state = home;
        for (const auto& slide : flow->slides) {
            state.history.push_back({id, slide.id, 0, ""});
            all.push_back(state);
            if (!slide.questions.empty()) {
                all.push_back(state);
                all.back().to_ask[{id, slide.id}] = {1, 2, 3};
            }
            if (slide.answers.empty()) continue;
            state.answers[{id, slide.id}] = 1;
            all.push_back(state);
        }
    }
    return all;
}

/// Taps each control of this place once, then twice at each distance in time: it must come to the same.
class Twice {
public:
    Twice(Stand& stand, std::vector<flow::State> places) : stand_(stand), places_(std::move(places)) {}

    Steps next() {
        if (place_ == places_.size()) return {};
        Steps steps = go_there();
        steps.push_back(fakes::Screen::Look([this] { tap(); }));
        return steps;
    }
    int tapped() const { return tapped_; }

private:
    static constexpr std::array apart{0, 90, 150, 250, 400};  // 0: a single tap, to compare with

    Steps go_there() {
        stand_.counter.visits.clear();
        return {stand_.go_to(places_[place_]), flow::Time(3000)};
    }
    void tap() {
        std::vector<flow::Action> actions;
        for (const auto& element : stand_.screen.list.elements)
            if (element.action) actions.push_back(element.action);
        if (control_ >= actions.size()) return ++place_, control_ = time_ = 0, void();
        auto action = flow::to_string(actions[control_]);
        Point at = stand_.control(action).rect.centre(), again{at.x + stand_.mm(5), at.y - stand_.mm(5)};
        Steps steps = stand_.tap(at, at);
        if (apart[time_] > 0) {
            steps.push_back(flow::Time(apart[time_] - 40));
            add(steps, stand_.tap(again, again));
        }
        steps.push_back(flow::Time(4000));
        steps.push_back(fakes::Screen::Look([this, action, from = stand_.place()] { compare(from + ", " + action); }));
        for (auto step = steps.rbegin(); step != steps.rend(); ++step) stand_.screen.steps.push_front(*step);
    }
    void compare(const std::string& where) {
        if (time_ == 0) single_ = outcome(stand_), ++tapped_;
        INFO(where << ", twice within " << apart[time_] << " ms, leads to " << stand_.place());
        CHECK(outcome(stand_) == single_);
        if (++time_ == apart.size()) time_ = 0, ++control_;
    }

    Stand& stand_;
    std::vector<flow::State> places_;
    std::size_t place_ = 0, control_ = 0, time_ = 0;
    Outcome single_{};
    int tapped_ = 0;
};

// ---- whole visits
// ----------------------------------------------------------------------------------------------------

/// How steady a hand is.
struct Tremor {
    float noise_mm = 0;
    bool bounces = false, taps_twice = false, palm = false;
    bool holds = false;  ///< for easier touch: as long as it has to, or a little longer
};

/// Somebody who reads one flow to its end, with a hand of this kind, and presses Finish there.
class Visitor {
public:
    Visitor(Stand& stand, std::string flow, Tremor tremor, unsigned seed)
        : stand_(stand), flow_(std::move(flow)), tremor_(tremor), random_(seed) {}

    Steps next() {
        seen_.push_back(stand_.place());
        if (finished_ || seen_.size() > 200) return {};
        if (tremor_.palm && !palm_rests_) return rest_palm();
        auto action = wanted();
        finished_ = action == "finish";
        return touch(stand_.control(action).rect.centre());
    }
    const std::vector<std::string>& seen() const { return seen_; }

private:
    /// A question is answered, a part and a moment touched, before the way on is taken.
    std::string wanted() {
        const auto& state = stand_.kiosk->state();
        auto can = [&](const std::string& action) {
            return stand_.screen.list.find(flow::parse_action(action)) != nullptr;
        };
        if (state.place().is_home()) return can("open:" + flow_) ? "open:" + flow_ : "next";
        auto shown = flow::shown(state, stand_.world);
        REQUIRE(shown.slide);
        if (!done_.contains(stand_.place())) {
            done_.insert(stand_.place());
            if (!shown.slide->parts.empty() && can("part:" + shown.slide->parts.front().id))
                return "part:" + shown.slide->parts.front().id;
            for (const char* action : {"answer:1", "moment:2", "ask:2"})
                if (can(action)) return action;
        }
        if (can("next")) return "next";
        if (!shown.slide->options.empty())
            return "option:" + std::to_string(1 + options_++ % shown.slide->options.size());
        return "finish";
    }
    double any(double from, double to) { return std::uniform_real_distribution<double>(from, to)(random_); }
    /// Anywhere in the round of the noise about the middle.
    Point near(Point middle) {
        double away = stand_.mm(tremor_.noise_mm) * std::sqrt(any(0, 1)), turn = any(0, 2 * std::numbers::pi);
        return {middle.x + static_cast<float>(away * std::cos(turn)),
                middle.y + static_cast<float>(away * std::sin(turn))};
    }
    Steps tap_once(Point middle) {
        Steps steps = stand_.tap(near(middle), near(middle));
        if (!tremor_.bounces || any(0, 1) < 0.5) return steps;
        steps.push_back(flow::Time(60));
        add(steps, stand_.tap(near(middle), near(middle)));
        return steps;
    }
    /// Held in small moves, now and then off the glass for a moment, and lifted when the screen has answered.
    Steps hold_once(Point middle) {
        auto id = 1000 + ++held_;
        Steps steps{stand_.finger(PointerMessage::Kind::down, id, near(middle))};
        auto pass = [&](int ms) { steps.push_back(flow::Time(ms)); };
        if (tremor_.bounces && any(0, 1) < 0.4) {
            pass(static_cast<int>(any(60, 200)));
            steps.push_back(stand_.finger(PointerMessage::Kind::up, id, near(middle)));
            pass(static_cast<int>(any(20, 150)));
            id = 1000 + ++held_;
            steps.push_back(stand_.finger(PointerMessage::Kind::down, id, near(middle)));
        }
        for (int moved = 0; moved < 6; ++moved) {
            pass(90);
            steps.push_back(stand_.finger(PointerMessage::Kind::move, id, near(middle)));
        }
        steps.push_back(stand_.finger(PointerMessage::Kind::up, id, near(middle)));
        return steps;
    }
    Steps touch(Point middle) {
        Steps steps = tremor_.holds ? hold_once(middle) : tap_once(middle);
        if (tremor_.taps_twice && any(0, 1) < 0.7) {
            flow::Time taken{0};
            for (const auto& step : steps)
                if (const auto* time = std::get_if<flow::Time>(&step)) taken += *time;
            auto apart = flow::Time(static_cast<int>(any(90, 400)));
            steps.push_back(std::max(flow::Time(20), apart - taken));
            add(steps, tremor_.holds ? hold_once(middle) : tap_once(middle));
        }
        if (tremor_.palm) steps.push_back(stand_.finger(PointerMessage::Kind::move, 999'999, palm_trembles()));
        steps.push_back(flow::Time(static_cast<int>(any(tremor_.holds ? 1200 : 700, 2500))));
        return steps;
    }
    Point palm_trembles() {
        const auto& size = stand_.screen.size.px;
        return {size.w * 0.8f + static_cast<float>(any(-1, 1)), size.h * 0.05f + static_cast<float>(any(-1, 1))};
    }
    Steps rest_palm() {
        seen_.pop_back();
        palm_rests_ = true;
        return {stand_.finger(PointerMessage::Kind::down, 999'999, palm_trembles()), flow::Time(1000)};
    }

    Stand& stand_;
    std::string flow_;
    Tremor tremor_;
    std::mt19937 random_;
    std::vector<std::string> seen_;
    std::set<std::string> done_;
    std::size_t options_ = 0;
    std::int64_t held_ = 0;
    bool finished_ = false, palm_rests_ = false;
};

/// Somebody who never touches the screen.
class KeysAlone {
public:
    KeysAlone(Stand& stand, std::string flow, bool one_switch)
        : stand_(stand), flow_(std::move(flow)), one_switch_(one_switch) {}

    Steps next() {
        if (finished_ || ++turns_ > 3000) return {};
        const auto wanted = flow::parse_action(this->wanted());
        if (one_switch_) return press_switch_at(wanted);
        if (stand_.kiosk->focused() != wanted) return {key(screen::Key::down), flow::Time(50)};
        return press(screen::Key::enter, wanted);
    }

private:
    std::string wanted() const {
        const auto& state = stand_.kiosk->state();
        auto can = [&](const std::string& action) {
            return stand_.screen.list.find(flow::parse_action(action)) != nullptr;
        };
        if (state.place().is_home()) return can("open:" + flow_) ? "open:" + flow_ : "next";
        for (const char* action : {"next", "option:1"})
            if (can(action)) return action;
        return "finish";
    }
    Steps press_switch_at(const flow::Action& wanted) {
        const auto& lit = stand_.kiosk->lit();
        const bool among = std::find(lit.begin(), lit.end(), wanted) != lit.end();
        if (lit.size() == 1 && among) return press(screen::Key::one, wanted);
        if (lit.empty() || among) return {key(screen::Key::one), flow::Time(500)};
        return {flow::Time(300)};
    }
    Steps press(screen::Key with, const flow::Action& wanted) {
        finished_ = wanted.kind == flow::ActionKind::finish;
        return {key(with), flow::Time(1500)};
    }
    static screen::Input key(screen::Key key) { return {screen::Input::Kind::key, {}, key}; }

    Stand& stand_;
    std::string flow_;
    bool one_switch_, finished_ = false;
    int turns_ = 0;
};

struct View {
    screen::Size px;
    double inches;
    const char* language;
};

constexpr std::array views{View{{1080, 1920}, 21.5, "en"}, View{{1920, 1080}, 21.5, "es"},
                           View{{1080, 1920}, 15.6, "es"}, View{{1920, 1080}, 15.6, "en"}};

}  // namespace

TEST_CASE("every control of every slide, tapped twice 90 to 400 ms apart, does what it does once") {
    auto view = GENERATE(from_range(views));
    Stand stand(view.px, view.inches, view.language);
    Twice twice(stand, places(stand));
    stand.run([&] { return twice.next(); });
    CHECK(twice.tapped() > 400);
}

TEST_CASE("a hand with 8 mm of noise, bounces and double taps reads every flow to the same end as a calm one") {
    auto view = GENERATE(from_range(views));
    constexpr unsigned seeds = 6;
    Stand stand(view.px, view.inches, view.language);
    for (const auto& flow : stand.flows()) {
        std::vector<Visitor> visitors{{stand, flow, {}, 0}};  // the first has a calm hand
        for (unsigned seed = 1; seed <= seeds; ++seed)
            visitors.push_back({stand, flow, {8, true, true, seed % 2 == 0}, seed});
        stand.counter.visits.clear();
        std::size_t at = 0;
        stand.run([&]() -> Steps {
            while (at < visitors.size()) {
                if (auto steps = visitors[at].next(); !steps.empty()) return steps;
                INFO(flow << ", " << view.px.w << "x" << view.px.h << ", " << view.inches << " inches, seed " << at);
                CHECK(visitors[at].seen() == visitors.front().seen());
                REQUIRE(stand.counter.visits.size() == ++at);
                CHECK(stand.counter.visits.back().ending == flow::Ending::finished);
            }
            return {};
        });
        CHECK(at == visitors.size());
    }
}

TEST_CASE(
    "with easier touch a hand with 8 mm of noise, bounces and holds twice reads every flow to its end, and a flutter "
    "of taps "
    "presses nothing") {
    auto view = GENERATE(from_range(views));
    Stand stand(view.px, view.inches, view.language);
    for (const auto& flow : stand.flows()) {
        stand.world.defaults.touch = flow::Touch::standard;
        std::vector<Visitor> visitors{{stand, flow, {}, 0}};
        stand.counter.visits.clear();
        stand.run([&] { return visitors.front().next(); });
        stand.world.defaults.touch = flow::Touch::easier;
        for (unsigned seed = 1; seed <= 3; ++seed) {
            visitors.push_back({stand, flow, {8, true, true, seed == 3, true}, seed});
            stand.counter.visits.clear();
            stand.run([&] { return visitors.back().next(); });
            INFO(flow << ", " << view.px.w << "x" << view.px.h << ", " << view.inches << " inches, seed " << seed);
            CHECK(visitors.back().seen() == visitors.front().seen());
            REQUIRE(stand.counter.visits.size() == 1);
            CHECK(stand.counter.visits.back().ending == flow::Ending::finished);
        }
    }
    Visitor flutters(stand, stand.flows().front(), {8, true, true}, 7);
    stand.counter.visits.clear();
    std::size_t touches = 0;
    std::vector<std::string> seen;
    stand.run([&]() -> Steps {
        seen.push_back(stand.place());
        return ++touches > 20 ? Steps() : flutters.next();
    });
    CHECK(std::set<std::string>(seen.begin(), seen.end()).size() == 1);
}

TEST_CASE("every flow is read to its end and finished with a keyboard alone, and with one switch alone") {
    auto view = GENERATE(View{{1080, 1920}, 21.5, "en"}, View{{1920, 1080}, 21.5, "es"});
    const bool one_switch = GENERATE(false, true);
    Stand stand(view.px, view.inches, view.language);
    stand.scan = one_switch ? flow::Scan::fast : flow::Scan::off;
    for (const auto& flow : stand.flows()) {
        stand.counter.visits.clear();
        KeysAlone visitor(stand, flow, one_switch);
        stand.run([&] { return visitor.next(); });
        INFO(flow << (one_switch ? ", one switch" : ", keyboard") << ", " << stand.place());
        REQUIRE(stand.counter.visits.size() == 1);
        CHECK(stand.counter.visits.back().ending == flow::Ending::finished);
        CHECK(stand.counter.visits.back().flows.at(flow).completed);
    }
}

TEST_CASE("Finish never stands where Next stood, in any flow, at any text size") {
    for (const auto& view : views)
        for (auto size : {flow::TextSize::normal, flow::TextSize::bigger, flow::TextSize::biggest}) {
            Stand stand(view.px, view.inches, view.language);
            stand.world.defaults.text_size = size;
            std::vector<screen::Rect> nexts, finishes;
            auto all = places(stand);
            std::size_t at = 0;
            auto note = [&] {
                for (const auto& element : stand.screen.list.elements) {
                    if (element.action.kind == flow::ActionKind::next) nexts.push_back(element.rect);
                    if (element.action.kind == flow::ActionKind::finish) finishes.push_back(element.rect);
                }
            };
            stand.run([&]() -> Steps {
                if (at > 0) note();
                if (at == all.size()) return {};
                return {stand.go_to(all[at++])};
            });
            REQUIRE_FALSE(nexts.empty());
            REQUIRE_FALSE(finishes.empty());
            auto touch = std::count_if(finishes.begin(), finishes.end(), [&](const auto& finish) {
                return std::any_of(nexts.begin(), nexts.end(), [&](const auto& next) { return next.overlaps(finish); });
            });
            INFO(view.px.w << "x" << view.px.h << " at " << static_cast<int>(size) << " %");
            CHECK(touch == 0);
        }
}
