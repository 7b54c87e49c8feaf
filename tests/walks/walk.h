// A walk: what a visitor does at the kiosk and what must then be seen, one line each.
//
// First, if wanted:  screen 1920x1080 [15.6]   text-size 200   start-in es
// Does:              tap ACTION   go-on-to FLOW/SLIDE | ACTION | finish (with Next, over pages)   key next|enter|escape|…
//                    touch-nothing   wait SECONDS   wait-for-question   stop (the kiosk is ended; what follows looks at
//                    the counts)
// Sees:              see home | FLOW/SLIDE | FLOW/SLIDE page 2 | FLOW resting | still there   in LANGUAGE   seconds N
//                    read WORDS   never-read WORDS   can ACTION   cannot ACTION
// Counted:           visits N   counted WHAT   not-counted WHAT, of the last visit: finished left idle glanced looked
// read
//                    language L   setting NAME VALUE   opened FLOW   completed FLOW   slide F/S   left-from F/S
//                    seconds F/S N   part F/S PART   answer F/S N   first-answer F/S N
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/kiosk.h"
#include "fakes/screen.h"

namespace walk {

struct Line {
    int number = 0;
    std::string command;  ///< the first word
    std::string rest;     ///< all that follows it
};

/// Without comments and empty lines.
std::vector<Line> read(const std::string& file);

/// A line that does not hold, with what was there instead.
struct Failure {
    int line;
    std::string what;
};

/// The kiosk as a walk sees it.
struct Stage {
    fakes::Screen& screen;
    fakes::VisitCounter& counter;
    flow::World& world;
    const fakes::Clock& clock;
    const app::Kiosk* kiosk = nullptr;
};

/// Lines before the kiosk opens: screen, text-size, theme, start. True if it was one of them.
bool prepare(const Line& line, Stage& stage);

/// Turns a line into steps of the screen, or looks at what is there. Throws Failure.
void take(const Line& line, Stage& stage);

}  // namespace walk
