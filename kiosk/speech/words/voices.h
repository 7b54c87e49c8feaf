// Which voice of espeak-ng speaks a language. Pure; any thread.
#pragma once

#include <optional>
#include <string>

namespace speech {

struct Voice {
    std::string name;            ///< for espeak_SetVoiceByName
    bool understandable = true;  ///< by who listens; false: only where the text was written for this voice
};

/// `language` is BCP 47. The voice closest to how a clinic's visitors speak; a language that is not known here has a voice of its own
/// name, which espeak-ng may or may not have. Nothing: the code cannot name one. Not understandable are
/// Arabic, Hebrew, Persian and Urdu, whose vowels are spoken only where they are written, and Japanese, whose Chinese characters are not
/// read.
std::optional<Voice> voice_for(const std::string& language);

}  // namespace speech
