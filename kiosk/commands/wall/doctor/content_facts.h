// Settings, PIN, pack, letters and the way in for new content, as this computer has them. Waits for the disk. The main thread.
#pragma once

#include <filesystem>

#include "app/site_settings.h"
#include "doctor/content_judged.h"

namespace commands {

doctor::SettingsFacts settings_facts(const app::SiteSettings& settings);
doctor::UpdateFacts update_facts(const app::SiteSettings& settings);

struct ContentFacts {
    doctor::PackFacts pack;
    doctor::FontFacts fonts;
    std::vector<std::pair<std::string, std::string>> languages;  ///< that the pack lists: code, and own name
};
/// Of the pack that a kiosk with these settings would show. Runs its scripts, within their limits.
ContentFacts content_facts(const std::filesystem::path& given, const app::SiteSettings& settings);

}  // namespace commands
