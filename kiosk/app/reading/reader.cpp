#include "app/reading/reader.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <utility>

#include "screen/reading/listening_strip.h"
#include "screen/text/sentence_ranges.h"

namespace app {
namespace {

bool covered(const flow::State& state) {
    return state.easier || state.asked;
}

/// Letters and digits alone: signs and blanks are not heard.
std::string letters_of(std::string_view text) {
    std::string letters;
    for (const char sign : text) {
        const auto byte = static_cast<unsigned char>(sign);
        if (byte >= 0x80 || std::isalnum(byte)) letters += sign;
    }
    return letters;
}

bool is_ended(std::string_view text) {
    return !text.empty() && std::string_view(".!?").find(text.back()) != std::string_view::npos;
}

bool says_the_same(const screen::Element& one, const screen::Element& other) {
    return one.role == other.role && one.label == other.label && one.action == other.action &&
           one.chosen == other.chosen;
}

bool is_there(const screen::Element& element, const std::vector<screen::Element>& before) {
    return std::any_of(before.begin(), before.end(), [&](const auto& each) { return says_the_same(each, element); });
}

bool stood_there(const screen::Element& element, const std::vector<screen::Element>& before) {
    return std::any_of(before.begin(), before.end(),
                       [&](const auto& each) { return says_the_same(each, element) && each.rect == element.rect; });
}

/// What stands around every slide, and need not be said again with each.
bool is_around(const screen::Element& element) {
    switch (element.role) {
        case screen::Role::text:
        case screen::Role::notice:
        case screen::Role::progress:
        case screen::Role::button:
            return true;
        default:
            return false;
    }
}

}  // namespace

void Reader::shows(const screen::DrawList& list, const flow::State& state) {
    const auto& wanted = state.settings;
    const bool wanted_now = wanted.read_aloud || state.easier;
    if (wanted_now) end_invitation();
    wake(wanted_now, wanted.language);
    if (wanted.read_aloud != on_) turn(wanted.read_aloud);
    settings(wanted);
    const auto news = on_ ? news_of(list, state) : std::vector<std::size_t>{};
    if (!news.empty() || !still_shown(list)) hush();
    if (covered(state) && !covered(state_)) below_ = std::move(elements_);
    elements_ = on_ ? list.elements : std::vector<screen::Element>{};
    pages_ = list.pages;
    state_ = state;
    if (!news.empty()) read(hint_first(news));
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

/// Indices of what was not on the screen before, or means something else now.
std::vector<std::size_t> Reader::news_of(const screen::DrawList& list, const flow::State& state) const {
    const bool uncovered = covered(state_) && !covered(state), covers = covered(state) && !covered(state_);
    const auto& before = uncovered ? below_ : elements_;
    const auto &here = state.place(), &there = state_.place();
    const bool same_page = state.history == state_.history,
               same_slide = here.flow == there.flow && here.slide == there.slide;
    auto known = [&](const screen::Element& element) {
        if (element.action.kind == flow::ActionKind::hear) return true;  // it answers what is being read
        if (element.role == screen::Role::notice && (no_sound_ || no_voice_)) return true;  // why nothing is heard
        if (covers) return false;
        if (state.asked && element.role == screen::Role::progress)
            return true;  // the seconds that are left are said once
        if (same_page) return is_there(element, before);
        return (same_slide || is_around(element)) && stood_there(element, before);
    };
    std::vector<std::size_t> news;
    for (std::size_t i = 0; i < list.elements.size(); ++i)
        if (!known(list.elements[i])) news.push_back(i);
    return news;
}

void Reader::read(const std::vector<std::size_t>& elements) {
    const auto recorded = recorded_elements(elements);
    for (auto index : elements) {
        const auto& element = elements_[index];
        if (recorded.empty() || std::find(recorded.begin(), recorded.end(), index) == recorded.end())
            add(element, index);
        else if (index == recorded.front())
            play(recorded);
    }
    send();
}

/// Those whose words a recording has, from the title on, of a slide that is seen whole. Empty: there is none.
std::vector<std::size_t> Reader::recorded_elements(const std::vector<std::size_t>& elements) const {
    auto is_title = [&](std::size_t index) { return elements_[index].role == screen::Role::title; };
    const auto title = std::find_if(elements.begin(), elements.end(), is_title);
    const auto& place = state_.place();
    const bool whole = place.page == 0 && place.detour != flow::Detour::asked && (pages_ == 1 || no_voice_);
    if (title == elements.end() || !whole || covered(state_)) return {};
    const auto recording = parts_.recording(state_);
    const auto said = letters_of(recording.words);
    std::vector<std::size_t> words;
    if (recording.file.empty()) return words;
    std::copy_if(title, elements.end(), std::back_inserter(words), [&](std::size_t index) {
        const auto& element = elements_[index];
        const auto letters = letters_of(element.label);
        return !element.action && !letters.empty() && said.find(letters) != said.npos;
    });
    return words;
}

/// With the words themselves, for where it cannot be played.
void Reader::play(const std::vector<std::size_t>& elements) {
    std::string words;
    for (auto index : elements) {
        words += elements_[index].label;
        words += is_ended(words) ? " " : ". ";
    }
    const auto& title = elements_[elements.front()];
    say(std::move(words), title.language, {elements.front(), 0, title.label.size()});
    queue_.back().utterance.recording = parts_.recording(state_).file;
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
    if (!on_) return;
    hush();
    const auto found = std::find(elements_.begin(), elements_.end(), element);
    if (found == elements_.end()) return;
    add(element, static_cast<std::size_t>(found - elements_.begin()));
    send();
}

void Reader::adds(const screen::Element& element) {
    if (!on_) return;
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
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < elements_.size(); ++i)
        if (elements_[i].action.kind != flow::ActionKind::hear) all.push_back(i);
    read(all);
}

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
            break;  // its end comes too
        case VoiceNews::Kind::speaks:
            no_voice_ = std::find(news.languages.begin(), news.languages.end(), asked_) == news.languages.end();
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
    if (no_sound_) return screen::Reading::no_sound;
    if (queue_.empty()) return no_voice_ ? screen::Reading::no_voice : screen::Reading::silent;
    return held_ ? screen::Reading::paused : screen::Reading::speaking;
}

screen::Speech Reader::possible(const std::string& language) const {
    if (no_sound_) return screen::Speech::no_sound;
    return no_voice_ && language == asked_ ? screen::Speech::no_voice : screen::Speech::available;
}

std::optional<screen::Heard> Reader::heard() const {
    if (queue_.empty() || !queue_.front().began) return std::nullopt;
    return queue_.front().heard;
}

}  // namespace app
