// Reads the screen aloud: what is new on it, in reading order, sentence by sentence; the sentence that can be heard is marked. Knows no session
// and no clock: the kiosk tells it what is shown, what the voice says of itself, and what was pressed. UI thread.
#pragma once

#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/reading/recorded_words.h"
#include "app/reading/voice_seam.h"
#include "flow/session.h"
#include "screen/frame/easier_panel.h"
#include "screen/reading/heard.h"
#include "screen/sheet.h"

namespace app {

class Reader {
public:
    /// `word`: an interface word in a language. `recording`: of the slide shown. `has_recordings`: the pack has some in this language.
    struct Parts {
        Voice& voice;
        std::function<std::string(const char* english, const std::string& language)> word;
        std::function<Recording(const flow::State& state)> recording = [](const flow::State&) { return Recording{}; };
        std::function<bool(const std::string& language)> has_recordings = [](const std::string&) { return false; };
    };
    explicit Reader(Parts parts) : parts_(std::move(parts)) {}

    /// This is on the screen now, for this state. What is new on it is read, instead of what was being read, if the visitor wants to be
    /// read to.
    void shows(const screen::DrawList& list, const flow::State& state);
    /// The focus, or a finger that looks for something, came to this element: it alone is said.
    void touches(const screen::Element& element);
    /// After what is being read, where the keys stand.
    void adds(const screen::Element& element);
    /// Holds still, as a finger that comes down makes it.
    void hold();
    /// To nobody in particular, at a first screen that nobody looks at: how to be read to. The voice then rests again.
    void invite(const std::string& language);
    /// What waits to be read is not read any more.
    void hush();
    /// Pause, Go on, Read again: "pause", "on", "again".
    void obey(const std::string& what);
    /// What the voice said of itself since. True: the screen may look different.
    bool take_news();

    /// Something is to be heard, nothing of it was yet, and nobody paused it.
    bool waits_for_sound() const;
    /// Changes when the voice began or ended something, or came to rest.
    std::uint32_t heard_of() const { return heard_of_; }
    /// Nobody waits for it any longer: there is no sound, until some is heard.
    void gives_up();

    bool is_on() const { return on_; }
    /// What a finger finds can be said. Not where only recordings are heard.
    bool speaks() const { return on_ && !no_sound_ && !no_voice_; }
    bool is_speaking() const { return !queue_.empty() && !held_; }
    screen::Reading status() const;
    /// Whether it could read this language to somebody.
    screen::Speech possible(const std::string& language) const;
    /// What can be heard now, in the list that was shown last.
    std::optional<screen::Heard> heard() const;

private:
    struct Piece {
        Utterance utterance;
        screen::Heard heard;
        bool began = false;
    };

    void shows_to_play(const screen::DrawList& list, const flow::State& state);
    void keep(const screen::DrawList& list, const flow::State& state);
    void turn(bool on);
    void settings(const flow::Settings& now);
    void change_pace();
    void wake(bool wanted, const std::string& language);
    std::vector<std::size_t> news_of(const screen::DrawList& list, const flow::State& state) const;
    std::vector<std::size_t> hint_first(std::vector<std::size_t> news) const;
    void read(const std::vector<std::size_t>& elements);
    void add(const screen::Element& element, std::size_t index);
    void play(const std::string& file, std::string words, screen::Heard heard);
    void play_alone();
    screen::Heard heard_of_recording() const;
    void say(std::string text, const std::string& language, screen::Heard heard);
    void send(std::size_t from = 0);
    void take(const VoiceNews& news);
    void end_invitation();
    bool still_shown(const screen::DrawList& list) const;
    void say_all_again();

    Parts parts_;
    bool on_ = false, held_ = false;
    bool invites_ = false, invited_ = false;  ///< to be read to; that can be heard
    std::string asked_;                       ///< the language that the voice was last asked for; empty: it rests
    bool no_sound_ = false;                   ///< as it said last
    bool no_voice_ = false;                   ///< for that language: only recordings are heard
    // Then, of the slide shown last:
    bool was_played_ = false;   ///< as far as there is something to play
    bool is_recorded_ = false;  ///< so that it can be heard again
    flow::Settings settings_;
    std::vector<screen::Element> elements_;  ///< shown last, to who is read to
    int pages_ = 1;                          ///< of the place shown last
    flow::State state_;                      ///< likewise
    std::vector<screen::Element> below_;     ///< what was shown before a panel or a question came over it
    std::deque<Piece> queue_;                ///< not heard to their end
    std::uint32_t id_ = 0, heard_of_ = 0;
};

}  // namespace app
