#include "commands/wall/confined_wall.h"

#include <cstdlib>

#include "app/command_line.h"
#include "app/log.h"
#include "base/program_beside.h"
#include "commands/child.h"
#include "commands/line_program.h"
#include "commands/own_programs.h"
#include "confine/start_program.h"
#include "publish/custody.h"
#include "publish/pack_request.h"

namespace commands {
namespace {

namespace fs = std::filesystem;
using Paths = confine::Confinement::Paths;

/// Sticks are mounted below the first three while the kiosk runs.
Paths written_places(const app::SiteSettings& settings) {
    Paths places{settings.data, "/media", "/run/media", "/mnt", "/dev/shm", "/dev/null"};
    if (publish::pack_home(settings.data) != settings.data)
        places.push_back(publish::request_file(publish::request_folder()).parent_path());
    for (const auto& folder : settings.config.stick_folders) places.emplace_back(folder);
    std::error_code none;
    if (auto temporary = fs::temp_directory_path(none); !none) places.push_back(std::move(temporary));
    if (const char* of_the_session = std::getenv("XDG_RUNTIME_DIR")) places.emplace_back(of_the_session);
    return places;
}

/// It opens sound devices, whose library begins what it needs for them.
confine::Confinement confinement_of_voice(const app::SiteSettings& settings) {
    auto confined = confinement_of_wall(settings);
    confined.write.emplace_back("/dev/snd");
    confined.execute = {"/"};
    return confined;
}

/// What the staff desk begins to take a pack or write to a stick, which begins what draws; and what draws for the wall, which gives up more by itself.
confine::Confinement confinement_of_desk(const app::SiteSettings& settings) {
    auto confined = confinement_of_wall(settings);
    const auto own = own_programs();
    confined.execute.assign(own.begin(), own.end());
    return confined;
}

}  // namespace

confine::Confinement confinement_of_doctor(const app::SiteSettings& settings) {
    auto confined = confinement_of_desk(settings);
    confined.write.emplace_back("/dev/snd");
    for (const char* asked : {base::voice_program, base::paper_program})
        confined.execute.emplace_back(program_beside(asked));
    confined.execute.emplace_back("/usr/bin/systemctl");
    return confined;
}

namespace {

confine::Starter starter_of(const app::SiteSettings& settings) {
    const auto desk = confinement_of_desk(settings);
    confine::Starter starter;
    starter.programs = {{{program_beside(base::pictures_program)}, desk},
                        {{program_beside(base::command_program), "doctor"}, confinement_of_doctor(settings)},
                        {{program_beside(base::command_program)}, desk},
                        {{program_beside(base::voice_program)}, confinement_of_voice(settings)}};
    // What prints alone reaches another computer: the printer that the settings name.
    if (const auto& printer = settings.config.printer.address; !printer.empty())
        starter.programs.push_back({{program_beside(base::paper_program), printer}, std::nullopt});
    starter.again = own_words();
    return starter;
}

}  // namespace

confine::Confinement confinement_of_wall(const app::SiteSettings& settings) {
    return {.calls = confine::Calls::program, .reads_anything = true, .write = written_places(settings)};
}

void confine_wall(const app::SiteSettings& settings) {
    auto tell = [](base::Problem problem) {
        problem.severity = base::Severity::warning;
        app::log_problem(problem);
    };
    if (auto problem = confine::keep_starter(starter_of(settings))) return tell(std::move(*problem));
    auto held = confine::confine(confinement_of_wall(settings));
    if (auto* problem = std::get_if<base::Problem>(&held)) {
        confine::drop_starter();
        return tell(std::move(*problem));
    }
    if (std::get<confine::Confined>(held).landlock == 0)
        tell(base::failure("this kernel does not hold which files the kiosk writes and begins (Landlock)",
                           "start it with lsm=landlock,… where its kernel has that; in a container, allow it"));
}

}  // namespace commands
