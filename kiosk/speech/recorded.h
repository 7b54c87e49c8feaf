// Recordings from the files that a clinic puts into its pack: hostile input, read with limits. Any thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "base/result.h"

namespace speech {

inline constexpr std::uint64_t most_recording_bytes = 20U << 20;
inline constexpr std::chrono::minutes longest_recording{3};

struct Recording {
    int rate = 0;                       ///< samples a second, 8,000 to 96,000
    std::vector<std::int16_t> samples;  ///< one channel; several were mixed

    std::chrono::milliseconds length() const;
};

/// A WAV file or an Ogg file of Vorbis or Opus, whatever its name says. Decodes it whole: some 0.3 s of the processor a minute of Ogg. A
/// problem names the file as given and says what to do: no such recording, too large, too long, silent.
base::Result<Recording> read_recording(const std::filesystem::path& file);

/// What is wrong with it as far as its begin and its length tell, in no time; nothing: it can be played.
std::optional<base::Problem> recording_fault(const std::filesystem::path& file);

}  // namespace speech
