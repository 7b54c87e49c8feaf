#include "check/check_points.h"

#include "base/wording.h"

namespace check {

std::optional<std::string> misplaced_point(screen::PictureInspector& pictures, const screen::PictureState& state,
                                           const std::string& part, const std::vector<std::string>& named) {
    using At = screen::PictureInspector::At;
    auto point = pictures.own_point(state, part);
    if (!point) return std::nullopt;
    auto area = [&](const std::string& id) {
        auto bounds = pictures.element(state.file, id, state.show, state.hide);
        return bounds ? bounds->w * bounds->h : 0;
    };
    auto at = pictures.part_at(state, part, *point);
    for (const auto& other : named) {
        // What is larger holds the part, or lies behind it.
        if (other == part || (at == At::seen && area(other) >= area(part))) continue;
        if (pictures.part_at(state, other, *point) == At::seen) return "lies in " + base::in_quotes(other);
    }
    if (at == At::nothing) return "lies beside it";
    if (at == At::covered) return "lies where something covers it";
    return std::nullopt;
}

}  // namespace check
