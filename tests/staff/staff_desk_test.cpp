// The staff desk as values: the pad, what each choice begins, and when it closes.
#include "staff/staff_desk.h"

#include <catch2/catch.hpp>
#include <set>

#include "staff/sticks.h"

using staff::StaffDesk;
using Kind = staff::StaffTask::Kind;
using std::chrono::seconds;

namespace {

/// Words of other languages than English say which.
staff::DeskWords in_languages(const std::string& first) {
    auto say = [](const std::string& english, const std::string& language) {
        return language == "en" ? english : "[" + language + "] " + english;
    };
    return {say, first, [] {
                return std::vector<flow::Home::Language>{{"en", "English"}, {"es", "Español"}, {"ar", "العربية"}};
            }};
}

/// A desk and its time.
struct Try {
    StaffDesk desk{};
    flow::Time now{1'000'000};

    void press(const std::string& of) { desk.press(of, now); }
    void type(const std::string& digits) {
        for (char each : digits) press(std::string("digit:") + each);
    }
    staff::StaffTask begun(int* number = nullptr) {
        auto begun = desk.take_task();
        REQUIRE(begun);
        if (number) *number = begun->number;
        return begun->task;
    }
    void answer(staff::StaffResult result) {
        int number = 0;
        begun(&number);
        desk.done(number, std::move(result), now);
    }
    void pass(flow::Time time) { desk.tick(now += time); }
    screen::PinPad pad() const { return std::get<screen::PinPad>(desk.view(now)); }
    screen::StaffPage page() const { return std::get<screen::StaffPage>(desk.view(now)); }

    void open(staff::PinAnswer seen = {true, false, 0, 0}) {
        desk.open(now);
        answer(seen);
    }
    void enter() {
        open();
        type("19283746");
        press("enter");
        answer(staff::PinAnswer{true, true, 0, 0});
    }
};

bool has_way(const screen::StaffPage& page, const std::string& of) {
    for (const auto& each : page.ways)
        if (each.of == of) return true;
    return false;
}

}  // namespace

TEST_CASE("the pad takes digits, shows how many and gives them away once") {
    Try desk;
    desk.open();
    desk.type("192");
    desk.press("erase");
    desk.type("28");
    CHECK(desk.pad().typed == 4);
    desk.press("enter");
    CHECK(desk.begun() == staff::StaffTask{Kind::enter, "1928"});
    CHECK(desk.pad().typed == 0);
    CHECK(desk.pad().busy);
    desk.type("5");
    CHECK(desk.pad().typed == 0);
}

TEST_CASE("a right PIN opens the desk; a wrong one says how many tries are left") {
    Try desk;
    desk.enter();
    CHECK(desk.page().title == "Staff desk");
    Try other;
    other.open();
    other.type("19283745");
    other.press("enter");
    other.answer(staff::PinAnswer{true, false, 1, 0});
    CHECK(other.pad().message == "That is not the PIN. Tries left: 4.");
}

TEST_CASE("nothing but a right PIN opens any room") {
    Try desk;
    desk.open();
    for (const char* of : {"menu", "numbers", "sticks", "packs", "leave", "leave-now", "restart-now", "update:/x",
                           "export:/x", "touch-test"}) {
        desk.press(of);
        CHECK(std::holds_alternative<screen::PinPad>(desk.desk.view(desk.now)));
        CHECK(desk.desk.ending() == staff::StaffEnding::none);
        CHECK_FALSE(desk.desk.take_task());
    }
}

TEST_CASE("while it is locked no key counts, the time runs down each second, and then they count again") {
    Try desk;
    desk.open({true, false, 5, 45});
    CHECK(desk.pad().seconds == 45);
    desk.type("1");
    CHECK(desk.pad().typed == 0);
    CHECK(*desk.desk.wake_at(desk.now) == desk.now + seconds(1));
    desk.pass(seconds(1));
    CHECK(desk.pad().seconds == 44);
    desk.pass(seconds(44));
    CHECK(desk.pad().seconds == 0);
    desk.type("1");
    CHECK(desk.pad().typed == 1);
}

TEST_CASE("without a PIN it says how to set one, and has no keys") {
    Try desk;
    desk.open({false, false, 0, 0});
    CHECK(desk.pad().message == "No PIN is set. Set one with clinic-kiosk pin.");
    CHECK_FALSE(desk.pad().keys);
    desk.type("19283746");
    desk.press("enter");
    CHECK_FALSE(desk.desk.take_task());
}

TEST_CASE("it closes after 60 s without a touch, on the pad and in every room, and forgets what was typed") {
    Try desk;
    desk.open();
    desk.type("1928");
    desk.pass(seconds(59));
    CHECK(desk.desk.is_open());
    desk.pass(seconds(1));
    CHECK_FALSE(desk.desk.is_open());
    CHECK_FALSE(desk.desk.wake_at(desk.now));
    desk.open();
    CHECK(desk.pad().typed == 0);

    Try inside;
    inside.enter();
    inside.press("content");
    inside.answer(staff::Told{true, {"Content version 1"}});
    inside.pass(seconds(60));
    CHECK_FALSE(inside.desk.is_open());
}

TEST_CASE("while something is done it stays open longer, not for ever") {
    Try desk;
    desk.enter();
    desk.press("packs");
    desk.answer(staff::Offers{{{"spring.kioskpack", "/media/a/spring.kioskpack"}}});
    desk.press("update:/media/a/spring.kioskpack");
    CHECK(desk.begun() == staff::StaffTask{Kind::update, "/media/a/spring.kioskpack"});
    desk.pass(seconds(120));
    CHECK(desk.desk.is_open());
    desk.pass(seconds(180));
    CHECK_FALSE(desk.desk.is_open());
}

TEST_CASE("while new content is checked, however slowly, the desk shows how far it is and stays open") {
    Try desk;
    desk.enter();
    desk.press("update:/media/stick/spring.kioskpack");
    int number = 0;
    desk.begun(&number);
    for (int minute = 1; minute <= 30; ++minute) {
        desk.pass(seconds(60));
        desk.desk.goes_on(number, "Checking: " + std::to_string(minute) + " of 40 flows", desk.now);
        REQUIRE(desk.desk.is_open());
        CHECK(desk.page().lines.back().text == "Checking: " + std::to_string(minute) + " of 40 flows");
    }
    desk.desk.goes_on(number - 1, "of another room", desk.now);
    CHECK(desk.page().lines.back().text == "Checking: 30 of 40 flows");
    desk.desk.done(number, staff::Told{true, {"The new content was taken."}}, desk.now);
    CHECK(desk.page().lines.front().text == "The new content was taken.");
}

TEST_CASE("a late answer of a page that was left is not shown on the next one, which waits for its own") {
    Try desk;
    desk.enter();
    desk.press("numbers");
    int late = 0, next = 0;
    desk.begun(&late);
    desk.press("close");
    desk.desk.done(late, staff::Told{true, {"of the page that was left"}}, desk.now);
    CHECK_FALSE(desk.desk.is_open());
    desk.enter();
    desk.press("content");
    desk.begun(&next);
    desk.desk.done(late, staff::Told{true, {"of the page that was left"}}, desk.now);
    CHECK(desk.page().lines.front().text == "Looking …");
    desk.desk.done(next, staff::Told{true, {"Content version 1"}}, desk.now);
    CHECK(desk.page().lines.front().text == "Content version 1");
    desk.desk.done(late, staff::Told{true, {"of the page that was left"}}, desk.now);
    CHECK(desk.page().lines.front().text == "Content version 1");
}

TEST_CASE("a late answer that a PIN was right opens nothing for whoever stands there next") {
    Try desk;
    desk.open();
    desk.type("19283746");
    desk.press("enter");
    int late = 0;
    desk.begun(&late);
    desk.press("close");
    desk.desk.done(late, staff::PinAnswer{true, true, 0, 0}, desk.now);
    CHECK_FALSE(desk.desk.is_open());
    SECTION("while the desk looks at the lock") {
        desk.desk.open(desk.now);
        desk.begun();
    }
    SECTION("before anything is typed") {
        desk.open();
    }
    SECTION("while their own PIN is tried") {
        desk.open();
        desk.type("11111111");
        desk.press("enter");
        desk.begun();
    }
    desk.desk.done(late, staff::PinAnswer{true, true, 0, 0}, desk.now);
    CHECK(std::holds_alternative<screen::PinPad>(desk.desk.view(desk.now)));
}

TEST_CASE("how an export or an update ended whose page was left is told once, before the menu, to who has the PIN") {
    using staff::Receipt;
    struct Effect {
        std::vector<std::string> presses;
        staff::StaffResult ended;
        std::string title, told;
    };
    const auto effect = GENERATE(Effect{{"export:/media/BLUE", "as:csv"},
                                        Receipt{"visits.csv", 12, 3, "0123456789abcdef"},
                                        "Export",
                                        "Written and read back: it is the same."},
                                 Effect{{"export:/media/BLUE", "as:csv"},
                                        base::failure("the stick was pulled out", ""),
                                        "Export",
                                        "It did not work: the stick was pulled out."},
                                 Effect{{"update:/media/BLUE/a.kioskpack"},
                                        staff::Told{true, {"The new content was taken."}},
                                        "Update",
                                        "The new content was taken."},
                                 Effect{{"update-drafts:/media/BLUE/a.kioskpack"},
                                        staff::Told{false, {"It was not taken."}},
                                        "Update",
                                        "It was not taken."});
    const bool touched = GENERATE(true, false);
    CAPTURE(effect.title, effect.told, touched);
    Try desk;
    desk.enter();
    for (const auto& of : effect.presses) desk.press(of);
    int late = 0;
    desk.begun(&late);
    if (touched)
        desk.press("close");
    else
        desk.pass(staff::staff_patience);
    CHECK_FALSE(desk.desk.is_open());
    SECTION("it ends before somebody comes") {
        desk.desk.done(late, effect.ended, desk.now);
        desk.enter();
    }
    SECTION("it ends on the pad") {
        desk.open();
        desk.desk.done(late, effect.ended, desk.now);
        CHECK(std::holds_alternative<screen::PinPad>(desk.desk.view(desk.now)));
        CHECK(desk.pad().message == "Enter the PIN.");
        desk.type("19283746");
        desk.press("enter");
        desk.answer(staff::PinAnswer{true, true, 0, 0});
    }
    SECTION("it ends while another page waits for its own answer") {
        desk.enter();
        CHECK(desk.page().title == "Staff desk");
        desk.press("content");
        desk.desk.done(late, effect.ended, desk.now);
        CHECK(desk.page().lines.front().text == "Looking …");
        desk.answer(staff::Told{true, {"Content version 1"}});
        CHECK(desk.page().lines.front().text == "Content version 1");
        desk.press("menu");
    }
    REQUIRE(desk.page().title == effect.title);
    CHECK(desk.page().lines.front().text == effect.told);
    CHECK(desk.page().lines.back().text == "It ended after its page was left.");
    desk.press("menu");
    CHECK(desk.page().title == "Staff desk");
    desk.press("content");
    desk.answer(staff::Told{true, {"Content version 1"}});
    CHECK(desk.page().lines.back().text == "Content version 1");
}

TEST_CASE("an export ends with a receipt, or says what went wrong and what to do") {
    Try desk;
    desk.enter();
    desk.press("sticks");
    desk.answer(
        staff::Offers{{{"BLUE", "/media/BLUE"}}, {{"Excel workbook", "All tables", "xlsx"}, {"CSV table", "", "csv"}}});
    CHECK(desk.page().choices.front().of == "export:/media/BLUE");
    desk.press("export:/media/BLUE");
    REQUIRE(desk.page().choices.size() == 2);
    CHECK(desk.page().choices.front().label == "Excel workbook");
    desk.press(desk.page().choices.back().of);
    CHECK(desk.desk.is_open());
    SECTION("well") {
        int number = 0;
        auto task = desk.begun(&number);
        CHECK(task.of == "/media/BLUE");
        CHECK(task.as == "csv");
        desk.desk.done(number, staff::Receipt{"clinic-kiosk-visits-2027-03-14.csv", 1234, 12, "0123456789abcdef0123"},
                       desk.now);
        std::string all;
        for (const auto& line : desk.page().lines) all += line.text + "\n";
        for (const char* words : {"clinic-kiosk-visits-2027-03-14.csv", "Rows: 12. Bytes: 1234.", "0123456789abcdef\n",
                                  "You can pull the stick out now."})
            CHECK(all.find(words) != std::string::npos);
    }
    SECTION("badly") {
        desk.answer(base::failure("the stick is full", "take another one"));
        CHECK(desk.page().lines.front().text == "It did not work: the stick is full.");
        CHECK(desk.page().lines.front().tone == screen::StaffLine::Tone::bad);
        CHECK(desk.page().lines.at(1).text == "What to do: take another one.");
    }
    CHECK(has_way(desk.page(), "menu"));
}

TEST_CASE("content that nobody has checked is taken only after a second question") {
    Try desk;
    desk.enter();
    desk.press("packs");
    desk.answer(staff::Offers{{{"a\n\xff" + std::string(200, 'x') + ".kioskpack", "/media/a/x.kioskpack"}}});
    CHECK(desk.page().choices.front().label == "a??xxxxxxxxxxxxxxxxxxx...xxxxx.kioskpack");
    desk.press("update:/media/a/x.kioskpack");
    desk.answer(staff::NotReviewed{"/media/a/x.kioskpack"});
    REQUIRE(desk.page().choices.size() == 1);
    desk.press(desk.page().choices.front().of);
    CHECK(desk.begun() == staff::StaffTask{Kind::update_drafts, "/media/a/x.kioskpack"});
    CHECK(has_way(desk.page(), "close"));
    CHECK_FALSE(has_way(desk.page(), "menu"));
}

TEST_CASE("each of 2,000 packs on a stick can be reached") {
    Try desk;
    desk.enter();
    desk.press("packs");
    staff::Offers offers;
    for (int i = 0; i < 2000; ++i)
        offers.found.push_back({"a.kioskpack", "/stick/" + std::to_string(i), "of 2027-03-14"});
    desk.answer(offers);
    std::set<std::string> seen;
    for (bool more = true; more;) {
        auto page = desk.page();
        CHECK(page.choices.size() <= 12);
        for (const auto& each : page.choices)
            if (each.of.starts_with("update:")) seen.insert(each.of);
        more = page.choices.back().label == "More";
        if (more) desk.press(page.choices.back().of);
    }
    CHECK(seen.size() == 2000);
    for (int i = 0; i < 200; ++i)
        if (desk.page().choices.front().label == "Those before") desk.press(desk.page().choices.front().of);
    CHECK(desk.page().choices.front().of == "update:/stick/0");
}

TEST_CASE("leaving and restarting are asked once") {
    for (const std::string what : {"leave", "restart"}) {
        Try desk;
        desk.enter();
        desk.press(what);
        CHECK(desk.desk.ending() == staff::StaffEnding::none);
        CHECK(has_way(desk.page(), what + "-now"));
        desk.press(what + "-now");
        CHECK(desk.desk.ending() == (what == "leave" ? staff::StaffEnding::leave : staff::StaffEnding::restart));
    }
}

TEST_CASE("setting up again is found beside the restart, and is asked once") {
    Try desk;
    desk.enter();
    desk.press("restart");
    REQUIRE(desk.page().choices.size() == 1);
    desk.press(desk.page().choices.front().of);
    CHECK(desk.desk.ending() == staff::StaffEnding::none);
    CHECK(has_way(desk.page(), "set-up-now"));
    desk.press("menu");
    desk.press("restart");
    desk.press("set-up");
    desk.press("set-up-now");
    CHECK(desk.desk.ending() == staff::StaffEnding::set_up);
}

TEST_CASE("while the screen is cleaned nothing counts, and after 30 s the desk is back") {
    Try desk;
    desk.enter();
    desk.press("cleaning");
    desk.pass(seconds(29));
    desk.press("close");
    desk.desk.touch({0.5f, 0.5f}, desk.now);
    desk.desk.corner(desk.now);
    CHECK(std::get<screen::Cleaning>(desk.desk.view(desk.now)).seconds == 1);
    desk.pass(seconds(1));
    CHECK(desk.page().title == "Staff desk");
    desk.pass(seconds(59));
    CHECK(desk.desk.is_open());
}

TEST_CASE("the touch test marks what was touched, and ends with a held corner or 15 s without a touch") {
    Try desk;
    desk.enter();
    desk.press("touch-test");
    desk.desk.touch({0, 0}, desk.now);
    desk.desk.touch({1, 1}, desk.now);
    auto test = std::get<screen::TouchTest>(desk.desk.view(desk.now));
    CHECK(test.touched.front());
    CHECK(test.touched.back());
    CHECK(std::count(test.touched.begin(), test.touched.end(), true) == 2);
    CHECK(test.dots.size() == 2);
    SECTION("a corner") {
        desk.desk.corner(desk.now);
    }
    SECTION("15 s") {
        desk.pass(seconds(14));
        CHECK(std::holds_alternative<screen::TouchTest>(desk.desk.view(desk.now)));
        desk.pass(seconds(1));
    }
    CHECK(desk.page().title == "Staff desk");
}

TEST_CASE("sticks are devices mounted where sticks are, one with its lock on too") {
    const std::string mountinfo =
        "22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw\n"
        "30 22 8:17 / /media/nurse/BLUE\\040STICK rw,nosuid shared:5 - vfat /dev/sdb1 rw\n"
        "31 22 8:33 / /media/nurse/LOCKED ro,nosuid shared:6 - vfat /dev/sdc1 ro\n"
        "32 22 0:45 / /media/net rw - nfs4 server:/x rw\n"
        "33 22 8:49 / /run/media/nurse/RED rw master:1 shared:7 - exfat /dev/sdd1 rw\n"
        "34 22 8:65 / /mnt rw - ext4 /dev/sde1 rw\n"
        "35 22 8:81 / /mediators rw - ext4 /dev/sdf1 rw\n"
        "36 22 8:97 / /media/half\n"
        "nonsense\n\n";
    CHECK(staff::stick_mounts(mountinfo) ==
          std::vector<std::string>{"/media/nurse/BLUE STICK", "/media/nurse/LOCKED", "/run/media/nurse/RED", "/mnt"});
    CHECK(staff::stick_mounts("").empty());
    CHECK(staff::stick_name("/media/nurse/BLUE STICK") == "BLUE STICK");
    CHECK(staff::stick_name("/mnt/") == "mnt");
}

TEST_CASE("the doctor's findings are told with what is broken first, two a page, and what works last") {
    using doctor::State;
    Try desk;
    desk.enter();
    desk.press("doctor");
    CHECK(desk.page().lines.front().text.find("Looking") == 0);
    desk.answer(doctor::Findings{{"display", State::works, "1080 x 1920 pixels", ""},
                                 {"size", State::look, "nobody knows", "measure it"},
                                 {"touch", State::works, "eGalax", ""},
                                 {"printer", State::absent, "none is set", ""},
                                 {"pin", State::look, "none is set", "set one"},
                                 {"disk", State::broken, "it is full", "make room"}});
    auto texts = [&] {
        std::vector<std::string> all;
        for (const auto& line : desk.page().lines) all.push_back(line.text);
        return all;
    };
    const std::vector<std::string> first{"Broken: 1. To be looked at: 2.", "Disk: It is full.",
                                         "What to do: make room.", "Size: Nobody knows.", "What to do: measure it."};
    CHECK(texts() == first);
    REQUIRE(desk.page().choices.size() == 1);
    desk.press(desk.page().choices[0].of);
    CHECK(texts() == std::vector<std::string>{"Broken: 1. To be looked at: 2.", "PIN: None is set.",
                                              "What to do: set one.", "It works: Display · Touch."});
    REQUIRE(desk.page().choices.size() == 1);
    desk.press(desk.page().choices[0].of);
    CHECK(texts() == first);
}

TEST_CASE("where all works the doctor's page says so, and leads nowhere else") {
    Try desk;
    desk.enter();
    desk.press("doctor");
    desk.answer(doctor::Findings{{"display", doctor::State::works, "x11", ""}});
    CHECK(desk.page().lines.front() == screen::StaffLine{"All of it works.", screen::StaffLine::Tone::good});
    CHECK(desk.page().choices.empty());
}

TEST_CASE("the desk speaks the kiosk's language, or the one that was chosen on it until it closes") {
    Try desk{StaffDesk(in_languages("es"))};
    desk.open();
    CHECK(desk.pad().message == "[es] Enter the PIN.");
    desk.type("1");
    desk.press("enter");
    desk.answer(staff::PinAnswer{true, true, 0, 0});
    CHECK(desk.page().title == "[es] Staff desk");
    REQUIRE(has_way(desk.page(), "languages"));
    CHECK(desk.page().ways.front().label == "Español");
    desk.press("languages");
    REQUIRE(desk.page().choices.size() == 3);
    CHECK(desk.page().choices.back().label == "العربية");
    desk.press(desk.page().choices.back().of);
    CHECK(desk.desk.language() == "ar");
    CHECK(desk.page().title == "[ar] Staff desk");
    desk.press("language:xx");
    CHECK(desk.desk.language() == "ar");
    SECTION("it is closed") {
        desk.press("close");
    }
    SECTION("it closes by itself") {
        desk.pass(staff::staff_quiet);
    }
    CHECK(desk.desk.language() == "es");
    desk.open();
    CHECK(desk.pad().message == "[es] Enter the PIN.");
}

TEST_CASE("where there is one language, or none, no button offers others") {
    Try desk;
    desk.enter();
    CHECK_FALSE(has_way(desk.page(), "languages"));
}

TEST_CASE("what the system says in English stays so, from left to right on an Arabic page") {
    Try desk{StaffDesk(in_languages("ar"))};
    desk.enter();
    desk.press("content");
    desk.answer(base::failure("the disk is full", "make room"));
    CHECK(desk.page().lines[0].text == "[ar] It did not work: \u2066the disk is full.\u2069");
    CHECK(desk.page().lines[1].text == "[ar] What to do: \u2066make room.\u2069");
    desk.press("menu");
    desk.press("doctor");
    desk.answer(doctor::Findings{{"disk", doctor::State::broken, "it is full", "make room"}});
    CHECK(desk.page().lines[1].text == "[ar] Disk: \u2066It is full.\u2069");
    CHECK(desk.page().lines[1].tone == screen::StaffLine::Tone::bad);
}

TEST_CASE("topics lie behind the numbers: ten at most, then how many more, hidden ones as such") {
    Try desk;
    desk.enter();
    desk.press("numbers");
    desk.answer(staff::DayCounts{{{"2027-03-14", 12}}});
    REQUIRE(has_way(desk.page(), "topics"));
    desk.press("topics");
    CHECK(desk.page().title == "Topics");
    staff::TopicCounts counts{"2027-01", "2027-03", {}};
    for (int i = 0; i < 12; ++i)
        counts.topics.push_back(
            {"Topic " + std::to_string(i), i < 9 ? std::optional<std::int64_t>(90 - i) : std::nullopt});
    desk.answer(counts);
    const auto page = desk.page();
    REQUIRE(page.ranking);
    CHECK(page.ranking->heading == "Visits that opened a topic, 2027-01 to 2027-03");
    REQUIRE(page.ranking->bars.size() == 10);
    CHECK(page.ranking->bars.front() == screen::StaffBar{"Topic 0", 90});
    CHECK_FALSE(page.ranking->bars.back().value);
    CHECK(page.lines.front().text == "More topics that are not shown: 2");
    CHECK(has_way(page, "numbers"));
    desk.press("numbers");
    desk.answer(staff::DayCounts{});
    desk.press("topics");
    desk.answer(staff::TopicCounts{"2027-01", "2027-03", {}});
    CHECK_FALSE(desk.page().ranking);
    CHECK(desk.page().lines.front().text == "No topic was counted in the last three whole months.");
}

TEST_CASE("the volume goes a step at a time from 1 to 5, each kept, and is heard in the kiosk's language") {
    using staff::Volume;
    Try desk{StaffDesk(in_languages("es"))};
    desk.enter();
    desk.press("language:ar");
    desk.press("sound");
    CHECK(desk.begun() == staff::StaffTask{Kind::sound, ""});
    desk.press("menu");
    CHECK_FALSE(desk.page().steps);
    desk.desk.press("close", desk.now);
    desk.enter();
    desk.press("sound");
    desk.answer(Volume{4, Volume::Heard::by_headphones});
    REQUIRE(desk.page().steps);
    CHECK(desk.page().steps->step == 4);
    desk.press("more");
    CHECK(desk.begun() == staff::StaffTask{Kind::keep_volume, "5"});
    SECTION("it is kept before it counts, and five is the most") {
        desk.press("menu");
        desk.press("sound");
        desk.answer(Volume{5, Volume::Heard::by_headphones});
        desk.press("more");
        CHECK_FALSE(desk.desk.take_task());
    }
    SECTION("a step that cannot be kept is told, and the old one shown") {
        desk.press("menu");
        desk.press("sound");
        desk.answer(Volume{4, Volume::Heard::by_headphones});
        desk.press("less");
        desk.answer(base::failure("the disk is full", "make room"));
        CHECK(desk.page().steps->step == 4);
        CHECK(desk.page().lines.at(1).text == "[es] What to do: make room.");
    }
    SECTION("hearing it does not keep the steps waiting") {
        desk.press("menu");
        desk.press("sound");
        desk.answer(Volume{4, Volume::Heard::by_headphones});
        desk.press("hear");
        CHECK(desk.begun() == staff::StaffTask{Kind::hear, "4", "[es] This is how loud the kiosk reads."});
        desk.press("hear");
        CHECK_FALSE(desk.desk.take_task());
        desk.press("less");
        CHECK(desk.begun() == staff::StaffTask{Kind::keep_volume, "3"});
    }
}

TEST_CASE("where nothing is read aloud the page of the volume says so, and has no steps") {
    Try desk;
    desk.enter();
    desk.press("sound");
    desk.answer(staff::Volume{3, staff::Volume::Heard::never});
    CHECK_FALSE(desk.page().steps);
    CHECK_FALSE(has_way(desk.page(), "hear"));
    CHECK(desk.page().lines.front().text ==
          "Nothing is read aloud on this kiosk: speech.output is “off” in kiosk.toml.");
    desk.press("more");
    desk.press("hear");
    CHECK_FALSE(desk.desk.take_task());
}
