#include "monkey.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include <utility>

#include "checkout.h"
#include "fakes/memory_in_use.h"

namespace monkey {
namespace {

using display::PointerMessage;
using Device = PointerMessage::Device;
using Kind = screen::Input::Kind;

constexpr float inches = 21.5f;
constexpr std::array panels{screen::Size{540, 960}, screen::Size{960, 540}, screen::Size{600, 800}};
constexpr std::array keys{screen::Key::next,  screen::Key::previous, screen::Key::left,   screen::Key::right,
                          screen::Key::up,    screen::Key::down,     screen::Key::enter,  screen::Key::enter,
                          screen::Key::enter, screen::Key::escape,   screen::Key::easier, screen::Key::speak,
                          screen::Key::pause, screen::Key::again,    screen::Key::by_ear, screen::Key::one,
                          screen::Key::none};

screen::Panel panel_of(screen::Size px) {
    return {px, inches * 25.4f / std::hypot(px.w, px.h)};
}

screen::SiteWords site(const std::string&) {
    return {"", "", "112"};
}

std::unique_ptr<display::Fonts> open_fonts(const base::Report& report) {
    auto opened = display::Fonts::open(report);
    if (auto* problem = std::get_if<base::Problem>(&opened)) throw std::runtime_error(base::to_line(*problem));
    return std::move(std::get<std::unique_ptr<display::Fonts>>(opened));
}

void add_new(std::vector<std::string>& known, const std::string& word) {
    if (std::find(known.begin(), known.end(), word) == known.end()) known.push_back(word);
}

std::string words_of(const screen::DrawList& list) {
    std::string words;
    for (const auto& element : list.elements) words += element.label + "|";
    return words;
}

}  // namespace

/// A screen in memory, which may change its size.
struct Cage::Memory final : display::Presenter {
    display::Canvas canvas;
    display::Canvas& memory() override { return canvas; }
    void show(std::span<const display::PixelRect>) override {}
    void fit(screen::Size px) {
        canvas = display::Canvas({static_cast<int>(px.w), static_cast<int>(px.h)});
        canvas.fill(canvas.bounds(), screen::rgb(0));
    }
};

/// Says everything at once, in English and Spanish.
struct Cage::Sound final : app::Voice {
    std::vector<app::VoiceNews> news;
    void wake(const std::vector<std::string>&) override {
        news.push_back({app::VoiceNews::Kind::speaks, 0, {"en", "es"}});
    }
    void say(const app::Utterance& said) override {
        news.push_back({app::VoiceNews::Kind::began, said.id, {}});
        news.push_back({app::VoiceNews::Kind::ended, said.id, {}});
    }
    void stop() override { news.clear(); }
    void pause(bool) override {}
    void volume(int) override {}
    void rest() override { news.clear(); }
    void give_up() override { news.clear(); }
    std::vector<app::VoiceNews> take() override { return std::exchange(news, {}); }
};

struct Cage::Printer final : app::Paper {
    std::vector<app::PaperNews> news;
    void print(const app::Printout&) override {
        news = {{app::PaperState::printing, false, ""}, {app::PaperState::done, true, ""}};
    }
    void leave() override { news.clear(); }
    std::vector<app::PaperNews> take() override { return std::exchange(news, {}); }
};

Cage::Cage(unsigned seed, int events)
    : random_(seed),
      events_(events),
      left_(events),
      fonts_(open_fonts(report_)),
      scripts_(checkout(), report_),
      library_(scripts_, pack::catalogs_in(checkout()), report_),
      pictures_(checkout() / "media", report_),
      painter_(*fonts_, pictures_),
      memory_(std::make_unique<Memory>()),
      compositor_(painter_, *memory_),
      panel_(panel_of(panels[0])),
      sound_(std::make_unique<Sound>()),
      printer_(std::make_unique<Printer>()),
      world_{library_, scripts_, {}, {}, [this] { return 1 + static_cast<std::uint32_t>(pick(1'000'000)); }},
      layout_(*fonts_, pictures_, site),
      fresh_(*fonts_, pictures_, site) {
    memory_->fit(panel_.px);
    world_.idle.attract_after = std::chrono::seconds(60);
    library_.judge_languages();
    filter_.aim(&compositor_.list());
    app::Parts parts{*this, layout_, world_, *this, clock_, [this] { scripts_.begin_visit(); }, [] { return false; }};
    parts.tap_guard = flow::Time(400);
    parts.read_ahead = [this](const std::string& language) { return library_.read_ahead(language); };
    parts.voice = sound_.get();
    parts.paper = printer_.get();
    parts.invite = std::chrono::minutes(5);
    fresh_.tell_speech([](const std::string&) { return screen::Speech::untold; });
    kiosk_ = std::make_unique<app::Kiosk>(std::move(parts));
}

Cage::~Cage() {
    filter_.aim(nullptr);
}

Outcome Cage::run() {
    try {
        kiosk_->run();
    } catch (const std::exception& thrown) {
        broken(std::string("nothing is thrown: ") + thrown.what());
    }
    if (was_visiting_) ++ended_;
    if (outcome_.visits != ended_) broken("every visit that ended is counted once");
    for (const auto& problem : problems_) broken("nothing is reported: " + base::to_line(problem));
    outcome_.grown = late_.in_use - early_.in_use;
    outcome_.resident_grown = late_.resident - early_.resident;
    outcome_.places = static_cast<int>(seen_places_.size());
    outcome_.languages = static_cast<int>(seen_languages_.size());
    return outcome_;
}

void Cage::show(screen::DrawList list, flow::Time fade, flow::Time now) {
    shown_anew_ = true;
    compositor_.show(std::move(list), pick(12) == 0 ? fade : flow::Time(0), now);
}

void Cage::prepare(const std::vector<screen::DrawList>& likely) {
    std::vector<screen::Image> wanted;
    for (const auto& list : likely)
        for (auto& image : screen::images(list)) wanted.push_back(std::move(image));
    pictures_.prepare(std::move(wanted));
}

void Cage::count(const flow::Visit&) {
    ++outcome_.visits;
}

// ---- what the monkey does ----------------------------------------------------------------------------------------------

std::optional<screen::Input> Cage::wait(flow::Time timeout) {
    look();
    if (left_ <= 0 || !outcome_.broken.empty()) return screen::Input{Kind::quit, {}, screen::Key::none};
    if (auto waiting = queue_.take(clock_.time)) return waiting;
    if (timeout == flow::Time(0) && pick(6) == 0) return std::nullopt;  // a moment to prepare what is likely next
    if (pause_ <= flow::Time(0)) {
        const auto how = pick(100);
        pause_ = flow::Time(1 + pick(how < 3 ? 200'000 : how < 20 ? 4'000 : 700));
    }
    if (timeout >= flow::Time(0) && timeout < pause_) {
        clock_.time += timeout;
        pause_ -= timeout;
        return std::nullopt;
    }
    clock_.time += pause_;
    pause_ = flow::Time(0);
    return next();
}

std::optional<screen::Input> Cage::next() {
    --left_;
    ++outcome_.events;
    if (outcome_.events % 100 == 0) measure();
    if (lately_.size() > 12) lately_.erase(lately_.begin());
    if (auto input = do_something()) return input;
    return queue_.take(clock_.time);
}

std::optional<screen::Input> Cage::do_something() {
    const auto what = pick(100);
    lately_.push_back(std::to_string(what));
    if (what < 55) return tap(on_a_control()), std::nullopt;
    if (what < 65) return tap(anywhere()), std::nullopt;
    if (what < 72) return drag(), std::nullopt;
    if (what < 76) return hand_of_many(), std::nullopt;
    if (what < 79) return mouse(pick(2) ? anywhere() : on_a_control()), std::nullopt;
    if (what < 93) return key();
    if (what < 94) return screen::Input{Kind::scroll, anywhere(), {}, static_cast<float>(pick(7)) - 3};
    if (what < 96) return screen::Input{Kind::exposed, {}, {}};
    if (what < 98) return screen::Input{Kind::woken, {}, {}};
    if (what == 98 && pick(4) == 0) return resized();
    if (what == 99 && pick(4) == 0) return screen::Input{Kind::interrupted, {}, {}};
    return screen::Input{Kind::pictures, {}, {}};
}

void Cage::point(Device device, PointerMessage::Kind kind, std::int64_t id, screen::Point at) {
    for (const auto& change : filter_.feed({device, kind, id, at, clock_.time})) {
        using Change = display::PointerChange::Kind;
        const auto became = change.kind == Change::press     ? Kind::press
                            : change.kind == Change::move    ? Kind::move
                            : change.kind == Change::release ? Kind::release
                                                             : Kind::cancel;
        queue_.put({became, change.point, screen::Key::none}, clock_.time);
    }
}

void Cage::tap(screen::Point at) {
    const auto id = ++fingers_;
    point(Device::finger, PointerMessage::Kind::down, id, at);
    clock_.time += flow::Time(10 + pick(pick(8) == 0 ? 1'500 : 120));
    point(Device::finger, pick(50) == 0 ? PointerMessage::Kind::cancel : PointerMessage::Kind::up, id, at);
    if (pick(200) == 0) point(Device::finger, PointerMessage::Kind::down, ++fingers_, anywhere());  // its end is lost
}

void Cage::drag() {
    const auto id = ++fingers_;
    auto at = pick(2) ? on_a_control() : anywhere();
    point(Device::finger, PointerMessage::Kind::down, id, at);
    const auto to = anywhere();
    for (int step = 1; step <= 4; ++step) {
        clock_.time += flow::Time(16);
        const float share = static_cast<float>(step) / 4;
        point(Device::finger, PointerMessage::Kind::move, id,
              {at.x + (to.x - at.x) * share, at.y + (to.y - at.y) * share});
    }
    point(Device::finger, PointerMessage::Kind::up, id, to);
}

/// Fingers and a palm, down together and up in another order.
void Cage::hand_of_many() {
    const auto first = fingers_ + 1, many = static_cast<std::int64_t>(2 + pick(9));
    for (std::int64_t each = 0; each < many; ++each)
        point(Device::finger, PointerMessage::Kind::down, ++fingers_, pick(3) ? anywhere() : on_a_control());
    clock_.time += flow::Time(20 + pick(400));
    for (std::int64_t each = 0; each < many; ++each) {
        if (pick(2)) point(Device::finger, PointerMessage::Kind::move, first + each, anywhere());
        point(Device::finger, PointerMessage::Kind::up, first + (each * 7 + 3) % many, anywhere());
    }
    for (std::int64_t each = 0; each < many; ++each)
        point(Device::finger, PointerMessage::Kind::up, first + each, anywhere());
}

void Cage::mouse(screen::Point at) {
    const auto button = static_cast<std::int64_t>(1 + pick(3));
    const auto device = pick(3) == 0 ? Device::touch_as_mouse : Device::mouse;
    point(device, PointerMessage::Kind::down, button, at);
    clock_.time += flow::Time(40);
    point(device, PointerMessage::Kind::up, button, at);
}

/// Some of it beyond the screen's edges.
screen::Point Cage::anywhere() {
    auto along = [this](float length) { return static_cast<float>(pick(static_cast<std::size_t>(length) + 40)) - 20; };
    const float x = along(panel_.px.w);
    return {x, along(panel_.px.h)};
}

screen::Point Cage::on_a_control() {
    const auto& elements = compositor_.list().elements;
    for (int tries = 0; tries < 20 && !elements.empty(); ++tries) {
        const auto& element = elements[pick(elements.size())];
        const bool ends =
            element.action.kind == flow::ActionKind::finish || element.action.kind == flow::ActionKind::home;
        if (element.action && (!ends || pick(3) == 0)) return element.rect.centre();
    }
    return anywhere();
}

screen::Input Cage::key() {
    return {Kind::key, {}, keys[pick(keys.size())]};
}

screen::Input Cage::resized() {
    panel_ = panel_of(panels[pick(panels.size())]);
    memory_->fit(panel_.px);
    return {Kind::resized, {}, screen::Key::none};
}

// ---- what must hold ----------------------------------------------------------------------------------------------------

void Cage::look() {
    const auto& state = kiosk_->state();
    const auto& list = compositor_.list();
    if (was_visiting_ && !state.visiting) ++ended_;
    was_visiting_ = state.visiting;
    if (outcome_.visits != ended_) broken("every visit that ended is counted once");
    if (list.elements.empty()) return;  // nothing was shown yet
    const auto& place = state.place();
    add_new(seen_places_, place.flow + "/" + place.slide);
    add_new(seen_languages_, state.settings.language);
    if (place.page < 0 || place.page >= state.pages) broken("the page shown is one of the place");
    if (list.size != panel_.px) return;  // another size comes with the next turn
    if (!std::exchange(shown_anew_, false)) return;
    look_at_the_way_home();
    if (!state.visiting && !state.attract) look_at_what_is_left();
}

/// On each screen there is one control that leads nearer to the first one, on the screen and under nothing.
void Cage::look_at_the_way_home() {
    const auto& state = kiosk_->state();
    if (state.place().is_home() && !state.easier && !state.asked) return;
    if (state.hidden && !state.asked) return;  // every touch shows the place again
    const auto& list = compositor_.list();
    const char* way = state.asked ? "finish" : state.easier ? "easier:done" : "home";
    const auto* element = list.find(flow::parse_action(way));
    if (!element && !state.asked && !state.easier) element = list.find(flow::parse_action("finish"));
    if (!element) return broken(std::string("there is a way home: ") + way);
    const auto& rect = element->rect;
    if (rect.x < 0 || rect.y < 0 || rect.right() > list.size.w + 1 || rect.bottom() > list.size.h + 1)
        return broken(std::string("the way home is on the screen: ") + way);
    const auto* hit = list.hit(rect.centre());
    if (!hit || hit->action != element->action) broken(std::string("the way home can be pressed: ") + way);
}

/// The first screen is what a kiosk shows where nobody has ever been.
void Cage::look_at_what_is_left() {
    flow::State first = flow::first_state(world_);
    first.last_touch = kiosk_->state().last_touch;
    const auto fresh = fresh_.lay_out(first, clock_.now(), world_, panel_, {});
    const auto& list = compositor_.list();
    if (words_of(list) != words_of(fresh))
        broken("no words of the last visit are left: " + words_of(list) + " instead of " + words_of(fresh));
}

void Cage::measure() {
    const auto tenth = std::int64_t{10} * (outcome_.events - 1) / events_;
    if (tenth != 1 && tenth != 9) return;
    auto& peak = tenth == 1 ? early_ : late_;
    peak.in_use = std::max(peak.in_use, fakes::bytes_in_use());
    peak.resident = std::max(peak.resident, fakes::bytes_resident());
}

void Cage::broken(const std::string& what) {
    if (!outcome_.broken.empty()) return;
    const auto& state = kiosk_->state();
    outcome_.broken = what + "; at event " + std::to_string(outcome_.events) + ", " + state.place().flow + "/" +
                      state.place().slide + " page " + std::to_string(state.place().page) + ", in " +
                      state.settings.language + ", after";
    for (const auto& each : lately_) outcome_.broken += " " + each;
}

}  // namespace monkey
