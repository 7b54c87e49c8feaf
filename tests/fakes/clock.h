// Time as the test tells it.
#pragma once

#include "flow/seams.h"

namespace fakes {

class Clock final : public flow::Clock {
public:
    flow::Time now() const override { return time; }

    flow::Time time{1'000'000};  ///< some moment after the machine started
};

}  // namespace fakes
