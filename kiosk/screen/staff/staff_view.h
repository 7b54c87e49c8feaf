// What the staff desk shows, as plain values. What stands in them is in the desk's language already; what every pad and test says
// is drawn in it. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "screen/geometry.h"

namespace screen {

/// Asks for the PIN.
struct PinPad {
    std::string title, message;
    std::size_t typed = 0;  ///< digits; shown as dots
    bool keys = true;       ///< without: only the message and the way back
    bool busy = false;      ///< the PIN is being looked at
    int seconds = 0;        ///< of the lock; 0: none
    bool operator==(const PinPad&) const = default;
};

struct StaffLine {
    enum class Tone { plain, soft, strong, good, bad };
    std::string text;
    Tone tone = Tone::plain;
    bool operator==(const StaffLine&) const = default;
};

struct StaffChoice {
    std::string label, hint;
    std::string of;  ///< the action is staff:<of>
    bool operator==(const StaffChoice&) const = default;
};

struct StaffBar {
    std::string name;
    std::optional<std::int64_t> value;  ///< nothing: hidden
    bool operator==(const StaffBar&) const = default;
};

struct StaffChart {
    std::string heading, hidden_means;
    std::vector<StaffBar> bars;
    bool operator==(const StaffChart&) const = default;
};

/// Bars with names, below each other.
struct StaffRanking {
    std::string heading, hidden, hidden_means;
    std::vector<StaffBar> bars;  ///< the largest first
    bool operator==(const StaffRanking&) const = default;
};

/// Something in steps, with a button to each side: staff:less and staff:more.
struct StaffSteps {
    std::string name, less, more;
    int step = 1, of = 5;
    bool operator==(const StaffSteps&) const = default;
};

struct StaffPage {
    std::string title;
    std::optional<StaffSteps> steps;  ///< above the lines
    std::vector<StaffLine> lines;     ///< what has no room is left out, from the end
    std::optional<StaffChart> chart;
    std::optional<StaffRanking> ranking;
    std::vector<StaffChoice> choices;  ///< cards
    std::vector<StaffChoice> ways;     ///< buttons at the foot, the last one filled
    bool operator==(const StaffPage&) const = default;
};

/// A field that fills where it is touched.
struct TouchTest {
    static constexpr int columns = 9, rows = 9;
    std::vector<bool> touched;  ///< columns × rows, line by line
    std::vector<Point> dots;    ///< shares of the screen, 0 to 1
    bool operator==(const TouchTest&) const = default;
};

/// Nothing can be touched.
struct Cleaning {
    int seconds = 0;
    int of = 1;
    bool operator==(const Cleaning&) const = default;
};

using StaffView = std::variant<PinPad, StaffPage, TouchTest, Cleaning>;

}  // namespace screen
