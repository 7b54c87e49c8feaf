// The display and its touch screen, as this computer tells of them. The main thread.
#pragma once

#include "app/config.h"
#include "doctor/screen_judged.h"

namespace commands {

/// Opens a connection to the display, no window.
doctor::DisplayFacts display_facts(const app::Config& config);
/// From `devices`, as /proc/bus/input/devices has it.
doctor::TouchFacts touch_facts(const std::filesystem::path& devices = "/proc/bus/input/devices");

}  // namespace commands
