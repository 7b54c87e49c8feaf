// Which touch screens Linux knows, read from /proc/bus/input/devices. Pure.
#pragma once

#include <string>
#include <vector>

namespace doctor {

/// Names of devices that are touched where they show (INPUT_PROP_DIRECT) and tell places, in the order of the file. A touch pad
/// is none.
std::vector<std::string> touch_screens(const std::string& devices);

}  // namespace doctor
