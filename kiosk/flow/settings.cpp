#include "flow/settings.h"

#include <array>
#include <string_view>
#include <utility>

namespace flow {
namespace {

template <class Value, std::size_t Count>
using Names = std::array<std::pair<std::string_view, Value>, Count>;

constexpr Names<TextSize, 3> text_sizes{
    {{"100", TextSize::normal}, {"150", TextSize::bigger}, {"200", TextSize::biggest}}};
constexpr Names<Theme, 3> themes{{{"light", Theme::light}, {"dark", Theme::dark}, {"contrast", Theme::contrast}}};
constexpr Names<Motion, 2> motions{{{"full", Motion::full}, {"reduced", Motion::reduced}}};
constexpr Names<Reach, 2> reaches{{{"standard", Reach::standard}, {"low", Reach::low}}};
constexpr Names<Pace, 3> paces{{{"slower", Pace::slower}, {"normal", Pace::normal}, {"faster", Pace::faster}}};
constexpr Names<Touch, 2> touches{{{"standard", Touch::standard}, {"easier", Touch::easier}}};
constexpr Names<Scan, 4> scans{
    {{"off", Scan::off}, {"slow", Scan::slow}, {"normal", Scan::normal}, {"fast", Scan::fast}}};

template <class Value, std::size_t Count>
bool choose(Value& value, const Names<Value, Count>& names, std::string_view name) {
    for (const auto& [known, meant] : names) {
        if (known != name) continue;
        value = meant;
        return true;
    }
    return false;
}

bool set_read_aloud(Settings& settings, std::string_view name) {
    const bool by_ear = name == "by-ear", on = by_ear || name == "on";
    if (!on && name != "off") return false;
    settings.read_aloud = on;
    settings.by_ear = by_ear;
    return true;
}

bool set_volume(int& volume, int wanted) {
    if (wanted < quietest || wanted > loudest) return false;
    volume = wanted;
    return true;
}

}  // namespace

bool set(Settings& settings, const Action& action) {
    switch (action.kind) {
        case ActionKind::text_size:
            return choose(settings.text_size, text_sizes, action.of);
        case ActionKind::theme:
            return choose(settings.theme, themes, action.of);
        case ActionKind::motion:
            return choose(settings.motion, motions, action.of);
        case ActionKind::reach:
            return choose(settings.reach, reaches, action.of);
        case ActionKind::read_aloud:
            return set_read_aloud(settings, action.of);
        case ActionKind::pace:
            return choose(settings.pace, paces, action.of);
        case ActionKind::volume:
            return set_volume(settings.volume, number_of(action));
        case ActionKind::touch:
            return choose(settings.touch, touches, action.of);
        case ActionKind::scan:
            return choose(settings.scan, scans, action.of);
        default:
            return false;
    }
}

}  // namespace flow
