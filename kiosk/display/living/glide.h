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

    /// From what is shown to what is wanted. A picture that a finger draws along follows it as fast as a hand moves, over
    /// one moment at most; one that changes with a fade takes its time over it. What is to change at once and is drawn by
    /// nobody, as with reduced motion, does not glide.
    void aim(const screen::DrawList& shown, const screen::DrawList& wanted, flow::Time fade, flow::Time now);
    bool running() const { return way_.has_value(); }
    /// The list with its picture as far as it has come by now. Once it is there nothing runs any more.
    screen::DrawList list_at(screen::DrawList wanted, flow::Time now);
    void stop() { way_.reset(), beyond_.reset(); }

private:
    struct Way {
        screen::Image image;  ///< with both states
        float at = 0, to = 0;
        float per_ms = 0;
        flow::Time moved{0};
    };
    struct Route {
        Way way;
        std::optional<Way> beyond = {};
    };
    std::optional<Route> route(const screen::Image& shown, const screen::Image& wanted, flow::Time fade) const;
    std::optional<Way> between(const screen::Image& shown, const screen::Image& wanted) const;
    std::optional<Route> over_a_moment(const screen::Image& shown, const screen::Image& wanted) const;
    Way as_far_as_it_is(Way way) const;
    bool runs_on(const screen::Image& both) const;
    void start(Way way, flow::Time fade, flow::Time now);

    IsLiving is_living_;
    std::optional<Way> way_;
    std::optional<Way> beyond_;  ///< from the moment that `way_` leads to
};

}  // namespace display
