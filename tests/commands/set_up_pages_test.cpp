// Every page of set-up in every language of the program, with the real letters, on the smallest, the usual and the largest panel,
// upright and lying: nothing leaves the screen, and each target is as large and as far from the next as a finger needs.
#include <catch2/catch.hpp>

#include "app/render.h"
#include "commands/common.h"
#include "commands/wall/set_up/spoken_words.h"
#include "screen/set_up/set_up_screens.h"

namespace {

using Question = screen::SetUpQuestion;

struct PanelCase {
    float w, h;
    double inches;
};

std::vector<screen::SetUpView> all_pages(const std::vector<screen::SetUpLanguage>& languages) {
    std::vector<screen::SetUpView> pages;
    auto page = [&](Question question) -> screen::SetUpView& {
        pages.push_back({});
        pages.back().question = question;
        return pages.back();
    };
    page(Question::up).languages = languages;
    pages.back().first = true;
    page(Question::up).languages = languages;
    pages.back().again = true;
    page(Question::size).card_px = 0;  // as on each panel
    page(Question::emergency).typed = "+1 555-0100-22";
    pages.back().may_skip = true;
    for (const auto keys : {screen::SetUpKeys::small, screen::SetUpKeys::capital, screen::SetUpKeys::signs}) {
        page(Question::desk).keys = keys;
        pages.back().stands = "Tell the front desk now.";
        page(Question::name).keys = keys;
        pages.back().typed = "Riverside, first floor, beside the lift";
    }
    page(Question::pin).dots = 16;
    pages.back().may_skip = true;
    pages.back().remark = "The two were not the same. Choose the PIN once more.";
    page(Question::pin_again).may_go_on = false;
    page(Question::key).key_number = "FC7CC6025604EFDC";
    pages.back().key_file = "clinic.pub";
    pages.back().may_skip = true;
    page(Question::stick).languages = languages;
    pages.back().remark = "The file on the stick cannot be used. Nothing was taken from it.";
    pages.back().told =
        "/media/stick/clinic-kiosk-settings.toml:3: error: \"quiet_seconds\" has a value the kiosk cannot use";
    page(Question::answers).rows = {{"Size of the screen", "21.5\""},
                                    {"Emergency number", "None", true},
                                    {"A warning says first", "Tell the nurse at desk 2 now."},
                                    {"Name of this kiosk", "waiting-room-2"},
                                    {"PIN for staff", "Set", true},
                                    {"Content key", "None", true}};
    page(Question::pull_plug).checks = {{false, "Sound"},  {false, "Startup"}, {false, "Update"}, {true, "Display"},
                                        {true, "Size"},    {true, "Touch"},    {true, "Content"}, {true, "Letters"},
                                        {true, "Printer"}, {true, "Counts"},   {true, "Disk"},    {true, "Clock"},
                                        {true, "PIN"},     {true, "Settings"}};
    pages.back().remark = "No stick was found. Put one in and try again.";
    return pages;
}

std::string name_of(const screen::SetUpView& view, const PanelCase& at) {
    return view.language + ", page " + std::to_string(static_cast<int>(view.question)) + ", " +
           std::to_string(static_cast<int>(at.w)) + "x" + std::to_string(static_cast<int>(at.h)) + " " +
           std::to_string(at.inches);
}

/// Gaps between those that can be touched, and their sizes, in millimetres.
void check_targets(const screen::DrawList& list, float mm_per_px) {
    constexpr float least = 20, gap = 8, rounding = 0.3F;
    for (std::size_t i = 0; i < list.elements.size(); ++i) {
        const auto& one = list.elements[i];
        if (!one.action) continue;
        INFO(one.label);
        CHECK(std::min(one.rect.w, one.rect.h) * mm_per_px > least - rounding);
        for (std::size_t k = i + 1; k < list.elements.size(); ++k) {
            const auto& other = list.elements[k];
            if (!other.action) continue;
            INFO(other.label);
            const float across = std::max(one.rect.x - other.rect.right(), other.rect.x - one.rect.right()),
                        down = std::max(one.rect.y - other.rect.bottom(), other.rect.y - one.rect.bottom());
            CHECK(std::max(across, down) * mm_per_px > gap - rounding);
        }
    }
}

}  // namespace

TEST_CASE("set-up: every page has room in every language on every panel, and its targets are large and apart") {
    const auto fonts = commands::open_fonts();
    REQUIRE(fonts);
    commands::SpokenWords words;
    display::Pictures pictures("", [](const base::Problem&) {});
    screen::SetUpScreens screens(*fonts, pictures, words);
    const auto languages = commands::spoken_languages(*fonts);
    CHECK(languages.size() == 9);
    for (const auto& at : {PanelCase{1080, 1920, 21.5}, PanelCase{1920, 1080, 21.5}, PanelCase{1280, 720, 15.6},
                           PanelCase{720, 1280, 15.6}, PanelCase{3840, 2160, 32}, PanelCase{2160, 3840, 27}}) {
        const screen::Panel panel{{at.w, at.h}, app::mm_per_px({at.w, at.h}, at.inches)};
        for (auto view : all_pages(languages))
            for (const auto& language : languages) {
                view.language = language.code;
                if (view.question == Question::size) view.card_px = screen::bank_card_mm / panel.mm_per_px;
                INFO(name_of(view, at));
                const auto list = screens.lay_out(view, panel, {});
                check_targets(list, panel.mm_per_px);
                for (const auto& element : list.elements) {
                    INFO(element.label);
                    CHECK(element.rect.x > -1);
                    CHECK(element.rect.y > -1);
                    CHECK(element.rect.right() < at.w + 1);
                    CHECK(element.rect.bottom() < at.h + 1);
                    for (const auto& other : list.elements)
                        if (&other != &element) {
                            INFO(other.label);
                            CHECK_FALSE(element.rect.inset(1).overlaps(other.rect.inset(1)));
                        }
                }
            }
    }
}

TEST_CASE("set-up: every answer is shown on every panel, and the card is as large as a card") {
    const auto fonts = commands::open_fonts();
    REQUIRE(fonts);
    commands::SpokenWords words;
    display::Pictures pictures("", [](const base::Problem&) {});
    screen::SetUpScreens screens(*fonts, pictures, words);
    for (const auto& at : {PanelCase{1080, 1920, 21.5}, PanelCase{1280, 720, 15.6}, PanelCase{3840, 2160, 32}}) {
        const screen::Panel panel{{at.w, at.h}, app::mm_per_px({at.w, at.h}, at.inches)};
        for (auto view : all_pages({})) {
            if (view.question == Question::size) view.card_px = 300;
            const auto list = screens.lay_out(view, panel, {});
            INFO(name_of(view, at));
            if (view.question == Question::answers)
                for (const auto& row : view.rows)
                    CHECK(std::any_of(list.elements.begin(), list.elements.end(),
                                      [&](const screen::Element& element) { return element.label == row.value; }));
            for (const auto& element : list.elements)
                if (element.role == screen::Role::picture) {
                    CHECK(element.rect.w == Approx(300).margin(1));
                    CHECK(element.rect.h == Approx(300 * 53.98 / 85.60).margin(1));
                }
        }
    }
}
