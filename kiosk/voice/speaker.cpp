#include "voice/speaker.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace voice {
namespace {

using namespace std::chrono_literals;

constexpr auto look = 15ms;           // at what was heard meanwhile
constexpr auto unused = 10s;          // then the device is given back
constexpr int looks_of_a_dead = 200;  // 3 s in which a device took no sample
constexpr double ahead = 0.2;         // seconds of sound made before they are heard

/// 6 decibels a step; the loudest is as the synthesizer made it.
float gain_of(int step) {
    return static_cast<float>(std::pow(10.0, -6.0 * (flow::loudest - step) / 20));
}

}  // namespace

Speaker::Speaker(Parts parts) : parts_(std::move(parts)), thread_([this] { run(); }) {}

Speaker::~Speaker() {
    stop();
    {
        std::lock_guard lock(mutex_);
        end_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void Speaker::say(app::Utterance utterance) {
    {
        std::lock_guard lock(mutex_);
        queue_.push_back(std::move(utterance));
    }
    changed_.notify_all();
}

void Speaker::stop() {
    {
        std::lock_guard lock(mutex_);
        ++turn_;
        queue_.clear();
        marks_.clear();
        parts_.sound.drop_waiting();
        made_ = 0;
        still_ = false;
        parts_.sound.pause(false);
    }
    changed_.notify_all();
}

void Speaker::pause(bool still) {
    std::lock_guard lock(mutex_);
    still_ = still;
    looks_ = 0;
    parts_.sound.pause(still);
}

void Speaker::volume(int step) {
    std::lock_guard lock(mutex_);
    gain_ = gain_of(step);
}

void Speaker::ask(std::vector<std::string> languages) {
    {
        std::lock_guard lock(mutex_);
        asked_.insert(asked_.end(), languages.begin(), languages.end());
    }
    changed_.notify_all();
}

void Speaker::run() {
    Lock lock(mutex_);
    while (wait_for_work(lock)) {
        if (!asked_.empty())
            tell_languages(lock);
        else
            speak(lock);
    }
    parts_.sound.close();
}

/// False: the end.
bool Speaker::wait_for_work(Lock& lock) {
    auto something = [this] { return end_ || !queue_.empty() || !asked_.empty(); };
    wait_until_heard(lock, 0);
    if (!changed_.wait_for(lock, unused, something)) {
        parts_.sound.close();
        changed_.wait(lock, something);
    }
    return !end_;
}

/// Opens the device too: where there is none, nobody is offered to be read to.
void Speaker::tell_languages(Lock& lock) {
    std::deque<std::string> asked = std::exchange(asked_, {});
    lock.unlock();
    app::VoiceNews news{app::VoiceNews::Kind::speaks, 0, {}};
    for (const auto& language : asked)
        if (parts_.synthesizer.has_voice(language)) news.languages.push_back(language);
    parts_.tell(news);
    lock.lock();
    if (!open(lock)) parts_.tell({app::VoiceNews::Kind::no_sound, 0, {}});
}

/// The device, or another one where that was pulled out. A system that is slow to give one keeps nobody else waiting.
bool Speaker::open(Lock& lock) {
    lock.unlock();
    if (!parts_.sound.lives()) parts_.sound.close();
    const int rate = parts_.synthesizer.rate();
    const bool opened = rate > 0 && parts_.sound.open(rate);
    lock.lock();
    if (opened) parts_.sound.pause(still_);
    return opened;
}

void Speaker::speak(Lock& lock) {
    auto said = std::move(queue_.front());
    queue_.pop_front();
    const auto turn = turn_;
    const bool opened = open(lock);
    if (turn != turn_) return;
    if (!opened) return give_up(lock);
    marks_.push_back({said.id, made_, made_});
    lock.unlock();
    const bool spoken = make_sound(said, turn);
    lock.lock();
    if (turn != turn_ || marks_.empty()) return;
    marks_.back().last = made_;
    marks_.back().made = true;
    if (!spoken) parts_.tell({app::VoiceNews::Kind::no_voice, said.id, {}});
}

/// False: no voice for the language.
bool Speaker::make_sound(const app::Utterance& said, std::uint64_t turn) {
    std::vector<std::int16_t> recorded;
    if (!said.recording.empty()) recorded = parts_.recording(said.recording, parts_.synthesizer.rate());
    constexpr std::size_t piece = 1'000;  // samples
    for (std::size_t at = 0; at < recorded.size(); at += piece)
        if (!take(std::span(recorded).subspan(at, std::min(piece, recorded.size() - at)), turn)) break;
    if (!recorded.empty()) return true;
    const auto text = parts_.speakable(said.text, said.language);
    return parts_.synthesizer.speak(text, said.language, said.pace, [&](auto samples) { return take(samples, turn); });
}

/// Of the synthesizer, which is held up here as long as enough waits to be heard.
bool Speaker::take(std::span<const std::int16_t> samples, std::uint64_t turn) {
    Lock lock(mutex_);
    if (turn != turn_) return false;
    std::vector<std::int16_t> louder(samples.size());
    std::transform(samples.begin(), samples.end(), louder.begin(), [this](std::int16_t sample) {
        return static_cast<std::int16_t>(std::lround(static_cast<float>(sample) * gain_));
    });
    parts_.sound.play(louder);
    made_ += samples.size();
    wait_until_heard(lock, static_cast<std::size_t>(ahead * parts_.synthesizer.rate()));
    return turn == turn_;
}

/// Until no more than so many samples wait, or there is something else to do.
void Speaker::wait_until_heard(Lock& lock, std::size_t may_wait) {
    const auto turn = turn_;
    for (;;) {
        tell_heard();
        if (turn != turn_ || end_) return;
        const bool last = may_wait == 0;
        if (last ? marks_.empty() || !queue_.empty() || !asked_.empty() : parts_.sound.waiting() <= may_wait) return;
        if (stands_still()) return give_up(lock);
        changed_.wait_for(lock, look);
    }
}

void Speaker::tell_heard() {
    const auto waiting = parts_.sound.waiting();
    const auto heard = made_ > waiting ? made_ - waiting : 0;
    for (auto& mark : marks_)
        if (!mark.began && heard > mark.first) {
            mark.began = true;
            parts_.tell({app::VoiceNews::Kind::began, mark.id, {}});
        }
    while (!marks_.empty() && marks_.front().made && heard >= marks_.front().last) {
        parts_.tell({app::VoiceNews::Kind::ended, marks_.front().id, {}});
        marks_.pop_front();
    }
}

/// The device takes nothing any more, or is gone.
bool Speaker::stands_still() {
    const auto waiting = parts_.sound.waiting();
    looks_ = still_ || waiting != waited_ || waiting == 0 ? 0 : looks_ + 1;
    waited_ = waiting;
    return !parts_.sound.lives() || looks_ >= looks_of_a_dead;
}

/// Nothing can be heard. That is told first: a device that hangs may hang while it is closed, too.
void Speaker::give_up(Lock& lock) {
    ++turn_;
    queue_.clear();
    marks_.clear();
    made_ = 0;
    looks_ = 0;
    parts_.tell({app::VoiceNews::Kind::no_sound, 0, {}});
    lock.unlock();
    parts_.sound.drop_waiting();
    parts_.sound.close();
    lock.lock();
}

}  // namespace voice
