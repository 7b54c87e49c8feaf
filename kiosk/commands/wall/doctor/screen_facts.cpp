#include "commands/wall/doctor/screen_facts.h"

#include <cmath>
#include <fstream>
#include <iterator>

#include "display/window/display_look.h"
#include "doctor/touch_devices.h"

namespace commands {

doctor::DisplayFacts display_facts(const app::Config& config) {
    constexpr double mm_an_inch = 25.4;
    doctor::DisplayFacts facts;
    facts.inches_set = config.screen_inches;
    const auto looked = display::look_at_display();
    if (const auto* problem = std::get_if<base::Problem>(&looked)) {
        facts.why_none = problem->what;
        return facts;
    }
    const auto& screen = std::get<display::ScreenFacts>(looked);
    facts.driver = screen.driver;
    facts.wide = screen.screen.w;
    facts.high = screen.screen.h;
    if (screen.mm) facts.inches_said = std::hypot(screen.mm->w, screen.mm->h) / mm_an_inch;
    return facts;
}

doctor::TouchFacts touch_facts(const std::filesystem::path& devices) {
    std::ifstream in(devices, std::ios::binary);
    const bool known = in.is_open();
    return {known, doctor::touch_screens({std::istreambuf_iterator<char>(in), {}})};
}

}  // namespace commands
