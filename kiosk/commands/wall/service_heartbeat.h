// The kiosk's heartbeat as systemd hears it: READY=1 with the first picture, then WATCHDOG=1. The main thread.
#pragma once

#include <memory>

#include "app/heartbeat.h"

namespace commands {

class ServiceHeartbeat final : public app::Heartbeat {
public:
    /// Null where no service manager listens ($NOTIFY_SOCKET, sd_notify(3)). $WATCHDOG_USEC says how patient it is. $WATCHDOG_PID is not
    /// asked: a compositor that was started in our place hands its own number on.
    static std::unique_ptr<ServiceHeartbeat> of_environment();
    ~ServiceHeartbeat() override;
    ServiceHeartbeat(const ServiceHeartbeat&) = delete;
    ServiceHeartbeat& operator=(const ServiceHeartbeat&) = delete;

    void beat() override;
    flow::Time patience() const override { return patience_; }

private:
    ServiceHeartbeat(int socket, flow::Time patience) : socket_(socket), patience_(patience) {}

    const int socket_;  ///< connected once, so that what is forbidden to the kiosk later does not matter
    const flow::Time patience_;
    bool is_ready_ = false;
};

}  // namespace commands
