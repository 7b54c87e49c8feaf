#include "speech/synthesizer.h"

#include <espeak-ng/speak_lib.h>

#include "speech/espeak.h"
#include "speech/words/voices.h"

namespace speech {
namespace {

/// Who takes the samples of the words that are being spoken: the engine calls back with no place for a pointer of its own
/// when it has nothing to tell.
const TakeSamples* taker = nullptr;

int hand_over(short* samples, int count, espeak_EVENT*) {
    constexpr int go_on = 0, no_more = 1;
    if (!samples || count <= 0 || !taker) return go_on;
    return (*taker)({samples, static_cast<std::size_t>(count)}) ? go_on : no_more;
}

/// Words a minute. Clear speech is slower than the engine's own 175; it cannot go below 80.
int words_a_minute(flow::Pace pace) {
    switch (pace) {
        case flow::Pace::slower:
            return 115;
        case flow::Pace::faster:
            return 200;
        case flow::Pace::normal:
            break;
    }
    return 155;
}

}  // namespace

int Espeak::rate() {
    return open_espeak();
}

/// A lookup that fails leaves the voice that was set before.
bool Espeak::has_voice(const std::string& language) {
    if (open_espeak() == 0) return false;
    if (language == language_) return true;
    auto voice = voice_for(language);
    if (!voice || !voice->understandable || espeak_SetVoiceByName(voice->name.c_str()) != EE_OK) return false;
    language_ = language;
    return true;
}

bool Espeak::speak(const std::string& text, const std::string& language, flow::Pace pace, const TakeSamples& take) {
    if (!has_voice(language)) return false;
    espeak_SetSynthCallback(hand_over);
    espeak_SetParameter(espeakRATE, words_a_minute(pace), 0);
    taker = &take;
    constexpr unsigned from_start = 0, to_end = 0;
    auto spoken = espeak_Synth(text.c_str(), text.size() + 1, from_start, POS_CHARACTER, to_end, espeakCHARS_UTF8,
                               nullptr, nullptr);
    taker = nullptr;
    return spoken == EE_OK;
}

}  // namespace speech
