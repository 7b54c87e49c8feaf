// Clips decoded in this process. Inside display only; any thread.
#pragma once

#include <filesystem>

#include "display/clips/clip_frames.h"

namespace display {

/// Of the clips in a folder.
OpenClip clips_of(std::filesystem::path illustrations);

}  // namespace display
