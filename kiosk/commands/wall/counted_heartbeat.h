// Days on which the kiosk ran: a beat is a picture on the screen. The UI thread.
#pragma once

#include <algorithm>

#include "app/heartbeat.h"
#include "stats/recorder.h"

namespace commands {

/// Passes each beat on to whoever looks after the kiosk, and beats though nobody does.
class CountedHeartbeat final : public app::Heartbeat {
public:
    /// `other`: null, nobody does.
    CountedHeartbeat(stats::Recorder& recorder, app::Heartbeat* other) : recorder_(recorder), other_(other) {}

    void beat(bool visited) override {
        recorder_.runs();
        if (other_) other_->beat(visited);
    }
    flow::Time patience() const override {
        constexpr flow::Time so_often = std::chrono::minutes(20);  // a day is told soon after midnight
        const auto theirs = other_ ? other_->patience() : flow::Time(0);
        return theirs > flow::Time(0) ? std::min(theirs, so_often) : so_often;
    }

private:
    stats::Recorder& recorder_;
    app::Heartbeat* other_;
};

}  // namespace commands
