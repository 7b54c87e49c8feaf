// The first screen: the title, the figure, any number of topics, the warning signs, the languages.
#include <catch2/catch.hpp>

#include "fakes/flows.h"
#include "findings.h"
#include "tour.h"

using desk::Desk;
using desk::Findings;
using desk::View;

namespace {

/// A home screen with this many topics; the first two are about the foot, the third about the back.
void furnish(Desk& desk, int topics, int languages) {
    desk::Words words(desk.library.front.languages.front().code == "de" ? "de" : "en");
    auto& home = desk.library.front;
    home = fakes::home_of({}, {});
    home.title = words(5);
    home.subtitle = words(5);
    home.urgent_flow = "warning-signs";
    home.urgent_label = words(5);
    home.figure = {"runner.svg", {}, {}, words(8)};
    desk.pictures.add("runner.svg", {}, {700, 900});
    desk.pictures.add_element("runner.svg", "low-back", {{330, 330, 60, 60}, "", false});
    desk.pictures.add_element("runner.svg", "leg", {{400, 560, 60, 80}, "", false});
    desk.pictures.add_element("runner.svg", "foot", {{300, 820, 60, 40}, "", false});
    home.body_parts = {{"low-back", "Low back", ""}, {"leg", "Leg", ""}, {"foot", "Foot", ""}};
    const char* names[] = {"English", "Español", "Português", "Tiếng Việt", "中文", "العربية"};
    const char* codes[] = {"en", "es", "pt", "vi", "zh", "ar"};
    for (int i = 0; i < languages; ++i) home.languages.push_back({codes[i], names[i]});
    for (int i = 0; i < topics; ++i) {
        auto flow = fakes::short_flow("topic-" + std::to_string(i));
        flow.title = words(i % 3 == 1 ? 4 : 2);
        flow.subtitle = words(3);
        flow.body_part = i < 2 ? "foot" : i == 2 ? "low-back" : "";
        flow.review.status = flow::ReviewStatus::reviewed;
        desk.library.add(flow);
        home.topics.push_back(flow.id);
    }
    desk.library.add(fakes::short_flow("warning-signs"));
}

/// Every number of topics and languages in every view, page by page.
void each_home(
    const std::function<void(Desk&, const std::vector<screen::DrawList>&, const View&, const std::string&)>& look) {
    for (int topics : {0, 1, 2, 5, 7, 8, 20, 33})
        for (int languages : {1, 2, 6}) {
            if (topics > 24 && languages != 2) continue;  // with letters to search by, which the others do not have
            Desk desk;
            furnish(desk, topics, languages);
            for (auto view : desk::all_views()) {
                if (view.settings.language == "de") continue;
                auto pages = desk.pages(Desk::home(view), view);
                look(desk, pages, view,
                     view.name() + ", " + std::to_string(topics) + "-topics-" + std::to_string(languages) +
                         "-languages");
            }
        }
}

std::size_t count(const screen::DrawList& list, flow::ActionKind kind) {
    return static_cast<std::size_t>(std::count_if(list.elements.begin(), list.elements.end(),
                                                  [&](const auto& element) { return element.action.kind == kind; }));
}

void require_none(const Findings& findings) {
    INFO(findings.told());
    CHECK(findings.none());
}

}  // namespace

TEST_CASE("home: everything inside the screen, words free, targets large and apart") {
    Findings findings;
    each_home([&](Desk&, const std::vector<screen::DrawList>& pages, const View& view, const std::string& where) {
        for (const auto& list : pages) {
            desk::check_inside_screen(list, where, findings);
            desk::check_words_are_free(list, where, findings);
            desk::check_targets(list, view.panel(), where, findings);
            desk::check_letters(list, view.panel(), where, findings);
        }
    });
    require_none(findings);
}

TEST_CASE("home: every topic is on one page exactly, with its whole title") {
    Findings findings;
    each_home([&](Desk& desk, const std::vector<screen::DrawList>& pages, const View&, const std::string& where) {
        std::string all;
        for (const auto& list : pages) all += desk::painted(list);
        for (const auto& id : desk.library.front.topics) {
            auto there = std::count_if(pages.begin(), pages.end(), [&](const auto& list) {
                return list.find({flow::ActionKind::open, id}) != nullptr;
            });
            if (there != 1) findings.add(where + ": " + id, "topic on " + std::to_string(there) + " pages");
            for (const auto& word : desk::words_of(desk.library.tile(id, "en").title))
                if (all.find(word) == std::string::npos) findings.add(where + ": " + word, "words of a topic missing");
        }
        for (const auto& word : desk::words_of(desk.library.front.title + " " + desk.library.front.urgent_label))
            if (all.find(word) == std::string::npos)
                findings.add(where + ": " + word, "words of the home screen missing");
    });
    require_none(findings);
}

TEST_CASE("home: the warning signs and every language are on every page, and all three body parts on the first") {
    Findings findings;
    each_home([&](Desk& desk, const std::vector<screen::DrawList>& pages, const View&, const std::string& where) {
        auto languages = desk.library.front.languages.size();
        for (const auto& list : pages) {
            if (!list.find({flow::ActionKind::open, "warning-signs"})) findings.add(where, "no warning signs");
            if (count(list, flow::ActionKind::language) != (languages > 1 ? languages : 0))
                findings.add(where, "languages missing");
        }
        if (count(pages.front(), flow::ActionKind::body_part) != 3) findings.add(where, "body parts missing");
    });
    require_none(findings);
}

TEST_CASE("home: the first screen shows topics, however many there are and however large the text is") {
    Findings findings;
    each_home([&](Desk& desk, const std::vector<screen::DrawList>& pages, const View&, const std::string& where) {
        const bool any = !desk.library.front.topics.empty();
        if (any && count(pages.front(), flow::ActionKind::open) < 2) findings.add(where, "first pages without topics");
        for (std::size_t page = 1; page < pages.size(); ++page)
            if (count(pages[page], flow::ActionKind::open) < 2) findings.add(where, "further pages without topics");
    });
    require_none(findings);
}

TEST_CASE("home: topics in groups: each heading once, above its first topic") {
    for (bool figure : {true, false}) {
        Findings findings;
        Desk desk;
        furnish(desk, 24, 2);
        auto& home = desk.library.front;
        if (!figure) home.figure = {}, home.body_parts.clear();
        for (std::size_t i = 0; i < 4; ++i) home.groups.push_back({"Group " + std::to_string(i), 3 + i * 5});
        for (const auto& view : desk::all_views()) {
            if (view.settings.language == "de") continue;
            std::vector<std::string> said;
            for (const auto& list : desk.pages(Desk::home(view), view)) {
                desk::check_inside_screen(list, view.name(), findings);
                desk::check_words_are_free(list, view.name(), findings);
                bool heading = false;
                for (const auto& element : list.elements) {
                    const bool tile = element.role == screen::Role::tile && element.action.of.starts_with("topic-");
                    if (element.label.starts_with("Group ")) said.push_back(element.label), heading = true;
                    if (!tile) continue;
                    const auto topic = static_cast<std::size_t>(std::stoi(element.action.of.substr(6)));
                    const bool first = topic >= 3 && topic < 23 && (topic - 3) % 5 == 0;
                    if (first != heading) findings.add(view.name() + ": " + element.action.of, "headings astray");
                    heading = false;
                }
                if (heading) findings.add(view.name(), "headings alone");
            }
            if (said.size() != 4) findings.add(view.name() + std::to_string(said.size()), "headings lost");
        }
        require_none(findings);
    }
}

TEST_CASE("home: every first screen says that nothing is saved about who reads it") {
    Findings findings;
    each_home([&](Desk&, const std::vector<screen::DrawList>& pages, const View&, const std::string& where) {
        for (const auto& list : pages)
            for (const auto& word : desk::words_of("Private. Nothing about you is saved."))
                if (desk::painted(list).find(word) == std::string::npos) findings.add(where, "no promise of privacy");
    });
    require_none(findings);
}

TEST_CASE("home: a pack without a figure has its topics on the whole screen, and no empty picture") {
    Findings findings;
    for (int topics : {1, 7, 20}) {
        Desk desk;
        furnish(desk, topics, 2);
        desk.library.front.figure = {};
        desk.library.front.body_parts.clear();
        auto draft = fakes::short_flow("topic-0");
        draft.title = "Heel pain";
        desk.library.add(draft);
        for (auto view : desk::all_views()) {
            if (view.settings.language == "de") continue;
            auto pages = desk.pages(Desk::home(view), view);
            auto where = view.name() + ", " + std::to_string(topics) + "-topics";
            for (const auto& list : pages) {
                desk::check_inside_screen(list, where, findings);
                desk::check_words_are_free(list, where, findings);
                desk::check_targets(list, view.panel(), where, findings);
                desk::check_letters(list, view.panel(), where, findings);
                for (const auto& image : screen::images(list))
                    if (image.file.empty()) findings.add(where, "a picture without a file");
                auto is_notice = [](const auto& element) { return element.role == screen::Role::notice; };
                if (std::none_of(list.elements.begin(), list.elements.end(), is_notice))
                    findings.add(where, "no word of the draft");
            }
            std::size_t tiles = 0;
            for (const auto& list : pages) tiles += count(list, flow::ActionKind::open) - 1;  // but the warning signs
            if (tiles != static_cast<std::size_t>(topics)) findings.add(where, "topics missing");
        }
    }
    require_none(findings);
}

TEST_CASE("home: with more pages there is a way to each of them and back") {
    Findings findings;
    each_home([&](Desk&, const std::vector<screen::DrawList>& pages, const View&, const std::string& where) {
        for (std::size_t i = 0; i < pages.size(); ++i) {
            bool more = pages[i].find({flow::ActionKind::next, ""}) != nullptr,
                 back = pages[i].find({flow::ActionKind::back, ""}) != nullptr;
            if (more != (i + 1 < pages.size())) findings.add(where, "no way to more topics");
            if (back != (i > 0)) findings.add(where, "no way back");
        }
    });
    require_none(findings);
}

TEST_CASE("home: a figure stands on a road only where there is one") {
    auto boxes = [](bool road) {
        Desk desk;
        furnish(desk, 3, 1);
        desk.library.front.road = road;
        View view;
        const auto list = desk.page(Desk::home(view), view);
        return std::count_if(list.paints.begin(), list.paints.end(), [](const auto& paint) {
            const auto* box = std::get_if<screen::Box>(&paint);
            return box && box->fill.r == 0xC9 && box->fill.g == 0xDC;
        });
    };
    CHECK(boxes(true) == 1);
    CHECK(boxes(false) == 0);
}

TEST_CASE("home: the lines to the body parts do not cross") {
    Findings findings;
    each_home([&](Desk&, const std::vector<screen::DrawList>& pages, const View&, const std::string& where) {
        for (const auto& list : pages) desk::check_leaders(list, where, findings);
    });
    require_none(findings);
}

TEST_CASE("home: contrast in every theme") {
    Findings findings;
    for (const auto& view : desk::all_themes()) {
        Desk desk;
        furnish(desk, 7, 2);
        for (const auto& list : desk.pages(Desk::home(view), view)) {
            desk::check_contrast(list, view, view.name() + ", home", findings);
            for (const auto& element : list.elements)
                if (element.action)
                    desk::check_contrast(desk.page(Desk::home(view), view, 0, {element.action, element.action}), view,
                                         view.name() + ", pressed", findings);
        }
    }
    require_none(findings);
}

TEST_CASE("home: a chosen body part shows its topics and a way back to all") {
    for (const auto& view : desk::all_views()) {
        Desk desk;
        furnish(desk, 7, 2);
        auto state = Desk::home(view);
        state.history.push_back({"", "", 0, "foot"});
        auto pages = desk.pages(state, view);
        std::size_t topics = 0, home = 0;
        Findings findings;
        for (const auto& list : pages) {
            topics += count(list, flow::ActionKind::open) - 1;  // the warning signs
            home += count(list, flow::ActionKind::home);
            desk::check_inside_screen(list, view.name(), findings);
            desk::check_words_are_free(list, view.name(), findings);
        }
        INFO(view.name());
        CHECK(topics == 2);
        CHECK(home == 1);
        CHECK(pages.front().find({flow::ActionKind::body_part, "foot"})->chosen);
        INFO(findings.told());
        CHECK(findings.none());
    }
}

TEST_CASE("home: a topic whose script failed has a tile, one that is not translated has none") {
    Desk desk;
    furnish(desk, 3, 2);
    desk.library.failing.insert("topic-0");
    desk.library.missing.insert({"topic-1", "es"});
    View view;
    view.settings.language = "es";
    auto list = desk.page(Desk::home(view), view);
    CHECK(list.find({flow::ActionKind::open, "topic-0"}));
    CHECK_FALSE(list.find({flow::ActionKind::open, "topic-1"}));
    CHECK(list.find({flow::ActionKind::open, "topic-2"}));
}

TEST_CASE("home: one language needs no choice of languages") {
    Desk desk;
    furnish(desk, 2, 1);
    View view;
    CHECK(count(desk.page(Desk::home(view), view), flow::ActionKind::language) == 0);
}

TEST_CASE("home: a touch beside a body part's dot or in its pill presses it") {
    Desk desk;
    furnish(desk, 7, 2);
    View view;
    auto list = desk.page(Desk::home(view), view);
    const auto* foot = list.find({flow::ActionKind::body_part, "foot"});
    REQUIRE(foot);
    CHECK(list.hit(foot->rect.centre()) == foot);
    CHECK(list.hit(foot->more_touch.centre()) == foot);
}

TEST_CASE("the question \"Still there?\" hides everything and offers yes and no, at every size") {
    Findings findings;
    desk::Desks desks;
    for (const auto& view : desk::all_views()) {
        auto& desk = desks.in(view.settings.language);
        auto state = desk.at("plain", view);
        state.asked = flow::Time(0);
        auto list = desk.page(state, view);
        auto where = view.name() + ", still-there";
        desk::check_inside_screen(list, where, findings);
        desk::check_words_are_free(list, where, findings);
        desk::check_targets(list, view.panel(), where, findings);
        desk::check_letters(list, view.panel(), where, findings);
        if (count(list, flow::ActionKind::stay) != 1 || count(list, flow::ActionKind::finish) != 1)
            findings.add(where, "no answer");
        for (const auto& element : list.elements)
            if (element.action && element.action.kind != flow::ActionKind::stay &&
                element.action.kind != flow::ActionKind::finish)
                findings.add(where + ": " + element.label, "something underneath can be pressed");
        if (desk::painted(list).find("30") == std::string::npos) findings.add(where, "no seconds");
    }
    require_none(findings);
}

TEST_CASE("a resting topic is calm, leads back and home, and fits every size") {
    Findings findings;
    desk::Desks desks;
    for (const auto& view : desk::all_views()) {
        auto& desk = desks.in(view.settings.language);
        desk.library.failing.insert("broken");
        auto state = Desk::home(view);
        state.history.push_back({"broken", "", 0, ""});
        auto where = view.name() + ", resting";
        std::string all;
        for (const auto& list : desk.pages(state, view)) {
            desk::check_inside_screen(list, where, findings);
            desk::check_words_are_free(list, where, findings);
            desk::check_targets(list, view.panel(), where, findings);
            for (auto kind : {flow::ActionKind::back, flow::ActionKind::home, flow::ActionKind::finish})
                if (!list.find({kind, ""})) findings.add(where, "no " + flow::to_string({kind, ""}));
            all += desk::painted(list);
        }
        for (const auto& word : desk::words_of(
                 "This topic is resting We can’t show it right now It is nothing you did Please pick another topic or "
                 "ask at the front desk"))
            if (all.find(word) == std::string::npos) findings.add(where + ": " + word, "words missing");
    }
    require_none(findings);
}

TEST_CASE("whoever measures drawings hears of all that home shows before the first is asked for") {
    Desk desk;
    furnish(desk, 5, 2);
    desk.library.front.body_parts[0].picture = "round.svg";
    desk.pictures.add("round.svg");
    for (const auto& id : desk.library.front.topics) {
        auto flow = *desk.library.flow(id, "");
        flow.tile = id + ".svg";
        desk.pictures.add(flow.tile);
        desk.library.add(flow);
    }
    for (const auto& view : desk::all_views()) {
        if (view.settings.language == "de") continue;
        desk.pictures.expected.clear();
        desk.pages(Desk::home(view), view);
        CHECK(desk.pictures.unexpected.empty());
        CHECK(desk.pictures.expected.size() >= 7);
    }
    CHECK(desk.pictures.asked > 7);
}
