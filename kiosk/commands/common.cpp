#include "commands/common.h"

#include <unistd.h>

#include <iostream>
#include <utility>

#include "app/command_line.h"
#include "app/log.h"
#include "base/utf8.h"
#include "commands/voice_child.h"
#include "pack/meant_name.h"
#include "pack/review.h"
#include "stats/wall_clock.h"

namespace commands {

void print_problem(const base::Problem& problem) {
    app::say("clinic-kiosk: " + base::to_line(problem) + "\n");
}

int fail(const base::Problem& problem) {
    print_problem(problem);
    return 1;
}

int fail(const base::Problems& problems) {
    for (const auto& problem : problems) fail(problem);
    return base::has_error(problems) ? 1 : 0;
}

std::optional<app::SiteSettings> read_settings(const app::SettingsAsked& asked, const base::Report& tell) {
    auto settings = app::find_settings(asked);
    tell_file(settings);
    for (const auto& each : settings.problems) tell(each);
    if (base::has_error(settings.problems)) return std::nullopt;
    return settings;
}

void tell_file(const app::SiteSettings& settings) {
    if (!isatty(STDERR_FILENO)) return;
    std::cerr << "clinic-kiosk: ";
    if (!settings.file.empty()) {
        std::cerr << "settings of " << settings.file.string();
        if (!settings.config.content.empty()) std::cerr << ", with the content of " << settings.config.content.string();
    } else {
        std::cerr << "default settings; there is no";
        for (std::size_t i = 0; i < settings.looked_for.size(); ++i)
            std::cerr << (i > 0 ? " and no " : " ") << settings.looked_for[i].string();
    }
    std::cerr << '\n';
}

base::Problem no_emergency_number(const app::SiteSettings& settings) {
    const auto file = !settings.file.empty()        ? settings.file
                      : settings.looked_for.empty() ? fs::path()
                                                    : settings.looked_for.front();
    return {base::Severity::warning, file.string(), 0,
            "no emergency number is set: warning slides name the front desk alone",
            "write emergency_number = \"…\" into it, with the number that people here call"};
}

fs::path first_given(const fs::path& option, const fs::path& configured) {
    return !option.empty() ? option : configured;
}

std::optional<fs::path> find_pack(const fs::path& option, const fs::path& configured) {
    auto pack = first_given(option, configured);
    if (pack.empty()) pack = app::default_content();
    std::error_code error;
    if (fs::exists(pack / "scripts/kiosk.lua", error)) return pack;
    if (error) {
        fail(base::failure("the content pack cannot be read: " + error.message(),
                           "let this user read the folder and all in it", pack.string()));
        return std::nullopt;
    }
    auto other = pack::misnamed(pack / "scripts", "kiosk.lua");
    fail({base::Severity::error, pack.string(), 0, "this is not a content pack: it has no scripts/kiosk.lua",
          !other.empty() ? "rename \"scripts/" + other + "\" to kiosk.lua"
                         : "give the folder that holds scripts/ and media/ with --content"});
    return std::nullopt;
}

std::string today() {
    return stats::SystemWallClock().now().day;
}

namespace {

template <class Opened>
std::unique_ptr<Opened> opened_or_reported(base::Result<std::unique_ptr<Opened>> result) {
    if (auto* opened = std::get_if<std::unique_ptr<Opened>>(&result)) return std::move(*opened);
    fail(std::get<base::Problem>(result));
    return nullptr;
}

}  // namespace

std::unique_ptr<display::Fonts> open_fonts(std::size_t kept_open, display::Fonts::Files files) {
    return opened_or_reported(
        display::Fonts::open(app::log_problem, display::default_font_folders(), kept_open, files));
}

std::unique_ptr<display::Window> open_window(const char* title, std::optional<screen::Size> size, OnDisplay others) {
    std::optional<display::PixelSize> pixels;
    if (size) pixels = {static_cast<int>(size->w), static_cast<int>(size->h)};
    return opened_or_reported(display::Window::open({title, pixels, others == OnDisplay::alone}));
}

namespace {

/// Of the library in `words`, which knows the scripts.
pack::ReviewRules review_rules(PackWords& words, const fs::path& folder, const Reading& how) {
    pack::ReviewRules rules{.told_later = how.reviews_told_later, .hide_overdue = how.hide_overdue};
    rules.today = [clock = std::make_shared<stats::SystemWallClock>()] { return clock->now().day; };
    if (how.reviews_told_later) return rules;
    rules.holds = [&words, folder](const flow::Flow& flow, const std::string& language) {
        return pack::review_holds(flow, language, folder, words.scripts);
    };
    return rules;
}

}  // namespace

pack::LettersThere letters_of(display::Fonts& fonts) {
    return [&fonts](const std::string& words) {
        for (std::size_t at = 0; at < words.size();)
            if (!fonts.has_glyph(base::next_character(words, at))) return false;
        return true;
    };
}

PackWords::PackWords(const fs::path& folder, const base::Report& report, Reading how)
    : scripts(folder, report),
      sound(scripts),
      library(sound, how.catalogs ? how.catalogs : pack::catalogs_in(folder), report, review_rules(*this, folder, how),
              how.letters) {}

std::string first_language(flow::Library& library, const std::string& wanted) {
    const auto listed = library.home({}).languages;
    std::vector<std::string> codes{wanted};
    for (const auto& each : listed) codes.push_back(each.code);
    for (const auto& code : codes) {
        library.home(code);  // which finds out whether it is complete
        for (const auto& offered : library.home({}).languages)
            if (offered.code == code) return code;
    }
    return library.home({}).written_in();
}

flow::World world_of(PackWords& pack, const app::Config& config) {
    flow::Settings settings;
    settings.language = first_language(pack.library, config.language);
    settings.volume = config.speech.first_volume();
    return {pack.library, pack.scripts, config.idle_rules(), settings};
}

std::vector<std::string> numbers_of(const app::Config& config) {
    if (config.emergency_number.empty()) return {};
    return {config.emergency_number};
}

std::unique_ptr<app::Voice> voice_of(const app::Config& config, std::function<void()> news_came, base::Report report) {
    if (config.speech.output == app::SpeechConfig::Output::off) return nullptr;
    return std::make_unique<VoiceChild>(VoiceChild::Options{.program = {},
                                                            .device = config.speech.device,
                                                            .numbers = numbers_of(config),
                                                            .news_came = std::move(news_came),
                                                            .report = std::move(report)});
}

screen::Layout::Site site_of(const app::Config& config) {
    return [&config](const std::string& language) { return config.site_words(language); };
}

}  // namespace commands
