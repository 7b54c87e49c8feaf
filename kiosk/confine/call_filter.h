// Which calls of the kernel are left from now on (seccomp). Inside confine only; all threads of this process, and what it begins.
#pragma once

#include <optional>

#include "base/problem.h"
#include "confine/confinement.h"

namespace confine {

/// Sets no_new_privs, too.
std::optional<base::Problem> filter_calls(const Confinement& wanted);

}  // namespace confine
