// What is promised of set-up on the glass: after a power cut it begins at the first question, or it is done.
#include <string>

#include "app/set_up/settings_text.h"
#include "power_cuts/data_folder.h"
#include "staff/pin_file.h"
#include "staff/set_up/keep_settings.h"

namespace fs = std::filesystem;
using power_cuts::Data, power_cuts::bytes_of, power_cuts::every_call_fails;

namespace {

constexpr const char *pin = "40718263", *old_pin = "91827364", *panel = "1920x1080 pixels, 527x296 mm";

app::Config answers(const std::string& name) {
    app::Config config;
    config.screen_inches = 23.8;
    config.emergency_number = "112";
    config.kiosk_name = name;
    return config;
}

std::optional<base::Problem> keep(const fs::path& data, const std::string& name, const std::string& with_pin) {
    return staff::keep_settings(data, data / "kiosk.toml", answers(name), with_pin, panel);
}

std::string text_of(const std::string& name) {
    return app::settings_text(answers(name), panel);
}

}  // namespace

TEST_CASE("a power cut in the middle of the first set-up leaves no settings, or all of them with the PIN") {
    Data data;
    power_cuts::Recording recording(data.path);
    REQUIRE_FALSE(keep(data.path, "first", pin));
    recording.after_every_cut([&](const fs::path& left, std::size_t done) {
        INFO("after " << done << " calls");
        if (!fs::exists(left / "kiosk.toml")) {
            CHECK(done < recording.calls().size());
            return;
        }
        CHECK(bytes_of(left / "kiosk.toml") == text_of("first"));
        CHECK(fs::exists(left / "staff/pin"));
        if (done == recording.calls().size()) CHECK(staff::is_pin(left, pin));
    });
}

TEST_CASE("a power cut while a kiosk is set up again leaves the old settings or the new ones, whole") {
    Data data;
    REQUIRE_FALSE(keep(data.path, "old", old_pin));
    power_cuts::Recording recording(data.path);
    REQUIRE_FALSE(keep(data.path, "new", ""));
    recording.after_every_cut([&](const fs::path& left, std::size_t done) {
        INFO("after " << done << " calls");
        const auto kept = bytes_of(left / "kiosk.toml");
        CHECK((kept == text_of("old") || kept == text_of("new")));
        CHECK(fs::exists(left / "staff/pin"));
        if (kept == text_of("new")) CHECK(bytes_of(left / "kiosk.toml.before") == text_of("old"));
        if (done == recording.calls().size()) CHECK(kept == text_of("new"));
    });
}

TEST_CASE("when any call of a set-up fails, the old settings hold unless the new ones were told to be kept") {
    every_call_fails([](const Data& data) { REQUIRE_FALSE(keep(data.path, "old", "")); },
                     [](const Data& data) {
                         const auto failed = keep(data.path, "new", "");
                         const auto kept = bytes_of(data.path / "kiosk.toml");
                         CHECK((kept == text_of("old") || kept == text_of("new")));
                         if (!failed) CHECK(kept == text_of("new"));
                         if (failed) {
                             CHECK_FALSE(failed->file.empty());
                             CHECK_FALSE(failed->advice.empty());
                         }
                     });
}
