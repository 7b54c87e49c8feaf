// Words to sound, by espeak-ng. There is one state of it in a program, so there is at most one of these, and no Syllables
// beside it. One thread at a time.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>

#include "flow/settings.h"

namespace speech {

/// Takes samples as they are made, 60 ms or so of them; false: no more are wanted.
using TakeSamples = std::function<bool(std::span<const std::int16_t>)>;

/// Something that speaks. One channel.
class Synthesizer {
public:
    virtual ~Synthesizer() = default;
    /// Samples a second; 0: it cannot speak at all.
    virtual int rate() = 0;
    virtual bool has_voice(const std::string& language) = 0;
    /// `text` is speakable, see speech/words. False: no voice for the language, or the engine failed.
    virtual bool speak(const std::string& text, const std::string& language, flow::Pace pace,
                       const TakeSamples& take) = 0;
};

class Espeak final : public Synthesizer {
public:
    int rate() override;
    bool has_voice(const std::string& language) override;
    bool speak(const std::string& text, const std::string& language, flow::Pace pace, const TakeSamples& take) override;

private:
    std::string language_;  ///< of the voice that is set; empty: none
};

}  // namespace speech
