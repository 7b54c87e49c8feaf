// A value, or what to tell the people who run the kiosk.
#pragma once

#include <variant>

#include "flow/problem.h"

namespace display {

template <class Value>
using Result = std::variant<Value, flow::Problem>;

}  // namespace display
