// The kiosk itself.
#include <malloc.h>

#include "app/kiosk.h"
#include "app/log.h"
#include "commands/commands.h"
#include "commands/common.h"
#include "content/content_version.h"

namespace commands {

int run(const app::RunOptions& options) {
    auto config = read_config(options.config);
    if (!config) return 1;
    auto folder = find_pack(options.content, config->content);
    if (!folder) return 1;
    std::optional<display::PixelSize> windowed;
    if (options.windowed) windowed = {static_cast<int>(options.windowed->w), static_cast<int>(options.windowed->h)};
    auto opened = display::Window::open({"Clinic kiosk", windowed});
    if (auto* problem = std::get_if<flow::Problem>(&opened)) return fail(*problem);
    auto font_result = display::Fonts::open(app::log_problem);
    if (auto* problem = std::get_if<flow::Problem>(&font_result)) return fail(*problem);

    auto& window = *std::get<std::unique_ptr<display::Window>>(opened);
    auto& fonts = *std::get<std::unique_ptr<display::Fonts>>(font_result);
    Pack pack(*folder, app::log_problem, config->hide_overdue);
    display::Painter painter(fonts, pack.pictures);
    WindowScreen shown(window, painter, pack.pictures, fonts, config->screen_inches);
    screen::Layout layout(fonts, pack.pictures, site_of(*config));
    auto version = content::content_version(*folder);
    stats::SystemWallClock wall_clock;
    auto data = first_given(options.data, config->data, app::default_data());
    stats::Recorder recorder({.folder = data, .content = version}, wall_clock, app::log_problem);
    TitledCounter counter(recorder, pack.library, version);
    SteadyClock clock;
    app::Kiosk kiosk({shown, layout, world_of(pack, *config), counter, clock, [&] { pack.scripts.begin_visit(); },
                      [&] { return pack.library.judge_languages(); }, [] { malloc_trim(0); }});
    kiosk.run();
    return 0;
}

}  // namespace commands
