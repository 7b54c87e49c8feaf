#include "commands/common.h"

#include <iostream>

namespace commands {

int fail(const flow::Problem& problem) {
    std::cerr << "clinic-kiosk: " << flow::to_line(problem) << '\n';
    return 1;
}

int fail(const flow::Problems& problems) {
    for (const auto& problem : problems) fail(problem);
    return flow::has_error(problems) ? 1 : 0;
}

std::optional<app::Config> read_config(const fs::path& file) {
    if (file.empty()) return app::Config{};
    auto loaded = app::load_config(file);
    if (fail(loaded.problems)) return std::nullopt;
    return loaded.config;
}

fs::path first_given(const fs::path& option, const fs::path& configured, const fs::path& otherwise) {
    return !option.empty() ? option : !configured.empty() ? configured : otherwise;
}

std::optional<fs::path> find_pack(const fs::path& option, const fs::path& configured) {
    auto pack = first_given(option, configured, app::default_content());
    std::error_code error;
    if (fs::exists(pack / "scripts/kiosk.lua", error)) return pack;
    fail({flow::Severity::error, pack.string(), 0, "this is not a content pack: it has no scripts/kiosk.lua",
          "give the folder that holds scripts/ and media/ with --content"});
    return std::nullopt;
}

flow::World world_of(Pack& pack, const app::Config& config) {
    flow::Settings settings;
    settings.language = config.language;
    return {pack.library, pack.scripts, config.idle_rules(), settings};
}

screen::Layout::Site site_of(const app::Config& config) {
    return [&config](const std::string& language) { return config.site_words(language); };
}

}  // namespace commands
