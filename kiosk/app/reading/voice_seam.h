// The kiosk's view of a voice that reads aloud. The real one speaks in a process of its own; tests keep what was to be said.
// UI thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "flow/settings.h"

namespace app {

/// One sentence, or words as short as one.
struct Utterance {
    std::uint32_t id = 0;  ///< by which the voice tells of it; each larger than the one before
    std::string text;      ///< as it stands on the screen; UTF-8, of one line
    std::string language;  ///< BCP 47: whose voice speaks it
    flow::Pace pace = flow::Pace::normal;
    std::string recording;  ///< a file that is heard instead; empty: the text is spoken
    bool operator==(const Utterance&) const = default;
};

struct VoiceNews {
    enum class Kind {
        began,     ///< this utterance can be heard now
        ended,     ///< the last sound of it was heard
        speaks,    ///< languages that have a voice are told, once it has begun
        no_voice,  ///< for the language of this utterance, which is left out
        no_sound,  ///< there is no device, or it was pulled out, or is in use; all that was to be said is dropped
    };
    Kind kind = Kind::began;
    std::uint32_t id = 0;                ///< of began, ended, no_voice
    std::vector<std::string> languages;  ///< of `speaks`
    bool operator==(const VoiceNews&) const = default;
};

class Voice {
public:
    virtual ~Voice() = default;
    /// Gets ready to speak and tells which of these languages it can. Returns at once.
    virtual void wake(const std::vector<std::string>& languages) = 0;
    /// After all that was asked before it.
    virtual void say(const Utterance& utterance) = 0;
    /// Silence, within 100 ms, and nothing of what was asked is said any more.
    virtual void stop() = 0;
    /// Holds still in the middle of a word, and goes on from there.
    virtual void pause(bool still) = 0;
    /// 1 to 5, also of what is being said.
    virtual void volume(int step) = 0;
    /// Nobody listens any more: what it takes of memory and of the sound device is given back.
    virtual void rest() = 0;
    /// Nothing came of what it was asked, for longer than anybody waits: it is ended, and the log is told why. What is asked after that is
    /// asked of another.
    virtual void give_up() = 0;
    /// What happened since this was asked last, in order. The kiosk's loop is woken for it.
    virtual std::vector<VoiceNews> take() = 0;
};

/// A kiosk that does not speak.
class Silence final : public Voice {
public:
    void wake(const std::vector<std::string>&) override {}
    void say(const Utterance&) override {}
    void stop() override {}
    void pause(bool) override {}
    void volume(int) override {}
    void rest() override {}
    void give_up() override {}
    std::vector<VoiceNews> take() override { return {}; }
};

}  // namespace app
