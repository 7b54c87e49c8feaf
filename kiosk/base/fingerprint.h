// Tells whether something is still the same. No security measure: whoever wants the same digits can make them. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace base {

/// FNV-1a of 64 bits (Fowler, Noll and Vo; draft-eastlake-fnv).
class Fingerprint {
public:
    void add(std::string_view bytes) {
        for (char byte : bytes) {
            value_ ^= static_cast<unsigned char>(byte);
            value_ *= 0x100000001b3;
        }
    }
    /// With an end that no name holds, so that "ab" + "c" differs from "a" + "bc".
    void add_field(std::string_view bytes) {
        add(bytes);
        add(std::string_view("\0", 1));
    }
    std::uint64_t value() const { return value_; }
    /// 16 digits.
    std::string hex() const {
        std::string digits;
        for (int shift = 60; shift >= 0; shift -= 4) digits += "0123456789abcdef"[value_ >> shift & 15];
        return digits;
    }

private:
    std::uint64_t value_ = 0xcbf29ce484222325;
};

}  // namespace base
