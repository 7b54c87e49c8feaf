// Files that may be read, written and executed from now on (Landlock, Documentation/userspace-api/landlock.rst). Inside confine
// only; the calling thread, and what it begins.
#pragma once

#include "confine/confinement.h"

namespace confine {

/// The kernel's version of it; 0: it has none, or it is switched off.
int landlock_version();

/// The version that holds. Wants no_new_privs to be set. A problem: it has one, but would not take these rules.
base::Result<int> hold_files(const Confinement& wanted);

}  // namespace confine
