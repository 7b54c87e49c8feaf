#include "voice/convert.h"

#include <SDL.h>

#include <memory>

namespace voice {

std::vector<std::int16_t> converted(const std::vector<std::int16_t>& samples, int from_rate, int to_rate) {
    if (from_rate == to_rate || samples.empty()) return samples;
    const std::unique_ptr<SDL_AudioStream, decltype(&SDL_FreeAudioStream)> stream(
        SDL_NewAudioStream(AUDIO_S16SYS, 1, from_rate, AUDIO_S16SYS, 1, to_rate), SDL_FreeAudioStream);
    if (!stream) return {};
    constexpr auto sample = sizeof(std::int16_t);
    if (SDL_AudioStreamPut(stream.get(), samples.data(), static_cast<int>(samples.size() * sample)) != 0) return {};
    SDL_AudioStreamFlush(stream.get());
    std::vector<std::int16_t> all(static_cast<std::size_t>(SDL_AudioStreamAvailable(stream.get())) / sample);
    const int got = SDL_AudioStreamGet(stream.get(), all.data(), static_cast<int>(all.size() * sample));
    all.resize(got > 0 ? static_cast<std::size_t>(got) / sample : 0);
    return all;
}

}  // namespace voice
