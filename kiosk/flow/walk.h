// How one event changes one state: what `advance` is made of. Internal to flow. Pure but for the seams of World.
#pragma once

#include <optional>
#include <string>

#include "flow/session.h"

namespace flow {

class Walk {
public:
    Walk(State state, Time now, World& world);

    void press(const Action& action);
    void touched();
    void tick();
    void laid_out(const LaidOut& laid);
    void end_visit(Ending ending);

    Advance done() { return {std::move(state_), std::move(effects_)}; }

private:
    void carry_out(const Action& action);
    void finish();
    void hide();
    void attract();

    // From place to place: walk_ways.cpp
    void next();
    void back();
    void home();
    void open(const std::string& flow);
    void option(int which);
    void room(int which);
    void help();
    void show_asked();
    void take_home();
    void print();
    void come_back();
    void body_part(const std::string& id);
    void search();
    void letter(const std::string& letter);
    std::optional<std::string> slide_after(const Flow& flow, const Slide& slide);
    void go(Place place);
    void go_on(const std::string& slide);
    void arrive();
    void leave();

    // What is on the slide, and the settings: walk_slide.cpp
    void answer(int which);
    void ask(int which);
    void tick_thing(int which);
    void place(int which);
    void part(const std::string& id);
    void moment(int which);
    void compare(const std::string& how);
    void compare_at(int hundredths, int all);
    void play();
    void play_change();
    void play_on();
    void language(const std::string& code);
    void setting(const Action& action);
    void stand_still();
    void easier(const std::string& what);

    SlideKey key() const { return {state_.place().flow, state_.place().slide}; }
    Shown here() { return shown(state_, world_); }

    State state_;
    Time now_;
    World& world_;
    Effects effects_;
    SlideKey left_;  ///< the slide before this one
};

}  // namespace flow
