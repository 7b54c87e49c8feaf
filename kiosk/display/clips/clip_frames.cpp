#include "display/clips/clip_frames.h"

namespace display {

SvgRefusal damaged_at(std::uint32_t picture) {
    return {"picture " + std::to_string(picture) + " of this clip is damaged",
            "copy it here anew; if it stays so, make it anew: media/README.md says how, under Clips", 0};
}

}  // namespace display
