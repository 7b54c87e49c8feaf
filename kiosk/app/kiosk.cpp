#include "app/kiosk.h"

#include <algorithm>
#include <utility>

#include "app/likely.h"
#include "screen/same_words.h"

namespace app {
namespace {

constexpr flow::Time frame{14};        // between the steps of a fade
constexpr flow::Time slide_fade{250};  // from slide to slide
constexpr flow::Time panel_fade{200};  // a panel over it that comes or goes
constexpr flow::Time layer_fade{300};  // between the states of one picture
constexpr flow::Time at_once{0};
constexpr flow::Time for_ever{-1};

}  // namespace

Kiosk::Kiosk(Parts parts)
    : parts_(std::move(parts)),
      state_(flow::first_state(parts_.world)),
      shown_(state_),
      hand_(parts_.tap_guard),
      pulse_(parts_.heartbeat),
      reader_({parts_.voice ? *parts_.voice : silence_,
               [this](const char* english, const std::string& language) {
                   return parts_.world.library.word(english, language);
               },
               parts_.recording, parts_.has_recordings}),
      printing_(parts_.paper, parts_.most_printed) {
    invited_ = state_.last_touch = parts_.clock.now();  // the attract loop begins when nobody came since
    if (parts_.voice)
        parts_.layout.tell_speech([this](const std::string& language) { return reader_.possible(language); });
    if (parts_.paper) parts_.layout.tell_paper([this] { return printing_.told(); });
}

void Kiosk::run() {
    draw();
    quiet_until_ = parts_.clock.now() + parts_.quiet_start;
    pulse_.turned(parts_.clock.now(), parts_.screen, state_.visiting);
    while (!quit_) {
        if (auto input = wait()) take(*input);
        changed_ |= parts_.take_posted();
        changed_ |= printing_.take_news();
        listen();
        move_on();
        draw();
        pulse_.turned(parts_.clock.now(), parts_.screen, state_.visiting);
        if (!state_.visiting && parts_.may_end()) quit_ = true;
    }
    session(flow::Stopped{});
}

void Kiosk::adopt(flow::State state) {
    state_ = std::move(state);
    forget_aids();
    hand_.let_go();
    changed_ = true;
}

// ---- 1. wait ---------------------------------------------------------------------------------------------------------

std::optional<screen::Input> Kiosk::wait() {
    auto now = parts_.clock.now();
    if (parts_.screen.fading()) return parts_.screen.wait(std::max(at_once, last_step_ + frame - now));
    const bool work_left = first_ || to_prepare_ || to_read_;  // when nobody wants anything
    if (work_left && may_work_ahead()) return parts_.screen.wait(at_once);
    const auto work_due = work_left ? std::optional(quiet_until_) : std::nullopt;
    auto due = flow::wake_at(state_, parts_.world), picture = parts_.screen.next_picture();
    for (const auto& other : {work_due, picture, next_invitation(), aids_wake_at(), sound_due(), pulse_.due()})
        if (other && (!due || *other < *due)) due = other;
    return parts_.screen.wait(due ? std::max(at_once, *due - now) : for_ever);
}

// ---- 2. take what was touched: kiosk_touch.cpp, kiosk_keys.cpp ----------------------------------------------------------

// ---- 3. move on ------------------------------------------------------------------------------------------------------

/// As staff chose it, from the next visit on.
void Kiosk::take_volume() {
    if (!parts_.first_volume) return;
    const int wanted = parts_.first_volume();
    if (std::exchange(parts_.world.defaults.volume, wanted) != wanted && !state_.visiting)
        state_.settings.volume = wanted;
}

void Kiosk::session(const flow::Event& event) {
    take_volume();
    auto advanced = flow::advance(std::move(state_), event, parts_.clock.now(), parts_.world);
    state_ = std::move(advanced.state);
    if (advanced.effects.ended) {
        parts_.counter.count(*advanced.effects.ended);
        parts_.begin_visit();
        printing_.forget();
        forget_aids();
        keyboard_ = false;
    }
}

void Kiosk::move_on() {
    auto now = parts_.clock.now();
    if (auto due = flow::wake_at(state_, parts_.world); due && now >= *due) {
        stay_while_reading();
        if (!state_.visiting && !parts_.may_invite())
            session(flow::Touched{});
        else
            session(flow::Tick{});
        changed_ = true;
    }
    if (auto due = next_invitation(); due && now >= *due) {
        invited_ = now;
        reader_.invite(state_.settings.language);
    }
    give_up_sound(now);
    move_held_on(now);
    if (!parts_.screen.fading()) move_frame_on();
    if (auto picture = parts_.screen.next_picture(); picture && now >= *picture && !changed_) parts_.screen.step(now);
    if (parts_.screen.fading()) {
        if (!changed_ && now - last_step_ >= frame) {
            parts_.screen.step(now);
            last_step_ = now;
        }
    } else if (changed_ || !may_work_ahead()) {
        return;
    } else if (std::exchange(first_, false)) {
        changed_ = parts_.after_first_picture();
        begin_to_prepare();
    } else if (to_prepare_) {
        prepare();
    } else if (to_read_) {
        read_ahead();
    }
}

bool Kiosk::may_work_ahead() const {
    return state_.visiting || parts_.clock.now() >= quiet_until_;
}

// ---- 4. draw ---------------------------------------------------------------------------------------------------------

screen::DrawList Kiosk::lay_out(const flow::State& state) {
    return parts_.layout.lay_out(state, parts_.clock.now(), parts_.world, parts_.screen.panel(), interaction_);
}

void Kiosk::draw() {
    if (!std::exchange(changed_, false)) return;
    if (means_something_else()) interaction_.pressed = interaction_.let_go = {};  // what a finger rests on is let go
    bool other_size = std::exchange(other_size_, false);
    auto list = lay_out(state_);
    const bool has_words = !state_.hidden && !state_.attract;
    auto page = has_words && (other_size || has_other_letters()) ? page_of_same_words(list) : std::nullopt;
    if (list.answer && read_an_answer()) page = list.answer;
    const auto before = state_.place();
    session(flow::LaidOut{list.pages, page, list.answer});
    if (page || before != state_.place()) list = lay_out(state_);
    std::swap(list_, list);
    keep_focus();
    keep_frame();
    if (keyboard_ || frame_.is_on()) list_ = lay_out(state_);
    read_screen();
    auto now = parts_.clock.now();
    auto to_see = list_;
    if (auto heard = reader_.heard()) parts_.layout.mark(to_see, *heard, state_.settings, parts_.world.library);
    parts_.screen.show(std::move(to_see), fade(), now);
    last_step_ = now;
    bool other_place = shown_.history != state_.history || shown_.settings != state_.settings;
    const bool other_invitation = shown_.attract != state_.attract;
    tell_hand(std::move(list));
    shown_ = state_;
    if (other_place || other_size || other_invitation) begin_to_prepare();
}

/// Larger or smaller ones, or more or less room for them, in the same place.
bool Kiosk::has_other_letters() const {
    const auto &before = shown_.settings, &now = state_.settings;
    const bool other = before.text_size != now.text_size || before.read_aloud != now.read_aloud ||
                       before.by_ear != now.by_ear || before.reach != now.reach;  // each divides pages anew
    return other && shown_.history == state_.history;
}

/// What a touched part says stood on the screen, or before it: who enlarges it goes on reading it.
bool Kiosk::read_an_answer() const {
    return !shown_.touched_part.empty() && shown_.touched_part == state_.touched_part && !list_.answer &&
           shown_.history == state_.history && shown_.settings != state_.settings;
}

/// Of a slide that was on the screen before it or its letters had this size. A panel that stands over it hides no words.
std::optional<int> Kiosk::page_of_same_words(const screen::DrawList& list) {
    std::vector<screen::DrawList> pages;
    auto state = state_, seen = shown_;
    state.easier = seen.easier = false;
    for (int page = 0; page < list.pages; ++page) {
        state.history.back().page = page;
        pages.push_back(lay_out(state));
    }
    return screen::page_with_the_same_words(shown_.easier ? lay_out(seen) : list_, pages);
}

/// The controls are others now than they were, or mean something else though they look the same.
bool Kiosk::means_something_else() const {
    return shown_.history != state_.history || shown_.settings != state_.settings ||
           shown_.asked.has_value() != state_.asked.has_value() || shown_.hidden != state_.hidden ||
           shown_.attract != state_.attract || shown_.easier != state_.easier ||
           shown_.easier_page != state_.easier_page || shown_.to_ask != state_.to_ask || shown_.to_do != state_.to_do;
}

/// `before`: what was shown until now. The very first list, and that of a screen of another size, has nothing in common
/// with it: no finger was there yet to be taken in.
void Kiosk::tell_hand(screen::DrawList before) {
    bool other = means_something_else() || !screen::same_controls(before, list_);
    if (other && before.size == list_.size)
        hand_.screen_changed(std::move(before), parts_.clock.now());
    else
        hand_.screen_stayed();
}

flow::Time Kiosk::fade() const {
    if (state_.settings.motion == flow::Motion::reduced || shown_.hidden != state_.hidden) return at_once;
    if (shown_.attract != state_.attract)
        return state_.attract ? slide_fade : at_once;  // who touches it waits for nothing
    if (shown_.asked.has_value() != state_.asked.has_value()) return slide_fade;
    if (shown_.easier != state_.easier || shown_.easier_page != state_.easier_page) return panel_fade;
    if (shown_.history != state_.history || shown_.settings != state_.settings) return slide_fade;
    bool drawn_along = state_.between || (hand_.held() == slider_ && shown_.between);
    if (drawn_along) return at_once;  // a finger or a key moves the picture step by step
    if (shown_.moment != state_.moment || shown_.touched_part != state_.touched_part ||
        shown_.answers != state_.answers || shown_.to_ask != state_.to_ask || shown_.to_do != state_.to_do ||
        shown_.orders != state_.orders)
        return layer_fade;
    return at_once;
}

void Kiosk::begin_to_prepare() {
    to_read_ = state_.place().is_home() && !state_.attract;
    likely_ = likely_states(state_, list_, parts_.world);
    prepared_.clear();
    to_prepare_ = true;
}

/// Lays out one of them, so that a tap never waits for more than one; when all are, their pictures are drawn ahead. Home
/// leads to many places, of which one will be seen: laying them out is most of the work, pictures of all are much memory.
void Kiosk::prepare() {
    constexpr std::size_t pictures_from_home = 2;
    if (!likely_.empty()) {
        prepared_.push_back(lay_out(likely_.front()));
        likely_.erase(likely_.begin());
    }
    if (!likely_.empty()) return;
    if (state_.place().is_home()) prepared_.resize(std::min(prepared_.size(), pictures_from_home));
    parts_.screen.prepare(std::exchange(prepared_, {}));
    to_prepare_ = false;
}

/// What is said on the screen of topics that nobody knew yet may be different then.
void Kiosk::read_ahead() {
    if (parts_.read_ahead(state_.settings.language)) {
        has_read_ = true;
        return;
    }
    to_read_ = false;
    changed_ = std::exchange(has_read_, false);
    parts_.at_rest();
}

}  // namespace app
