// Who looks after the kiosk, and writes down when it heard from it.
#pragma once

#include <vector>

#include "app/heartbeat.h"
#include "fakes/clock.h"

namespace fakes {

class Heartbeat final : public app::Heartbeat {
public:
    explicit Heartbeat(Clock& clock) : clock_(clock), began_(clock.time) {}

    flow::Time lasts{0};
    std::vector<flow::Time> beats;  ///< when each came, since the beginning
    bool visited = false;           ///< as the last one said

    void beat(bool is_visited) override {
        beats.push_back(clock_.time - began_);
        visited = is_visited;
    }
    flow::Time patience() const override { return lasts; }

private:
    Clock& clock_;
    flow::Time began_;
};

}  // namespace fakes
