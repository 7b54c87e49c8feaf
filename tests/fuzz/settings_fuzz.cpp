#include <algorithm>

#include "app/config.h"
#include "fuzz/fuzz.h"

namespace fuzz {

void settings(std::string_view input) {
    const auto file = empty_folder() / "kiosk.toml";
    write_file(file, input);
    const auto loaded = app::load_config(file);
    const auto lines = 1 + std::count(input.begin(), input.end(), '\n') + std::count(input.begin(), input.end(), '\r');
    for (const auto& problem : loaded.problems) {
        promise(problem.line >= 0 && problem.line <= lines, "a problem's line is one of the file's");
        promise(!problem.what.empty() && !problem.advice.empty(), "a problem says what it is and what to do");
    }
    const auto& config = loaded.config;
    auto within = [](auto value, auto least, auto most) { return value >= least && value <= most; };
    promise(config.screen_inches == 0 || within(config.screen_inches, 5.0, 200.0), "a screen has a size that can be");
    promise(within(config.quiet_seconds, 60, 600), "the quiet time is one a visitor can read in");
    promise(within(config.attract_seconds, 0, 3600) && within(config.tap_guard_ms, 0, 1500), "times are within limits");
    promise(within(config.speech.volume, 1, 5) && within(config.speech.first_volume(), 1, 5),
            "a volume is one of five");
    promise(within(config.printer.most, 1, 10) && within(config.printer.wait_seconds, 5, 120),
            "the printer has limits");
    promise(within(config.hold_to_press_ms, 300, 1500) && within(config.easier_guard_ms, 0, 1500), "holds are short");
    promise(within(config.mounting_mm, -1, 2500), "a screen hangs where one can");
    promise(config.hide_up_to >= 10, "never fewer are hidden than ten");
    promise(config.publish_keys.size() <= 2 && config.stick_folders.size() <= 4, "lists have their length");
    promise(config.kiosk_name.size() <= 240, "a kiosk's name is short");
    for (const char* language : {"en", "es", ""}) {
        const auto words = config.site_words(language);
        promise(words.staff_now.size() <= 400 && words.staff_now.find('\n') == std::string::npos,
                "an instruction is a short line");
    }
}

}  // namespace fuzz
