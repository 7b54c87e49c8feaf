// SDL's events to Inputs. Inside display only; UI thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "display/canvas.h"
#include "display/window/pointer_filter.h"
#include "display/window/turn.h"
#include "display/window/two_fingers.h"
#include "screen/input.h"

union SDL_Event;

namespace display {

/// The whole screen has no way out for a patient; a window on a desk can be closed and shows the mouse.
enum class WindowKind { whole_screen, windowed };

class EventReader {
public:
    EventReader(WindowKind kind, std::uint32_t wake_event) : kind_(kind), wake_event_(wake_event) {}

    /// What an event means; mostly nothing or one input. `pixels` is the window's size, `points` the same in the units
    /// of SDL's mouse; `came` is when it came, at the earliest.
    std::vector<screen::Input> read(const SDL_Event& event, PixelSize pixels, PixelSize points, flow::Time came);
    /// The key that is somebody's one switch, as SDL names it: "Space", "F8". False: there is none of this name.
    bool use_switch(const std::string& name);
    /// The picture is turned on the window, and touches with it. What a finger went down on is somewhere else then.
    std::vector<screen::Input> turn(Turn turn);
    /// See PointerFilter.
    void aim(const screen::DrawList* shown) { filter_.aim(shown), shown_ = shown; }
    /// When something is to be read though no event came: fingers that rest.
    std::optional<flow::Time> due() const { return two_.due(); }
    std::vector<screen::Input> read_at(flow::Time now);

private:
    std::vector<screen::Input> pointer(PointerMessage message, PixelSize pixels);
    std::vector<screen::Input> window_event(std::uint8_t what);

    WindowKind kind_;
    Turn turn_;
    std::uint32_t wake_event_;
    std::int32_t one_switch_ = 0;  ///< SDL's code of the key; 0: none
    PointerFilter filter_;
    TwoFingers two_;
    const screen::DrawList* shown_ = nullptr;
};

}  // namespace display
