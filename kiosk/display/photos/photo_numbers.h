// Numbers in a photograph's header, and how the camera was held. Inside display only. Pure.
#pragma once

#include <cstdint>
#include <string_view>

namespace display {

/// Numbers in a stretch of bytes; what lies beyond its end is 0.
class Numbers {
public:
    explicit Numbers(std::string_view bytes, bool little = false) : bytes_(bytes), little_(little) {}
    std::uint32_t byte(std::size_t at) const { return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0; }
    std::uint32_t two(std::size_t at) const {
        return little_ ? byte(at + 1) << 8 | byte(at) : byte(at) << 8 | byte(at + 1);
    }
    std::uint32_t four(std::size_t at) const {
        return little_ ? two(at + 2) << 16 | two(at) : two(at) << 16 | two(at + 2);
    }

private:
    std::string_view bytes_;
    bool little_;
};

/// EXIF's Orientation; 1, which turns nothing, for whatever is not understood.
int orientation(std::string_view tiff);

}  // namespace display
