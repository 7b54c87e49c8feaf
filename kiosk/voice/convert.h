// Sound at another number of samples a second, by SDL. Any thread.
#pragma once

#include <cstdint>
#include <vector>

namespace voice {

/// One channel. Nothing where it cannot be converted.
std::vector<std::int16_t> converted(const std::vector<std::int16_t>& samples, int from_rate, int to_rate);

}  // namespace voice
