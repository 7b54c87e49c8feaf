// A press that has to be held before it counts, for hands that shake: how far it is, and when it is over. A finger that
// leaves the glass for a moment, as one that trembles does, goes on where it was. Knows no session and no clock. UI thread.
#pragma once

#include <optional>

#include "flow/action.h"
#include "flow/seams.h"

namespace app {

class Holding {
public:
    /// A finger holds what does this; it has to for `needed`.
    void begin(const flow::Action& action, flow::Time needed, flow::Time now);
    /// It was lifted, or slid off.
    void pause(flow::Time now);
    /// Nothing was held, and nothing goes on.
    void forget();

    bool under_way() const { return began_.has_value(); }
    bool is_over(flow::Time now) const;
    /// Per cent that has gone, from 1; 0: nothing is held.
    int share(flow::Time now) const;
    /// When it fills further or is over, or when a finger that was lifted is too late to go on.
    std::optional<flow::Time> wake_at(flow::Time now) const;
    /// A finger was lifted too soon and did not come back: what it held, once.
    flow::Action given_up(flow::Time now);

private:
    flow::Action action_;
    flow::Time needed_{0}, gone_{0};  ///< before `began_`
    std::optional<flow::Time> began_, lifted_;
};

}  // namespace app
