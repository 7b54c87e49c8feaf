// A living picture never jumps: how far along its way it is shown while it follows what is wanted of it. Inside display
// only. UI thread.
#pragma once

#include <functional>
#include <optional>

#include "flow/seams.h"
#include "screen/draw_list.h"

namespace display {

class Glide {
public:
    using IsLiving = std::function<bool(const screen::Image& both_states)>;
    explicit Glide(IsLiving is_living) : is_living_(std::move(is_living)) {}

    /// From what is shown to what is wanted. A picture that a finger draws along follows it as fast as a hand moves; one
    /// that changes with a fade takes its time over it.
    void aim(const screen::DrawList& shown, const screen::DrawList& wanted, flow::Time fade, flow::Time now);
    bool running() const { return way_.has_value(); }
    /// The list with its picture as far as it has come by now. Once it is there nothing runs any more.
    screen::DrawList list_at(screen::DrawList wanted, flow::Time now);
    void stop() { way_.reset(); }

private:
    struct Way {
        screen::Image image;  ///< with both states
        float at = 0, to = 0;
        float per_ms = 0;
        flow::Time moved{0};
    };
    std::optional<Way> between(const screen::Image& shown, const screen::Image& wanted) const;
    void start(Way way, flow::Time fade, flow::Time now);

    IsLiving is_living_;
    std::optional<Way> way_;
};

}  // namespace display
