// The first screen.
#pragma once

#include "flow/session.h"
#include "screen/sheet.h"

namespace screen {

struct HomeInput {
    const flow::Home& home;
    const flow::State& state;
    int page = 0;
    bool draft = false;  ///< something offered here has not been reviewed by a clinician
};

/// Returns the number of pages.
int home(Sheet& sheet, const HomeInput& input);

}  // namespace screen
