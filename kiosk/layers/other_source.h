// A topic that goes on in a pack that is written in another language. Any thread.
#pragma once

#include <optional>
#include <string>

#include "base/problem.h"
#include "layers/topic_parts.h"

namespace layers {

/// Where the topic's own pack is written in `theirs` and the other one in `ours`, and these differ, its script is made to say
/// `source = "…"`, and nothing else of it changes. A problem: it cannot be made to; then the parts are as they were.
std::optional<base::Problem> say_source(TopicParts& parts, const std::string& theirs, const std::string& ours);

}  // namespace layers
