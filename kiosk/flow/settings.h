// How this visitor reads: inputs of every layout, forgotten when the visit ends. Pure.
#pragma once

#include <string>

#include "flow/action.h"

namespace flow {

enum class Theme { light, dark, contrast };
enum class TextSize { normal = 100, bigger = 150, biggest = 200 };  ///< per cent
enum class Reach { standard, low };  ///< low: all is in the lower part of a tall screen, see screen/frame/reach.h
enum class Motion { full, reduced };
enum class Pace { slower, normal, faster };   ///< of speech
enum class Touch { standard, easier };        ///< easier: presses are held, echoes are guarded against for longer
enum class Scan { off, slow, normal, fast };  ///< with one switch: the focus moves on by itself

inline constexpr int quietest = 1, loudest = 5;  ///< steps of volume

struct Settings {
    std::string language = "en";
    TextSize text_size = TextSize::normal;
    Theme theme = Theme::light;
    Reach reach = Reach::standard;
    Motion motion = Motion::full;
    bool read_aloud = false;
    bool by_ear =
        false;  ///< nothing is seen: a touch says what lies there, two quick ones press it. Only while read aloud
    Pace pace = Pace::normal;
    int volume = 3;  ///< of speech
    Touch touch = Touch::standard;
    Scan scan = Scan::off;
    bool operator==(const Settings&) const = default;
};

/// Sets what such an action names: "theme:dark". False, and nothing is set: it names no setting or no value of one. The
/// language is not among them; which there are only the pack knows.
bool set(Settings& settings, const Action& action);

}  // namespace flow
