// A screen and its visitor, made of memory: steps that are taken one after the other whenever the kiosk waits.
#pragma once

#include <algorithm>
#include <deque>
#include <functional>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "app/screen_seam.h"
#include "fakes/clock.h"
#include "flow/visit.h"

namespace fakes {

class Screen final : public app::Screen {
public:
    using Look = std::function<void()>;
    /// Something reaches the kiosk, time passes, or the test looks at what is there.
    using Step = std::variant<screen::Input, flow::Time, Look>;

    explicit Screen(Clock& clock) : clock_(clock) {}

    screen::Panel size;
    std::deque<Step> steps;  ///< after the last the kiosk is asked to quit
    screen::DrawList list;   ///< shown last
    bool hangs = false;      ///< whoever shows the frames answers no more
    int shows = 0, forgets = 0, exposes = 0, fade_steps = 0;
    std::vector<flow::Time> fades;  ///< of each show
    std::vector<flow::Time> waits;  ///< what the kiosk wanted to wait, each time
    std::vector<std::vector<screen::DrawList>> prepared;
    flow::Time fade_left{0};  ///< a test that wants fades sets `fades_last`
    bool fades_last = false;
    std::deque<flow::Time> due;              ///< when a clip's pictures are to be shown, while one plays
    std::vector<flow::Time> pictures_shown;  ///< when each was

    screen::Panel panel() override { return size; }
    void show(screen::DrawList shown, flow::Time fade, flow::Time) override {
        list = std::move(shown);
        ++shows;
        fades.push_back(fade);
        if (fades_last) fade_left = fade;
    }
    void step(flow::Time now) override {
        if (fading() || !next_picture()) return void(++fade_steps);
        due.pop_front();
        pictures_shown.push_back(now);
    }
    std::optional<flow::Time> next_picture() const override {
        const bool plays = std::any_of(list.paints.begin(), list.paints.end(), [](const screen::Paint& paint) {
            const auto* image = std::get_if<screen::Image>(&paint);
            return image && image->play == screen::Image::Clip::plays;
        });
        return plays && !due.empty() ? std::optional(due.front()) : std::nullopt;
    }
    bool fading() const override { return fade_left > flow::Time(0); }
    void prepare(const std::vector<screen::DrawList>& likely) override { prepared.push_back(likely); }
    void expose() override { ++exposes; }
    void forget() override { ++forgets; }
    bool answers() override { return !hangs; }

    std::optional<screen::Input> wait(flow::Time timeout) override {
        waits.push_back(timeout);
        if (fading()) return fade(timeout);
        if (timeout == flow::Time(0)) return std::nullopt;
        while (true) {
            if (quiet_until_ && !pass(timeout)) return std::nullopt;
            if (steps.empty()) return screen::Input{screen::Input::Kind::quit, {}, screen::Key::none};
            auto step = std::move(steps.front());
            steps.pop_front();
            if (auto* input = std::get_if<screen::Input>(&step)) return *input;
            if (auto* time = std::get_if<flow::Time>(&step))
                quiet_until_ = clock_.time + *time;
            else
                std::get<Look>(step)();
        }
    }

private:
    /// True: all the quiet time is over. False: the kiosk wanted to be woken within it.
    bool pass(flow::Time& timeout) {
        if (timeout >= flow::Time(0) && clock_.time + timeout <= *quiet_until_) {
            clock_.time += timeout;
            if (clock_.time == *quiet_until_) quiet_until_.reset();
            return false;
        }
        if (timeout >= flow::Time(0)) timeout -= *quiet_until_ - clock_.time;
        clock_.time = *quiet_until_;
        quiet_until_.reset();
        return true;
    }
    std::optional<screen::Input> fade(flow::Time timeout) {
        clock_.time += timeout;
        fade_left = std::max(flow::Time(0), fade_left - timeout);
        return std::nullopt;
    }

    Clock& clock_;
    std::optional<flow::Time> quiet_until_;
};

/// Counts visits in memory.
class VisitCounter final : public flow::VisitCounter {
public:
    void count(const flow::Visit& visit) override { visits.push_back(visit); }
    std::vector<flow::Visit> visits;
};

}  // namespace fakes
