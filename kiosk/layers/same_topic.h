// Whether a topic whose files have other names or other words still is what it is meant to be. Any thread.
#pragma once

#include <optional>

#include "base/problem.h"
#include "layers/other_names.h"
#include "layers/topic_parts.h"

namespace layers {

/// The topic as these scripts alone make it, every word, picture and way of it, its lines left out. Nothing: they do not.
std::optional<flow::Flow> read_again(const std::string& id, const Files& scripts);

/// Without the lines on which slides stand in their file.
flow::Flow without_lines(flow::Flow flow);

/// Nothing: the topic with these names is the same but for the names.
std::optional<base::Problem> differs(const flow::Flow& topic, const Files& scripts, const OtherNames& names);

}  // namespace layers
