// What each part's facts mean: works, to look at, or broken, and that whatever is not well says what to do.
#include <catch2/catch.hpp>

#include "doctor/computer_judged.h"
#include "doctor/content_judged.h"
#include "doctor/outlets_judged.h"
#include "doctor/screen_judged.h"

using doctor::Finding;
using doctor::State;

namespace {

bool says(const Finding& finding, const std::string& words) {
    return finding.what.find(words) != std::string::npos;
}

State state(const Finding& finding) {
    const bool well = finding.state == State::works || finding.state == State::absent;
    CHECK(finding.advice.empty() == well);
    return finding.state;
}

const doctor::DisplayFacts panel{
    .why_none = "", .driver = "x11", .wide = 1080, .high = 1920, .inches_said = 23.8, .inches_set = 0};

}  // namespace

TEST_CASE("a display that cannot be reached is broken, a small one is to be looked at") {
    CHECK(state(doctor::judge_display(panel)) == State::works);
    auto none = panel;
    none.why_none = "no display";
    CHECK(state(doctor::judge_display(none)) == State::broken);
    auto small = panel;
    small.high = 600;
    CHECK(state(doctor::judge_display(small)) == State::look);
}

TEST_CASE("a size nobody knows, and one that the panel denies, are to be looked at") {
    auto facts = panel;
    CHECK(state(doctor::judge_size(facts)) == State::works);
    facts.inches_set = 24;
    CHECK(state(doctor::judge_size(facts)) == State::works);
    facts.inches_set = 32;
    CHECK(state(doctor::judge_size(facts)) == State::look);
    CHECK(says(doctor::judge_size(facts), "23.8"));
    facts = panel;
    facts.inches_said = 0;
    CHECK(state(doctor::judge_size(facts)) == State::look);
    CHECK(says(doctor::judge_size(facts), "21.5"));
    facts.inches_set = 10;
    CHECK(state(doctor::judge_size(facts)) == State::look);
}

TEST_CASE("touch screens are named, and none is to be looked at") {
    CHECK(doctor::judge_touch({true, {"eGalax", "Elo"}}) == Finding{"touch", State::works, "eGalax and Elo", ""});
    CHECK(state(doctor::judge_touch({true, {}})) == State::look);
    CHECK(state(doctor::judge_touch({false, {}})) == State::look);
}

TEST_CASE("a disk that cannot be written, or is nearly full, is broken") {
    doctor::DiskFacts facts;
    facts.folder = "/data";
    facts.free_bytes = 40'000'000'000;
    facts.free_files = 1'000'000;
    CHECK(state(doctor::judge_disk(facts)) == State::works);
    CHECK(says(doctor::judge_disk(facts), "40.0 GB free in /data"));
    auto with = [&](auto change) {
        auto changed = facts;
        change(changed);
        return state(doctor::judge_disk(changed));
    };
    CHECK(with([](auto& disk) { disk.there = false; }) == State::look);
    CHECK(with([](auto& disk) { disk.why_unusable = "Read-only file system"; }) == State::broken);
    CHECK(with([](auto& disk) { disk.free_bytes = 500'000'000; }) == State::look);
    CHECK(with([](auto& disk) { disk.free_bytes = 50'000'000; }) == State::broken);
    CHECK(with([](auto& disk) { disk.free_files = 10; }) == State::broken);
}

TEST_CASE("a clock of before the program was made is broken, one without a zone or a keeper is to be looked at") {
    CHECK(state(doctor::judge_clock({2027, 2026, true, "Europe/Madrid"})) == State::works);
    CHECK(state(doctor::judge_clock({1970, 2026, true, "Europe/Madrid"})) == State::broken);
    CHECK(state(doctor::judge_clock({2027, 2026, false, "Europe/Madrid"})) == State::look);
    CHECK(state(doctor::judge_clock({2027, 2026, true, ""})) == State::look);
}

TEST_CASE("a kiosk that nothing starts again is to be looked at, and one that should run and does not is broken") {
    CHECK(state(doctor::judge_session({true, true, true, 0, 0})) == State::works);
    CHECK(state(doctor::judge_session({true, true, true, 2, 0})) == State::look);
    CHECK(says(doctor::judge_session({true, true, true, 1, 3}), "1 time since the PC was started; 3 reports"));
    CHECK(state(doctor::judge_session({true, true, false, 0, 0})) == State::broken);
    CHECK(state(doctor::judge_session({true, false, true, 0, 0})) == State::look);
    CHECK(state(doctor::judge_session({})) == State::look);
}

TEST_CASE("settings with a mistake are broken, with its line; without an emergency number they are to be looked at") {
    doctor::SettingsFacts facts;
    facts.file = "/etc/clinic-kiosk/kiosk.toml";
    facts.has_emergency_number = true;
    CHECK(state(doctor::judge_settings(facts)) == State::works);
    facts.has_emergency_number = false;
    CHECK(state(doctor::judge_settings(facts)) == State::look);
    facts.problems = {{base::Severity::error, facts.file, 7, "\"colour\" is not a setting", "take it out"}};
    CHECK(state(doctor::judge_settings(facts)) == State::broken);
    CHECK(says(doctor::judge_settings(facts), "line 7"));
    CHECK(state(doctor::judge_settings({})) == State::look);
}

TEST_CASE("a PIN is set, is not, or nobody can tell") {
    doctor::SettingsFacts facts;
    CHECK(state(doctor::judge_pin(facts)) == State::look);
    facts.has_pin = true;
    CHECK(state(doctor::judge_pin(facts)) == State::works);
    facts.why_no_pin = "Permission denied";
    CHECK(state(doctor::judge_pin(facts)) == State::broken);
}

TEST_CASE("a pack that shows nothing is broken; failures, reviews past their date and drafts are to be looked at") {
    doctor::PackFacts facts;
    CHECK(state(doctor::judge_pack(facts)) == State::broken);
    facts.folder = "/usr/share/clinic-kiosk";
    CHECK(state(doctor::judge_pack(facts)) == State::broken);
    facts.topics = 7;
    facts.languages = {"English", "Español"};
    CHECK(state(doctor::judge_pack(facts)) == State::works);
    CHECK(says(doctor::judge_pack(facts), "7 topics in English and Español"));
    auto with = [&](auto change) {
        auto changed = facts;
        change(changed);
        return state(doctor::judge_pack(changed));
    };
    CHECK(with([](auto& pack) { pack.on_trial = true; }) == State::works);
    CHECK(with([](auto& pack) { pack.trial_failures = 1; }) == State::look);
    CHECK(with([](auto& pack) { pack.overdue = 1; }) == State::look);
    CHECK(with([](auto& pack) { pack.drafts = 1; }) == State::look);
    CHECK(with([](auto& pack) { pack.problems = {base::failure("a picture is missing", "")}; }) == State::look);
}

TEST_CASE("languages without letters are named with the package to install") {
    doctor::FontFacts facts;
    facts.languages = 4;
    CHECK(state(doctor::judge_fonts(facts)) == State::works);
    facts.missing = {{"中文", "fonts-noto-cjk"}, {"日本語", "fonts-noto-cjk"}};
    CHECK(state(doctor::judge_fonts(facts)) == State::look);
    CHECK(doctor::judge_fonts(facts).advice == "install fonts-noto-cjk");
    facts.why_none = "Noto Sans is not installed";
    CHECK(state(doctor::judge_fonts(facts)) == State::broken);
}

TEST_CASE("a wall that takes no new content, or shows none of it, is to be looked at") {
    CHECK(state(doctor::judge_updates({2, true, false})) == State::works);
    CHECK(state(doctor::judge_updates({0, false, false})) == State::look);
    CHECK(state(doctor::judge_updates({1, false, true})) == State::look);
}

TEST_CASE("the program that runs is told where it is an update, and one that went back until a newer one runs") {
    const std::string given_up = "20270901101500 2027-09-02 no home screen appeared within 60 s";
    CHECK(says(doctor::judge_updates({1, false, false, "20270801101500", true, ""}),
               "the update 20270801101500, on trial"));
    CHECK(says(doctor::judge_updates({1, false, false, "20270801101500", false, given_up}), "no home screen appeared"));
    CHECK(says(doctor::judge_updates({1, false, false, "", false, given_up}), "went back: 20270901101500"));
    CHECK(state(doctor::judge_updates({1, false, false, "", false, given_up})) == State::look);
    CHECK(state(doctor::judge_updates({1, false, false, "20271001101500", false, given_up})) == State::works);
}

TEST_CASE("a sound device that hangs is broken, none is to be looked at, and no sound that nobody wants is nothing") {
    doctor::SoundFacts facts;
    facts.sounds = true;
    facts.with_voice = {"English"};
    facts.without_voice = {"العربية"};
    CHECK(state(doctor::judge_sound(facts)) == State::works);
    CHECK(says(doctor::judge_sound(facts), "there is none for العربية"));
    auto with = [&](auto change) {
        auto changed = facts;
        change(changed);
        return state(doctor::judge_sound(changed));
    };
    CHECK(with([](auto& sound) { sound.with_voice.clear(); }) == State::look);
    CHECK(with([](auto& sound) { sound.sounds = false; }) == State::look);
    CHECK(with([](auto& sound) { sound.answered = false; }) == State::broken);
    CHECK(with([](auto& sound) { sound.program = false; }) == State::broken);
    CHECK(with([](auto& sound) { sound.wanted = false; }) == State::absent);
}

TEST_CASE("a printer that does not answer, or has a trouble, is broken; none is nothing") {
    doctor::PrinterFacts facts;
    CHECK(state(doctor::judge_printer(facts)) == State::absent);
    facts.address = "ipp://printer.local/ipp/print";
    CHECK(state(doctor::judge_printer(facts)) == State::broken);
    facts.answers = true;
    CHECK(state(doctor::judge_printer(facts)) == State::works);
    facts.trouble = "it has no paper";
    CHECK(says(doctor::judge_printer(facts), "it has no paper"));
    CHECK(state(doctor::judge_printer(facts)) == State::broken);
    facts.program = false;
    CHECK(state(doctor::judge_printer(facts)) == State::broken);
    facts.may_ask = false;
    CHECK(state(doctor::judge_printer(facts)) == State::look);
}

TEST_CASE("counts that cannot be trusted are broken, and damaged files that lie beside them are to be looked at") {
    doctor::CountsFacts facts;
    CHECK(state(doctor::judge_counts(facts)) == State::works);
    facts.there = true;
    facts.bytes = 2'000'000;
    CHECK(doctor::judge_counts(facts).what == "2 MB, sound");
    facts.set_aside = 1;
    CHECK(state(doctor::judge_counts(facts)) == State::look);
    facts.problems = {base::failure("its pages are damaged", "keep a copy")};
    CHECK(state(doctor::judge_counts(facts)) == State::broken);
}
