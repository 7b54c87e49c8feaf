// The first screen. One thread at a time, as its sheet.
#pragma once

#include <cstddef>

#include "flow/session.h"
#include "screen/sheet.h"

namespace screen {

/// More topics than are looked over at a glance: they stand in pages, and can be searched by letters.
inline constexpr std::size_t glance = 24;
inline bool has_many_topics(const flow::Home& home) {
    return home.topics.size() > glance;
}

struct HomeInput {
    const flow::Home& home;
    const flow::State& state;
    int page = 0;
    const char* notice = nullptr;  ///< something offered here has no review that holds: an interface word
};

/// How many topics can stand on the pages up to this one, and one more: whoever looks at more reads scripts that nobody sees.
std::size_t topics_wanted(const Sheet& sheet, const HomeInput& input);

/// Returns the number of pages; of many topics at least whether there is one more.
int home(Sheet& sheet, const HomeInput& input);

}  // namespace screen
