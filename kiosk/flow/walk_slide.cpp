// What a visitor does on a slide, and the settings of the visit.
#include <algorithm>

#include "flow/picture_files.h"
#include "flow/to_ask.h"
#include "flow/walk.h"

namespace flow {
namespace {

/// What was used stays used, whatever is set back.
bool is_help(const std::string& setting) {
    return setting == to_string({ActionKind::take_home, ""}) || setting == to_string({ActionKind::print, ""});
}

}  // namespace

void Walk::answer(int which) {
    auto now_here = here();
    if (!now_here.slide || which < 1 || which > static_cast<int>(now_here.slide->answers.size())) return;
    bool first = !state_.answers.contains(key());
    if (first) state_.first_right[key()] = now_here.slide->answers[static_cast<std::size_t>(which - 1)].right;
    state_.answers[key()] = which;
    state_.visit.answers.try_emplace({key().flow, key().slide, which}, first);
}

/// Touched again a question is chosen no longer. Nothing of it goes to `state_.visit`.
void Walk::ask(int which) {
    auto now_here = here();
    bool there = now_here.slide && which >= 1 && which <= static_cast<int>(now_here.slide->questions.size());
    if (!there || state_.place().is_aside()) return;
    state_.enough_to_ask = false;
    auto& chosen = state_.to_ask[key()];
    if (chosen.erase(which) == 0) {
        state_.enough_to_ask = count_asked(state_, key().flow) >= most_to_ask;
        if (!state_.enough_to_ask) chosen.insert(which);
    }
    if (chosen.empty()) state_.to_ask.erase(key());
}

/// Nothing of this goes to `state_.visit` either.
void Walk::tick_thing(int which) {
    auto now_here = here();
    if (!now_here.slide || which < 1 || which > static_cast<int>(now_here.slide->things.size())) return;
    auto& ticked = state_.to_do[key()];
    if (ticked.erase(which) == 0) ticked.insert(which);
    if (ticked.empty()) state_.to_do.erase(key());
}

/// Once all have their place it is an answer: the first where each was touched in its turn, else the second.
void Walk::place(int which) {
    auto now_here = here();
    if (!now_here.slide || now_here.slide->kind != SlideKind::order) return;
    const int count = static_cast<int>(now_here.slide->things.size());
    auto& order = state_.orders[key()];
    if (which <= order.placed || which > count) return;
    const bool comes_next = which == order.placed + 1;
    order.missed = comes_next ? 0 : which;
    order.at_once &= comes_next;
    if (comes_next && ++order.placed == count) answer(order.at_once ? 1 : 2);
}

void Walk::part(const std::string& id) {
    auto now_here = here();
    if (!now_here.slide) return;
    const auto& parts = now_here.slide->parts;
    if (std::none_of(parts.begin(), parts.end(), [&](const Part& each) { return each.id == id; })) return;
    state_.touched_part = id;  // touched again it stays: a hand that trembles touches twice
    state_.wants_answer = true;
    state_.visit.parts.insert({key().flow, key().slide, id});
}

void Walk::moment(int which) {
    auto now_here = here();
    if (!now_here.slide || which < 1 || which > static_cast<int>(now_here.slide->moments.size())) return;
    state_.moment = which - 1;
    state_.moment_chosen = true;
    state_.between.reset();
    state_.playing.reset();
}

/// Steps stop at the multiples of one, from wherever a finger left the picture; a step is a part of a moment's way, so that
/// none is passed over.
void Walk::compare(const std::string& how) {
    auto now_here = here();
    if (!now_here.slide || way_length(*now_here.slide) == 0) return;
    const int all = way_length(*now_here.slide), at = compared(state_);
    constexpr int moment = 100, quarter = 25, tenth = 10;
    bool still = state_.settings.motion == Motion::reduced;
    int press = still ? moment : quarter, step = still ? moment : all == moment ? tenth : quarter;
    auto after = [&](int length) { return (at / length + 1) * length; };
    if (how == "more")
        compare_at(after(step), all);
    else if (how == "less")
        compare_at((at - 1) / step * step, all);
    else if (how.empty())
        compare_at(at == all ? 0 : after(press), all);
    else
        compare_at(number_of({ActionKind::compare, how}), all);
}

/// With reduced motion there is nothing between the moments.
void Walk::compare_at(int hundredths, int all) {
    hundredths = std::clamp(hundredths, 0, all);
    moment(1 + (hundredths + 50) / 100);
    if (hundredths % 100 != 0 && state_.settings.motion == Motion::full) state_.between = hundredths;
}

void Walk::play() {
    auto now_here = here();
    if (now_here.slide && may_be_clip(now_here.slide->picture.file)) state_.clip_chosen = !clip_plays(state_);
    play_change();
}

/// From the first moment on; with reduced motion it stands still there, and each moment can be touched.
void Walk::play_change() {
    state_.playing.reset();
    auto now_here = here();
    if (!now_here.slide || now_here.slide->kind != SlideKind::change) return;
    state_.moment = 0;
    state_.moment_chosen = false;
    if (state_.settings.motion == Motion::full) state_.playing = now_ + moment_time;
}

void Walk::play_on() {
    state_.playing.reset();
    auto now_here = here();
    auto last = now_here.slide ? static_cast<int>(now_here.slide->moments.size()) - 1 : 0;
    if (state_.moment < last) ++state_.moment;
    if (state_.moment < last) state_.playing = now_ + moment_time;
}

void Walk::language(const std::string& code) {
    const auto& languages = world_.library.home(state_.settings.language).languages;
    if (std::none_of(languages.begin(), languages.end(), [&](const auto& each) { return each.code == code; })) return;
    state_.settings.language = code;
    state_.visit.settings["language"] = code;
    if (!state_.place().is_home() && !world_.library.offered(state_.place().flow, code)) home();
}

void Walk::setting(const Action& action) {
    if (!set(state_.settings, action)) return;
    state_.visit.settings[to_string({action.kind, ""})] = action.of;
    if (action.kind == ActionKind::motion) stand_still();
}

/// With reduced motion, what moves now does not go on, though somebody had it begin.
void Walk::stand_still() {
    if (state_.settings.motion == Motion::full) return;
    state_.playing.reset();
    state_.clip_chosen.reset();
}

/// The language stays: nobody who wants small letters back wants another language. What is no longer set is not counted.
void Walk::easier(const std::string& what) {
    if (what.empty()) {
        state_.easier = true;
        state_.easier_page = 0;
    } else if (what == "done") {
        state_.easier = false;
    } else if (what == "reset") {
        auto begin = world_.defaults;
        begin.language = state_.settings.language;
        state_.settings = begin;
        stand_still();
        std::erase_if(state_.visit.settings,
                      [](const auto& each) { return each.first != "language" && !is_help(each.first); });
    } else if (const int page = number_of({ActionKind::easier, what}); state_.easier && page > 0) {
        state_.easier_page = page - 1;
    }
}

}  // namespace flow
