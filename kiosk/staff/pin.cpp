#include "staff/pin.h"

#include <algorithm>

namespace staff {
namespace {

/// Every digit as far from the one before as the second from the first, 9 followed by 0: 12345678, 98765432, 11111111.
bool is_a_run(const std::string& pin) {
    auto step = [&](std::size_t at) { return (pin[at] - pin[at - 1] + 10) % 10; };
    for (std::size_t i = 2; i < pin.size(); ++i)
        if (step(i) != step(1)) return false;
    return true;
}

/// A short piece over and over: 12121212, 12341234.
bool repeats(const std::string& pin) {
    for (std::size_t piece = 1; piece <= pin.size() / 2; ++piece) {
        auto same = [&](std::size_t i) { return pin[i] == pin[i % piece]; };
        std::size_t i = piece;
        while (i < pin.size() && same(i)) ++i;
        if (i == pin.size()) return true;
    }
    return false;
}

}  // namespace

std::optional<base::Problem> pin_refusal(const std::string& pin) {
    bool digits = std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits) return base::failure("a PIN has digits only", "choose 8 to 16 digits");
    if (pin.size() < least_pin_digits) return base::failure("the PIN is too short", "choose at least 8 digits");
    if (pin.size() > most_pin_digits) return base::failure("the PIN is too long", "choose at most 16 digits");
    if (is_a_run(pin) || repeats(pin))
        return base::failure("the PIN is easy to guess", "choose digits without a pattern");
    return std::nullopt;
}

}  // namespace staff
