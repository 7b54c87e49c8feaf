// The order and the silence of a voice, with a device and a synthesizer made of memory. The speaker has a thread of its own; a test waits for
// what must come, never for a time.
#include "voice/speaker.h"

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <mutex>

using app::VoiceNews;
using Kind = app::VoiceNews::Kind;

namespace {

constexpr std::size_t a_letter = 1000;  ///< samples

/// Takes what is played when the test says so.
class Device final : public voice::Sound {
public:
    bool open(int) override { return open_ = !missing; }
    void close() override { open_ = false, ++closed; }
    bool lives() override { return open_ && !pulled_out; }
    void play(std::span<const std::int16_t> samples) override {
        std::lock_guard hold(mutex_);
        queued_.insert(queued_.end(), samples.begin(), samples.end());
    }
    std::size_t waiting() override {
        std::lock_guard hold(mutex_);
        return queued_.size();
    }
    void drop_waiting() override {
        std::lock_guard hold(mutex_);
        queued_.clear();
    }
    void pause(bool still) override { is_still = still; }

    std::vector<std::int16_t> hear(std::size_t count) {
        std::lock_guard hold(mutex_);
        count = std::min(count, queued_.size());
        std::vector<std::int16_t> heard(queued_.begin(), queued_.begin() + static_cast<std::ptrdiff_t>(count));
        queued_.erase(queued_.begin(), queued_.begin() + static_cast<std::ptrdiff_t>(count));
        return heard;
    }
    std::atomic<bool> missing = false, pulled_out = false, is_still = false;
    std::atomic<int> closed = 0;

private:
    std::atomic<bool> open_ = false;
    std::mutex mutex_;
    std::vector<std::int16_t> queued_;
};

/// A letter is a thousand samples of its own loudness.
class Letters final : public speech::Synthesizer {
public:
    int rate() override { return 22'050; }
    bool has_voice(const std::string& language) override { return language != "tlh"; }
    bool speak(const std::string& text, const std::string& language, flow::Pace,
               const speech::TakeSamples& take) override {
        if (!has_voice(language)) return false;
        for (char letter : text)
            if (!take(std::vector<std::int16_t>(a_letter, static_cast<std::int16_t>(letter * 100)))) break;
        return true;
    }
};

struct Speaking {
    Device device;
    Letters letters;
    std::mutex mutex;
    std::vector<VoiceNews> told;
    voice::Speaker speaker{{letters, device,
                            [](const std::string& text, const std::string&) { return text == "1-2" ? "1 to 2" : text; },
                            [](const std::string& file, int) {
                                return std::vector<std::int16_t>(file == "band.ogg" ? 3 * a_letter : 0, 77);
                            },
                            [this](const VoiceNews& news) {
                                std::lock_guard hold(mutex);
                                told.push_back(news);
                            }}};

    void say(std::uint32_t id, const std::string& text, const std::string& language = "en") {
        speaker.say({id, text, language, flow::Pace::normal, {}});
    }
    bool was_told(Kind kind, std::uint32_t id = 0) {
        std::lock_guard hold(mutex);
        return std::find(told.begin(), told.end(), VoiceNews{kind, id, {}}) != told.end();
    }
    template <class Condition>
    static bool comes(const Condition& condition) {
        const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (!condition() && std::chrono::steady_clock::now() < until)
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        return condition();
    }
    /// Everything that comes, so many samples of it.
    std::vector<std::int16_t> hear(std::size_t count) {
        std::vector<std::int16_t> heard;
        comes([&] {
            auto more = device.hear(count - heard.size());
            heard.insert(heard.end(), more.begin(), more.end());
            return heard.size() >= count;
        });
        return heard;
    }
};

}  // namespace

TEST_CASE("one utterance after the other, and each is told when it begins and ends") {
    Speaking now;
    now.say(1, "ab");
    now.say(2, "c");
    CHECK(now.comes([&] { return now.device.waiting() > 0; }));
    CHECK_FALSE(now.was_told(Kind::began, 1));  // nothing of it was heard yet
    CHECK(now.hear(1).size() == 1);
    CHECK(now.comes([&] { return now.was_told(Kind::began, 1); }));
    CHECK_FALSE(now.was_told(Kind::began, 2));
    now.hear(2 * a_letter);
    CHECK(now.comes([&] { return now.was_told(Kind::ended, 1) && now.was_told(Kind::began, 2); }));
    now.hear(a_letter - 1);
    CHECK(now.comes([&] { return now.was_told(Kind::ended, 2); }));
}

TEST_CASE("what is said is made speakable first") {
    Speaking now;
    now.say(1, "1-2");
    CHECK(now.hear(6 * a_letter).size() == 6 * a_letter);
}

TEST_CASE("no more than a moment of sound is made ahead of what is heard") {
    Speaking now;
    now.say(1, std::string(200, 'a'));
    CHECK(now.comes([&] { return now.device.waiting() > 2000; }));
    now.hear(50'000);
    CHECK(now.device.waiting() < 22'050);
}

TEST_CASE("a stop is silence, and only what is asked after it is heard") {
    Speaking now;
    now.say(1, std::string(200, 'a'));
    now.say(2, "bbb");
    now.hear(3000);
    now.speaker.stop();
    CHECK(now.device.waiting() == 0);
    now.say(3, "z");
    const auto heard = now.hear(a_letter);
    REQUIRE(heard.size() == a_letter);
    CHECK(std::all_of(heard.begin(), heard.end(), [&](auto sample) { return sample == heard.front(); }));
    CHECK(now.comes([&] { return now.was_told(Kind::ended, 3); }));
    CHECK_FALSE(now.was_told(Kind::ended, 1));
    CHECK_FALSE(now.was_told(Kind::began, 2));
}

TEST_CASE("louder and softer hold for what is made from then on, by 6 dB a step") {
    Speaking now;
    now.speaker.volume(flow::loudest);
    now.say(1, "z");
    const auto loud = now.hear(a_letter);
    now.speaker.volume(flow::loudest - 1);
    now.say(2, "z");
    const auto softer = now.hear(a_letter);
    REQUIRE((loud.size() == a_letter && softer.size() == a_letter));
    CHECK(loud.front() == 'z' * 100);
    CHECK(softer.front() == Approx(loud.front() * 0.501).margin(2));
}

TEST_CASE("a language without a voice is told, and what comes after it is heard") {
    Speaking now;
    now.say(1, "nuqneH", "tlh");
    now.say(2, "ab");
    CHECK(now.hear(2 * a_letter).size() == 2 * a_letter);
    CHECK(now.comes([&] { return now.was_told(Kind::no_voice, 1) && now.was_told(Kind::ended, 2); }));
}

TEST_CASE("which languages it speaks is answered at once, and that there is no device") {
    Speaking now;
    now.device.missing = true;
    now.speaker.ask({"en", "tlh", "es"});
    CHECK(now.comes([&] { return now.was_told(Kind::no_sound); }));
    std::lock_guard hold(now.mutex);
    CHECK(now.told.front() == VoiceNews{Kind::speaks, 0, {"en", "es"}});
}

TEST_CASE("a device that is pulled out is told, and one that is plugged in again is used") {
    Speaking now;
    now.say(1, std::string(200, 'a'));
    now.hear(3000);
    now.device.pulled_out = true;
    CHECK(now.comes([&] { return now.was_told(Kind::no_sound); }));
    now.device.pulled_out = false;
    now.speaker.stop();
    now.say(2, "b");
    CHECK(now.hear(a_letter).size() == a_letter);
    CHECK(now.comes([&] { return now.was_told(Kind::ended, 2); }));
}

TEST_CASE("a device that takes nothing any more is told like one that is not there") {
    Speaking now;
    now.say(1, "abcdef");
    CHECK(now.comes([&] { return now.was_told(Kind::no_sound); }));
}

TEST_CASE("a recording is heard instead of the voice, and the voice where it cannot be played") {
    Speaking now;
    now.speaker.volume(flow::loudest);
    now.speaker.say({1, "ab", "tlh", flow::Pace::normal, "band.ogg"});
    CHECK(now.hear(3 * a_letter) == std::vector<std::int16_t>(3 * a_letter, 77));
    now.speaker.say({2, "z", "en", flow::Pace::normal, "gone.ogg"});
    const auto heard = now.hear(a_letter);
    REQUIRE(heard.size() == a_letter);
    CHECK(heard.front() == 'z' * 100);
}

TEST_CASE("pausing is no sign of a device that fails") {
    Speaking now;
    now.say(1, "abcdef");
    CHECK(now.comes([&] { return now.device.waiting() > 0; }));
    now.speaker.pause(true);
    CHECK(now.device.is_still);
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    now.speaker.pause(false);
    CHECK_FALSE(now.device.is_still);
    CHECK(now.hear(6 * a_letter).size() == 6 * a_letter);
    CHECK_FALSE(now.was_told(Kind::no_sound));
}
