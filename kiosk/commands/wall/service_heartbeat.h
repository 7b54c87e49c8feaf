// The kiosk's heartbeat as systemd hears it: READY=1 with the first picture and what it is (STATUS=), then WATCHDOG=1, and whether
// somebody is in the middle of a visit, so that a new program can wait. The main thread.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "app/heartbeat.h"

namespace commands {

class ServiceHeartbeat final : public app::Heartbeat {
public:
    /// Null where no service manager listens ($NOTIFY_SOCKET, sd_notify(3)). $WATCHDOG_USEC says how patient it is. $WATCHDOG_PID is not
    /// asked: a compositor that was started in our place hands its own number on.
    /// `shows`: what the first picture is, in words for the manager: "home", and whose it is, follow in its status.
    static std::unique_ptr<ServiceHeartbeat> of_environment(const std::string& shows);
    ~ServiceHeartbeat() override;
    ServiceHeartbeat(const ServiceHeartbeat&) = delete;
    ServiceHeartbeat& operator=(const ServiceHeartbeat&) = delete;

    void beat(bool visited) override;
    flow::Time patience() const override { return patience_; }

private:
    ServiceHeartbeat(int socket, flow::Time patience, std::string status)
        : socket_(socket), patience_(patience), status_(std::move(status)) {}

    const int socket_;  ///< connected once, so that what is forbidden to the kiosk later does not matter
    const flow::Time patience_;
    const std::string status_;
    bool is_ready_ = false, visited_ = false;  ///< as the manager knows
};

}  // namespace commands
