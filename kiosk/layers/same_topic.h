// Whether a topic whose files have other names still is what it was. Any thread.
#pragma once

#include <optional>

#include "base/problem.h"
#include "layers/other_names.h"
#include "layers/topic_parts.h"

namespace layers {

/// Reads the topic from these scripts alone, and compares every word, picture and way. Nothing: it is the same but for the names.
std::optional<base::Problem> differs(const flow::Flow& topic, const Files& scripts, const OtherNames& names);

}  // namespace layers
