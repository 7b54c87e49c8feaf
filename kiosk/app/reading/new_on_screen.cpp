#include "app/reading/new_on_screen.h"

#include <algorithm>

namespace app {
namespace {

using Elements = std::vector<screen::Element>;

bool is_there(const screen::Element& element, const Elements& before) {
    return std::any_of(before.begin(), before.end(), [&](const auto& each) { return says_the_same(each, element); });
}

bool stood_there(const screen::Element& element, const Elements& before) {
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

bool is_known(const screen::Element& element, const Shown& now, const Shown& before) {
    if (element.action.kind == flow::ActionKind::hear) return true;  // it answers what is being read
    if (is_covered(now.state) && !is_covered(before.state)) return false;
    if (now.state.asked && element.role == screen::Role::progress) return true;  // the seconds left are said once
    if (now.state.history == before.state.history) return is_there(element, before.elements);
    return (is_same_slide(now.state, before.state) || is_around(element)) && stood_there(element, before.elements);
}

}  // namespace

bool is_covered(const flow::State& state) {
    return state.easier || state.asked;
}

bool is_same_slide(const flow::State& one, const flow::State& other) {
    return one.place().flow == other.place().flow && one.place().slide == other.place().slide;
}

bool says_the_same(const screen::Element& one, const screen::Element& other) {
    return one.role == other.role && one.label == other.label && one.action == other.action &&
           one.chosen == other.chosen;
}

std::vector<std::size_t> new_on_screen(const Shown& now, const Shown& before) {
    std::vector<std::size_t> news;
    for (std::size_t i = 0; i < now.elements.size(); ++i)
        if (!is_known(now.elements[i], now, before)) news.push_back(i);
    return news;
}

}  // namespace app
