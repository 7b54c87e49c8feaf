#include "flow/action.h"

#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace flow {
namespace {

constexpr std::array<std::pair<ActionKind, std::string_view>, 38> names{{
    {ActionKind::open, "open"},
    {ActionKind::next, "next"},
    {ActionKind::back, "back"},
    {ActionKind::home, "home"},
    {ActionKind::finish, "finish"},
    {ActionKind::stay, "stay"},
    {ActionKind::answer, "answer"},
    {ActionKind::option, "option"},
    {ActionKind::room, "room"},
    {ActionKind::help, "help"},
    {ActionKind::part, "part"},
    {ActionKind::moment, "moment"},
    {ActionKind::compare, "compare"},
    {ActionKind::play, "play"},
    {ActionKind::body_part, "body-part"},
    {ActionKind::language, "language"},
    {ActionKind::text_size, "text-size"},
    {ActionKind::theme, "theme"},
    {ActionKind::easier, "easier"},
    {ActionKind::motion, "motion"},
    {ActionKind::ask, "ask"},
    {ActionKind::asked, "asked"},
    {ActionKind::take_home, "take-home"},
    {ActionKind::print, "print"},
    {ActionKind::author, "author"},
    {ActionKind::staff, "staff"},
    {ActionKind::search, "search"},
    {ActionKind::letter, "letter"},
    {ActionKind::tick, "tick"},
    {ActionKind::place, "place"},
    {ActionKind::reach, "reach"},
    {ActionKind::read_aloud, "read-aloud"},
    {ActionKind::pace, "pace"},
    {ActionKind::volume, "volume"},
    {ActionKind::touch, "touch"},
    {ActionKind::scan, "scan"},
    {ActionKind::hear, "hear"},
    {ActionKind::hide, "hide"},
}};

}  // namespace

std::string to_string(const Action& action) {
    for (const auto& [kind, word] : names)
        if (kind == action.kind) return std::string(word) + (action.of.empty() ? "" : ":" + action.of);
    return {};
}

Action parse_action(const std::string& words) {
    auto colon = words.find(':');
    std::string_view head = std::string_view(words).substr(0, colon);
    for (const auto& [kind, word] : names)
        if (word == head) return {kind, colon == std::string::npos ? "" : words.substr(colon + 1)};
    return {};
}

int number_of(const Action& action) {
    int value = 0;
    const auto* last = action.of.data() + action.of.size();
    auto [end, error] = std::from_chars(action.of.data(), last, value);
    return error == std::errc() && end == last ? value : 0;
}

}  // namespace flow
