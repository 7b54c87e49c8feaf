// Set-up on the glass as values: what each answer becomes, what is asked of whom, and that nothing is kept before it is saved.
#include "staff/set_up/set_up.h"

#include <catch2/catch.hpp>

using staff::SetUp;
using Kind = staff::SetUpTask::Kind;
using Question = screen::SetUpQuestion;
using std::chrono::milliseconds;
using std::chrono::minutes;

namespace {

constexpr const char* pin = "40718263";
const std::string key = "RWTc7wRWAsZ8/HNTH3B9wKBkEl9YQcNeS8fQPYh1sxB6f6RKqYbytqVN";

staff::SetUpSite site_of(bool again = false) {
    return {.config = {},
            .again = again,
            .has_pin = again,
            .host_name = "waiting-room-2",
            .panel = {{1920, 1080}, 0.248F},
            .panel_name = "1920x1080 pixels, 476x268 mm",
            .languages = {{"en", "English"}, {"de", "Deutsch"}}};
}

/// A set-up, its time, and what was to be done for it.
struct Try {
    explicit Try(staff::SetUpSite site = site_of()) : set_up(std::move(site)) {}

    Try& press(const std::string& of) {
        set_up.press(of, now);
        return *this;
    }
    Try& type(const std::string& letters) {
        for (char each : letters) press(std::string("type:") + each);
        return *this;
    }
    /// Answers every look with this.
    Try& finds(const staff::OnSticks& found) {
        while (auto begun = set_up.take_task()) {
            tasks.push_back(begun->task);
            if (begun->task.kind == Kind::look) set_up.done(begun->number, found);
            last = begun->number;
        }
        return *this;
    }
    Try& next() { return press("next").finds(stick); }
    Try& to(Question wanted) {
        finds(stick);
        for (int most = 0; view().question != wanted && most < 20; ++most) {
            const auto asked = view().question;
            if (asked == Question::emergency)
                press("skip");
            else if (asked == Question::pin || asked == Question::pin_again)
                type(pin).next();
            else
                next();
        }
        REQUIRE(view().question == wanted);
        return *this;
    }
    /// What is saved.
    staff::SetUpTask saved() {
        finds(stick).press("next");
        auto begun = set_up.take_task();
        REQUIRE(begun);
        REQUIRE(begun->task.kind == Kind::save);
        last = begun->number;
        return begun->task;
    }
    screen::SetUpView view() const { return set_up.view(); }

    SetUp set_up;
    flow::Time now{1'000'000};
    staff::OnSticks stick;
    std::vector<staff::SetUpTask> tasks;
    int last = 0;
};

staff::OnSticks with_settings(const std::string& panel) {
    staff::OnSticks found;
    app::Config config;
    config.screen_inches = 23.8;
    config.rotate = 90;
    config.emergency_number = "112";
    config.staff_instruction[""] = "Tell the nurse at desk 2 now.";
    config.printer.address = "ipp://printer.local/ipp/print";
    config.publish_keys = {key};
    config.kiosk_name = "somebody else's";
    config.content = "/stick/pack";
    config.stick_folders = {"/"};
    found.settings = {"/media/stick/clinic-kiosk-settings.toml", config, panel};
    return found;
}

}  // namespace

TEST_CASE(
    "who only touches the way on has settings that stand for a kiosk: its measured size and the computer's name") {
    Try setup;
    setup.to(Question::answers);
    const auto task = setup.saved();
    app::Config wanted;
    wanted.screen_inches = 21.5;
    wanted.kiosk_name = "waiting-room-2";
    CHECK(task.config == wanted);
    CHECK(task.pin == pin);
}

TEST_CASE("each answer becomes its setting") {
    Try setup;
    setup.finds({}).press("top:right").next().next();
    setup.type("+1-555").next();
    setup.press("capitals").type("Tell Zoe").press("type: ").type("now.").press("type:x").press("erase").next();
    for (int letter = 0; letter < 20; ++letter) setup.press("erase");
    setup.type("Desk 2").next();
    setup.type(pin).next().type(pin).next();
    const auto task = setup.saved();
    CHECK(task.config.rotate == 90);
    CHECK(task.config.emergency_number == "+1-555");
    CHECK(task.config.staff_instruction == std::map<std::string, std::string>{{"", "Tell Zoe now."}});
    CHECK(task.config.kiosk_name == "Desk 2");
    CHECK(task.panel == "1920x1080 pixels, 476x268 mm");
}

TEST_CASE("the side that is touched comes to the top, from wherever it is now") {
    Try setup;
    setup.press("top:top");
    CHECK(setup.set_up.degrees() == 0);
    setup.press("top:bottom");
    CHECK(setup.set_up.degrees() == 180);
    setup.press("top:right");
    CHECK(setup.set_up.degrees() == 270);
    setup.press("top:right");
    CHECK(setup.set_up.degrees() == 0);
    setup.press("top:left");
    CHECK(setup.set_up.degrees() == 270);
    CHECK(setup.view().question == Question::up);
}

TEST_CASE("a card as large as the one in the hand tells the size, by taps and by a finger that rests") {
    Try setup;
    setup.to(Question::size);
    const float before = setup.view().card_px;
    CHECK(before == Approx(85.6F / 0.248F));
    setup.press("larger");
    CHECK(setup.view().card_px == before + 1);
    setup.press("smaller").press("smaller");
    CHECK(setup.view().card_px == before - 1);

    setup.set_up.hold("larger", setup.now);
    setup.set_up.tick(setup.now += milliseconds(400));
    CHECK(setup.view().card_px == before - 1);
    REQUIRE(setup.set_up.wake_at());
    setup.set_up.tick(setup.now += milliseconds(1000));
    const float held = setup.view().card_px;
    CHECK(held > before + 20);
    setup.set_up.let_go(setup.now);
    setup.press("larger");  // the tap as which the finger is lifted
    CHECK(setup.view().card_px == held);
    setup.set_up.tick(setup.now += minutes(1));
    CHECK(setup.view().card_px == held);
    setup.next();
    const double inches = 2202.9071 * 85.6 / static_cast<double>(held) / 25.4;
    CHECK(setup.set_up.inches() == Approx(inches).margin(0.06));
}

TEST_CASE(
    "no card is larger than the glass or smaller than on the largest screen, and the size is one that is read back") {
    Try setup;
    setup.to(Question::size);
    for (const char* way : {"larger", "smaller"}) {
        setup.set_up.hold(way, setup.now);
        setup.set_up.tick(setup.now += minutes(5));
        setup.set_up.let_go(setup.now);
        setup.press(way);
        CHECK(setup.view().card_px > 0);
        CHECK(setup.view().card_px <= 0.9F * 1080);
    }
    setup.next();
    CHECK(setup.set_up.inches() == 200);
}

TEST_CASE("an emergency number is one that can be dialled, or none") {
    Try setup;
    setup.to(Question::emergency);
    CHECK_FALSE(setup.view().may_go_on);
    setup.type("1");
    CHECK_FALSE(setup.view().may_go_on);
    setup.next();
    CHECK(setup.view().question == Question::emergency);
    setup.type("12");
    CHECK(setup.view().may_go_on);
    setup.press("type:x").press("type:-");
    CHECK(setup.view().typed == "112-");
    CHECK_FALSE(setup.view().may_go_on);
    setup.press("erase").next();
    CHECK(setup.view().question == Question::desk);
    setup.press("back");
    CHECK(setup.view().typed == "112");
    setup.press("skip");
    setup.to(Question::answers);
    CHECK(setup.saved().config.emergency_number.empty());
}

TEST_CASE("the words of a warning are those that kiosk.toml takes, and the kiosk's own as long as none are typed") {
    Try setup;
    setup.to(Question::desk);
    CHECK(setup.view().may_go_on);
    CHECK(setup.view().stands == "Tell the front desk now.");
    setup.type("...");
    CHECK_FALSE(setup.view().may_go_on);
    setup.press("erase").press("erase").press("erase");
    CHECK(setup.view().may_go_on);
    for (int letter = 0; letter < 130; ++letter) setup.press("type:a");
    CHECK(setup.view().typed.size() == 120);
    CHECK_FALSE(setup.view().may_go_on);
}

TEST_CASE("letters of more than one byte are erased whole") {
    Try setup;
    setup.to(Question::desk).press("type:ü").press("type:中");
    CHECK(setup.view().typed == "ü中");
    setup.press("erase");
    CHECK(setup.view().typed == "ü");
    setup.press("erase");
    CHECK(setup.view().typed.empty());
    setup.press("erase");
    CHECK(setup.view().typed.empty());
}

TEST_CASE("a name of blanks is none, and the way on waits for one") {
    Try setup;
    setup.to(Question::name);
    CHECK(setup.view().typed == "waiting-room-2");
    for (int letter = 0; letter < 20; ++letter) setup.press("erase");
    CHECK_FALSE(setup.view().may_go_on);
    setup.press("type: ");
    CHECK_FALSE(setup.view().may_go_on);
    setup.type("A").press("type: ");
    CHECK(setup.view().may_go_on);
    setup.to(Question::answers);
    CHECK(setup.saved().config.kiosk_name == "A");
}

TEST_CASE("a PIN is typed twice, is not simple, is never shown, and cannot be left out") {
    Try setup;
    setup.to(Question::pin);
    CHECK_FALSE(setup.view().may_skip);
    setup.press("skip");
    CHECK(setup.view().question == Question::pin);
    setup.type("1234567").next();
    CHECK(setup.view().question == Question::pin);
    setup.type("8").next();
    CHECK(setup.view().remark == "This PIN is too simple. Choose another one.");
    CHECK(setup.view().dots == 0);
    setup.type(pin);
    CHECK(setup.view().dots == 8);
    CHECK(setup.view().typed.empty());
    setup.next();
    CHECK(setup.view().question == Question::pin_again);
    setup.type("40718264").next();
    CHECK(setup.view().question == Question::pin);
    CHECK(setup.view().remark == "The two were not the same. Choose the PIN once more.");
    setup.type(pin).next().type(pin).next();
    CHECK(setup.view().question == Question::answers);
    setup.press("back");
    CHECK(setup.view().question == Question::pin);
    CHECK(setup.view().may_skip);  // chosen already
    setup.press("skip");
    CHECK(setup.saved().pin == pin);
}

TEST_CASE("back leads to the page before from every page, and from the first one nowhere") {
    Try setup;
    setup.to(Question::answers);
    std::vector<Question> seen;
    for (int page = 0; page < 12; ++page) {
        seen.push_back(setup.view().question);
        setup.press("back");
    }
    CHECK(seen == std::vector<Question>{Question::answers, Question::pin, Question::name, Question::desk,
                                        Question::emergency, Question::size, Question::up, Question::up, Question::up,
                                        Question::up, Question::up, Question::up});
    CHECK(setup.view().first);
    CHECK(setup.set_up.ending() == SetUp::Ending::none);
}

TEST_CASE("a key is asked about only where a stick has one, also one that was put in late, and may be left out") {
    Try without;
    without.to(Question::pin_again).type(pin).next();
    CHECK(without.view().question == Question::answers);

    Try setup;
    setup.to(Question::name);
    setup.stick.keys = {{"clinic.pub", "FC7CC6025604EFDC", key}, {"other.pub", "0", "RWother"}};
    setup.to(Question::key);
    CHECK(setup.view().key_number == "FC7CC6025604EFDC");
    CHECK(setup.view().may_skip);
    setup.next();
    CHECK(setup.view().question == Question::key);
    CHECK(setup.view().key_file == "other.pub");
    setup.press("skip");
    CHECK(setup.view().question == Question::answers);
    CHECK(setup.saved().config.publish_keys == std::vector<std::string>{key});
}

TEST_CASE("with settings from a kiosk that has the same panel only name and PIN are asked, and the rest is shown") {
    Try setup;
    setup.stick = with_settings("1920x1080 pixels, 476x268 mm");
    setup.finds(setup.stick);
    REQUIRE(setup.view().question == Question::stick);
    setup.press("use-stick");
    CHECK(setup.view().question == Question::name);
    CHECK(setup.view().typed == "waiting-room-2");
    CHECK(setup.set_up.degrees() == 90);
    setup.next();
    CHECK(setup.view().question == Question::pin);
    setup.to(Question::answers);
    std::string shown;
    for (const auto& row : setup.view().rows) shown += row.name + "=" + row.value + "\n";
    for (const char* part :
         {"112", "Tell the nurse at desk 2 now.", "23.8\"", "printer.address=\"ipp://printer.local/ipp/print\""}) {
        INFO(shown);
        CHECK(shown.find(part) != std::string::npos);
    }
    const auto task = setup.saved();
    CHECK(task.config.emergency_number == "112");
    CHECK(task.config.kiosk_name == "waiting-room-2");
    CHECK(task.config.content.empty());
    CHECK(task.config.stick_folders.empty());
}

TEST_CASE("on another panel, or one that nobody can tell, the way up and the size are asked too") {
    for (const char* panel : {"1920x1080 pixels, 527x296 mm", ""}) {
        INFO(panel);
        Try setup;
        setup.stick = with_settings(panel);
        setup.finds(setup.stick);
        setup.press("use-stick");
        CHECK(setup.view().question == Question::up);
        CHECK(setup.set_up.degrees() == 0);
        setup.next();
        CHECK(setup.view().question == Question::size);
        setup.next();
        CHECK(setup.view().question == Question::name);
        CHECK(setup.set_up.inches() == 21.5);
    }
}

TEST_CASE("settings that cannot be used are told with their line, and nothing of them is taken") {
    Try setup;
    setup.stick.trouble =
        base::Problem{base::Severity::error, "/media/stick/clinic-kiosk-settings.toml", 3, "what is wrong", "mend it"};
    setup.finds(setup.stick);
    REQUIRE(setup.view().question == Question::stick);
    CHECK(setup.view().remark == "The file on the stick cannot be used. Nothing was taken from it.");
    CHECK(setup.view().told.find("clinic-kiosk-settings.toml:3") != std::string::npos);
    CHECK_FALSE(setup.view().may_go_on);
    setup.press("use-stick");
    CHECK(setup.view().question == Question::stick);
    setup.press("back");
    CHECK(setup.view().question == Question::up);
    setup.stick.trouble.reset();
    setup.to(Question::answers);
    CHECK(setup.saved().config.emergency_number.empty());
}

TEST_CASE("a stick that comes when somebody has begun leads nobody away; the button looks for it") {
    Try setup;
    setup.press("top:top");
    setup.finds(with_settings(""));
    CHECK(setup.view().question == Question::up);
    setup.stick = {};
    setup.press("stick");
    CHECK(setup.view().busy);
    setup.finds(setup.stick);
    CHECK(setup.view().remark == "No settings were found on a stick. Put one in and look again.");
    setup.stick = with_settings("");
    setup.press("stick").finds(setup.stick);
    CHECK(setup.view().may_go_on);
}

TEST_CASE("what could not be saved is told, and can be saved again; what was is followed by the plug") {
    Try setup;
    setup.to(Question::answers).saved();
    CHECK(setup.view().busy);
    setup.press("back");
    CHECK(setup.view().question == Question::answers);
    setup.set_up.done(setup.last,
                      staff::Saved{base::Problem{base::Severity::error, "/d/kiosk.toml", 0, "full", "make room"}});
    CHECK(setup.view().remark == "This could not be saved.");
    CHECK(setup.view().told.find("full") != std::string::npos);
    setup.saved();
    setup.set_up.done(setup.last, staff::Saved{});
    CHECK(setup.view().question == Question::pull_plug);
    setup.press("back");
    CHECK(setup.view().question == Question::pull_plug);
    auto begun = setup.set_up.take_task();
    REQUIRE(begun);
    CHECK(begun->task.kind == Kind::check);
    setup.set_up.done(begun->number, staff::SetUpChecks{{{false, "Sound"}}});
    CHECK(setup.view().checks == std::vector<screen::SetUpCheck>{{false, "Sound"}});
    setup.press("start");
    CHECK(setup.set_up.ending() == SetUp::Ending::done);
}

TEST_CASE("settings go to a stick as often as somebody wants, and what became of it is told") {
    using How = staff::WrittenSettings::How;
    Try setup;
    setup.to(Question::answers).saved();
    setup.set_up.done(setup.last, staff::Saved{});
    setup.set_up.take_task();
    for (const auto& [how, words] : {std::pair(How::no_stick, "No stick was found. Put one in and try again."),
                                     std::pair(How::failed, "This could not be written to the stick."),
                                     std::pair(How::written, "It is on the stick. You can pull the stick out.")}) {
        setup.press("write");
        auto begun = setup.set_up.take_task();
        REQUIRE(begun);
        CHECK(begun->task.kind == Kind::write);
        CHECK(begun->task.pin.empty());
        CHECK(setup.view().busy);
        setup.set_up.done(begun->number, staff::WrittenSettings{how, "x"});
        CHECK(setup.view().remark == words);
        CHECK_FALSE(setup.view().busy);
    }
}

TEST_CASE(
    "at the first start a page stays for hours; a kiosk that patients wait for is theirs again after five minutes") {
    Try first;
    first.to(Question::name);
    CHECK_FALSE(first.set_up.wake_at());
    first.set_up.tick(first.now + minutes(600));
    CHECK(first.set_up.ending() == SetUp::Ending::none);
    CHECK(first.view().question == Question::name);

    Try again(site_of(true));
    again.set_up.begin_watch(again.now);
    again.to(Question::name);
    again.set_up.tick(again.now + minutes(5) - milliseconds(1));
    CHECK(again.set_up.ending() == SetUp::Ending::none);
    REQUIRE(again.set_up.wake_at());
    again.set_up.tick(*again.set_up.wake_at());
    CHECK(again.set_up.ending() == SetUp::Ending::left);
}

TEST_CASE("set up again, everything stands as it was, the PIN too, and the way back leads to the kiosk") {
    auto site = site_of(true);
    site.config.emergency_number = "911";
    site.config.quiet_seconds = 120;
    site.config.kiosk_name = "Riverside";
    site.config.staff_instruction = {{"en", "Tell Zoe."}, {"es", "Avise a Zoe."}};
    Try setup(site);
    setup.finds(with_settings(""));
    CHECK(setup.view().question == Question::up);  // nobody is led away
    CHECK(setup.view().again);
    setup.next().next();
    CHECK(setup.view().typed == "911");
    setup.next().next().next();
    CHECK(setup.view().question == Question::pin);
    setup.press("skip");
    setup.to(Question::answers);
    const auto task = setup.saved();
    auto wanted = site.config;
    wanted.screen_inches = 21.5;
    CHECK(task.config == wanted);
    CHECK(task.pin.empty());

    Try left(site);
    left.press("back");
    CHECK(left.set_up.ending() == SetUp::Ending::left);
}

TEST_CASE("the pages speak the language that was chosen") {
    Try setup;
    setup.set_up.choose_language("de", setup.now);
    CHECK(setup.view().language == "de");
    CHECK(setup.view().languages.size() == 2);
    setup.next();
    CHECK(setup.view().language == "de");
    CHECK(setup.view().languages.empty());
}
