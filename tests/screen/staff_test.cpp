// What holds on the screens of the staff desk, on every panel, upright and lying.
#include <catch2/catch.hpp>

#include "findings.h"
#include "screen/no_library.h"
#include "screen/staff/staff_screens.h"

using desk::Findings;
using screen::StaffLine;

namespace {

screen::StaffPage menu() {
    screen::StaffPage page;
    page.title = "Staff desk";
    for (const char* label :
         {"Numbers", "Export", "Update", "Content", "Doctor", "Sound", "Touch test", "Cleaning", "Restart", "Leave"})
        page.choices.push_back({label, "What it does in a few words", label});
    page.ways = {{"Back to the kiosk", "", "close"}};
    return page;
}

screen::StaffPage receipt() {
    screen::StaffPage page;
    page.title = "Export";
    page.lines = {{"Written and read back: it is the same.", StaffLine::Tone::good},
                  {"clinic-kiosk-visits-2027-03-14.csv", StaffLine::Tone::strong},
                  {"120 rows, 4800 bytes", StaffLine::Tone::plain},
                  {"Fingerprint 0123456789abcdef", StaffLine::Tone::soft},
                  {"It did not work: the stick is full.", StaffLine::Tone::bad}};
    page.ways = {{"Staff desk", "", "menu"}};
    return page;
}

screen::StaffPage numbers() {
    screen::StaffPage page;
    page.title = "Numbers";
    screen::StaffChart chart{
        "Visits a day, the 30 days before today", "hidden: fewer than 11, or kept back to protect those", {}};
    for (int i = 0; i < 30; ++i)
        chart.bars.push_back(
            {"2027-03-14", i % 4 == 1 ? std::nullopt : std::optional<std::int64_t>(i % 7 == 0 ? 0 : 11 + i * 3)});
    page.chart = chart;
    page.ways = {{"Staff desk", "", "menu"}};
    return page;
}

screen::StaffPage topics() {
    screen::StaffPage page;
    page.title = "Topics";
    page.lines = {{"More topics that are not shown: 3"}};
    page.ranking = screen::StaffRanking{"Visits that opened a topic", "hidden", "hidden: small", {}};
    for (int i = 0; i < 10; ++i)
        page.ranking->bars.push_back({"A slipped disc, and what it does to a nerve",
                                      i > 7 ? std::nullopt : std::optional<std::int64_t>(1'000 - 100 * i)});
    page.ways = {{"Back to the kiosk", "", "close"}, {"Numbers", "", "numbers"}, {"Staff desk", "", "menu"}};
    return page;
}

screen::StaffPage sound() {
    screen::StaffPage page;
    page.title = "Sound";
    page.steps = screen::StaffSteps{"Volume 3 of 5", "Softer", "Louder", 3, 5};
    page.lines = {{"Every visit begins with this volume."}};
    page.ways = {{"Back to the kiosk", "", "close"}, {"Hear it", "", "hear"}, {"Staff desk", "", "menu"}};
    return page;
}

screen::StaffPage question() {
    screen::StaffPage page;
    page.title = "Leave";
    page.lines = {
        {"The kiosk closes, and patients cannot use it until somebody starts it again.", StaffLine::Tone::plain}};
    page.ways = {{"Leave now", "", "leave-now"}, {"Staff desk", "", "menu"}};
    return page;
}

screen::StaffPage problems() {
    auto page = receipt();
    for (int i = 0; i < 40; ++i)
        page.lines.push_back({"scripts/flows/heel-pain.lua:12: error: something failed; mend it and look again"});
    return page;
}

screen::StaffPage sticks() {
    auto page = question();
    for (int i = 0; i < 12; ++i)
        page.choices.push_back({"STICK " + std::to_string(i), "", "export:" + std::to_string(i)});
    return page;
}

screen::TouchTest touches(bool all) {
    screen::TouchTest test;
    test.touched.assign(screen::TouchTest::columns * screen::TouchTest::rows, all);
    test.touched[3] = true;
    return test;
}

std::vector<std::pair<std::string, screen::StaffView>> all_screens() {
    screen::PinPad pad{"For staff", "Enter the PIN.", 3, true, false, 0}, wrong = pad, busy = pad, locked = pad,
                                                                          none = pad, full = pad;
    wrong.message = "That is not the PIN. 4 tries left.";
    busy.busy = true;
    locked.message = "Too many wrong PINs. Wait, then try again. Patients can go on.";
    locked.seconds = 845;
    none.message = "No PIN is set. Set one with clinic-kiosk pin.";
    none.keys = false;
    full.typed = 16;
    return {{"pad", pad},
            {"wrong", wrong},
            {"busy", busy},
            {"locked", locked},
            {"no PIN", none},
            {"full", full},
            {"menu", menu()},
            {"receipt", receipt()},
            {"numbers", numbers()},
            {"topics", topics()},
            {"sound", sound()},
            {"question", question()},
            {"problems", problems()},
            {"sticks", sticks()},
            {"cleaning", screen::Cleaning{27, 30}},
            {"touch test", touches(false)},
            {"touched", touches(true)}};
}

class Staff {
public:
    screen::DrawList lay_out(const screen::StaffView& view, const screen::Panel& panel,
                             const flow::Action& pressed = {}) {
        return screens_.lay_out(view, "en", panel, {pressed, {}});
    }

private:
    fakes::TextMeasure measure_;
    fakes::Pictures pictures_;
    screen::NoLibrary words_;
    screen::StaffScreens screens_{measure_, pictures_, words_};
};

/// Every staff screen on every panel.
template <class Check>
void everywhere(const Check& check) {
    Staff staff;
    for (const auto& view : desk::all_views()) {
        if (view.settings.language != "en" || view.settings.text_size != flow::TextSize::normal) continue;
        for (const auto& [name, shown] : all_screens()) {
            auto list = staff.lay_out(shown, view.panel());
            check(list, view, view.name() + ", " + name);
            for (const auto& element : list.elements)
                if (element.action)
                    check(staff.lay_out(shown, view.panel(), element.action), view,
                          view.name() + ", " + name + " pressed");
        }
    }
}

void require_none(const Findings& findings) {
    INFO(findings.told());
    CHECK(findings.none());
}

}  // namespace

TEST_CASE("staff: everything stands inside the screen, and words stand free") {
    Findings findings;
    everywhere([&](const screen::DrawList& list, const desk::View&, const std::string& where) {
        desk::check_inside_screen(list, where, findings);
        if (where.find("touch") == std::string::npos) desk::check_words_are_free(list, where, findings);
        if (!screen::stands_free(list, 1)) findings.add(where, "does not stand free");
    });
    require_none(findings);
}

TEST_CASE("staff: targets are 20 mm and apart, letters large enough") {
    Findings findings;
    everywhere([&](const screen::DrawList& list, const desk::View& view, const std::string& where) {
        desk::check_targets(list, view.panel(), where, findings);
        desk::check_letters(list, view.panel(), where, findings);
    });
    require_none(findings);
}

TEST_CASE("staff: every word has contrast with what is behind it") {
    Findings findings;
    everywhere([&](const screen::DrawList& list, const desk::View& view, const std::string& where) {
        if (where.find("touch") == std::string::npos) desk::check_contrast(list, view, where, findings);
    });
    require_none(findings);
}

TEST_CASE("staff: the pad shows how many digits were typed, never which") {
    Staff staff;
    screen::PinPad pad{"For staff", "Enter the PIN.", 4, true, false, 0};
    auto list = staff.lay_out(pad, {});
    int digits = 0;
    for (const auto& element : list.elements) digits += element.action.of.starts_with("digit:") ? 1 : 0;
    CHECK(digits == 10);
    pad.typed = 5;
    auto more = staff.lay_out(pad, {});
    REQUIRE(more.elements.size() == list.elements.size());
    for (std::size_t i = 0; i < list.elements.size(); ++i) CHECK(more.elements[i].rect == list.elements[i].rect);
}

TEST_CASE("staff: a locked pad, one that looks, and one without a PIN have no keys to press but the way back") {
    Staff staff;
    for (auto pad :
         {screen::PinPad{"For staff", "x", 0, true, false, 30}, screen::PinPad{"For staff", "x", 0, true, true, 0},
          screen::PinPad{"For staff", "x", 0, false, false, 0}}) {
        auto list = staff.lay_out(pad, {});
        for (const auto& element : list.elements)
            if (element.action) CHECK(element.action.of == "close");
        CHECK(list.find({flow::ActionKind::staff, "close"}));
    }
}
