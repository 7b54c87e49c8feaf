// The visit as a state machine: state + event + time → new state + effects. Pure but for the two seams it asks (the
// library for flows, the script for a branch); no clock of its own, no screen, no disk.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "flow/action.h"
#include "flow/seams.h"
#include "flow/settings.h"
#include "flow/visit.h"

namespace flow {

/// What the visitor left the way for; Next leads back to it in the end.
enum class Detour {
    none,
    room,
    help,
    asked,      ///< the questions that were chosen on this slide, large
    take_home,  ///< the words of this slide, for the visitor's phone
};

/// Where the visitor is: one entry of the history, which Back takes away again.
struct Place {
    std::string flow;       ///< empty: the home screen
    std::string slide;      ///< empty, in a flow: the calm slide of a flow that cannot be shown
    int page = 0;           ///< of the slide or of the home screen, from 0
    std::string body_part;  ///< home: the part of the figure that was touched; empty: none
    Detour detour = Detour::none;
    std::optional<std::string> search = {};  ///< home: topics are searched by these letters, at first by none

    bool is_home() const { return flow.empty(); }
    /// Shown is not the slide but something made of it.
    bool is_aside() const { return detour == Detour::asked || detour == Detour::take_home; }
    bool is_resting() const { return !flow.empty() && slide.empty(); }
    bool operator==(const Place&) const = default;
};

/// Between the moments of a change that plays: with four of them, and the last one's fade of 300 ms, it takes under 2 s.
inline constexpr Time moment_time{550};

/// How far things have been put in their order.
struct Ordering {
    int placed = 0;       ///< the first so many
    int missed = 0;       ///< what was touched last, out of its turn; from 1, 0: nothing was
    bool at_once = true;  ///< nothing was missed so far
    bool operator==(const Ordering&) const = default;
};

struct State {
    Settings settings;
    std::vector<Place> history{Place{}};  ///< never empty; the last is where the visitor is
    int pages = 1;                        ///< of the place, as the layout told with LaidOut
    int moment = 0;                       ///< of a slide whose picture changes, from 0
    bool moment_chosen = false;           ///< touched, not played: its own words are shown
    std::optional<int> between;           ///< where its picture is drawn along to, when not at a moment: hundredths of
                                          ///< the way from one to the next, so that 150 lies between the second and the
                                          ///< third; `moment` is the nearest
    std::optional<Time> playing;          ///< the next moment comes by itself then
    std::optional<bool> clip_chosen;      ///< whether the slide's clip plays, where the visitor touched it
    std::string touched_part;             ///< of the slide; empty: none
    bool wants_answer = false;            ///< a part was touched, and its words may stand on another page
    std::map<SlideKey, int> answers;      ///< last answer given, from 1
    std::map<SlideKey, bool> first_right;     ///< whether the first answer given was right
    std::map<SlideKey, std::string> choices;  ///< target chosen
    /// Questions for the clinician that were chosen, from 1; no empty sets. They belong to this visit alone: no count, no
    /// script and no log is told of them, see flow/to_ask.
    std::map<SlideKey, std::set<int>> to_ask;
    /// Things to do at home that were ticked, from 1; no empty sets. As little is told of them, see flow/to_do.
    std::map<SlideKey, std::set<int>> to_do;
    std::map<SlideKey, Ordering> orders;
    bool easier = false;         ///< the panel of settings stands over the place
    int easier_page = 0;         ///< of that panel, from 0; beyond its last it is the last
    bool enough_to_ask = false;  ///< one more was touched than may be chosen
    Time arrived{0};             ///< at the place
    Time last_touch{0};
    std::optional<Time> asked;   ///< "Still there?" is on screen since then
    std::optional<Time> hidden;  ///< the visitor hid the place then, and no touch has shown it again
    std::optional<int> attract;  ///< nobody is there, and has not been for long: which picture invites, from 0
    Time ticked{0};              ///< time of the last event
    bool visiting = false;       ///< somebody has pressed something since the last visit ended
    std::uint32_t drawn = 0;     ///< for the order of answers in this visit, see answer_order; 0: nothing was drawn
    Visit visit;

    const Place& place() const { return history.back(); }
};

struct Press {
    Action action;
};
/// A touch that presses nothing, or a key: somebody is there.
struct Touched {};
struct Tick {};
/// The layout's answer: how many pages the place has. Moves back to the last page if there are fewer now, and to `page`
/// where the pages are divided anew and that one shows what the visitor saw. Goes on to `answer` after a part was touched, and
/// Back returns from there.
struct LaidOut {
    int pages = 1;
    std::optional<int> page = {};
    std::optional<int> answer = {};  ///< the page where the words stand that answer a touch, if not on this
};
/// The kiosk is being stopped in order; a visit under way ends as left.
struct Stopped {};
using Event = std::variant<Press, Touched, Tick, LaidOut, Stopped>;

struct Effects {
    std::optional<Visit> ended;  ///< count it, and let the scripts forget it
};

/// How long nobody may touch before the kiosk asks, and how long it then waits.
struct IdleRules {
    Time quiet{90'000};  ///< with a slide of up to `words_in_quiet` words; longer in proportion
    int words_in_quiet = 60;
    int warning_factor = 2;      ///< warning slides
    Time countdown{30'000};      ///< at least 20 s by WCAG 2.2, 2.2.1
    Time attract_after{0};       ///< nobody visits for so long, then the attract loop begins; 0: never
    Time attract_stays{20'000};  ///< each of its pictures: by WCAG 2.2, 2.2.2 nothing may move on for over 5 s
};

struct World {
    Library& library;
    NextSlide& next_slide;
    IdleRules idle;
    Settings defaults;            ///< what every visit starts with
    DrawNumber draw_number = {};  ///< empty: answers stand as their author wrote them
};

struct Advance {
    State state;
    Effects effects;
};

State first_state(const World& world);
Advance advance(State state, const Event& event, Time now, World& world);

/// The slide shown, in the visitor's language; null at home and while resting. The pointer keeps the flow alive.
struct Shown {
    FlowPointer flow;
    const Slide* slide = nullptr;
};
Shown shown(const State& state, World& world);

/// When Tick must come next; nothing where nothing will happen by itself, however long nobody is there.
std::optional<Time> wake_at(const State& state, World& world);

/// What follows the last page of the slide shown.
enum class WayOn {
    next,  ///< a further slide
    done,  ///< back to where the visitor left the way, for a room or for the warning signs
    end,   ///< nothing: there is no Next, and Finish is the way on
};
WayOn way_on(const State& state, const Shown& shown);

/// The slide that "Get help now" leads to from here, in this flow or the clinic's own: empty where it leads nowhere else.
Place help_from(const State& state, World& world);

/// How far the picture of a slide with moments has gone, in hundredths of the way from one moment to the next: 0 at the
/// first, 100 at the second.
int compared(const State& state);
/// The same at the slide's last moment; 0: there is no way to go.
int way_length(const Slide& slide);

/// Whether a clip on the slide plays: by itself, unless motion is reduced, and as the visitor chose.
bool clip_plays(const State& state);

/// The moment a slide stands at when nobody touches it: a change has played to its last one.
int moment_at_rest(const State& state, World& world);

/// Whole seconds left of the countdown, 30 … 1; 0 when not asked.
int seconds_left(const State& state, Time now, const IdleRules& rules);

/// Slides that may follow, for preparing their pictures: targets of Next, options, rooms, a room's stop, the previous one.
std::vector<const Slide*> likely_next(const Flow& flow, const Slide& slide);

/// Words a visitor reads on the slide; two Han, kana or Hangul characters count as a word.
int word_count(const Slide& slide);

}  // namespace flow
