// All of a flow that what its slides look like depends on, as part of a question. Inside check only; pure.
#pragma once

#include <set>
#include <string>

#include "check/known/answers.h"
#include "flow/flow.h"

namespace check {

/// Not its name, its file and lines, nor what its review says: copies of a flow look alike.
void add(Question& question, const flow::Flow& flow);

/// All that the home screen says and shows.
void add(Question& question, const flow::Home& home);

/// The drawings its slides show.
std::set<std::string> drawings_of(const flow::Flow& flow);

}  // namespace check
