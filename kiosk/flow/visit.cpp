#include "flow/visit.h"

#include <algorithm>

namespace flow {

Depth Visit::depth() const {
    bool completed = std::any_of(flows.begin(), flows.end(), [](const auto& entry) { return entry.second.completed; });
    if (completed) return Depth::read;
    return slides.size() > 2 ? Depth::looked : Depth::glanced;
}

}  // namespace flow
