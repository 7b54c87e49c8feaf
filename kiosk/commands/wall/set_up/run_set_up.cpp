#include "commands/wall/set_up/run_set_up.h"

#include <algorithm>
#include <cmath>

#include "app/log.h"
#include "commands/common.h"
#include "commands/wall/set_up/disk_set_up_tasks.h"
#include "commands/wall/set_up/spoken_words.h"
#include "commands/wall/wall_pack.h"
#include "staff/pin_file.h"
#include "staff/set_up/set_up_room.h"

namespace commands {
namespace {

/// However it is turned. Empty where the screen does not say how large it is: then nobody can tell it from another.
std::string name_of_panel(const display::Window& window) {
    const auto facts = window.facts();
    if (!facts.mm) return {};
    auto pair = [](float one, float other) {
        const auto most = std::lround(std::max(one, other)), least = std::lround(std::min(one, other));
        return std::to_string(most) + "x" + std::to_string(least);
    };
    return pair(static_cast<float>(facts.screen.w), static_cast<float>(facts.screen.h)) + " pixels, " +
           pair(facts.mm->w, facts.mm->h) + " mm";
}

bool may_keep_pin(const fs::path& data) {
    const auto has = staff::has_pin(data);
    const auto* known = std::get_if<bool>(&has);
    return known && *known;
}

}  // namespace

std::optional<staff::SetUp::Ending> run_set_up(const SetUpWish& wish, display::Window& window, display::Fonts& fonts) {
    const auto& settings = wish.settings;
    display::KeptPictures pictures(pictures_beside(settings.data / "media", settings.data, app::log_problem,
                                                   [&window] { window.wake(); }));  // of the program's own
    display::Painter painter(fonts, pictures);
    WindowScreen shown(window, painter, pictures, fonts, settings.config.screen_inches);
    SteadyClock clock;
    SpokenWords words;
    screen::SetUpScreens screens(fonts, pictures, words);
    DiskSetUpTasks tasks({settings.data, wish.file, settings.config.stick_folders, [&window] { window.wake(); }});
    auto hang = [&](int degrees, double inches) {
        window.turn(degrees);
        shown.measure(inches);
    };
    const bool again = wish.time == SetUpTime::again;
    staff::SetUpRoom room({shown, screens, tasks, clock, hang, wish.heartbeat},
                          {.config = settings.config,
                           .again = again,
                           .has_pin = again && may_keep_pin(settings.data),
                           .host_name = app::host_name(),
                           .panel = shown.panel(),
                           .panel_name = name_of_panel(window),
                           .languages = spoken_languages(fonts)});
    return room.run();
}

}  // namespace commands
