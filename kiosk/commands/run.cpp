// The kiosk itself.
#include <malloc.h>

#include "app/kiosk.h"
#include "app/log.h"
#include "commands/commands.h"
#include "commands/common.h"
#include "commands/published_pack.h"
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

/// Runs with one pack until the kiosk is stopped or, where it is a published one, another took its place.
void run_with(const fs::path& folder, const fs::path& data, const app::Config& config, Hardware hardware, PublishedPack& published) {
    auto& [window, fonts] = hardware;
    auto report = [&](const flow::Problem& problem) {
        app::log_problem(problem);
        published.noticed(problem);
    };
    Pack pack(folder, report, config.hide_overdue);
    display::Painter painter(fonts, pack.pictures);
    WindowScreen shown(window, painter, pack.pictures, fonts, config.screen_inches);
    screen::Layout layout(fonts, pack.pictures, site_of(config));
    auto version = content::content_version(folder);
    stats::SystemWallClock wall_clock;
    auto name = config.kiosk_name.empty() ? app::host_name() : config.kiosk_name;
    stats::Recorder recorder({.folder = data, .name = name, .content = version, .keep_months = config.keep_months}, wall_clock, app::log_problem);
    TitledCounter titled(recorder, pack.library, version);
    WatchedCounter counter(titled, published);
    SteadyClock clock;
    app::Kiosk kiosk({shown, layout, world_of(pack, config), counter, clock, [&] { pack.scripts.begin_visit(); },
                      [&] { return pack.library.judge_languages(); }, [] { malloc_trim(0); },
                      [&] { return published.replaced(); }});
    kiosk.run();
}

}  // namespace

int run(const app::RunOptions& options) {
    auto config = read_config(options.config);
    if (!config) return 1;
    auto data = first_given(options.data, config->data, app::default_data());
    auto given = first_given(options.content, config->content, {});
    std::unique_ptr<display::Window> window;
    std::unique_ptr<display::Fonts> fonts;
    while (true) {
        PublishedPack published(data, given.empty());
        auto folder = find_pack(first_given(given, published.folder(), {}), {});
        if (!folder) return 1;
        if (!window && !(window = open_window("Clinic kiosk", options.windowed))) return 1;
        if (!fonts && !(fonts = open_fonts())) return 1;
        published.watch([&] { window->wake(); });
        run_with(*folder, data, *config, {*window, *fonts}, published);
        if (!published.replaced()) return 0;
    }
}

}  // namespace commands
