// What a signed file is for. Pure.
#pragma once

#include <string>

#include "base/problem.h"

namespace publish {

/// What a signed file brings. One never passes for the other, whoever signed it: their files have other names.
///   content   scripts/, translations/, media/ and layers/ of a pack
///   program   `program`, which tells what it is, bin/clinic-kiosk…, and content/ with the pack that is shown until one is published
enum class Holds { content, program };

/// What is told of a file that is none of these.
base::Problem not_of_this_kind(const std::string& why, Holds wanted);

}  // namespace publish
