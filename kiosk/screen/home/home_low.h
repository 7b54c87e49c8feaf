// The first screen of who has low controls: below the figure, which stands above and is not touched. One thread at a time.
#pragma once

#include "screen/home/home.h"
#include "screen/home/home_topics.h"

namespace screen {

/// Title, names of the body parts, topics, what is always there: as close as they may stand, so that several topics are seen
/// at once; so they stand too where large letters leave an upright screen room for one. Of the topics those of the chosen body
/// part. Returns the number of pages.
int home_within_reach(Sheet& sheet, const HomeInput& input, Sections topics);

}  // namespace screen
