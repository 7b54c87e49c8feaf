// clinic-kiosk-voice: reads aloud for the kiosk on the wall, which starts it when somebody wants to be read to and ends it after them.
// Orders come on standard input, news go to standard output, a line each (app/reading/voice_lines). A process of its own, so that speech
// data and sound devices, and their faults, are no part of the kiosk.
//
//   clinic-kiosk-voice DEVICE [NUMBER...]   the sound device, "" for the system's; numbers that are said digit by digit
#include <iostream>
#include <mutex>
#include <span>
#include <string>

#include "app/reading/voice_lines.h"
#include "speech/recorded.h"
#include "speech/words/speakable.h"
#include "voice/convert.h"
#include "voice/sdl_sound.h"
#include "voice/speaker.h"

namespace {

struct CarryOut {
    voice::Speaker& speaker;
    void operator()(app::Utterance said) const { speaker.say(std::move(said)); }
    void operator()(app::Stop) const { speaker.stop(); }
    void operator()(app::Pause pause) const { speaker.pause(pause.still); }
    void operator()(app::Volume volume) const { speaker.volume(volume.step); }
    void operator()(app::Languages asked) const { speaker.ask(std::move(asked.codes)); }
};

std::vector<std::int16_t> recording(const std::string& file, int rate) {
    const auto read = speech::read_recording(file);
    const auto* recording = std::get_if<speech::Recording>(&read);
    return recording ? voice::converted(recording->samples, recording->rate, rate) : std::vector<std::int16_t>{};
}

}  // namespace

int main(int argc, char** argv) {
    const std::span<char*> words(argv, static_cast<std::size_t>(argc));
    const std::vector<std::string> numbers(words.begin() + std::min(argc, 2), words.end());
    speech::Espeak espeak;
    voice::SdlSound sound(argc > 1 ? words[1] : "");
    voice::Speaker speaker({espeak, sound,
                            [&](const std::string& text, const std::string& language) {
                                return speech::speakable(text, language, numbers);
                            },
                            recording,
                            [](const app::VoiceNews& news) { std::cout << app::line_of(news) << std::endl; }});
    for (std::string line; std::getline(std::cin, line);)
        if (auto order = app::order_of(line)) std::visit(CarryOut{speaker}, std::move(*order));
    return 0;
}
