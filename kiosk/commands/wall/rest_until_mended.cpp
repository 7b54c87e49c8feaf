#include "commands/wall/rest_until_mended.h"

#include <atomic>

#include "app/log.h"
#include "app/resting.h"
#include "base/file_watch.h"
#include "commands/common.h"
#include "commands/wall/disk_staff_tasks.h"
#include "commands/wall/set_up/spoken_words.h"
#include "commands/wall/wall_pack.h"
#include "publish/custody.h"
#include "publish/trial_keeper.h"
#include "screen/calm_page.h"
#include "staff/staff_door.h"

namespace commands {
namespace {

/// What staff may do meanwhile: no numbers leave the kiosk while it is not known how many are to be hidden.
class RestingTasks final : public staff::StaffTasks {
public:
    RestingTasks(staff::StaffTasks& tasks, std::function<void()> wake) : tasks_(tasks), wake_(std::move(wake)) {}

    void begin(const staff::StaffTask& task, int number) override {
        using Kind = staff::StaffTask::Kind;
        if (task.kind == Kind::look || task.kind == Kind::enter || task.kind == Kind::facts)
            return tasks_.begin(task, number);
        refused_.push_back(
            {number, base::failure("the settings have a mistake", "mend kiosk.toml first; Content tells its line")});
        wake_();
    }
    std::optional<Done> finished() override {
        if (refused_.empty()) return tasks_.finished();
        auto done = std::move(refused_.front());
        refused_.erase(refused_.begin());
        return done;
    }
    std::optional<Progress> progress() override { return tasks_.progress(); }

private:
    staff::StaffTasks& tasks_;
    std::function<void()> wake_;
    std::vector<Done> refused_;
};

/// The pack whose words are used: the one that would be shown.
fs::path pack_for_words(const app::SiteSettings& settings) {
    for (const auto& folder :
         {settings.config.content, publish::shown_pack(publish::pack_home(settings.data), settings.data)})
        if (std::error_code error; !folder.empty() && fs::exists(folder / "scripts/kiosk.lua", error)) return folder;
    return app::default_content();
}

std::vector<fs::path> folders_of_settings(const app::SiteSettings& settings) {
    std::vector<fs::path> folders;
    auto add = [&](const fs::path& file) {
        auto folder = file.parent_path();
        folders.push_back(folder.empty() ? "." : folder);
    };
    if (!settings.file.empty()) add(settings.file);
    for (const auto& file : settings.looked_for) add(file);
    return folders;
}

std::vector<std::string> lines_for_staff(const base::Problems& problems) {
    std::vector<std::string> lines;
    for (const auto& problem : problems) lines.push_back(base::to_line(problem));
    return lines;
}

}  // namespace

void log_problems(const base::Problems& problems) {
    for (const auto& problem : problems) app::log_problem(problem);
}

Rested rest_until_mended(const app::SettingsAsked& asked, app::SiteSettings settings, display::Window& window,
                         display::Fonts& fonts, app::Heartbeat* heartbeat) {
    RunProblems problems;
    for (const auto& problem : settings.problems) problems.add(problem);
    const auto folder = pack_for_words(settings);
    WallPack pack(folder, settings.data, app::log_problem, {.letters = letters_of(fonts)},
                  [&window] { window.wake(); });
    pack.library.judge_languages();
    display::Painter painter(fonts, pack.pictures);
    WindowScreen shown(window, painter, pack.pictures, fonts, settings.config.screen_inches);
    SteadyClock clock;
    SpokenWords spoken;
    screen::StaffScreens staff_screens(fonts, pack.pictures, spoken);
    const auto language = first_language(pack.library, settings.config.language);
    auto offered = [&] { return pack.library.home(language).languages; };
    auto wake = [&window] { window.wake(); };
    DiskStaffTasks disk_tasks({settings.data,
                               settings.file,
                               folder,
                               false,
                               {},
                               settings.config.hide_up_to,
                               [] { return std::string(); },
                               problems,
                               wake});
    RestingTasks tasks(disk_tasks, wake);
    staff::StaffDoor door({shown, staff_screens, tasks, clock, flow::Time{0}, desk_words(language, offered)});

    screen::Typesetter typesetter(fonts);
    screen::CalmPage page{lines_for_staff(settings.problems), pack.library.home(language).languages};
    auto lay_out = [&](const flow::Settings& visitor, const screen::Interaction& interaction) {
        return screen::calm_page(page, shown.panel(), visitor, interaction, pack.library, typesetter, pack.pictures);
    };
    std::atomic<bool> saved = false;
    base::FileWatch watch(
        folders_of_settings(settings), [](std::string_view name) { return name.ends_with(".toml"); },
        [&] { saved = true, wake(); });
    auto over = [&] {
        if (!saved.exchange(false)) return false;
        auto again = app::find_settings(asked);
        const bool other = lines_for_staff(again.problems) != page.for_staff;
        settings = std::move(again);
        page.for_staff = lines_for_staff(settings.problems);
        if (other) log_problems(settings.problems);
        return !base::has_error(settings.problems);
    };
    app::Resting resting({door, lay_out, over, clock, heartbeat}, language);
    const bool mended = resting.run();
    return {mended, door.ending()};
}

}  // namespace commands
