// Pictures of every slide, proofs to sign, or leaflets to take home.
#include <algorithm>
#include <iostream>
#include <set>
#include <thread>

#include "app/log.h"
#include "app/paper/leaflets.h"
#include "app/proofs.h"
#include "app/render.h"
#include "commands/commands.h"
#include "commands/common.h"
#include "commands/desk/asking.h"
#include "commands/desk/packs/joined_pack.h"
#include "commands/desk/paper/printed_leaflets.h"
#include "commands/desk/png_files.h"
#include "commands/desk/wanted_language.h"
#include "commands/program.h"
#include "display/paper/leaflet_press.h"
#include "display/paper/pdf_press.h"
#include "pack/content_version.h"
#include "pack/pseudo/pseudo_library.h"
#include "pack/review.h"
#include "pack/sounds.h"
#include "speech/words/speakable.h"
#include "speech/words/voices.h"

namespace commands {

namespace {

class PngEasel : public app::Easel {
public:
    explicit PngEasel(display::Painter& painter) : painter_(painter) {}
    std::optional<base::Problem> paint(const screen::DrawList& list, const fs::path& png) override {
        display::Canvas canvas({static_cast<int>(list.size.w), static_cast<int>(list.size.h)});
        painter_.paint(list, canvas);
        files_.write(std::move(canvas), png);
        return std::nullopt;
    }

    /// What went wrong with files that were still written, after what is known so far.
    base::Problems problems(base::Problems known) {
        for (auto& problem : files_.finish()) known.push_back(std::move(problem));
        return known;
    }

private:
    display::Painter& painter_;
    PngFiles files_;
};

/// What `--lang` names is offered, or it was reported that it is not.
bool is_offered(const app::RenderOptions& options, Pack& pack) {
    pack.library.judge_languages();
    if (!options.language_given || (!options.proof && pack::pseudo_language(options.settings.language))) return true;
    auto home = pack.scripts.read_home().value;
    if (!home) return true;  // then there are no languages, which is reported with what cannot be shown
    auto problem = not_offered(options.settings.language, pack.library.home({}).languages, home->languages);
    if (problem) fail(*problem);
    return !problem;
}

std::set<std::string> recorded_languages(const fs::path& pack) {
    constexpr std::size_t most = 10'000;
    std::set<std::string> languages;
    for (const auto& sound : pack::sounds_in(pack, most).sounds) languages.insert(sound.language);
    return languages;
}

/// As on a kiosk that has sound.
screen::Speech spoken_here(const std::string& language, const std::set<std::string>& recorded) {
    const auto voice = speech::voice_for(language);
    if (voice && voice->understandable) return screen::Speech::available;
    return recorded.contains(language) ? screen::Speech::recordings : screen::Speech::no_voice;
}

int render_proofs(const app::RenderOptions& options, const fs::path& folder, const app::Config& config) {
    Pack pack(folder, app::log_problem);
    if (!is_offered(options, pack)) return 1;
    auto hash_of = [&](const flow::Flow& flow, const std::string& language) {
        return pack::review_hash(flow, language, folder, pack.scripts);
    };
    display::PdfPress press(folder / "media", app::log_problem, drawing_helper());
    return fail(
        app::write_proofs(options, pack.library, pack::content_version(folder), hash_of, press, site_of(config)));
}

base::Problem no_printer(const app::SiteSettings& settings) {
    return base::failure("there is no printer to print on", "write [printer] and its address into it",
                         settings.file.empty() ? "kiosk.toml" : settings.file.string());
}

int render_leaflets(const app::RenderOptions& options, const fs::path& folder, const app::SiteSettings& settings) {
    const auto& config = settings.config;
    Pack pack(folder, app::log_problem, {.hide_overdue = config.hide_overdue});
    if (!is_offered(options, pack)) return 1;
    display::PdfLeafletPress press(folder / "media", app::log_problem, drawing_helper());
    app::LeafletFacts facts;
    facts.version = pack::content_version(folder);
    facts.date = today();
    const screen::LeafletSheet sheet{options.paper.value_or(config.printer.paper),
                                     options.large_print ? screen::Print::large : screen::Print::normal};
    PrintedLeaflets printed(press, config.printer, (folder / "media").string());
    if (options.print && config.printer.address.empty()) return fail(no_printer(settings));
    screen::LeafletPress& used = options.print ? static_cast<screen::LeafletPress&>(printed) : press;
    return fail(app::write_leaflets(options, pack.library, facts, sheet, used, site_of(config)));
}

}  // namespace

int carry_out(const app::RenderOptions& options) {
    take_memory_for(std::max(1U, std::thread::hardware_concurrency()));
    auto settings = read_settings({options.config, {}});
    if (!settings) return 1;
    const auto& config = settings->config;
    auto folder = find_pack(options.content, config.content);
    if (!folder) return 1;
    std::cerr << "clinic-kiosk: " << number_in_words(*settings) << '\n';
    auto joined = JoinedPack::open(*folder);
    if (!joined) return 1;
    if (options.leaflet) return render_leaflets(options, joined->folder(), *settings);
    if (options.proof) return render_proofs(options, joined->folder(), config);
    auto fonts = open_fonts();
    if (!fonts) return 1;
    Pack pack(joined->folder(), app::log_problem, {.hide_overdue = config.hide_overdue, .letters = letters_of(*fonts)});
    if (!is_offered(options, pack)) return 1;
    display::Painter painter(*fonts, pack.pictures);
    screen::Layout layout(*fonts, pack.pictures, site_of(config));
    layout.tell_mounting(config.mounting());
    if (!config.printer.address.empty()) layout.tell_paper([] { return screen::OnPaper::offered; });
    PngEasel easel(painter);
    double inches = config.screen_inches > 0 ? config.screen_inches : 21.5;
    auto asked = options;
    if (!options.language_given) asked.settings.language = first_language(pack.library, {});
    layout.tell_speech([recorded = recorded_languages(joined->folder())](const std::string& language) {
        return spoken_here(language, recorded);
    });
    auto speakable = [&](const std::string& words, const std::string& language) {
        return speech::speakable(words, language, numbers_of(config));
    };
    auto world = world_of(pack, config);
    const auto pseudo = pack::pseudo_language(asked.settings.language);
    pack::PseudoLibrary made_up(pack.library, first_language(pack.library, {}), pseudo.value_or(pack::Pseudo::longer));
    if (pseudo)
        return fail(easel.problems(app::render(
            asked, inches, layout, {made_up, world.next_slide, world.idle, world.defaults}, easel, speakable)));
    return fail(easel.problems(app::render(asked, inches, layout, world, easel, speakable)));
}

}  // namespace commands
