#include "check/words/reading.h"

#include <catch2/catch.hpp>

#include "check/words/check_reading.h"
#include "check/words/reading_formulas.h"
#include "fakes/flows.h"
#include "fakes/pack_support.h"
#include "fakes/syllables.h"

using namespace fakes;

namespace {

check::TextCounts count(const std::string& text, const std::string& language = "en") {
    Syllables syllables;
    return check::count_text(text, language, syllables).value();
}

struct Graded {
    std::optional<check::FlowGrade> grade;
    std::string problems;
};

Graded grade(std::vector<flow::Slide> slides, const std::string& language = "en") {
    Syllables syllables;
    check::CheckLimits limits;
    check::Findings findings(limits);
    auto grade = check::grade_flow(flow_of("walk", std::move(slides)), language, syllables, findings);
    return {grade, support::printed(findings.take())};
}

flow::Slide saying(const std::string& text) {
    auto slide = text_slide("a");
    slide.title = "Rest";
    slide.text = text;
    return slide;
}

}  // namespace

TEST_CASE("sentences end where Unicode and lines end them, words are what is said") {
    auto counts = count("Rest a *day*. You can't run,\n\nbut you can walk 10 km!");
    CHECK(counts.sentences == 3);
    CHECK(counts.words == 12);
    CHECK(counts.longest_sentence == 6);
    CHECK(count("¿Le duele? ¡Avise ya!", "es").sentences == 2);
    CHECK(count(" … ").sentences == 0);
}

TEST_CASE("each item of a list is a sentence") {
    auto counts = count("On most days\n- walk 10 minutes\n- 3 times: rest your *foot* a bit");
    CHECK(counts.sentences == 3);
    CHECK(counts.words == 13);
    CHECK(counts.longest_sentence == 7);
}

TEST_CASE("words of three syllables are long, and named each time") {
    CHECK(count("Degenerative tendinopathy. A tendinopathy.").long_words ==
          std::vector<std::string>{"Degenerative", "tendinopathy", "tendinopathy"});
}

TEST_CASE("the formulas give what their authors print") {
    check::TextCounts counts{10, 100, 150, 12, std::vector<std::string>(9, "medicine")};
    CHECK(check::flesch_kincaid(counts) == Approx(0.39 * 10 + 11.8 * 1.5 - 15.59));
    CHECK(check::smog(counts) == Approx(3.1291 + 1.0430 * std::sqrt(27.0)));
    CHECK(check::inflesz(counts) == Approx(206.835 - 62.3 * 1.5 - 10));
    CHECK(check::flesch_kincaid({}) == 0);
    CHECK(check::smog({}) == 0);
    CHECK(check::inflesz({}) == 100);
    counts.letters = 480;
    counts.words_over_six_letters = 20;
    counts.words_of_one_syllable = 60;
    CHECK(check::wiener_sachtext(counts) == Approx(0.1935 * 9 + 0.1672 * 10 + 0.1297 * 20 - 0.0327 * 60 - 0.875));
    CHECK(check::atesman(counts) == Approx(198.825 - 40.175 * 1.5 - 2.610 * 10));
    CHECK(check::kandel_moles(counts) == Approx(207 - 1.015 * 10 - 73.6 * 1.5));
    CHECK(check::martins(counts) == Approx(248.835 - 1.015 * 10 - 84.6 * 1.5));
    CHECK(check::gulpease(counts) == Approx(89 + (300.0 * 10 - 10 * 480) / 100));
    CHECK(check::wiener_sachtext({}) == 0);
    for (auto* ease : {check::atesman, check::kandel_moles, check::martins, check::gulpease}) CHECK(ease({}) == 100);
}

TEST_CASE("a language of a region is measured as the language, and one without a formula is not measured") {
    CHECK(check::reading_formulas("pt-BR").front().name == std::string("Flesch-Martins"));
    CHECK(check::reading_formulas("de").front().name == std::string("Wiener Sachtextformel"));
    CHECK(check::reading_formulas("vi").empty());
    CHECK(check::reading_formulas("").empty());
}

TEST_CASE("letters, words over six letters and words of one syllable are counted as they are written") {
    auto counts = count("Grüße an alle Patienten", "de");
    CHECK(counts.letters == 5 + 2 + 4 + 9);
    CHECK(counts.words_over_six_letters == 1);
}

TEST_CASE("a slide in easy words is silent") {
    CHECK(grade({saying("You can walk.")}).problems == "");
}

TEST_CASE("a hard slide is named with its line, its grade, the limit and its long words") {
    auto problems = grade({saying("Degenerative alterations necessitate interdisciplinary consultation.")}).problems;
    CHECK_THAT(problems, Catch::Contains(".lua:10: warning: \"a\" is hard to read: Flesch-Kincaid"));
    CHECK_THAT(problems, Catch::Contains("wanted at most 7.0; its long words: Degenerative"));
    CHECK_THAT(problems, Catch::Contains("the flow is hard to read: SMOG"));
}

TEST_CASE("Spanish is graded by its own formula") {
    auto graded = grade({saying("Las alteraciones degenerativas necesitan interconsultas interdisciplinarias.")}, "es");
    CHECK_THAT(graded.problems, Catch::Contains("\"a\", in \"es\", is hard to read: INFLESZ"));
    CHECK_THAT(graded.problems, Catch::Contains("wanted at least 65.0"));
    CHECK_THAT(graded.problems, !Catch::Contains("Kincaid"));
}

TEST_CASE("a sentence of more than twenty words is too long") {
    std::string run_on = "go";
    for (int i = 0; i < 20; ++i) run_on += " on";
    CHECK_THAT(grade({saying(run_on + ".")}).problems, Catch::Contains("\"a\" has a sentence of 21 words"));
}

TEST_CASE("names of parts and descriptions of pictures are no sentences, feedback is") {
    auto slide = saying("You can walk.");
    slide.picture.alt = "Metatarsophalangeal articulations illustrated.";
    slide.parts = {{"x", "Metatarsophalangeal", "It can get sore."}};
    auto graded = grade({slide});
    CHECK(graded.problems == "");
    CHECK(graded.grade->counts.words == 8);
    CHECK(graded.grade->counts.sentences == 3);
}

TEST_CASE("a title alone above opening times is not called hard to read, a sentence above them may be") {
    auto slide = saying("");
    slide.title = "Interdisciplinary consultation";
    CHECK_THAT(grade({slide}).problems, Catch::Contains("\"a\" is hard to read"));
    slide.kind = flow::SlideKind::hours;
    CHECK_THAT(grade({slide}).problems, !Catch::Contains("\"a\" is hard to read"));
    slide.text = "Degenerative alterations necessitate interdisciplinary consultation.";
    CHECK_THAT(grade({slide}).problems, Catch::Contains("\"a\" is hard to read"));
}

TEST_CASE("the hardest slide of a flow is told") {
    auto hard = saying("Considerable discomfort continues everywhere.");
    hard.id = "hard";
    auto graded = grade({saying("You can walk."), hard, summary_slide("last")});
    CHECK(graded.grade->hardest_slide == "hard");
    CHECK_THAT(check::to_table({*graded.grade}), Catch::Contains("walk") && Catch::Contains("hard "));
}

TEST_CASE("a grade below the first is not told as a number") {
    auto graded = grade({saying("Go on. Sit up. Lie down.")});
    REQUIRE(graded.grade);
    CHECK_THAT(check::to_table({*graded.grade}), Catch::Contains("Flesch-Kincaid below 1"));
}

TEST_CASE("without a voice there is no grade") {
    Syllables mute;
    mute.mute = true;
    check::CheckLimits limits;
    check::Findings findings(limits);
    CHECK_FALSE(check::grade_flow(flow_of("walk", {saying("You can walk.")}), "en", mute, findings));
}
