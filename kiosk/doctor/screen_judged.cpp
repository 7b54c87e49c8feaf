#include "doctor/screen_judged.h"

#include <cmath>

#include "doctor/said.h"

namespace doctor {
namespace {

constexpr int narrowest = 720, shortest = 720;  // DESIGN 2: 1280 x 720 is the least
constexpr double smallest_inches = 15.6;        // DESIGN 2
constexpr double near = 0.1;                    // share by which what is set may differ from what the panel says

std::string pixels(const DisplayFacts& facts) {
    return std::to_string(facts.wide) + " x " + std::to_string(facts.high) + " pixels, " + facts.driver;
}

}  // namespace

Finding judge_display(const DisplayFacts& facts) {
    if (!facts.why_none.empty())
        return {"display", State::broken, "there is none that this program can reach: " + facts.why_none,
                "look at this on the staff desk, or run it in the kiosk's session, where DISPLAY is set"};
    if (facts.wide < narrowest || facts.high < shortest)
        return {"display", State::look, pixels(facts) + ": less than the 1280 x 720 that every page is made for",
                "choose another resolution, or another screen"};
    return {"display", State::works, pixels(facts), ""};
}

Finding judge_size(const DisplayFacts& facts) {
    const std::string part = "size";
    if (facts.inches_set > 0) {
        const auto set = one_decimal(facts.inches_set) + " inches, from kiosk.toml";
        const bool differs = facts.inches_said > 0 && std::abs(facts.inches_set / facts.inches_said - 1) > near;
        if (differs)
            return {part, State::look, set + ", but the panel says " + one_decimal(facts.inches_said),
                    "measure from corner to corner; letters and buttons are sized by screen_inches"};
        if (facts.inches_set < smallest_inches)
            return {part, State::look, set + ": smaller than the 15.6 that pages are made for",
                    "look whether everything can be read and touched, or take a larger screen"};
        return {part, State::works, set, ""};
    }
    if (!facts.why_none.empty())
        return {part, State::look, "nobody knows: kiosk.toml does not say, and the display cannot be asked",
                "write screen_inches into kiosk.toml"};
    if (facts.inches_said > 0)
        return {part, State::works, one_decimal(facts.inches_said) + " inches, as the panel says", ""};
    return {part, State::look, "the panel does not say how large it is; 21.5 inches are assumed",
            "measure it from corner to corner and write screen_inches into kiosk.toml"};
}

Finding judge_touch(const TouchFacts& facts) {
    if (!facts.known)
        return {"touch", State::look, "the system does not say which devices there are", "touch the screen and see"};
    if (facts.screens.empty())
        return {"touch", State::look, "no touch screen is known to the system; a mouse works all the same",
                "plug in the touch screen's USB cable, the one besides the picture's"};
    return {"touch", State::works, list_of(facts.screens), ""};
}

}  // namespace doctor
