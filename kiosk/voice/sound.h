// Where sound goes: a queue of samples in front of a device. The real one is sdl_sound; tests keep what was played.
// Any thread: while one opens or closes it, others may call whatever else there is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace voice {

class Sound {
public:
    virtual ~Sound() = default;
    /// False: there is no device, or it is in use. Opens again what was closed; nothing where it is open.
    virtual bool open(int samples_a_second) = 0;
    virtual void close() = 0;
    /// Whether the device is still there; one that was pulled out is not.
    virtual bool lives() = 0;
    virtual void play(std::span<const std::int16_t> samples) = 0;
    /// Samples that the device has not taken yet.
    virtual std::size_t waiting() = 0;
    virtual void drop_waiting() = 0;
    virtual void pause(bool still) = 0;
};

}  // namespace voice
