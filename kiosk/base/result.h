// A value, or what to tell the people who run the kiosk.
#pragma once

#include <variant>

#include "base/problem.h"

namespace base {

template <class Value>
using Result = std::variant<Value, base::Problem>;

}  // namespace base
