#include "flow/visit.h"

#include <algorithm>

namespace flow {

Depth Visit::depth() const {
    const auto tells = [](const FlowUse& use) { return !use.sensitive; };
    bool completed = std::any_of(flows.begin(), flows.end(),
                                 [&](const auto& entry) { return entry.second.completed && tells(entry.second); });
    if (completed) return Depth::read;
    const auto seen = std::count_if(slides.begin(), slides.end(), [&](const auto& entry) {
        const auto flow = flows.find(entry.first.flow);
        return flow == flows.end() || tells(flow->second);
    });
    return seen > 2 ? Depth::looked : Depth::glanced;
}

}  // namespace flow
