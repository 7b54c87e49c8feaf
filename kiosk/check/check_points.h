// Whether the point that a drawing gives a part lies on that part. Pure but for the questions it asks about the drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "screen/picture_inspector.h"

namespace check {

/// Where the element PART-point lies if that is not where `part` alone is seen: "lies beside it". Nothing: it is well placed,
/// or there is none. `named`: all parts that have a name beside this picture.
std::optional<std::string> misplaced_point(screen::PictureInspector& pictures, const screen::PictureState& state,
                                           const std::string& part, const std::vector<std::string>& named);

}  // namespace check
