// When a kiosk ends too often to be begun again at once. systemd counts starts of two minutes; who hangs for a minute and a half each time
// never gets there. Pure.
#pragma once

#include <string>
#include <vector>

namespace rest {

/// As many, each as slow as the service manager lets it be, fit into this time.
inline constexpr int too_many_ends = 6, seconds_counted = 600;

/// The moments at which it ended against its will, in seconds since the computer was switched on, a line each.
std::vector<long> read_ends(const std::string& text);
/// The same with one more; older ones that no longer count go.
std::string with_end(const std::string& text, long now);

bool ends_too_often(const std::string& text, long now);

}  // namespace rest
