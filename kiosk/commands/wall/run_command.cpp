// The kiosk itself.
#include <malloc.h>

#include <future>
#include <random>
#include <thread>
#include <utility>

#include "app/kiosk.h"
#include "app/log.h"
#include "commands/as_owner.h"
#include "commands/child.h"
#include "commands/commands.h"
#include "commands/common.h"
#include "commands/recordings.h"
#include "commands/wall/confined_wall.h"
#include "commands/wall/counted_heartbeat.h"
#include "commands/wall/disk_staff_tasks.h"
#include "commands/wall/folder_claim.h"
#include "commands/wall/printed_topics.h"
#include "commands/wall/published_pack.h"
#include "commands/wall/rest_until_mended.h"
#include "commands/wall/reviews_beside.h"
#include "commands/wall/service_heartbeat.h"
#include "commands/wall/set_up/run_set_up.h"
#include "commands/wall/set_up/spoken_words.h"
#include "commands/wall/staff_sound.h"
#include "commands/wall/stop_signals.h"
#include "commands/wall/titled_counter.h"
#include "commands/wall/wall_pack.h"
#include "pack/catalogs_ahead.h"
#include "pack/content_version.h"
#include "staff/staff_door.h"

namespace commands {
namespace {

constexpr std::chrono::milliseconds longest_stop{800}, for_counts{600}, for_the_log{100};
constexpr flow::Time quiet_start{1'000};

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

/// Never 0.
flow::DrawNumber numbers_by_chance() {
    return
        [chance = std::minstd_rand(std::random_device{}())]() mutable { return static_cast<std::uint32_t>(chance()); };
}

/// True: something may look different now.
bool tell_reviews(ReviewsBeside& reviews, pack::PackLibrary& library, screen::Layout& layout) {
    auto held = reviews.take();
    if (!held) return false;
    library.tell_reviews(std::move(*held));
    layout.forget();  // a notice more or less leaves less or more room for the words
    return true;
}

/// The screen and the letters, which outlive a change of packs, and whoever wants the kiosk to end.
struct Hardware {
    display::Window& window;
    display::Fonts& fonts;
    StopSignals& stop;
    app::Heartbeat* heartbeat;  ///< null: no service manager listens
};

struct Running {
    const app::SiteSettings& settings;
    bool shows_published;
    BegunPictures pictures;
};

/// Nothing is read when somebody touches it.
Reading reading_ahead(const app::Config& config, pack::CatalogsAhead& catalogs, display::Fonts& fonts) {
    return {.hide_overdue = config.hide_overdue,
            .catalogs = [&catalogs](const std::string& language,
                                    pack::CatalogFile file) { return catalogs.take(language, file); },
            .reviews_told_later = true,
            .letters = letters_of(fonts)};
}

stats::RecorderOptions counted_into(const app::SiteSettings& settings) {
    const auto& config = settings.config;
    auto name = config.kiosk_name.empty() ? app::host_name() : config.kiosk_name;
    return {
        .folder = settings.data, .name = name, .group = config.group, .content = {}, .keep_months = config.keep_months};
}

/// From a visit that ended to the statistics.
struct Counting {
    Counting(const app::SiteSettings& settings, flow::Library& library, std::shared_future<std::string> version,
             PublishedPack& published, const base::Report& report)
        : recorder(counted_into(settings), clock, report),
          titled(recorder, library, std::move(version)),
          watched(titled, published) {}

    stats::SystemWallClock clock;
    stats::Recorder recorder;
    TitledCounter titled;
    WatchedCounter watched;
};

/// What cannot be had again comes first; the rest may hang.
void end_in_order(StopSignals& stop, PublishedPack& published, stats::Recorder& recorder) {
    published.stopped();
    if (recorder.settle(for_counts)) stop.all_is_kept();
}

app::EasierTouch easier_touch_of(const app::Config& config) {
    return {flow::Time(config.hold_to_press_ms), flow::Time(config.easier_guard_ms)};
}

base::Problem unknown_switch(const app::SiteSettings& settings) {
    return {base::Severity::warning, settings.file.string(), 0,
            "\"" + settings.config.switch_key + "\", the switch_key, is the name of no key",
            "name it as SDL does, such as \"space\", \"return\" or \"f8\""};
}

void tell_of_reach(const screen::Panel& panel, const app::SiteSettings& settings, const base::Report& log) {
    if (!screen::hangs_too_high(panel, settings.config.mounting())) return;
    log({base::Severity::warning, settings.file.string(), 0,
         "the screen hangs so high that with lower controls some of them are still above 1,200 mm",
         "hang it lower, or mend mounting_mm, the height of its lower edge above the floor"});
}

/// Runs with one pack until the kiosk is stopped or, where it is a published one, another took its place. Tells what staff
/// wanted, if they did.
staff::StaffEnding run_with(const fs::path& folder, const Running& running, Hardware hardware,
                            PublishedPack& published) {
    auto& [window, fonts, stop, heartbeat] = hardware;
    const auto& config = running.settings.config;
    const auto& data = running.settings.data;
    RunProblems problems;
    auto log = [&](const base::Problem& problem) {
        problems.add(problem);
        app::log_problem(problem);
    };
    auto report = [&](const base::Problem& problem) {
        log(problem);
        published.noticed(problem);
    };
    if (config.emergency_number.empty()) log(no_emergency_number(running.settings));
    auto wake = [&window = window] { window.wake(); };
    auto version =
        std::async(std::launch::deferred, pack::content_version, folder).share();  // it reads all of the pack
    pack::CatalogsAhead catalogs(folder, wake);
    WallPack pack(folder, data, report, reading_ahead(config, catalogs, fonts), wake, running.pictures);
    display::Painter painter(fonts, pack.pictures);
    WindowScreen shown(window, painter, pack.pictures, fonts, config.screen_inches);
    screen::Layout layout(fonts, pack.pictures, site_of(config));
    layout.tell_mounting(config.mounting());
    tell_of_reach(shown.panel(), running.settings, log);
    if (!window.use_switch(config.switch_key)) log(unknown_switch(running.settings));
    if (!running.shows_published) layout.tell_folder(fs::absolute(folder).lexically_normal().string());
    Counting counting(running.settings, pack.library, version, published, log);
    CountedHeartbeat counted_heartbeat(counting.recorder, heartbeat);
    ReviewsBeside reviews(folder, wake);
    SteadyClock clock;
    auto world = world_of(pack, config);
    const auto first = world.defaults.language;
    FirstVolume volume(data, config.speech);
    world.defaults.volume = volume.step();
    SpokenWords spoken;
    screen::StaffScreens staff_screens(fonts, pack.pictures, spoken);
    auto voice_for_staff = [&](std::function<void()> news_came) { return voice_of(config, news_came, log); };
    DiskStaffTasks tasks({.data = data,
                          .config_file = running.settings.file,
                          .content = folder,
                          .shows_published = running.shows_published,
                          .stick_folders = config.stick_folders,
                          .hide_up_to = config.hide_up_to,
                          .content_version = [version] { return version.get(); },
                          .problems = problems,
                          .wake = wake,
                          .sound = {config.speech.output, first, &volume, voice_for_staff}});
    const flow::Time tap_guard{config.tap_guard_ms};
    auto offered = [&] { return pack.library.home(first).languages; };
    staff::StaffDoor door({shown, staff_screens, tasks, clock, tap_guard, desk_words(first, offered)});
    world.draw_number = numbers_by_chance();
    auto read_ahead = [&, looked = false](const std::string& language) mutable {
        if (pack.library.read_ahead(language)) return true;
        if (!std::exchange(looked, true) && pack.library.claims_reviews()) reviews.begin();
        return false;
    };
    auto take_posted = [&] {
        published.count_noticed();
        const bool other_languages = catalogs.take_news() && pack.library.judge_languages();
        return tell_reviews(reviews, pack.library, layout) || other_languages;
    };
    std::jthread beside;
    auto after_first_picture = [&] {
        catalogs.begin();
        beside = std::jthread([version] { version.wait(); });
        return false;
    };
    Recordings recordings(folder);
    auto pack_world = world;
    const auto voice = voice_of(config, wake, log);
    const auto paper = paper_of(config.printer, folder / "media", wake, log);
    app::Kiosk kiosk(
        {.screen = door,
         .layout = layout,
         .world = std::move(world),
         .counter = counting.watched,
         .clock = clock,
         .begin_visit = [&] { pack.scripts.begin_visit(); },
         .after_first_picture = after_first_picture,
         .at_rest = [] { malloc_trim(0); },
         .may_end = [&] { return published.replaced() && !door.is_open() && tasks.idle(); },
         .tap_guard = tap_guard,
         .take_posted = take_posted,
         .read_ahead = read_ahead,
         .invite = std::chrono::minutes(config.speech.invite_minutes),
         .may_invite = [&] { return !door.is_open(); },
         .voice = voice.get(),
         .first_volume = [&] { return volume.step(); },
         .recording = [&](const flow::State& state) { return recordings.of(state, pack_world); },
         .has_recordings = [&](const std::string& language) { return recordings.any_in(language); },
         .paper = paper.get(),
         .most_printed = config.printer.most,
         .printout = [&](const flow::State& state) { return printout_of(state, pack_world, config, version); },
         .easier_touch = easier_touch_of(config),
         .heartbeat = &counted_heartbeat,
         .scan = config.scan,
         .quiet_start = quiet_start});
    kiosk.run();
    if (stop.asked()) end_in_order(stop, published, counting.recorder);
    return door.ending();
}

struct RunEnd {
    int status = 0;
    bool again = false;   ///< staff want it to begin anew
    bool set_up = false;  ///< they want to answer the questions of the first start once more
};

/// With one published pack after the other, or with the folder that was given.
RunEnd run_packs(const app::RunOptions& options, const app::SiteSettings& settings, AsOwnerOf& owner,
                 StopSignals& stop) {
    auto given = first_given(options.content, settings.config.content);
    std::unique_ptr<display::Window> window;
    std::unique_ptr<display::Fonts> fonts;
    std::optional<StopListener> listener;
    const auto heartbeat = ServiceHeartbeat::of_environment("home");
    auto wanted = staff::StaffEnding::none;
    while (wanted == staff::StaffEnding::none) {
        PublishedPack published(settings.data, given.empty(), app::log_problem);
        auto folder = find_pack(first_given(given, published.folder()), {});
        if (!folder) return {1};
        auto pictures = begin_pictures_of(*folder, settings.data);
        auto open = [&] { return open_window("Clinic kiosk", options.windowed, OnDisplay::alone); };
        if (!window) {
            if (!(window = owner.as_before(open))) return {1};
            window->turn(settings.config.rotate);
        }
        if (!fonts && !(fonts = open_fonts())) return {1};
        if (!listener) listener.emplace(stop, [&] { window->quit(); });
        published.watch([&] { window->wake(); });
        wanted = run_with(*folder, {settings, given.empty(), std::move(pictures)},
                          {*window, *fonts, stop, heartbeat.get()}, published);
        if (stop.asked() || (wanted == staff::StaffEnding::none && !published.replaced())) return {0};
    }
    return {0, wanted == staff::StaffEnding::restart, wanted == staff::StaffEnding::set_up};
}

/// Where answers on the glass go: what is read first.
fs::path settings_to_write(const app::RunOptions& options, const fs::path& data) {
    return options.config.empty() ? data / "kiosk.toml" : options.config;
}

/// Questions on the glass; then the kiosk begins with the answers, or as it was.
RunEnd run_questions(const app::RunOptions& options, const app::SiteSettings& settings, SetUpTime time,
                     AsOwnerOf& owner, StopSignals& stop) {
    auto window = owner.as_before([&] { return open_window("Clinic kiosk", options.windowed, OnDisplay::alone); });
    auto fonts = window ? open_fonts() : nullptr;
    if (!fonts) return {1};
    window->turn(settings.config.rotate);
    StopListener listener(stop, [&] { window->quit(); });
    const auto heartbeat = ServiceHeartbeat::of_environment("questions");
    const auto ending =
        run_set_up({settings, settings_to_write(options, settings.data), time, heartbeat.get()}, *window, *fonts);
    if (stop.asked()) stop.all_is_kept();
    return {0, ending.has_value() && !stop.asked()};
}

/// Nobody has written settings, and whoever started the kiosk lets it ask.
bool asks_first(const app::RunOptions& options, const app::SiteSettings& settings) {
    return options.set_up && options.config.empty() && !settings.is_set_up;
}

/// A calm page while the settings have a mistake; when it is mended the kiosk begins anew.
RunEnd run_resting(const app::RunOptions& options, app::SiteSettings settings, AsOwnerOf& owner, StopSignals& stop) {
    auto window = owner.as_before([&] { return open_window("Clinic kiosk", options.windowed, OnDisplay::alone); });
    auto fonts = window ? open_fonts() : nullptr;
    if (!fonts) return {1};
    window->turn(settings.config.rotate);
    StopListener listener(stop, [&] { window->quit(); });
    const auto heartbeat = ServiceHeartbeat::of_environment("a mistake in the settings");
    const auto settings_file = settings.file, data = settings.data;
    const auto rested =
        rest_until_mended({options.config, options.data}, std::move(settings), *window, *fonts, heartbeat.get());
    if (stop.asked()) stop.all_is_kept();
    const bool set_up = rested.wanted == staff::StaffEnding::set_up;
    const bool own = settings_file == settings_to_write(options, data);  // else the mistake would stay
    return {0, rested.mended || rested.wanted == staff::StaffEnding::restart || (set_up && !own), set_up && own};
}

base::Problem in_use(const fs::path& data) {
    return {base::Severity::error, data.string(), 0, "another kiosk is running with this data folder",
            "end it first, or give this one a folder of its own with --data"};
}

/// All of it has ended when this returns.
RunEnd run(const app::RunOptions& options) {
    const auto settings = settings_of_wall({options.config, options.data});
    tell_file(settings);
    log_problems(settings.problems);
    const bool mistaken = base::has_error(settings.problems);  // then it is not sure which data folder is meant
    AsOwnerOf owner(settings.data);
    std::optional<FolderClaim> claim;
    if (!mistaken && claim.emplace(settings.data).is_taken()) return {fail(in_use(settings.data))};
    confine_wall(settings);
    StopSignals stop(longest_stop, [] {
        app::log_problem({base::Severity::warning, "", 0,
                          "asked to stop, it did not come to its end in time and was ended",
                          "look at the lines above, and at the disk"});
        app::flush_log(for_the_log);
    });
    app::BackgroundLog log;
    auto end = mistaken                        ? run_resting(options, settings, owner, stop)
               : asks_first(options, settings) ? run_questions(options, settings, SetUpTime::first, owner, stop)
                                               : run_packs(options, settings, owner, stop);
    if (end.set_up) end = run_questions(options, settings, SetUpTime::again, owner, stop);
    if (end.again) app::flush_log(for_the_log);
    return end;
}

}  // namespace

int carry_out(const app::RunOptions& options) {
    const auto end = run(options);
    if (!end.again) return end.status;
    if (const int status = begin_anew(); status >= 0) return status;
    return fail(base::failure("the kiosk cannot start again by itself", "start it again"));
}

}  // namespace commands
