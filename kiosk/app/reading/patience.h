// How long nothing has been heard of what a voice was to say. Knows no voice and no clock. Pure.
#pragma once

#include <cstdint>
#include <optional>

#include "flow/seams.h"

namespace app {

/// Until the first sound of a sentence. A device of the radio kind may take two or three seconds to answer; who waits longer thinks that
/// it is broken, and is right.
constexpr flow::Time longest_silence{6000};

class Patience {
public:
    /// How it stands now. `waits`: something is to be heard, and nobody paused it. `heard` changes when something was heard of the voice.
    void sees(bool waits, std::uint32_t heard, flow::Time now);
    /// When it ends, if all stays as it is; nothing: nobody waits.
    std::optional<flow::Time> ends_at() const;

private:
    bool waits_ = false;
    std::uint32_t heard_ = 0;
    flow::Time at_{0}, waited_{0};
};

}  // namespace app
