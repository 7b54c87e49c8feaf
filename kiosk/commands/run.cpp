// The kiosk itself.
#include <malloc.h>

#include "app/kiosk.h"
#include "app/log.h"
#include "app/staff/staff_door.h"
#include "commands/child.h"
#include "commands/commands.h"
#include "commands/common.h"
#include "commands/published_pack.h"
#include "commands/staff_tasks.h"
#include "content/content_version.h"

namespace commands {
namespace {

/// Tells the pack's trial about visits on their way to the statistics.
class WatchedCounter final : public flow::VisitCounter {
public:
    WatchedCounter(flow::VisitCounter& counter, PublishedPack& published) : counter_(counter), published_(published) {}
    void count(const flow::Visit& visit) override {
        published_.counted(visit);
        counter_.count(visit);
    }

private:
    flow::VisitCounter& counter_;
    PublishedPack& published_;
};

/// The screen and the letters, which outlive a change of packs.
struct Hardware {
    display::Window& window;
    display::Fonts& fonts;
};

struct Setting {
    const app::Settings& settings;
    bool shows_published;
};

/// Runs with one pack until the kiosk is stopped or, where it is a published one, another took its place. Tells what staff
/// wanted, if they did.
app::StaffEnding run_with(const fs::path& folder, const Setting& setting, Hardware hardware, PublishedPack& published) {
    auto& [window, fonts] = hardware;
    const auto& config = setting.settings.config;
    const auto& data = setting.settings.data;
    RunProblems problems;
    auto log = [&](const flow::Problem& problem) {
        problems.add(problem);
        app::log_problem(problem);
    };
    auto report = [&](const flow::Problem& problem) {
        log(problem);
        published.noticed(problem);
    };
    Pack pack(folder, report, config.hide_overdue);
    display::Painter painter(fonts, pack.pictures);
    WindowScreen shown(window, painter, pack.pictures, fonts, config.screen_inches);
    screen::Layout layout(fonts, pack.pictures, site_of(config));
    if (!setting.shows_published) layout.tell_folder(fs::absolute(folder).lexically_normal().string());
    auto version = content::content_version(folder);
    stats::SystemWallClock wall_clock;
    auto name = config.kiosk_name.empty() ? app::host_name() : config.kiosk_name;
    stats::Recorder recorder({.folder = data, .name = name, .content = version, .keep_months = config.keep_months}, wall_clock, log);
    TitledCounter titled(recorder, pack.library, version);
    WatchedCounter counter(titled, published);
    SteadyClock clock;
    screen::StaffScreens staff_screens(fonts, pack.pictures);
    DiskStaffTasks tasks({data, setting.settings.file, folder, setting.shows_published, config.stick_folders, config.hide_up_to, version,
                          problems, [&window] { window.wake(); }});
    app::StaffDoor door({shown, staff_screens, tasks, clock});
    app::Kiosk kiosk({door, layout, world_of(pack, config), counter, clock, [&] { pack.scripts.begin_visit(); },
                      [&] { return pack.library.judge_languages(); }, [] { malloc_trim(0); },
                      [&] { return published.replaced() && !door.is_open() && tasks.idle(); }});
    kiosk.run();
    return door.ending();
}

}  // namespace

int run(const app::RunOptions& options) {
    auto settings = read_settings({options.config, options.data});
    if (!settings) return 1;
    auto given = first_given(options.content, settings->config.content);
    std::unique_ptr<display::Window> window;
    std::unique_ptr<display::Fonts> fonts;
    auto wanted = app::StaffEnding::none;
    while (wanted == app::StaffEnding::none) {
        PublishedPack published(settings->data, given.empty());
        auto folder = find_pack(first_given(given, published.folder()), {});
        if (!folder) return 1;
        if (!window && !(window = open_window("Clinic kiosk", options.windowed))) return 1;
        if (!fonts && !(fonts = open_fonts())) return 1;
        published.watch([&] { window->wake(); });
        wanted = run_with(*folder, {*settings, given.empty()}, {*window, *fonts}, published);
        if (wanted == app::StaffEnding::none && !published.replaced()) return 0;
    }
    fonts.reset();
    window.reset();
    if (wanted == app::StaffEnding::leave) return 0;
    restart_self();
    return fail(flow::failure("the kiosk cannot start again by itself", "start it again"));
}

}  // namespace commands
