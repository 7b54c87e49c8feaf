// Picks the command, builds the real parts and joins them.
#include <malloc.h>

#include <fstream>
#include <iostream>

#include "app/command_line.h"
#include "app/config.h"
#include "app/kiosk.h"
#include "app/log.h"
#include "app/proof.h"
#include "app/render.h"
#include "content/check.h"
#include "content/content_version.h"
#include "content/pack_library.h"
#include "display/pdf_press.h"
#include "joints.h"
#include "speech/syllables.h"
#include "stats/export.h"

namespace {

namespace fs = std::filesystem;

int fail(const flow::Problem& problem) {
    std::cerr << "clinic-kiosk: " << flow::to_line(problem) << '\n';
    return 1;
}

int fail(const flow::Problems& problems) {
    for (const auto& problem : problems) fail(problem);
    return flow::has_error(problems) ? 1 : 0;
}

/// The settings, or nothing when the file is wrong, which has then been told.
std::optional<app::Config> read_config(const fs::path& file) {
    if (file.empty()) return app::Config{};
    auto loaded = app::load_config(file);
    if (fail(loaded.problems)) return std::nullopt;
    return loaded.config;
}

fs::path first_given(const fs::path& option, const fs::path& configured, const fs::path& otherwise) {
    return !option.empty() ? option : !configured.empty() ? configured : otherwise;
}

/// The pack, or nothing when there is none, which has then been told.
std::optional<fs::path> find_pack(const fs::path& option, const fs::path& configured) {
    auto pack = first_given(option, configured, app::default_content());
    std::error_code error;
    if (fs::exists(pack / "scripts/kiosk.lua", error)) return pack;
    fail({flow::Severity::error, pack.string(), 0, "this is not a content pack: it has no scripts/kiosk.lua",
          "give the folder that holds scripts/ and media/ with --content"});
    return std::nullopt;
}

/// What every command that shows slides needs of a pack.
struct Pack {
    Pack(const fs::path& folder, const flow::Report& report)
        : scripts(folder, report), reader(folder, scripts), library(reader, folder, report), pictures(folder / "media", report) {}

    script::Scripts scripts;
    PackScripts reader;
    content::PackLibrary library;
    display::Pictures pictures;
};

flow::World world_of(Pack& pack, const app::Config& config) {
    flow::Settings settings;
    settings.language = config.language;
    return {pack.library, pack.scripts, config.idle_rules(), settings};
}

screen::Layout::Site site_of(const app::Config& config) {
    return [&config](const std::string& language) { return config.site_words(language); };
}

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
    Pack pack(*folder, app::log_problem);
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

int check(const app::CheckOptions& options) {
    auto folder = find_pack(options.content, {});
    if (!folder) return 1;
    Pack pack(*folder, [](const flow::Problem&) {});  // what the check finds it returns
    speech::Syllables syllables;
    auto [problems, grades] = content::check_pack({pack.reader, pack.scripts, pack.pictures, syllables}, *folder);
    for (const auto& problem : problems) std::cout << flow::to_line(problem) << '\n';
    if (options.grades) std::cout << content::to_table(grades);
    return flow::has_error(problems) || (options.strict && !problems.empty()) ? 1 : 0;
}

int render_proofs(const app::RenderOptions& options, const fs::path& folder) {
    Pack pack(folder, app::log_problem);
    pack.library.judge_languages();
    display::PdfPress press(folder / "media", app::log_problem);
    return fail(app::write_proofs(options, pack.library, content::content_version(folder), press));
}

int render(const app::RenderOptions& options) {
    auto config = read_config(options.config);
    if (!config) return 1;
    auto folder = find_pack(options.content, config->content);
    if (!folder) return 1;
    if (options.proof) return render_proofs(options, *folder);
    auto font_result = display::Fonts::open(app::log_problem);
    if (auto* problem = std::get_if<flow::Problem>(&font_result)) return fail(*problem);
    auto& fonts = *std::get<std::unique_ptr<display::Fonts>>(font_result);
    Pack pack(*folder, app::log_problem);
    pack.library.judge_languages();
    display::Painter painter(fonts, pack.pictures);
    screen::Layout layout(fonts, pack.pictures, site_of(*config));
    PngEasel easel(painter);
    double inches = config->screen_inches > 0 ? config->screen_inches : 21.5;
    return fail(app::render(options, inches, layout, world_of(pack, *config), easel));
}

int export_stats(const app::ExportOptions& options) {
    auto config = read_config(options.config);
    if (!config) return 1;
    auto data = first_given(options.data, config->data, app::default_data());
    auto by = options.by == "day" ? stats::By::day : stats::By::month;
    auto exported = stats::export_visits(data, {by, options.from, options.to});
    if (int status = fail(exported.problems)) return status;
    auto csv = stats::to_csv(*exported.table);
    if (options.out == "-") {
        std::cout << csv;
        return 0;
    }
    std::ofstream out(options.out, std::ios::binary);
    out << csv;
    if (out.flush()) return 0;
    return fail({flow::Severity::error, options.out.string(), 0, "the file cannot be written", "check the folder and its free space"});
}

template <class... Cases>
struct Match : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Match(Cases...) -> Match<Cases...>;

}  // namespace

/// The kiosk runs for months: what it no longer needs goes back to the system instead of staying behind as holes.
void keep_memory_small() {
    constexpr int large_bytes = 256 * 1024;  // pictures; the library would raise this once it has seen a large one
    mallopt(M_MMAP_THRESHOLD, large_bytes);
    mallopt(M_ARENA_MAX, 1);  // the threads allocate little at a time: one heap has fewer holes than one for each
}

int main(int argc, char** argv) {
    keep_memory_small();
    auto command = app::parse_command_line(argc, argv);
    return std::visit(Match{[](const app::Done& done) { return done.status; },
                            [](const app::RunOptions& options) { return run(options); },
                            [](const app::CheckOptions& options) { return check(options); },
                            [](const app::RenderOptions& options) { return render(options); },
                            [](const app::ExportOptions& options) { return export_stats(options); }},
                      command);
}
