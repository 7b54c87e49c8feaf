// What is answered on the glass becomes a file, and the file the same answers.
#include "app/set_up/settings_text.h"

#include <catch2/catch.hpp>

namespace {

app::Config read_back(const app::Config& config) {
    const auto loaded = app::read_config(app::settings_text(config), "kiosk.toml");
    for (const auto& problem : loaded.problems) UNSCOPED_INFO(problem.line << ": " << problem.what);
    CHECK(loaded.problems.empty());
    return loaded.config;
}

/// Nothing in it is a default.
app::Config all_set() {
    app::Config config;
    config.screen_inches = 23.8;
    config.rotate = 270;
    config.emergency_number = "+1 555-0100";
    config.staff_instruction = {{"en", "Tell Zoë at desk 2 now."}, {"zh-Hant", "請告訴櫃檯。"}};
    config.staff_instruction_today = {{"", "Say \"today\" \\ please."}};
    config.quiet_seconds = 120;
    config.attract_seconds = 0;
    config.tap_guard_ms = 0;
    config.speech = {app::SpeechConfig::Output::off, "USB \"Audio\"", 5, 7};
    config.take_home_url = "https://clinic.example/leaflets";
    config.printer = {"ipp://printer.local/ipp/print", screen::Paper::letter, 7, 60};
    config.hold_to_press_ms = 300;
    config.easier_guard_ms = 0;
    config.mounting_mm = 0;
    config.switch_key = "f8";
    config.scan = flow::Scan::fast;
    config.language = "es";
    config.hide_overdue = true;
    config.publish_keys = {"RWone", "RWtwo"};
    config.kiosk_name = "Sala 1.º “A”";
    config.group = "Norte";
    config.keep_months = 60;
    config.hide_up_to = 20;
    config.stick_folders = {"/srv/share"};
    config.content = "/srv/pack";
    return config;
}

}  // namespace

TEST_CASE("settings that are written are read back equal, those of every kind and those that nobody made") {
    CHECK(read_back(all_set()) == all_set());
    CHECK(read_back({}) == app::Config());
    CHECK(app::settings_text({}).find('=') == std::string::npos);
}

TEST_CASE("sizes are read back to the last digit, whole ones too") {
    for (const double inches : {5.0, 21.5, 23.800000001, 31.0 + 1.0 / 3, 200.0}) {
        app::Config config;
        config.screen_inches = inches;
        CHECK(read_back(config).screen_inches == inches);
    }
}

TEST_CASE("whatever is typed into a name stays a name: quotes, backslashes and signs of TOML end nothing") {
    for (const char* name :
         {"\"", "\\", "a\\", "\" #", "x = 1", "\\u0041", "]", "'''", "\"\"\"", "ñ中ع🙂", "  blanks "}) {
        INFO(name);
        app::Config config;
        config.kiosk_name = name;
        CHECK(read_back(config).kiosk_name == name);
    }
    CHECK(app::toml_text(std::string("\n\t\x7f\0", 4)) == "\"\\u000A\\u0009\\u007F\\u0000\"");
}

TEST_CASE("a file tells of which panel it was made, and nothing of it becomes a setting") {
    const std::string panel = "1920x1080 pixels, 527x296 mm";
    const auto text = app::settings_text(all_set(), panel);
    CHECK(app::panel_of(text) == panel);
    CHECK(app::read_config(text, "kiosk.toml").config == all_set());
    CHECK(app::panel_of(app::settings_text(all_set())).empty());
    CHECK(app::panel_of("kiosk_name = \"x\"\n# Panel: 1x1\n").empty());
    CHECK(app::panel_of("").empty());
    CHECK(app::panel_of(app::settings_text({}, "one\nkiosk_name = \"two\"")).empty());
}

TEST_CASE("neither a kiosk's name nor its folders go to the next kiosk") {
    const auto shared = app::shared_settings(all_set());
    CHECK(shared.kiosk_name.empty());
    CHECK(shared.content.empty());
    CHECK(shared.stick_folders.empty());
    CHECK(shared.emergency_number == all_set().emergency_number);
    CHECK(shared.printer == all_set().printer);
}
