// The sound device that the system chose, or the one that was named, through SDL: PulseAudio, PipeWire or ALSA. One at a time in a program. Any thread, as
// Sound has it.
#pragma once

#include <atomic>
#include <string>

#include "voice/sound.h"

namespace voice {

class SdlSound final : public Sound {
public:
    /// As the system names it; empty: the one it plays on.
    explicit SdlSound(std::string device = {}) : name_(std::move(device)) {}
    ~SdlSound() override;
    SdlSound(const SdlSound&) = delete;
    SdlSound& operator=(const SdlSound&) = delete;

    bool open(int samples_a_second) override;
    void close() override;
    bool lives() override;
    void play(std::span<const std::int16_t> samples) override;
    std::size_t waiting() override;
    void drop_waiting() override;
    void pause(bool still) override;

private:
    void tell_why();

    std::string name_;
    std::atomic<std::uint32_t> device_ = 0;  ///< of SDL; 0: closed
    bool told_ = false;                      ///< why it cannot be opened
};

}  // namespace voice
