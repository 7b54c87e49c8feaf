// kiosk.toml: what a clinic sets, and what is said about mistakes.
#include "app/config.h"

#include <catch2/catch.hpp>

#include "fakes/temporary_folder.h"

namespace {

app::LoadedConfig load(const std::string& toml) {
    fakes::TemporaryFolder folder;
    folder.write("kiosk.toml", toml);
    return app::load_config(folder.path() / "kiosk.toml");
}

}  // namespace

TEST_CASE("an empty file leaves the defaults") {
    auto loaded = load("");
    CHECK(loaded.problems.empty());
    CHECK(loaded.config.emergency_number.empty());
    CHECK(loaded.config.language.empty());
    CHECK(loaded.config.keep_months == 0);
    CHECK(loaded.config.hide_up_to == 10);
    CHECK(loaded.config.tap_guard_ms == 400);
    CHECK(loaded.config.hold_to_press_ms == 500);
    CHECK(loaded.config.easier_guard_ms == 1000);
    CHECK_FALSE(loaded.config.mounting());
    CHECK(loaded.config.switch_key == "space");
    CHECK(loaded.config.scan == flow::Scan::off);
    CHECK(loaded.config.idle_rules().quiet == std::chrono::seconds(90));
    CHECK(loaded.config.idle_rules().countdown == std::chrono::seconds(30));
    CHECK(loaded.config.idle_rules().attract_after == std::chrono::seconds(60));
    CHECK(loaded.config.site_words("en").staff_now.empty());
    CHECK(loaded.config.speech.output == app::SpeechConfig::Output::headphones);
    CHECK(loaded.config.speech.first_volume() == 3);
    CHECK(loaded.config.speech.invite_minutes == 0);
}

TEST_CASE("every setting is read") {
    auto loaded = load(R"(
screen_inches = 27
rotate = 90
emergency_number = "112"
staff_instruction = "Tell Zoe now."
staff_instruction_today = "Tell Zoe today."
quiet_seconds = 120
attract_seconds = 0
tap_guard_ms = 0
hold_to_press_ms = 300
easier_guard_ms = 1500
mounting_mm = 0
switch_key = "f8"
scan = "slow"
language = "es"
kiosk_name = "Sala de espera, 1.º"
group = "Norte"
keep_months = 60
hide_up_to = 20
content = "/srv/pack"
data = "/srv/data"
)");
    CHECK(loaded.config.rotate == 90);
    CHECK(loaded.problems.empty());
    const auto& config = loaded.config;
    CHECK(config.kiosk_name == "Sala de espera, 1.º");
    CHECK(config.group == "Norte");
    CHECK(config.keep_months == 60);
    CHECK(config.hide_up_to == 20);
    CHECK(config.tap_guard_ms == 0);
    CHECK(config.hold_to_press_ms == 300);
    CHECK(config.easier_guard_ms == 1500);
    CHECK(config.mounting() == 0.0f);
    CHECK(config.switch_key == "f8");
    CHECK(config.scan == flow::Scan::slow);
    CHECK(config.screen_inches == 27);
    CHECK(config.language == "es");
    CHECK(config.content == "/srv/pack");
    CHECK(config.data == "/srv/data");
    CHECK(config.idle_rules().quiet == std::chrono::seconds(120));
    CHECK(config.idle_rules().attract_after == std::chrono::seconds(0));
    auto words = config.site_words("pt");
    CHECK(words.staff_now == "Tell Zoe now.");
    CHECK(words.staff_today == "Tell Zoe today.");
    CHECK(words.emergency_number == "112");
}

TEST_CASE("how it reads aloud is a table of its own; a loudspeaker begins a step softer than headphones") {
    auto loaded = load("[speech]\noutput = \"loudspeaker\"\ndevice = \"USB Audio\"\nvolume = 4\ninvite_minutes = 5\n");
    CHECK(loaded.problems.empty());
    const auto& speech = loaded.config.speech;
    CHECK(speech.output == app::SpeechConfig::Output::loudspeaker);
    CHECK(speech.device == "USB Audio");
    CHECK(speech.first_volume() == 3);
    CHECK(speech.invite_minutes == 5);
    CHECK(load("speech.output = \"off\"").config.speech.output == app::SpeechConfig::Output::off);
}

TEST_CASE("the printer is a table of its own: an address or the name of a queue, its paper, a limit a visit") {
    auto loaded = load(
        "[printer]\naddress = \"ipp://printer.local/ipp/print\"\npaper = \"letter\"\nmost_a_visit = 3\nwait_seconds = "
        "60\n");
    CHECK(loaded.problems.empty());
    CHECK(loaded.config.printer.address == "ipp://printer.local/ipp/print");
    CHECK(loaded.config.printer.paper == screen::Paper::letter);
    CHECK(loaded.config.printer.most == 3);
    CHECK(loaded.config.printer.wait_seconds == 60);
    CHECK(load("printer.address = \"Front_desk-2\"").problems.empty());
    CHECK(load("").config.printer.address.empty());
    CHECK(load("").config.printer.most == 2);
}

TEST_CASE("the staff's words may differ by language; a language without falls back to the kiosk's own words") {
    auto loaded = load("staff_instruction = { en = \"Tell Zoe.\", es = \"Avise a Zoe.\" }\n");
    CHECK(loaded.problems.empty());
    CHECK(loaded.config.site_words("es").staff_now == "Avise a Zoe.");
    CHECK(loaded.config.site_words("en").staff_now == "Tell Zoe.");
    CHECK(loaded.config.site_words("ar").staff_now.empty());
}

TEST_CASE("mistakes are told with their line and what to do") {
    auto says = [](const std::string& toml, int line, const std::string& what) {
        auto loaded = load(toml);
        INFO(toml);
        REQUIRE(loaded.problems.size() == 1);
        const auto& problem = loaded.problems.front();
        CHECK(base::has_error(loaded.problems));
        CHECK(problem.line == line);
        CHECK(problem.file.find("kiosk.toml") != std::string::npos);
        CHECK(base::to_line(problem).find(what) != std::string::npos);
        CHECK_FALSE(problem.advice.empty());
    };
    says("# mine\nquiet_second = 90\n", 2, "\"quiet_second\" is not a setting");
    says("\n\nscreen_inches = \"27\"\n", 3, "\"screen_inches\"");
    says("screen_inches = 2\n", 1, "a number from 5 to 200");
    says("kiosk_name = \"\"\n", 1, "a name in quotes");
    says("kiosk_name = \"two\\nlines\"\n", 1, "on one line");
    says("kiosk_name = \"" + std::string(61, 'x') + "\"\n", 1, "at most 60 characters");
    says("hide_up_to = 9\n", 1, "a number from 10 to 1000");
    says("keep_months = 0\n", 1, "a number from 1 to 1200");
    says("quiet_seconds = 20\n", 1, "a number from 60 to 600");
    says("tap_guard_ms = 1501\n", 1, "a number from 0 to 1500");
    says("tap_guard_ms = -1\n", 1, "a number from 0 to 1500");
    says("hold_to_press_ms = 200\n", 1, "a number from 300 to 1500");
    says("easier_guard_ms = 1600\n", 1, "a number from 0 to 1500");
    says("mounting_mm = -1\n", 1, "a number from 0 to 2500");
    says("switch_key = 8\n", 1, "a name in quotes");
    says("scan = \"quick\"\n", 1, "\"normal\" or \"fast\"");
    says("emergency_number = 911\n", 1, "a text in quotes");
    says("language = true\n", 1, "a text in quotes");
    says("staff_instruction = 3\n", 1, "a table such as");
    says("staff_instruction = { en = \"x\",\n es = 3 }\n", 1, "");
    says("content = \"a\ndata = 1\n", 1, "");
    for (const std::string key : {"content", "data"}) says(key + " = \" \"\n", 1, "name a folder");
    says("stick_folders = [\"/mnt/a\", \"\"]\n", 1, "name a folder");
    says("[speech]\noutput = \"phones\"\n", 2, "\"headphones\", \"loudspeaker\" or \"off\"");
    says("[speech]\n\nvolume = 6\n", 3, "\"speech.volume\"");
    says("[speech]\nvoice = 6\n", 2, "\"speech.voice\" is not a setting");
    for (const char* address :
         {"", " ", "http://printer", "ipp://", "ipps:///print", "Front desk", "a/b", "socket://printer"})
        says("[printer]\naddress = \"" + std::string(address) + "\"\n", 2, "lpstat -v");
    says("[printer]\nwait_seconds = 4\n", 2, "\"printer.wait_seconds\"");
    says("[printer]\npaper = \"A4\"\n", 2, "\"a4\" or \"letter\"");
    says("[printer]\nmost_a_visit = 0\n", 2, "\"printer.most_a_visit\"");
    says("[printer]\nuri = \"x\"\n", 2, "\"printer.uri\" is not a setting");
    says("speech = \"on\"\n", 1, "a line [speech]");
}

TEST_CASE("safety words have a meaning, not only a type: what says nothing or the wrong thing is refused") {
    auto says = [](const std::string& toml, const std::string& what) {
        auto loaded = load("\n" + toml + "\n");
        INFO(toml);
        REQUIRE(loaded.problems.size() == 1);
        CHECK(base::has_error(loaded.problems));
        CHECK(loaded.problems.front().line == 2);
        CHECK(base::to_line(loaded.problems.front()).find(what) != std::string::npos);
    };
    for (const char* number : {"", " ", "1", "nine", "911\u202E", "\u200F911", "9 1 1 ", " 911", "1--2", "+", "+-1",
                               "911+", "(555) 0100", "911,112", "*911*", "1234567890123456789012345", "٩١١"})
        says("emergency_number = \"" + std::string(number) + "\"", "digits to dial");
    for (const char* blank : {"", " ", "\t", "\u200B", "\u00A0", "\u3000", "...", "“”"})
        says("staff_instruction = \"" + std::string(blank) + "\"", "what patients should do first");
    says("staff_instruction_today = { en = \"Tell Zoe.\", es = \" \" }", "what patients should do first");
    says("staff_instruction = \"one\\ntwo\"", "on one line");
    says("staff_instruction = \"Call \u202E112\u202C\"", "U+202E");
    says("staff_instruction = \"Call *Zoe\"", "one * before");
    says("staff_instruction = \"" + std::string(2400, 'x') + "\"", "at most 80 letters");
    says("staff_instruction = \"Tell the nurse " + std::string(25, 'x') + "\"", "words of at most 24");
    says("staff_instruction = { english = \"Tell Zoe.\" }", "by its code");
    says("language = \"\"", "by its code");
    says("language = \"Spanish\"", "by its code");
    says("kiosk_name = \"Room \u202E1\"", "a name in quotes");
    says("quiet_seconds = 90.5", "a whole number");
    says("keep_months = true", "a number from 1");
}

TEST_CASE("what people dial and what clinics say is taken") {
    for (const char* number : {"112", "911", "+1 555-0100", "0800 555 0100", "15"})
        CHECK(load("emergency_number = \"" + std::string(number) + "\"").problems.empty());
    for (const char* words :
         {"Tell the nurse at desk 2 now.", "Avise ahora a la enfermera del mostrador 2.", "请立即告诉护士",
          "أخبر الممرضة الآن", "Tell *Zoe* now.", "Sagen Sie es der Krankenpflegerin am Empfang im Erdgeschoss."})
        CHECK(load("staff_instruction = \"" + std::string(words) + "\"").problems.empty());
    CHECK(load("staff_instruction = { zh-Hant = \"告訴護士\" }\nlanguage = \"es-MX\"").problems.empty());
}

TEST_CASE("a folder given as the file of settings is an error, not all defaults") {
    fakes::TemporaryFolder folder;
    folder.write("kiosk.toml", "emergency_number = \"112\"\n");
    auto loaded = app::load_config(folder.path());
    REQUIRE(loaded.problems.size() == 1);
    CHECK(base::has_error(loaded.problems));
    CHECK(loaded.problems.front().what.find("a folder") != std::string::npos);
    CHECK(loaded.problems.front().advice.find("kiosk.toml") != std::string::npos);
}

TEST_CASE("several mistakes are all told, and what is right is taken") {
    auto loaded = load("quiet_seconds = 7\nemergency_number = \"112\"\ncolour = \"red\"\n");
    CHECK(loaded.problems.size() == 2);
    CHECK(loaded.config.emergency_number == "112");
    CHECK(loaded.config.quiet_seconds == 90);
}

TEST_CASE("a missing file is an error") {
    auto loaded = app::load_config("/nowhere/kiosk.toml");
    REQUIRE(loaded.problems.size() == 1);
    CHECK(base::has_error(loaded.problems));
    CHECK(loaded.problems.front().file == "/nowhere/kiosk.toml");
}

TEST_CASE("the address of the clinic's web site is one that a phone opens, with no slash at its end") {
    CHECK(load("").config.site_words("en").web_site.empty());
    for (const char* good : {"https://clinic.example", "https://clinic.example/", "http://10.0.0.5:8080/leaflets//"}) {
        const auto loaded = load("[take_home]\nurl = \"" + std::string(good) + "\"\n");
        INFO(good);
        CHECK(loaded.problems.empty());
        CHECK_FALSE(loaded.config.site_words("es").web_site.ends_with('/'));
        CHECK_FALSE(loaded.config.site_words("es").web_site.empty());
    }
    for (const char* bad :
         {"", "clinic.example", "ftp://clinic.example", "https://", "https:///leaflets", "https://klinik.example/für",
          "https://clinic.example/a b", "https://clinic.example/?page=2", "https://clinic.example/#top"}) {
        INFO(bad);
        const auto loaded = load("[take_home]\nurl = \"" + std::string(bad) + "\"\n");
        REQUIRE(loaded.problems.size() == 1);
        CHECK(loaded.problems[0].line == 2);
        CHECK(loaded.problems[0].advice.find("https://clinic.example/leaflets") != std::string::npos);
        CHECK(loaded.config.take_home_url.empty());
    }
    CHECK_FALSE(load("take_home.url = \"https://" + std::string(100, 'a') + "\"\n").problems.empty());
    CHECK_FALSE(load("[take_home]\nulr = \"https://clinic.example\"\n").problems.empty());
}

TEST_CASE("a picture is turned by quarters of a turn, and by nothing else") {
    for (const int degrees : {0, 90, 180, 270}) {
        auto loaded = load("rotate = " + std::to_string(degrees));
        CHECK(loaded.problems.empty());
        CHECK(loaded.config.rotate == degrees);
    }
    for (const char* wrong : {"45", "-90", "360", "90.0", "\"left\"", "true"}) {
        INFO(wrong);
        auto loaded = load(std::string("rotate = ") + wrong);
        REQUIRE(loaded.problems.size() == 1);
        CHECK(loaded.problems.front().advice == "write 0, 90, 180 or 270: degrees clockwise");
        CHECK(loaded.config.rotate == 0);
    }
}
