// Reads a whole pack and says what is wrong with it, like a good compiler.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>

#include "flow/seams.h"
#include "screen/picture_geometry.h"

namespace content {

/// A pack may be hostile; each limit that is reached is itself an error.
struct CheckLimits {
    std::chrono::milliseconds time{5'000};        ///< then the rest is left unchecked
    std::chrono::milliseconds time_per_flow{15};  ///< on top: 20 s for 1 000 flows
    std::size_t flows = 2'000;
    std::size_t files = 10'000;  ///< in one folder of media
    std::size_t languages = 20;
    std::size_t translations = 500'000;         ///< entries of all PO files together
    std::size_t translation_bytes = 32U << 20;  ///< of all PO files together
    std::size_t problems = 1'000;
};

/// Every flow, every branch, every picture, every language. Sorted by file and line, nothing twice. The next-functions
/// run through `next_slide`; what it tells its own log about failures is no business of this function's.
flow::Problems check_pack(flow::ScriptReader& scripts, flow::NextSlide& next_slide, screen::PictureGeometry& pictures,
                          const std::filesystem::path& pack, const CheckLimits& limits = {});

}  // namespace content
