// Whether a new program shows a home screen in time, from what the service manager tells of the kiosk once a second. Pure.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace publish {

/// What the wall says of itself to the service manager (STATUS= of sd_notify(3)) when its home screen has been shown:
/// "home, by /usr/lib/clinic-kiosk/clinic-kiosk-wall".
inline constexpr const char* home_status = "home, by ";
/// What follows while somebody is in the middle of a visit.
inline constexpr const char* visited_status = "; a visit is under way";

struct KioskSeen {
    bool begun = false;     ///< since the computer was switched on, whatever became of it
    std::string process{};  ///< its number; empty: none runs
    std::string status{};   ///< what it said last

    bool is_visited() const { return !process.empty() && status.ends_with(visited_status); }
};

/// Of `systemctl show --property=ExecMainStartTimestampMonotonic,MainPID,StatusText`.
KioskSeen read_kiosk_seen(const std::string& text);

class HomeWatch {
public:
    using Seconds = std::chrono::seconds;

    struct Limits {
        Seconds home_within{60};  ///< from its first start on
        Seconds stays{40};        ///< the same process, longer than the watchdog is patient
        Seconds begins_within{300};
    };

    /// `programs`: the folder whose program has to be the one that shows it.
    HomeWatch(std::string programs, Limits limits) : programs_(std::move(programs)), limits_(limits) {}

    enum class Verdict { open, stands, goes_back };
    /// `now`: since the watch began.
    Verdict look(Seconds now, const KioskSeen& seen);
    /// Why it goes back, in words.
    const std::string& why() const { return why_; }

private:
    Verdict give_up(std::string why);

    const std::string programs_;
    const Limits limits_;
    std::optional<Seconds> begun_;       ///< the kiosk was begun
    std::optional<Seconds> home_since_;  ///< of this process
    std::string process_;
    int homes_ = 0;  ///< how many processes showed one
    std::string why_;
};

}  // namespace publish
