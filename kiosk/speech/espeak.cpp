#include "speech/espeak.h"

#include <espeak-ng/speak_lib.h>

#include <algorithm>

namespace speech {

int open_espeak() {
    constexpr int piece_ms = 60;  // of sound, that it hands over at once
    static const int rate =
        std::max(0, espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, piece_ms, nullptr, espeakINITIALIZE_DONT_EXIT));
    return rate;
}

}  // namespace speech
