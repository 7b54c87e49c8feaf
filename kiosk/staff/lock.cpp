#include "staff/lock.h"

#include <algorithm>
#include <sstream>

namespace staff {
namespace {

constexpr int most_failures = 1000;  // more change nothing

WallSeconds length_after(int failures) {
    auto length = shortest_lock;
    for (int each = free_tries; each < failures && length < longest_lock; ++each) length *= 2;
    return std::min(length, longest_lock);
}

bool is_believable(const Lock& lock) {
    return lock.failures >= 0 && lock.failures <= most_failures && lock.since >= 0 && lock.until >= lock.since &&
           lock.until - lock.since <= longest_lock;
}

}  // namespace

WallSeconds remaining(const Lock& lock, WallSeconds now) {
    return std::clamp<WallSeconds>(lock.until - now, 0, lock.until - lock.since);
}

Lock seen(const Lock& lock, WallSeconds now) {
    if (now >= lock.since) return lock;
    return {lock.failures, now, now + (lock.until - lock.since)};
}

Lock tried(const Lock& lock, bool right, WallSeconds now) {
    if (right) return {};
    Lock after{std::min(lock.failures + 1, most_failures), now, now};
    if (after.failures >= free_tries) after.until = now + length_after(after.failures);
    return after;
}

std::string to_text(const Lock& lock) {
    return "failures " + std::to_string(lock.failures) + "\nsince " + std::to_string(lock.since) + "\nuntil " +
           std::to_string(lock.until) + "\n";
}

Lock read_lock(const std::string& text, WallSeconds now) {
    if (text.empty()) return {};
    Lock lock;
    std::string failures, since, until;
    std::istringstream words(text);
    bool whole = static_cast<bool>(words >> failures >> lock.failures >> since >> lock.since >> until >> lock.until);
    if (whole && failures == "failures" && since == "since" && until == "until" && is_believable(lock)) return lock;
    return {free_tries, now, now + shortest_lock};
}

}  // namespace staff
