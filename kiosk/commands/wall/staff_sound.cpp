#include "commands/wall/staff_sound.h"

#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <mutex>

#include "staff/volume_file.h"

namespace commands {
namespace {

using Output = app::SpeechConfig::Output;
using Heard = staff::Volume::Heard;

/// That a voice has news.
class Bell {
public:
    void ring() {
        {
            std::lock_guard lock(mutex_);
            rung_ = true;
        }
        changed_.notify_all();
    }
    /// For a moment at most.
    void wait() {
        constexpr std::chrono::milliseconds moment{100};
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, moment, [&] { return rung_; });
        rung_ = false;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool rung_ = false;
};

/// Nothing: it goes on.
std::optional<staff::Told> outcome(const std::vector<app::VoiceNews>& news) {
    using Kind = app::VoiceNews::Kind;
    for (const auto& each : news) {
        if (each.kind == Kind::ended) return staff::Told{true, {"The sentence was read."}};
        if (each.kind == Kind::no_voice) return staff::Told{false, {"There is no voice for this language."}};
        if (each.kind == Kind::no_sound)
            return staff::Told{false, {"No sound came. Is a sound device there, and free?"}};
    }
    return std::nullopt;
}

}  // namespace

FirstVolume::FirstVolume(const std::filesystem::path& data, const app::SpeechConfig& speech)
    : step_(staff::kept_volume(data).value_or(speech.first_volume())) {}

staff::StaffResult StaffSound::now() const {
    if (site_.output == Output::off || !site_.volume) return staff::Volume{.heard = Heard::never};
    return staff::Volume{site_.volume->step(),
                         site_.output == Output::loudspeaker ? Heard::in_the_room : Heard::by_headphones};
}

staff::StaffResult StaffSound::keep(const std::string& step) {
    const int wanted = std::atoi(step.c_str());
    if (auto failed = staff::keep_volume(data_, wanted)) return *failed;
    if (site_.volume) site_.volume->set(wanted);
    return now();
}

staff::StaffResult StaffSound::hear(const std::string& step, const std::string& sentence,
                                    const std::atomic<bool>& given_up) {
    constexpr std::chrono::seconds patience{20};
    const int mine = ++heard_;
    const auto bell = std::make_shared<Bell>();  // its voice may outlast this
    const auto voice = site_.voice ? site_.voice([bell] { bell->ring(); }) : nullptr;
    if (!voice) return now();
    voice->volume(std::atoi(step.c_str()));
    voice->wake({site_.language});
    voice->say({.id = 1, .text = sentence, .language = site_.language, .recording = {}});
    const auto until = std::chrono::steady_clock::now() + patience;
    std::optional<staff::Told> told;
    while (!told && !given_up && mine == heard_ && std::chrono::steady_clock::now() < until) {
        bell->wait();
        told = outcome(voice->take());
    }
    voice->rest();
    return told.value_or(staff::Told{false, {"No sound came. Is a sound device there, and free?"}});
}

}  // namespace commands
