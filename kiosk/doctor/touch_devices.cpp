#include "doctor/touch_devices.h"

#include <cstdint>
#include <cstdlib>
#include <sstream>

namespace doctor {
namespace {

constexpr unsigned input_prop_direct = 1, abs_x = 0x00, abs_mt_position_x = 0x35;  // linux/input-event-codes.h

/// "2618000 3": hexadecimal words of 64 bits, the highest first.
bool has_bit(const std::string& words, unsigned bit) {
    std::vector<std::uint64_t> all;
    std::istringstream in(words);
    for (std::string word; in >> word;) all.push_back(std::strtoull(word.c_str(), nullptr, 16));
    const auto from_the_end = bit / 64;
    return from_the_end < all.size() && ((all[all.size() - 1 - from_the_end] >> (bit % 64)) & 1) != 0;
}

struct Device {
    std::string name, properties, places;
};

bool is_touch_screen(const Device& device) {
    return has_bit(device.properties, input_prop_direct) &&
           (has_bit(device.places, abs_mt_position_x) || has_bit(device.places, abs_x));
}

/// N: Name="…"
std::string in_its_quotes(const std::string& line) {
    const auto first = line.find('"'), last = line.rfind('"');
    return first == last ? "" : line.substr(first + 1, last - first - 1);
}

}  // namespace

std::vector<std::string> touch_screens(const std::string& devices) {
    std::vector<std::string> found;
    Device device;
    std::istringstream in(devices + "\n\n");
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("N: ")) device.name = in_its_quotes(line);
        if (line.starts_with("B: PROP=")) device.properties = line.substr(8);
        if (line.starts_with("B: ABS=")) device.places = line.substr(7);
        if (!line.empty()) continue;
        if (is_touch_screen(device)) found.push_back(device.name);
        device = {};
    }
    return found;
}

}  // namespace doctor
