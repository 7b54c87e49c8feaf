// Says one utterance after the other on a thread of its own, and tells when each can be heard. What it was asked is a queue; sound is made
// a little ahead of what is heard, so that there is no gap and a stop is a stop.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "app/reading/voice_seam.h"
#include "speech/synthesizer.h"
#include "voice/sound.h"

namespace voice {

/// What was heard is told by the speaker's own thread.
using Tell = std::function<void(const app::VoiceNews&)>;

class Speaker {
public:
    /// They outlive it. `speakable` makes a text of the screen one for the synthesizer.
    struct Parts {
        speech::Synthesizer& synthesizer;
        Sound& sound;
        std::function<std::string(const std::string& text, const std::string& language)> speakable;
        /// One channel at so many samples a second; nothing: it cannot be played, and the text is spoken instead.
        std::function<std::vector<std::int16_t>(const std::string& file, int rate)> recording;
        Tell tell;
    };
    explicit Speaker(Parts parts);
    ~Speaker();
    Speaker(const Speaker&) = delete;
    Speaker& operator=(const Speaker&) = delete;

    // Any thread. None of them waits for words that are being made into sound, nor for a device that is being opened.
    void say(app::Utterance utterance);
    void stop();
    void pause(bool still);
    void volume(int step);
    void ask(std::vector<std::string> languages);

private:
    /// Where in the stream of samples an utterance begins and ends.
    struct Mark {
        std::uint32_t id;
        std::uint64_t first, last;
        bool began = false, made = false;
    };
    using Lock = std::unique_lock<std::mutex>;

    void run();
    bool wait_for_work(Lock& lock);
    void tell_languages(Lock& lock);
    void speak(Lock& lock);
    bool make_sound(const app::Utterance& said, std::uint64_t turn);
    bool take(std::span<const std::int16_t> samples, std::uint64_t turn);
    void wait_until_heard(Lock& lock, std::size_t may_wait);
    void tell_heard();
    bool stands_still();
    void give_up(Lock& lock);
    bool open(Lock& lock);

    Parts parts_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool end_ = false;
    std::deque<app::Utterance> queue_;
    std::deque<std::string> asked_;  ///< languages
    std::uint64_t turn_ = 0;         ///< goes up with each stop
    bool still_ = false;
    float gain_ = 0.25f;
    std::deque<Mark> marks_;
    std::uint64_t made_ = 0;  ///< samples given to the sound, all in all
    std::size_t waited_ = 0;  ///< samples that waited when this was looked at last
    int looks_ = 0;           ///< since when that did not change
    std::thread thread_;
};

}  // namespace voice
