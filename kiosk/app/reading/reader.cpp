#include "app/reading/reader.h"

#include <algorithm>
#include <utility>

#include "app/reading/new_on_screen.h"
#include "screen/reading/listening_strip.h"
#include "screen/text/sentence_ranges.h"

namespace app {

void Reader::shows(const screen::DrawList& list, const flow::State& state) {
    const auto& wanted = state.settings;
    const bool wanted_now = wanted.read_aloud || state.easier;
    if (wanted_now) end_invitation();
    wake(wanted_now, wanted.language);
    if (wanted.read_aloud != on_) turn(wanted.read_aloud);
    settings(wanted);
    if (no_voice_) return shows_to_play(list, state);
    const auto news = on_ ? news_of(list, state) : std::vector<std::size_t>{};
    if (!news.empty() || !still_shown(list)) hush();
    keep(list, state);
    if (!news.empty()) read(hint_first(news));
}

/// In a language without a voice the recording of a slide is all that can be heard: once, when the slide comes, on however many pages.
void Reader::shows_to_play(const screen::DrawList& list, const flow::State& state) {
    const bool comes = !was_played_ || !is_same_slide(state, state_);
    if ((comes || is_covered(state)) && !queue_.empty()) hush();
    keep(list, state);
    if (!queue_.empty()) queue_.front().heard = heard_of_recording();  // where its title stands now
    was_played_ &= !comes;
    if (on_ && !was_played_ && !is_covered(state)) play_alone();
}

void Reader::keep(const screen::DrawList& list, const flow::State& state) {
    if (is_covered(state) && !is_covered(state_)) below_ = std::move(elements_);
    elements_ = on_ ? list.elements : std::vector<screen::Element>{};
    pages_ = list.pages;
    state_ = state;
}

/// What one has to know first.
std::vector<std::size_t> Reader::hint_first(std::vector<std::size_t> news) const {
    const auto hint = parts_.word(screen::by_ear_hint, settings_.language);
    std::stable_partition(news.begin(), news.end(), [&](auto index) { return elements_[index].label == hint; });
    return news;
}

/// Already while the panel of settings is open, which says whether anything can be heard.
void Reader::wake(bool wanted, const std::string& language) {
    if (!wanted) {
        if (!std::exchange(asked_, {}).empty()) parts_.voice.rest(), ++heard_of_;
        no_sound_ = no_voice_ = false;
    } else if (std::exchange(asked_, language) != language) {
        no_voice_ = false;
        parts_.voice.wake({language});
    }
}

void Reader::turn(bool on) {
    hush();
    on_ = on;
    elements_.clear();
    below_.clear();
    was_played_ = false;
    if (on) parts_.voice.volume(settings_.volume);
}

void Reader::settings(const flow::Settings& now) {
    const auto before = std::exchange(settings_, now);
    if (before.volume != now.volume && on_) parts_.voice.volume(now.volume);
    if (before.pace != now.pace && !queue_.empty()) change_pace();
}

/// From the beginning of what is being said.
void Reader::change_pace() {
    const bool held = held_;
    auto rest = std::move(queue_);
    hush();
    for (auto& piece : rest) {
        piece.utterance.id = ++id_;
        piece.utterance.pace = settings_.pace;
        piece.began = false;
        queue_.push_back(std::move(piece));
    }
    send();
    if (held) hold();
}

/// What waits to be heard stands where it stood.
bool Reader::still_shown(const screen::DrawList& list) const {
    return std::all_of(queue_.begin(), queue_.end(), [&](const Piece& piece) {
        const auto index = piece.heard.element;
        if (elements_[index].action.kind == flow::ActionKind::hear) return true;  // it follows what is said
        if (index >= list.elements.size()) return false;
        const bool counts_down = state_.asked && list.elements[index].role == screen::Role::progress;
        return counts_down || says_the_same(list.elements[index], elements_[index]);
    });
}

/// But for why nothing is heard.
std::vector<std::size_t> Reader::news_of(const screen::DrawList& list, const flow::State& state) const {
    const bool uncovered = is_covered(state_) && !is_covered(state);
    auto news = new_on_screen({list.elements, state}, {uncovered ? below_ : elements_, state_});
    if (no_sound_) std::erase_if(news, [&](auto index) { return list.elements[index].role == screen::Role::notice; });
    return news;
}

void Reader::read(const std::vector<std::size_t>& elements) {
    const auto& place = state_.place();
    const bool whole = place.page == 0 && pages_ == 1 && !place.is_aside() && !is_covered(state_);
    const auto recording = whole ? parts_.recording(state_) : Recording{};
    const auto recorded =
        recording.file.empty() ? std::vector<std::size_t>{} : recorded_elements(elements_, elements, recording.words);
    for (auto index : elements) {
        if (!recorded.empty() && index == recorded.front())
            play(recording.file, as_sentences(elements_, recorded), {index, 0, elements_[index].label.size()});
        if (std::find(recorded.begin(), recorded.end(), index) == recorded.end()) add(elements_[index], index);
    }
    send();
}

/// With its words, for where it cannot be played.
void Reader::play(const std::string& file, std::string words, screen::Heard heard) {
    say(std::move(words), settings_.language, heard);
    queue_.back().utterance.recording = file;
}

void Reader::play_alone() {
    was_played_ = true;
    const bool has_one = !state_.place().is_aside();
    const auto recording = has_one ? parts_.recording(state_) : Recording{};
    is_recorded_ = !recording.file.empty();
    if (is_recorded_) play(recording.file, recording.words, heard_of_recording());
    send();
}

/// The title; nothing of the screen on a page that has none.
screen::Heard Reader::heard_of_recording() const {
    const auto title = std::find_if(elements_.begin(), elements_.end(),
                                    [](const auto& element) { return element.role == screen::Role::title; });
    const auto index = static_cast<std::size_t>(title - elements_.begin());
    return {index, 0, title == elements_.end() ? 0 : title->label.size()};
}

void Reader::send(std::size_t from) {
    for (std::size_t i = from; i < queue_.size(); ++i) parts_.voice.say(queue_[i].utterance);
}

void Reader::add(const screen::Element& element, std::size_t index) {
    for (const auto& [first, last] : screen::sentences(element.label, element.language))
        say(element.label.substr(first, last - first), element.language, {index, first, last});
    const auto& mine = settings_.language;  // a button may be named in another one: "Español"
    auto word = [&](const char* english) { return parts_.word(english, mine); };
    if (auto kind = screen::kind_said(element, word); !kind.empty()) say(std::move(kind), mine, {index, 0, 0});
}

void Reader::say(std::string text, const std::string& language, screen::Heard heard) {
    queue_.push_back({{++id_, std::move(text), language, settings_.pace, {}}, heard, false});
}

void Reader::touches(const screen::Element& element) {
    if (!on_ || no_voice_) return;
    hush();
    const auto found = std::find(elements_.begin(), elements_.end(), element);
    if (found == elements_.end()) return;
    add(element, static_cast<std::size_t>(found - elements_.begin()));
    send();
}

void Reader::adds(const screen::Element& element) {
    if (!on_ || no_voice_) return;
    const auto found = std::find(elements_.begin(), elements_.end(), element);
    const auto index = static_cast<std::size_t>(found - elements_.begin());
    const bool comes =
        std::any_of(queue_.begin(), queue_.end(), [&](const Piece& each) { return each.heard.element == index; });
    if (found == elements_.end() || comes) return;
    const auto before = queue_.size();
    add(element, index);
    send(before);
}

void Reader::invite(const std::string& language) {
    if (!asked_.empty() || std::exchange(invites_, true)) return;
    invited_ = false;
    parts_.voice.volume(settings_.volume);
    const auto words =
        parts_.word("To have this screen read to you, hold two fingers on it for three seconds.", language);
    parts_.voice.say({++id_, words, language, settings_.pace, {}});
}

void Reader::end_invitation() {
    if (std::exchange(invites_, false) && asked_.empty()) parts_.voice.rest();
}

void Reader::hold() {
    end_invitation();
    if (!on_ || queue_.empty() || std::exchange(held_, true)) return;
    parts_.voice.pause(true);
}

void Reader::hush() {
    held_ = false;
    queue_.clear();
    if (on_) parts_.voice.stop();
}

void Reader::obey(const std::string& what) {
    if (!on_) return;
    if (what == "pause") return hold();
    if (what == "on" && held_) {
        held_ = false;
        return parts_.voice.pause(false);
    }
    say_all_again();
}

void Reader::say_all_again() {
    hush();
    if (no_voice_) return is_covered(state_) ? void() : play_alone();
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < elements_.size(); ++i)
        if (elements_[i].action.kind != flow::ActionKind::hear) all.push_back(i);
    read(all);
}

}  // namespace app
