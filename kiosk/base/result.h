// A value, or what to tell the people who run the kiosk. Pure.
//
// When an exception is used instead: for what nobody can go on from (no memory), and where a constructor would leave a part that
// cannot be half there (a statement of SQLite, the window's presenter). It stays inside the library that throws it.
#pragma once

#include <variant>

#include "base/problem.h"

namespace base {

template <class Value>
using Result = std::variant<Value, Problem>;

}  // namespace base
