#include "commands/wall/doctor/content_facts.h"

#include "base/plain_file.h"
#include "base/utf8.h"
#include "commands/common.h"
#include "commands/wall/doctor/unit_facts.h"
#include "publish/custody.h"
#include "publish/programs/program_store.h"
#include "publish/trial.h"
#include "publish/trial_keeper.h"
#include "staff/pin_store.h"

namespace commands {
namespace {

/// The published one, unless a folder is given; empty: none.
fs::path folder_shown(const fs::path& given, const fs::path& data) {
    if (!given.empty()) return given;
    const auto home = publish::pack_home(data);
    return publish::shown_version(home, data).empty() ? app::default_content() : publish::shown_pack(home, data);
}

/// Where the packs have a home of their own, the keys that the kiosk's own settings name do not count.
int keys_that_count(const app::SiteSettings& settings) {
    const auto home = publish::pack_home(settings.data);
    const bool of_root = home == settings.data || settings.file != settings.data / "kiosk.toml";
    const auto named = of_root ? settings.config.publish_keys : std::vector<publish::PublicKey>();
    const auto chosen = publish::keys_in_custody(home, publish::keys_of_root(), named);
    return chosen ? static_cast<int>(chosen->keys.size()) : 0;
}

/// In the middle of an English sentence: what follows a name that is written from right to left stays behind it (Unicode's LRM).
std::string in_english(const std::string& name) {
    std::size_t at = 0;
    const auto first = base::next_character(name, at);
    constexpr char32_t hebrew = 0x590, behind_arabic = 0x900;
    return first >= hebrew && first < behind_arabic ? name + "\u200e" : name;
}

bool needs_review(flow::ReviewStatus status) {
    return status != flow::ReviewStatus::reviewed;
}

/// Own name and package of each language some of whose own name has no letters here.
std::vector<std::pair<std::string, std::string>> without_letters(const std::vector<flow::Home::Language>& languages,
                                                                 display::Fonts& fonts) {
    std::vector<std::pair<std::string, std::string>> missing;
    for (const auto& [code, name] : languages)
        for (std::size_t at = 0; at < name.size();)
            if (const auto letter = base::next_character(name, at); !fonts.has_glyph(letter)) {
                missing.emplace_back(in_english(name), display::Fonts::package_for(letter));
                break;
            }
    return missing;
}

void look_at_topics(flow::Library& library, const flow::Home& home, doctor::PackFacts& facts) {
    const auto language = home.written_in();
    for (const auto& id : home.topics) {
        const auto flow = library.flow(id, language);
        if (!flow) continue;
        ++facts.topics;
        if (needs_review(flow->review.status)) ++facts.drafts;
        if (!flow->review.due.empty() && flow->review.due < today()) ++facts.overdue;
    }
}

}  // namespace

doctor::SettingsFacts settings_facts(const app::SiteSettings& settings) {
    doctor::SettingsFacts facts;
    facts.file = settings.file.string();
    facts.problems = settings.problems;
    facts.has_emergency_number = !settings.config.emergency_number.empty();
    const auto pin = staff::DiskPinStore(settings.data).has_pin();
    if (const auto* problem = std::get_if<base::Problem>(&pin))
        facts.why_no_pin = problem->what;
    else
        facts.has_pin = std::get<bool>(pin);
    return facts;
}

doctor::UpdateFacts update_facts(const app::SiteSettings& settings) {
    const publish::ProgramStore programs(publish::updated_programs);
    constexpr std::size_t most_bytes = 4096;
    const auto installed = publish::read_program_name(
        base::read_start(std::filesystem::path(publish::installed_programs) / "program", most_bytes));
    auto given_up = programs.last_given_up();
    if (installed && given_up < installed->made()) given_up.clear();  // packages brought a newer one
    return {keys_that_count(settings),
            unit_facts("clinic-kiosk-fetch.timer").starts_with_the_pc,
            !settings.config.content.empty(),
            programs.current(),
            programs.on_trial(),
            given_up,
            publish::pack_home(settings.data) != settings.data};
}

ContentFacts content_facts(const fs::path& given, const app::SiteSettings& settings) {
    constexpr std::size_t most_bytes = 4096;
    ContentFacts facts;
    const auto named = first_given(given, settings.config.content);
    const auto folder = folder_shown(named, settings.data);
    std::error_code failed;
    if (!fs::exists(folder / "scripts/kiosk.lua", failed)) return facts;
    facts.pack.folder = fs::absolute(folder).lexically_normal().string();
    if (named.empty()) facts.pack.published = publish::shown_version(publish::pack_home(settings.data), settings.data);
    if (!facts.pack.published.empty()) {
        const auto trial = publish::read_trial(base::read_start(settings.data / "packs/trial", most_bytes));
        facts.pack.on_trial = !trial.proved;
        facts.pack.trial_failures = trial.failures;
    }
    PackWords words(folder, [&](const base::Problem& problem) { facts.pack.problems.push_back(problem); });
    const auto& home = words.library.home({});
    look_at_topics(words.library, home, facts.pack);
    for (const auto& [code, name] : home.languages) {
        facts.languages.emplace_back(code, in_english(name));
        facts.pack.languages.push_back(in_english(name));
    }
    facts.fonts.languages = static_cast<int>(home.languages.size());
    auto fonts = display::Fonts::open([](const base::Problem&) {});
    if (const auto* problem = std::get_if<base::Problem>(&fonts))
        facts.fonts.why_none = problem->what;
    else
        facts.fonts.missing = without_letters(home.languages, *std::get<std::unique_ptr<display::Fonts>>(fonts));
    return facts;
}

}  // namespace commands
