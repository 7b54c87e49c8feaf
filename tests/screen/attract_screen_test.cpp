// The screen that nobody uses: its invitations, on every panel and in every look.
#include <catch2/catch.hpp>

#include "findings.h"
#include "screen/home/attract.h"
#include "tour.h"

using desk::Findings;
using desk::View;

namespace {

void check_screen(const screen::DrawList& list, const View& view, const std::string& where, Findings& findings) {
    desk::check_inside_screen(list, where, findings);
    desk::check_words_are_free(list, where, findings);
    desk::check_targets(list, view.panel(), where, findings);
    desk::check_letters(list, view.panel(), where, findings);
    desk::check_contrast(list, view, where, findings);
}

std::vector<View> all_looks() {
    auto views = desk::all_views();
    for (const auto& view : desk::all_themes()) views.push_back(view);
    return views;
}

}  // namespace

TEST_CASE("the attract loop invites in every language, in its own letters and direction, on every screen") {
    Findings findings;
    for (const auto& view : all_looks()) {
        desk::Desk desk(view.settings.language);
        desk.library.front.look.name = "Park Clinic";
        desk.library.front.languages = {{"en", "English"}, {"es", "Español"}, {"zh", "中文"}, {"ar", "العربية"}};
        desk.library.words["es"]["Touch to start"] = "Toque para empezar";
        desk.library.words["zh"]["Touch to start"] = "触摸屏幕开始";
        desk.library.words["ar"]["Touch to start"] = "يُرجى لمس الشاشة للبدء";
        auto state = desk::Desk::home(view);
        std::set<std::string> ever;
        for (int turn = 0; turn < 6; ++turn) {
            state.attract = turn;
            const auto list = desk.page(state, view);
            const auto where = view.name() + ", picture " + std::to_string(turn);
            check_screen(list, view, where, findings);
            std::set<std::string> invited;
            for (const auto& element : list.elements) {
                if (element.action) findings.add(where + ": " + element.label, "can be pressed");
                if (element.label == desk.library.word("Touch to start", element.language))
                    invited.insert(element.language);
            }
            const bool normal = view.settings.text_size == flow::TextSize::normal;  // as nobody has chosen another
            if (normal && invited.size() != 4) findings.add(where, "not in every language");
            ever.insert(invited.begin(), invited.end());
            for (const auto& paint : list.paints)
                if (const auto* text = std::get_if<screen::Text>(&paint);
                    text && text->text.find("لمس") != std::string::npos && !text->style.right_to_left)
                    findings.add(where, "Arabic from left to right");
        }
        if (ever.size() != 4) findings.add(view.name(), "a language that is never invited");
    }
    INFO(findings.told());
    CHECK(findings.none());
}

TEST_CASE("no words of the attract loop stand where they stood the time before") {
    for (screen::Size px : {screen::Size{1080, 1920}, {1920, 1080}}) {
        desk::Desk desk;
        desk.library.front.figure = {"body.svg", {}, {}, ""};
        const View view{px, 21.5, {}};
        auto state = desk::Desk::home(view);
        std::vector<screen::Rect> before;
        for (int turn = 0; turn < 12; ++turn) {
            state.attract = turn;
            std::vector<screen::Rect> now;
            for (const auto& element : desk.page(state, view).elements)
                if (element.role != screen::Role::picture) now.push_back(element.rect);
            for (const auto& one : now)
                for (const auto& other : before) CHECK_FALSE(one.overlaps(other));
            before = now;
        }
    }
}

TEST_CASE("where one screen has no room for every language the others invite the next time") {
    desk::Desk desk;
    auto& languages = desk.library.front.languages;
    languages.clear();
    for (char letter = 'a'; letter <= 'z'; ++letter) languages.push_back({std::string{letter, letter}, "Language"});
    const View view{{1280, 720}, 15.6, {}};
    auto state = desk::Desk::home(view);
    std::set<std::string> invited;
    for (int turn = 0; turn < 26; ++turn) {
        state.attract = turn;
        const auto list = desk.page(state, view);
        for (const auto& element : list.elements)
            if (element.label == "Touch to start") invited.insert(element.language);
    }
    CHECK(invited.size() == 26);
}
