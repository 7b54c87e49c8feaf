// How this visitor reads: inputs of every layout, forgotten when the visit ends. Pure.
#pragma once

#include <string>

namespace flow {

enum class Theme { light, dark, contrast };
enum class TextSize { normal = 100, bigger = 150, biggest = 200 };  ///< per cent
enum class Reach { standard, low };  ///< low: every control in the lowest 48 % of the screen
enum class Motion { full, reduced };

struct Settings {
    std::string language = "en";
    TextSize text_size = TextSize::normal;
    Theme theme = Theme::light;
    Reach reach = Reach::standard;
    Motion motion = Motion::full;
    bool operator==(const Settings&) const = default;
};

}  // namespace flow
