// The first screen.
#pragma once

#include "flow/session.h"
#include "screen/sheet.h"

namespace screen {

struct HomeInput {
    const flow::Home& home;
    const flow::State& state;
    int page = 0;
    const char* notice = nullptr;  ///< something offered here has no review that holds: an interface word
};

/// Returns the number of pages.
int home(Sheet& sheet, const HomeInput& input);

}  // namespace screen
