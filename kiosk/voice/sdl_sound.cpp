#include "voice/sdl_sound.h"

#include <SDL.h>

#include <iostream>
#include <utility>

namespace voice {

SdlSound::~SdlSound() {
    close();
    if (SDL_WasInit(SDL_INIT_AUDIO)) SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

bool SdlSound::open(int samples_a_second) {
    if (device_) return true;
    if (!SDL_WasInit(SDL_INIT_AUDIO) && SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) {
        tell_why();
        return false;
    }
    SDL_AudioSpec wanted{};
    wanted.freq = samples_a_second;
    wanted.format = AUDIO_S16SYS;
    wanted.channels = 1;
    wanted.samples = 512;  // 23 ms at 22,050 a second: that long goes on what was already handed over
    device_ = SDL_OpenAudioDevice(name_.empty() ? nullptr : name_.c_str(), 0, &wanted, nullptr, 0);
    if (device_ == 0) {
        tell_why();  // the next try asks the system anew which devices there are
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
        return false;
    }
    SDL_PauseAudioDevice(device_, 0);
    return true;
}

/// Once, on standard error, which is the kiosk's log: with the devices there are, for who named another.
void SdlSound::tell_why() {
    if (std::exchange(told_, true)) return;
    std::string devices;
    for (int i = 0; i < SDL_GetNumAudioDevices(0); ++i)
        if (const char* name = SDL_GetAudioDeviceName(i, 0))
            devices += (devices.empty() ? "\"" : ", \"") + std::string(name) + '"';
    std::cerr << "clinic-kiosk: warning: nothing can be read aloud: " << SDL_GetError() << "; "
              << (devices.empty() ? "this computer names no sound device" : "sound devices here: " + devices) << '\n';
}

void SdlSound::close() {
    if (const auto open = device_.exchange(0)) SDL_CloseAudioDevice(open);
}

bool SdlSound::lives() {
    return device_ && SDL_GetAudioDeviceStatus(device_) != SDL_AUDIO_STOPPED;
}

void SdlSound::play(std::span<const std::int16_t> samples) {
    if (device_) SDL_QueueAudio(device_, samples.data(), static_cast<Uint32>(samples.size_bytes()));
}

std::size_t SdlSound::waiting() {
    return device_ ? SDL_GetQueuedAudioSize(device_) / sizeof(std::int16_t) : 0;
}

void SdlSound::drop_waiting() {
    if (device_) SDL_ClearQueuedAudio(device_);
}

void SdlSound::pause(bool still) {
    if (device_) SDL_PauseAudioDevice(device_, still ? 1 : 0);
}

}  // namespace voice
