// A monkey at the kiosk: the real loop, layout, fonts, drawings, scripts and painter of the shipped pack, and somebody who hits
// screen and keys at random, faster than any hand. Only window, clock, voice, printer and statistics are made of memory. One seed
// does the same on every machine, but for how far other threads are.
#pragma once

#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "app/kiosk.h"
#include "display/drawings/pictures.h"
#include "display/fonts/fonts.h"
#include "display/painter.h"
#include "display/window/compositor.h"
#include "display/window/input_queue.h"
#include "display/window/pointer_filter.h"
#include "fakes/clock.h"
#include "pack/pack_library.h"
#include "script/scripts.h"

namespace monkey {

/// What came of it. `broken` is the first promise that did not hold, with what came before it; empty: all did.
struct Outcome {
    std::string broken;
    int events = 0, places = 0, languages = 0;  ///< different ones that were seen
    std::int64_t visits = 0;
    /// By how much the most bytes in use in the last tenth of the events are more than those in the second tenth; and of the
    /// memory that the system gave.
    std::int64_t grown = 0, resident_grown = 0;
};

/// Everything that is asked of a screen, and what the monkey does to it.
class Cage final : public app::Screen, public flow::VisitCounter {
public:
    /// Throws std::runtime_error where there are no letters.
    Cage(unsigned seed, int events);
    ~Cage() override;
    Outcome run();

    screen::Panel panel() override { return panel_; }
    void show(screen::DrawList list, flow::Time fade, flow::Time now) override;  ///< most fades are over at once
    void step(flow::Time now) override { compositor_.step(now); }
    bool fading() const override { return compositor_.fading(); }
    std::optional<flow::Time> next_picture() const override { return compositor_.next_picture(); }
    void prepare(const std::vector<screen::DrawList>& likely) override;
    void expose() override { compositor_.expose(); }
    void forget() override { compositor_.forget(); }
    std::optional<screen::Input> wait(flow::Time timeout) override;
    void count(const flow::Visit& visit) override;

private:
    struct Memory;
    struct Sound;
    struct Printer;

    std::optional<screen::Input> next();
    std::optional<screen::Input> do_something();
    void tap(screen::Point at);
    void drag();
    void hand_of_many();
    void mouse(screen::Point at);
    void point(display::PointerMessage::Device device, display::PointerMessage::Kind kind, std::int64_t id,
               screen::Point at);
    screen::Point anywhere();
    screen::Point on_a_control();
    screen::Input key();
    screen::Input resized();

    void look();
    void look_at_the_way_home();
    void look_at_what_is_left();
    void measure();
    void broken(const std::string& what);

    std::size_t pick(std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(random_); }

    std::mt19937 random_;
    int events_, left_;
    Outcome outcome_;
    std::vector<std::string> lately_;  ///< what was done last, for the message
    std::vector<std::string> seen_places_, seen_languages_;
    bool was_visiting_ = false, shown_anew_ = false;
    std::int64_t ended_ = 0;
    struct Peak {
        std::int64_t in_use = 0, resident = 0;
    } early_, late_;
    std::int64_t fingers_ = 0;
    flow::Time pause_{0};

    base::Problems problems_;
    base::Report report_ = [this](const base::Problem& problem) { problems_.push_back(problem); };
    std::unique_ptr<display::Fonts> fonts_;
    script::Scripts scripts_;
    pack::PackLibrary library_;
    display::Pictures pictures_;
    display::Painter painter_;
    std::unique_ptr<Memory> memory_;
    display::Compositor compositor_;
    display::PointerFilter filter_;
    display::InputQueue queue_;
    fakes::Clock clock_;
    screen::Panel panel_;
    std::unique_ptr<Sound> sound_;
    std::unique_ptr<Printer> printer_;
    flow::World world_;
    screen::Layout layout_, fresh_;  ///< the kiosk's own, and that of a kiosk that has just begun
    std::unique_ptr<app::Kiosk> kiosk_;
};

}  // namespace monkey
