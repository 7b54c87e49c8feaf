// The quiet time: how long nobody may touch before the kiosk asks "Still there?", and when to look again.
#include <algorithm>

#include "flow/marks.h"
#include "flow/session.h"

namespace flow {
namespace {

int count_words(const std::string& text) {
    int words = 0, ideographs = 0;
    bool inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto byte = static_cast<unsigned char>(text[i]);
        bool space = byte <= ' ';
        if (!space && !inside) ++words;
        inside = !space;
        if (byte >= 0xE3 && byte <= 0xED) ++ideographs;  // lead bytes of U+3000 … U+DFFF: kana, Han, Hangul
    }
    return words + ideographs / 2;
}

Time quiet_time(const State& state, World& world) {
    const auto& rules = world.idle;
    auto now_shown = shown(state, world);
    if (!now_shown.slide || state.hidden) return rules.quiet;
    double share = std::max(1.0, static_cast<double>(word_count(*now_shown.slide)) / rules.words_in_quiet);
    if (now_shown.slide->kind == SlideKind::warning) share *= rules.warning_factor;
    return Time(static_cast<Time::rep>(static_cast<double>(rules.quiet.count()) * share));
}

}  // namespace

int word_count(const Slide& slide) {
    int words = 0;
    detail::slide_texts(slide,
                        [&](const std::string& text, const std::string&) { words += count_words(said(text).words); });
    return words;
}

namespace {

/// The attract loop begins, or its next picture comes.
std::optional<Time> attract_at(const State& state, const IdleRules& rules) {
    if (rules.attract_after <= Time(0)) return std::nullopt;
    const auto shown = state.attract ? *state.attract + 1 : 0;
    return state.last_touch + rules.attract_after + rules.attract_stays * shown;
}

}  // namespace

std::optional<Time> wake_at(const State& state, World& world) {
    if (!state.visiting) return attract_at(state, world.idle);
    if (!state.asked) {
        auto asks = state.last_touch + quiet_time(state, world);
        return state.playing ? std::min(asks, *state.playing) : asks;
    }
    // Asked: the number changes at every whole second since.
    auto gone = std::max(Time(0), state.ticked - *state.asked);
    return *state.asked + Time(1000) * (gone / Time(1000) + 1);
}

int seconds_left(const State& state, Time now, const IdleRules& rules) {
    if (!state.asked) return 0;
    auto left = *state.asked + rules.countdown - now;
    return static_cast<int>(std::max<Time::rep>(1, (left.count() + 999) / 1000));
}

}  // namespace flow
