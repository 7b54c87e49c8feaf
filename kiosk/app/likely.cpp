#include "app/likely.h"

#include <utility>

#include "flow/stops.h"

namespace app {

std::vector<flow::State> likely_states(const flow::State& state, const screen::DrawList& list, flow::World& world) {
    std::vector<flow::State> likely;
    if (state.attract) {
        likely.push_back(state);
        ++*likely.back().attract;
        return likely;
    }
    auto look_at = [&](flow::Place place, int moment = 0) {
        likely.push_back(state);
        likely.back().history.push_back(std::move(place));
        likely.back().moment = moment;
        likely.back().between.reset();
        likely.back().touched_part.clear();
    };
    for (const auto& element : list.elements) {
        if (element.action.kind != flow::ActionKind::open) continue;
        auto flow = world.library.flow(element.action.of, state.settings.language);
        if (flow && !flow->slides.empty()) look_at({flow->id, flow->slides.front().id, 0, ""});
    }
    auto shown = flow::shown(state, world);
    if (!shown.slide) return likely;
    auto next = flow::likely_next(*shown.flow, *shown.slide);
    for (int i = 0; i < static_cast<int>(shown.slide->moments.size()); ++i)
        if (i != state.moment) look_at(state.place(), i);
    for (const auto* slide : next) look_at({shown.flow->id, slide->id, 0, ""});
    if (shown.slide == &flow::last_stop(*shown.flow)) look_at({});
    for (const auto& part : shown.slide->parts) {
        likely.push_back(state);
        likely.back().touched_part = part.id;
    }
    return likely;
}

}  // namespace app
