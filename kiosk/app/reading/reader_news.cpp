// What the voice says of itself to the reader, and how it stands then.
#include <algorithm>

#include "app/reading/reader.h"

namespace app {

bool Reader::take_news() {
    bool changed = false;
    for (const auto& news : parts_.voice.take()) {
        ++heard_of_;
        invited_ |= news.kind == VoiceNews::Kind::began;
        if (invites_ && news.kind != VoiceNews::Kind::began) end_invitation();
        if (!asked_.empty()) take(news), changed = true;
    }
    return changed;
}

void Reader::take(const VoiceNews& news) {
    switch (news.kind) {
        case VoiceNews::Kind::began:
        case VoiceNews::Kind::ended:
            // What was asked before has been heard, whatever was told of it.
            while (!queue_.empty() && queue_.front().utterance.id < news.id) queue_.pop_front();
            if (queue_.empty() || queue_.front().utterance.id != news.id) break;
            no_sound_ = false;
            if (news.kind == VoiceNews::Kind::began)
                queue_.front().began = true;
            else
                queue_.pop_front();
            break;
        case VoiceNews::Kind::no_voice:
            if (no_voice_) is_recorded_ = false;  // it cannot be played
            break;                                // its end comes too
        case VoiceNews::Kind::speaks:
            no_voice_ = std::find(news.languages.begin(), news.languages.end(), asked_) == news.languages.end();
            if (no_voice_) hush();  // what was asked before this was known
            break;
        case VoiceNews::Kind::no_sound:
            queue_.clear();
            held_ = false;
            no_sound_ = true;
            break;
    }
}

bool Reader::waits_for_sound() const {
    if (invites_ && !invited_) return true;
    return !queue_.empty() && !queue_.front().began && !held_;
}

void Reader::gives_up() {
    parts_.voice.give_up();
    queue_.clear();
    held_ = invites_ = false;
    no_sound_ = !asked_.empty();
    ++heard_of_;
}

screen::Reading Reader::status() const {
    using enum screen::Reading;
    if (no_sound_) return no_sound;
    if (!queue_.empty()) return held_ ? paused : speaking;
    if (!no_voice_ || is_recorded_) return silent;
    return parts_.has_recordings(asked_) ? not_recorded : no_voice;
}

screen::Speech Reader::possible(const std::string& language) const {
    using enum screen::Speech;
    if (no_sound_) return no_sound;
    if (!no_voice_ || language != asked_) return available;
    return parts_.has_recordings(language) ? recordings : no_voice;
}

std::optional<screen::Heard> Reader::heard() const {
    if (queue_.empty() || !queue_.front().began) return std::nullopt;
    return queue_.front().heard;
}

}  // namespace app
