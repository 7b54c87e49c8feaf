// clinic-kiosk-voice: reads aloud for the kiosk on the wall, which starts it when somebody wants to be read to and ends it after them.
// Orders come on standard input, news go to standard output, a line each (app/reading/voice_lines). A process of its own, so that speech
// data and sound devices, and their faults, are no part of the kiosk.
//
//   clinic-kiosk-voice DEVICE [NUMBER...]   the sound device, "" for the system's; numbers that are said digit by digit
#include <sys/prctl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <span>
#include <string>
#include <vector>

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

/// Nothing of the kiosk is held open here, and nothing is left when it ends, however it ends.
void belong_to_the_kiosk() {
    constexpr unsigned first_of_others = 3;
    close_range(first_of_others, ~0U, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    std::signal(SIGPIPE, SIG_DFL);
}

/// Where a session has no bus, the library of sound servers would begin one (dbus-launch), looking for it in every folder of PATH.
void begin_no_bus() {
    const char* session = std::getenv("XDG_RUNTIME_DIR");
    const bool there = session && access((std::string(session) + "/bus").c_str(), F_OK) == 0;
    constexpr int only_if_unset = 0;
    if (!there) setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent", only_if_unset);
}

}  // namespace

int main(int argc, char** argv) {
    belong_to_the_kiosk();
    begin_no_bus();
    const std::span<char*> words(argv, static_cast<std::size_t>(argc));
    const std::vector<std::string> numbers(words.begin() + std::min(argc, 2), words.end());
    speech::Espeak espeak;
    if (espeak.rate() == 0)
        std::cerr
            << "clinic-kiosk: warning: nothing can be read aloud: espeak-ng has no data; install espeak-ng-data\n";
    voice::SdlSound sound(argc > 1 ? words[1] : "");
    voice::Speaker speaker({espeak, sound,
                            [&](const std::string& text, const std::string& language) {
                                return speech::speakable(text, language, numbers);
                            },
                            recording,
                            [](const app::VoiceNews& news) { std::cout << app::line_of(news) << std::endl; }});
    for (std::string line; std::getline(std::cin, line);)
        if (auto order = app::order_of(line)) std::visit(CarryOut{speaker}, std::move(*order));
    std::_Exit(0);  // a device that hangs is waited for by nobody
}
