// A process beside this one that draws what may cost too much, and is killed when it does. Its memory and processor
// time are limited, it reads nothing but what it is sent, and whatever it does wrong ends it alone.
//
// Started when the first drawing is sent, since most packs never need it on the wall.
#pragma once

#include <atomic>
#include <chrono>
#include <string>
#include <variant>
#include <vector>

#include "display/ink.h"

namespace display {

/// How the process is started, and what it may spend on one drawing in one state.
struct DrawingHelper {
    std::vector<std::string> command = {};  ///< program and arguments; it calls serve_drawings(). Empty: there is none
    std::chrono::milliseconds processor{1'000};
    std::size_t memory_bytes = std::size_t{256} << 20;  ///< more than it has at its start
    bool draws_here = false;                            ///< instead: this process is itself one whose end costs little
};

/// What the process does: answers until its standard input ends. Returns the exit status.
int serve_drawings();

/// What is drawn there.
struct DrawingTask {
    std::string svg;                      ///< inspected (see svg_guard)
    std::vector<std::string> show, hide;  ///< ids of layers
    bool large = false;    ///< also as large as on a wall, to measure it, however quick the small picture was
    bool measure = false;  ///< tell what it takes on a wall
};

struct DrawingAnswer {
    std::string unsound;  ///< what the SVG library says; empty: it was drawn
    std::chrono::milliseconds processor{0};
    /// To read it and draw it as large as on a wall, whatever this computer is (see wall_time). 0: not measured, as it is
    /// quick.
    std::chrono::milliseconds on_a_wall{0};
    Ink small = {};
};

/// Why there is no answer.
enum class DrawingFailure {
    no_process,  ///< the helper cannot be started
    processor,   ///< it took more than `killed_after` times its limit
    memory,      ///< it ran out of memory, broke the library, or works no more
    given_up,
};

constexpr int killed_after = 3;  ///< times the limit, so that most of what is over it can be told by how much

/// This side of the process. One thread at a time, but for `give_up`.
class DrawingProcess {
public:
    explicit DrawingProcess(DrawingHelper helper) : helper_(std::move(helper)) {}
    ~DrawingProcess() { end(); }
    DrawingProcess(const DrawingProcess&) = delete;
    DrawingProcess& operator=(const DrawingProcess&) = delete;

    /// Waits for the answer. After a failure the next one starts anew.
    std::variant<DrawingAnswer, DrawingFailure> draw(const DrawingTask& task);
    /// Ends the process, and gives its memory back.
    void end();
    /// Any thread: ends the wait of a `draw` under way soon, and of all that follow.
    void give_up() { given_up_ = true; }
    const DrawingHelper& helper() const { return helper_; }

private:
    bool start();
    DrawingFailure why_it_ended();

    DrawingHelper helper_;
    int child_ = 0;  ///< process id; 0: none
    int wire_ = -1;  ///< to and from it
    std::atomic<bool> given_up_{false};
};

}  // namespace display
