// A visitor at the kiosk, told step by step: a session with a fake clock and flows in memory.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "fakes/library.h"
#include "fakes/next_slide.h"
#include "flow/session.h"

namespace story {

using std::chrono::milliseconds;
using std::chrono::seconds;

class Story {
public:
    fakes::Library library;
    fakes::NextSlide next_slide;
    flow::World world{library, next_slide, {}, {}};
    flow::Time now{1'000'000};
    flow::State state = flow::first_state(world);
    std::vector<flow::Visit> counted;                          ///< visits that ended
    std::map<std::pair<std::string, std::string>, int> pages;  ///< flow and slide → pages; 1 for the others
    std::optional<int> answer;                                 ///< the page with the words that answer a touch

    explicit Story(fakes::NextSlide::Function function = {}) : next_slide(std::move(function)) {}

    /// What the kiosk does on a press: the session moves on, and the layout tells the pages.
    Story& press(const std::string& action) { return happen(flow::Press{flow::parse_action(action)}); }

    Story& press(std::initializer_list<const char*> actions) {
        for (const auto* action : actions) press(action);
        return *this;
    }

    Story& happen(const flow::Event& event) {
        advance(event);
        if (!state.asked) lay_out();
        return *this;
    }

    /// Time passes; the kiosk wakes when the session asked for it, and not otherwise.
    Story& wait(flow::Time time) {
        auto until = now + time;
        for (auto due = flow::wake_at(state, world); due && *due <= until; due = flow::wake_at(state, world)) {
            now = std::max(now, *due);
            happen(flow::Tick{});
        }
        now = until;
        return *this;
    }

    /// "home", "heel-pain/band", "heel-pain/band/2" on a further page, "heel-pain/resting".
    std::string place() const {
        const auto& at = state.place();
        if (at.is_home()) return at.body_part.empty() ? "home" : "home:" + at.body_part;
        auto words = at.flow + "/" + (at.is_resting() ? "resting" : at.slide);
        return at.page > 0 ? words + "/" + std::to_string(at.page + 1) : words;
    }

    int seconds_left() const { return flow::seconds_left(state, now, world.idle); }

private:
    void advance(const flow::Event& event) {
        auto advanced = flow::advance(std::move(state), event, now, world);
        state = std::move(advanced.state);
        if (advanced.effects.ended) counted.push_back(*advanced.effects.ended);
    }

    void lay_out() {
        auto found = pages.find({state.place().flow, state.place().slide});
        const bool later = answer && state.place().page < *answer;
        advance(flow::LaidOut{found == pages.end() ? 1 : found->second, {}, later ? answer : std::nullopt});
    }
};

}  // namespace story
