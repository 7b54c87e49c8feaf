#include "flow/to_do.h"

namespace flow {

bool is_ticked(const State& state, const SlideKey& slide, int thing) {
    auto found = state.to_do.find(slide);
    return found != state.to_do.end() && found->second.contains(thing);
}

std::vector<std::string> things_ticked(const State& state, const Flow& flow) {
    std::vector<std::string> all;
    for (const auto& slide : flow.slides)
        for (std::size_t i = 0; i < slide.things.size(); ++i)
            if (is_ticked(state, {flow.id, slide.id}, static_cast<int>(i + 1))) all.push_back(slide.things[i]);
    return all;
}

}  // namespace flow
