// With one switch: a frame goes from group to group by itself, and after a press from control to control within the group. A
// second press does what the frame stands on. Twice round a group without a press, it goes on to the next one. Knows no
// session and no clock. UI thread.
#pragma once

#include <optional>
#include <vector>

#include "flow/seams.h"
#include "flow/settings.h"
#include "screen/draw_list.h"

namespace app {

/// Each what a press may choose from, in the order of the frame; none is empty.
using ScanGroups = std::vector<std::vector<flow::Action>>;

/// First what leads on, by itself; then what is of one kind together, in reading order, long groups row by row; last what
/// leads away. A picture that is drawn along is left out: its moments are controls too.
ScanGroups scan_groups(const screen::DrawList& list, const flow::Action& way_on);

/// How long the frame stands on each.
flow::Time scan_step(flow::Scan speed);

class ScanFrame {
public:
    /// From the first group on. It stands there for a step more than usual: somebody has to find it.
    void begin(ScanGroups groups, flow::Time step, flow::Time now);
    void rest();

    bool is_on() const { return !groups_.empty(); }
    const ScanGroups& groups() const { return groups_; }
    flow::Time step() const { return step_; }
    /// When the frame goes on; nothing while it rests.
    std::optional<flow::Time> due() const { return is_on() ? std::optional(due_) : std::nullopt; }
    /// It waits for a whole step from now: something else is answered first.
    void wait(flow::Time now) { due_ = now + step_; }
    /// To where it goes on. Call when it is due.
    void go_on(flow::Time now);
    /// The switch was pressed: what that does. Nothing: the frame is in the group now.
    flow::Action press(flow::Time now);
    /// What the frame is around: all of a group, or one control.
    std::vector<flow::Action> lit() const;

private:
    static constexpr int rounds = 2;  ///< of a group, then out again

    ScanGroups groups_;
    flow::Time step_{0}, due_{0};
    std::size_t group_ = 0;
    std::optional<std::size_t> item_;
    int round_ = 0;
};

}  // namespace app
