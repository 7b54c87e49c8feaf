#include <catch2/catch.hpp>

#include "check/check_pack.h"
#include "fakes/flows.h"
#include "fakes/next_slide.h"
#include "fakes/pack_support.h"
#include "fakes/pictures.h"
#include "fakes/scripts.h"
#include "fakes/syllables.h"
#include "fakes/text_measure.h"
#include "pack/visit_views.h"

using namespace fakes;

namespace {

std::string checked(std::vector<flow::Slide> slides, fakes::NextSlide next_slide = fakes::NextSlide()) {
    TemporaryFolder folder;
    folder.write("media/icons/shoe.svg");
    Pictures pictures;
    Syllables syllables;
    TextMeasure letters;
    Scripts scripts;
    scripts.home = home_of({"walk"});
    scripts.add(flow_of("walk", std::move(slides)));
    return support::printed(
        check::check_pack({scripts, next_slide, pictures, syllables, letters, support::site}, folder.path()).problems);
}

}  // namespace

TEST_CASE("slides in a row, a jump and a choice all lead to the end") {
    CHECK(checked({text_slide("a"), leading_to(text_slide("b"), "d"), leading_to(text_slide("c"), "e"),
                   choice_slide("d", {"c", "e"}), summary_slide("e")}) == "");
}

TEST_CASE("a slide that no way leads to is an error") {
    CHECK(checked({leading_to(text_slide("a"), "c"), text_slide("b"), summary_slide("c")}) ==
          "scripts/flows/walk.lua:20: error: no way leads to \"b\"; name it in the `next` of another slide, or take it "
          "out\n");
}

TEST_CASE("a choice leads only where its options lead") {
    CHECK_THAT(checked({choice_slide("a", {"c"}), text_slide("b"), summary_slide("c")}),
               Catch::StartsWith("scripts/flows/walk.lua:20: error: no way leads to \"b\""));
}

TEST_CASE("a loop without a way out is one error, however long") {
    auto problems =
        checked({choice_slide("a", {"b", "d"}), text_slide("b"), leading_to(text_slide("c"), "b"), summary_slide("d")});
    CHECK_THAT(problems,
               Catch::StartsWith(
                   "scripts/flows/walk.lua:20: error: no way leads from \"b\" to the end (nor from 1 other slide)"));
    CHECK(std::count(problems.begin(), problems.end(), '\n') == 1);
}

TEST_CASE("a loop with a way out is sound") {
    CHECK(checked({text_slide("a"), choice_slide("b", {"a", "c"}), summary_slide("c")}) == "");
}

TEST_CASE("a way to the end past every warning slide is a warning on the slide it leaves from") {
    CHECK(checked({text_slide("a"), choice_slide("b", {"c", "d"}), warning_slide("c"), summary_slide("d")}) ==
          "scripts/flows/walk.lua:20: warning: a way from \"b\" leads to the end past every warning slide; let it lead "
          "to "
          "\"c\", so that everybody sees the warning signs\n");
    CHECK(checked({text_slide("a"), choice_slide("b", {"c", "d"}), text_slide("c"), warning_slide("d"),
                   summary_slide("e")}) == "");
}

TEST_CASE("a last slide that leads back leaves no end") {
    CHECK_THAT(checked({text_slide("a"), leading_to(summary_slide("b"), "a")}),
               Catch::Contains("walk.lua:10: error: no way leads from \"a\" to the end"));
}

TEST_CASE("a target that is no slide is an error with the likely id") {
    CHECK_THAT(checked({leading_to(text_slide("first"), "secnd"), text_slide("second"), summary_slide("last")}),
               Catch::Contains("walk.lua:10: error: there is no slide \"secnd\"; did you mean \"second\""));
}

TEST_CASE("a function that chooses each of its targets in some case is sound") {
    fakes::NextSlide by_answer(
        [](const flow::Slide&, const flow::VisitView& view) { return was_right(view, "ask") ? "last" : "again"; });
    CHECK(checked({choosing(question_slide("ask"), {"last", "again"}), text_slide("again"), summary_slide("last")},
                  by_answer) == "");
}

TEST_CASE("a target that is never chosen is a warning") {
    CHECK(checked({choosing(question_slide("ask"), {"last", "again"}), text_slide("again"), summary_slide("last")}) ==
          "scripts/flows/walk.lua:10: warning: the function that chooses the slide after \"ask\" never chooses "
          "\"again\"; check its "
          "conditions, or take the target out of `to`\n");
}

TEST_CASE("a function that fails after one answer is an error that names the answer") {
    auto spoiled = GENERATE(as<std::optional<std::string>>{}, std::nullopt, "elsewhere");
    fakes::NextSlide fails([=](const flow::Slide&, const flow::VisitView& view) -> std::optional<std::string> {
        bool third = !view.given.empty() && view.given[0].answer == 3;
        return third ? spoiled : "last";
    });
    CHECK_THAT(checked({choosing(question_slide("ask"), {"last"}), summary_slide("last")}, fails),
               Catch::StartsWith(
                   "scripts/flows/walk.lua:10: error: the function that chooses the slide after \"ask\" fails after "
                   "answer 3 to \"ask\""));
}

TEST_CASE("a function that asks what was seen is sound when either way can happen") {
    fakes::NextSlide by_seen([](const flow::Slide& slide, const flow::VisitView& view) {
        auto other = slide.id == "home" ? "clinician" : "home";
        bool seen = std::find(view.seen.begin(), view.seen.end(), other) != view.seen.end();
        return std::string(seen ? "time" : other);
    });
    CHECK(checked({choice_slide("more", {"home", "clinician"}), choosing(text_slide("home"), {"clinician", "time"}),
                   choosing(text_slide("clinician"), {"home", "time"}), summary_slide("time")},
                  by_seen) == "");
}

namespace {

using Given = flow::VisitView::Given;

std::size_t count_views(const std::vector<flow::VisitView>& views,
                        const std::vector<std::pair<std::string, int>>& answers, const std::vector<std::string>& seen) {
    return static_cast<std::size_t>(std::count_if(views.begin(), views.end(), [&](const auto& view) {
        bool given =
            view.given.size() == answers.size() && std::all_of(answers.begin(), answers.end(), [&](const auto& wanted) {
                return std::any_of(view.given.begin(), view.given.end(), [&](const Given& each) {
                    return each.slide == wanted.first && each.answer == wanted.second;
                });
            });
        return given && view.seen == seen;
    }));
}

}  // namespace

TEST_CASE("a function sees every combination of answers, and each with little and with much seen") {
    auto flow =
        flow_of("walk", {question_slide("one"), question_slide("two"), text_slide("here"), summary_slide("last")});
    auto views = pack::visit_views(flow, flow.slides[2]);
    CHECK(views.size() == (4 * 4 + 1) * 3 + 2 * 3);
    CHECK(count_views(views, {}, {"here"}) == 1);
    CHECK(count_views(views, {{"one", 3}}, {"one", "here"}) == 1);
    CHECK(count_views(views, {{"one", 2}, {"two", 1}}, {"one", "two", "here", "last"}) == 1);
    CHECK(count_views(views, {{"one", 1}, {"two", 1}}, {"one", "two", "here"}) == 4);
    CHECK(std::any_of(views.begin(), views.end(), [](const auto& view) {
        return view.given.size() == 2 && view.given[0].answer == 1 && !view.given[0].right;  // right at a second try
    }));
    CHECK(count_views(views, {}, {"here", "last"}) == 1);
    CHECK(count_views(views, {}, {"one", "here", "last"}) == 1);
}

TEST_CASE("where much is asked the views stay few, and know all right, all wrong and each answer nearby") {
    std::vector<flow::Slide> slides;
    for (int i = 0; i < 40; ++i) slides.push_back(question_slide("q" + std::to_string(i), 4));
    slides.push_back(summary_slide("last"));
    auto flow = flow_of("walk", std::move(slides));
    auto views = pack::visit_views(flow, flow.slides[39]);
    CHECK(views.size() <= 300 + 2 * 41);
    auto all = [&](bool right) {
        return std::any_of(views.begin(), views.end(), [&](const auto& view) {
            return view.given.size() > 1 && std::all_of(view.given.begin(), view.given.end(),
                                                        [&](const auto& given) { return given.right == right; });
        });
    };
    CHECK(all(true));
    CHECK(all(false));
    for (int answer = 1; answer <= 4; ++answer) CHECK(count_views(views, {{"q39", answer}}, {"q39"}) == 1);
}

TEST_CASE("rooms are reached by their buttons and lead back to their stop") {
    CHECK(checked({with_rooms(text_slide("a"), {{"More", {"b", "c"}}, {"Other", {"d"}}}), in_room("a", text_slide("b")),
                   in_room("a", text_slide("c")), in_room("a", text_slide("d")),
                   with_rooms(summary_slide("e"), {{"Check", {"f"}}}), in_room("e", question_slide("f"))}) == "");
}

TEST_CASE("a slide of a room that its own ways pass by is an error") {
    CHECK_THAT(checked({with_rooms(text_slide("a"), {{"More", {"b", "c", "d"}}}),
                        in_room("a", leading_to(text_slide("b"), "d")), in_room("a", text_slide("c")),
                        in_room("a", text_slide("d")), summary_slide("e")}),
               Catch::StartsWith("scripts/flows/walk.lua:30: error: no way leads to \"c\""));
}

TEST_CASE("a room does not lead past the warning signs") {
    CHECK(checked({with_rooms(text_slide("a"), {{"More", {"b"}}}), in_room("a", text_slide("b")), warning_slide("w"),
                   summary_slide("e")}) == "");
}
