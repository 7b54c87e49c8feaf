// Sets a leaflet in a process of its own, since drawings may be hostile and this process talks to a printer. One thread, before there is another.
#pragma once

#include <functional>

#include "screen/paper/leaflet.h"

namespace display {

/// What `set` returns, called in a process that reaches no other computer, writes temporary files alone and begins no program but this one
/// again. A problem, too, when that process ends before it is done.
base::Result<screen::SetLeaflet> set_apart(const std::function<base::Result<screen::SetLeaflet>()>& set);

}  // namespace display
