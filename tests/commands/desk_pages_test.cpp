// Every page of the staff desk in every language of the program, with the real
// letters, upright and lying: nothing leaves the screen or is left out, and
// each target is as large and as far from the next as a finger needs.
#include <catch2/catch.hpp>

#include "app/render.h"
#include "commands/common.h"
#include "commands/wall/set_up/spoken_words.h"
#include "screen/staff/staff_screens.h"
#include "staff/staff_desk.h"

namespace {

struct PanelCase {
    float w, h;
    double inches;
};

/// A desk that somebody with the PIN has opened.
struct OpenDesk {
    OpenDesk(const std::string& language, const std::vector<flow::Home::Language>& offered)
        : desk(commands::desk_words(language, [offered] { return offered; })) {
        desk.open(now);
        answer(staff::PinAnswer{true, false, 0, 0});
        desk.press("digit:1", now);
        desk.press("enter", now);
        answer(staff::PinAnswer{true, true, 0, 0});
    }
    void answer(staff::StaffResult result) { desk.done(desk.take_task()->number, std::move(result), now); }
    screen::StaffView at(const std::string& of) {
        desk.press("menu", now);
        desk.press(of, now);
        return desk.view(now);
    }
    screen::StaffView at(const std::string& of, staff::StaffResult result) {
        at(of);
        answer(std::move(result));
        return desk.view(now);
    }

    staff::StaffDesk desk;
    flow::Time now{1'000'000};
};

staff::DayCounts days() {
    staff::DayCounts counts;
    for (int i = 0; i < 30; ++i)
        counts.days.push_back({"2027-03-14", i % 4 == 1 ? std::nullopt : std::optional<std::int64_t>(11 + i)});
    return counts;
}

staff::TopicCounts topics() {
    staff::TopicCounts counts{"2027-01", "2027-03", {}};
    for (int i = 0; i < 14; ++i)
        counts.topics.push_back({"A slipped disc, and what it does to a nerve (" + std::to_string(i) + ")",
                                 i < 8 ? std::optional<std::int64_t>(1'200 - 100 * i) : std::nullopt});
    return counts;
}

const base::Problem full = base::failure("the stick does not let itself be written to",
                                         "look for a small lock on its side, or take another one");

std::vector<screen::StaffView> all_pages(const std::string& language,
                                         const std::vector<flow::Home::Language>& offered) {
    using Heard = staff::Volume::Heard;
    std::vector<screen::StaffView> pages;
    OpenDesk in(language, offered);
    pages.push_back(in.at("menu"));
    for (const char* of : {"languages", "restart", "set-up", "leave"}) pages.push_back(in.at(of));
    pages.push_back(OpenDesk(language, offered).at("touch-test"));
    for (const char* of : {"numbers", "topics", "sound", "sticks", "packs", "content", "doctor"}) {
        OpenDesk waiting(language, offered);
        pages.push_back(waiting.at(of));
    }
    pages.push_back(in.at("numbers", days()));
    pages.push_back(in.at("numbers", staff::DayCounts{{{"2027-03-14", 0}}}));
    pages.push_back(in.at("topics", topics()));
    pages.push_back(in.at("topics", staff::TopicCounts{"2027-01", "2027-03", {}}));
    pages.push_back(in.at("sound", staff::Volume{3, Heard::never}));
    pages.push_back(in.at("sound", staff::Volume{3, Heard::in_the_room}));
    in.desk.press("more", in.now);
    in.answer(staff::Volume{4, Heard::in_the_room});
    pages.push_back(in.desk.view(in.now));
    in.desk.press("hear", in.now);
    pages.push_back(in.desk.view(in.now));
    in.answer(staff::Told{false, {"No sound came. Is a sound device there, and free?"}});
    pages.push_back(in.desk.view(in.now));
    pages.push_back(in.at("sticks", staff::Offers{}));
    pages.push_back(in.at("packs", staff::Offers{}));
    const std::vector<staff::ExportFormat> formats{
        {"Excel workbook", "All tables by month, and what they mean", "xlsx"},
        {"CSV table", "The visits by month, for any spreadsheet", "csv"},
        {"JSON", "All tables by month, for other programs", "json"}};
    pages.push_back(in.at("sticks", staff::Offers{{{"BLUE", "/media/BLUE"}}, formats}));
    in.desk.press("export:/media/BLUE", in.now);
    pages.push_back(in.desk.view(in.now));
    in.desk.press("as:csv", in.now);
    pages.push_back(in.desk.view(in.now));
    in.answer(staff::Receipt{"clinic-kiosk-visits-2027-03-14.csv", 12'345, 1'234, "0123456789abcdef0123"});
    pages.push_back(in.desk.view(in.now));
    staff::Offers packs;
    for (int i = 0; i < 14; ++i)
        packs.found.push_back({"spring.kioskpack", "/media/a", {"of {date}", {{"{date}", "2027-03-14"}}}});
    pages.push_back(in.at("packs", packs));
    in.desk.press("offers:12", in.now);
    pages.push_back(in.desk.view(in.now));
    in.desk.press("update:/media/a", in.now);
    in.answer(staff::NotReviewed{"/media/a"});
    pages.push_back(in.desk.view(in.now));
    pages.push_back(in.at("content", full));
    pages.push_back(
        in.at("content",
              staff::Told{false,
                          {{"Problems since the kiosk began: {number}. The latest comes first.", {{"{number}", "3"}}},
                           {"Content version {version}", {{"{version}", "0123456789ab"}}},
                           {"Published pack {version}", {{"{version}", "20270314-0123456789ab"}}},
                           "It is on trial until a visitor has finished a topic.",
                           {"Failures in its trial: {number}", {{"{number}", "2"}}}}}));
    pages.push_back(in.at("cleaning"));
    return pages;
}

std::vector<screen::StaffView> all_pads(const std::string& language) {
    std::vector<screen::StaffView> pads;
    for (const auto& seen : {staff::PinAnswer{true, false, 0, 0}, staff::PinAnswer{true, false, 6, 845},
                             staff::PinAnswer{false, false, 0, 0}}) {
        staff::StaffDesk desk(commands::desk_words(language, [] { return std::vector<flow::Home::Language>{}; }));
        const flow::Time now{1'000'000};
        desk.open(now);
        desk.done(desk.take_task()->number, seen, now);
        pads.push_back(desk.view(now));
        desk.press("digit:1", now);
        desk.press("enter", now);
        if (const auto task = desk.take_task()) {
            pads.push_back(desk.view(now));
            desk.done(task->number, staff::PinAnswer{true, false, 1, 0}, now);
            pads.push_back(desk.view(now));
        }
    }
    return pads;
}

/// Without what is not seen, and without blanks, where lines end.
std::string solid(std::string text) {
    for (const std::string unseen : {"\u2066", "\u2069", "\u2060", "\u00AD", " ", "\n", "\u00A0", "\u202F"})
        for (std::size_t at; (at = text.find(unseen)) != std::string::npos;) text.erase(at, unseen.size());
    return text;
}

std::string labels_of(const screen::DrawList& list) {
    std::string all;
    for (const auto& each : list.elements) all += solid(each.label) + "\n";
    return all;
}

std::string painted(const screen::DrawList& list) {
    std::string all;
    for (const auto& each : list.paints)
        if (const auto* text = std::get_if<screen::Text>(&each)) all += solid(text->text);
    return all;
}

/// On the smallest panel that lies, cards have room for their names alone.
void check_all_is_there(const screen::StaffPage& page, const screen::DrawList& list, bool hints_too) {
    const auto labels = labels_of(list), words = painted(list);
    for (const auto& line : page.lines) {
        INFO(line.text);
        CHECK(labels.find(solid(line.text)) != std::string::npos);
    }
    for (const auto& choice : page.choices) {
        INFO(choice.label << ": " << choice.hint);
        CHECK(list.find({flow::ActionKind::staff, choice.of}));
        CHECK(labels.find(solid(choice.label)) != std::string::npos);
        if (hints_too) CHECK(words.find(solid(choice.hint)) != std::string::npos);
    }
    for (const auto& way : page.ways) CHECK(list.find({flow::ActionKind::staff, way.of}));
}

void check_places(const screen::DrawList& list, const PanelCase& at, float mm_per_px) {
    constexpr float least = 20, gap = 6,
                    rounding = 0.3F;  // cards of the desk stand 7 mm apart
    for (const auto& one : list.elements) {
        INFO(one.label);
        CHECK((one.rect.x > -1 && one.rect.y > -1 && one.rect.right() < at.w + 1 && one.rect.bottom() < at.h + 1));
        if (one.action) CHECK(std::min(one.rect.w, one.rect.h) * mm_per_px > least - rounding);
        for (const auto& other : list.elements) {
            if (&one == &other) continue;
            INFO(other.label);
            CHECK_FALSE(one.rect.inset(1).overlaps(other.rect.inset(1)));
            if (!one.action || !other.action) continue;
            const float across = std::max(one.rect.x - other.rect.right(), other.rect.x - one.rect.right()),
                        down = std::max(one.rect.y - other.rect.bottom(), other.rect.y - one.rect.bottom());
            CHECK(std::max(across, down) * mm_per_px > gap - rounding);
        }
    }
}

}  // namespace

TEST_CASE(
    "staff desk: every page has room in every language, and nothing on "
    "it is left out") {
    const auto fonts = commands::open_fonts();
    REQUIRE(fonts);
    commands::SpokenWords words;
    display::Pictures pictures("", [](const base::Problem&) {});
    screen::StaffScreens screens(*fonts, pictures, words);
    std::vector<flow::Home::Language> offered;
    for (const auto& each : commands::spoken_languages(*fonts)) offered.push_back({each.code, each.name});
    REQUIRE(offered.size() == 9);
    for (const auto& at : {PanelCase{1080, 1920, 21.5}, PanelCase{1280, 720, 15.6}, PanelCase{1920, 1080, 21.5}}) {
        const screen::Panel panel{{at.w, at.h}, app::mm_per_px({at.w, at.h}, at.inches)};
        for (const auto& language : offered) {
            auto views = all_pages(language.code, offered);
            for (auto& pad : all_pads(language.code)) views.push_back(std::move(pad));
            for (std::size_t i = 0; i < views.size(); ++i) {
                INFO(language.code << ", page " << i << ", " << at.w << "x" << at.h);
                const auto list = screens.lay_out(views[i], language.code, panel, {});
                check_places(list, at, panel.mm_per_px);
                if (const auto* page = std::get_if<screen::StaffPage>(&views[i]))
                    check_all_is_there(*page, list, language.code != "ar" && at.h > 720);
            }
        }
    }
}
