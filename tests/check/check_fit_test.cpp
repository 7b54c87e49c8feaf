#include "check/check_fit.h"

#include <catch2/catch.hpp>
#include <random>

#include "fakes/flows.h"
#include "fakes/library.h"
#include "fakes/next_slide.h"
#include "fakes/pack_support.h"
#include "fakes/pictures.h"
#include "fakes/text_measure.h"

using support::find_problem;

namespace {

std::string spaced(const std::string& word, int times) {
    std::string text = word;
    while (--times > 0) text += " " + word;
    return text;
}

struct Desk {
    fakes::TemporaryFolder folder;
    fakes::TextMeasure letters;
    fakes::Pictures pictures;
    check::CheckLimits limits;

    base::Problems check(const flow::Flow& flow, bool spanish = false) {
        check::Findings findings(limits);
        screen::Layout layout(letters, pictures, support::site);
        check::FitCheck fit(letters, layout, findings);
        check::FlowLines lines(flow, folder.path());
        fit.flow(flow, {spanish ? "es" : "en", spanish, [](const std::string& english) { return english; }}, lines);
        return findings.take();
    }
};

/// Words of up to 12 letters, together at most so many letters.
std::string words_up_to(std::size_t most, std::mt19937& random) {
    std::string text;
    while (text.size() + 2 < most) {
        auto length = std::min<std::size_t>(1 + random() % 12, most - text.size() - 1);
        text += (text.empty() ? "" : " ") + std::string(length, "nomweit"[random() % 7]);
    }
    return text;
}

/// Of any kind, with as much on it as a roomy slide may have.
flow::Slide full_slide(std::mt19937& random) {
    auto words = [&](std::size_t most) { return words_up_to(most, random); };
    flow::Slide slide;
    slide.id = "full";
    slide.kind = static_cast<flow::SlideKind>(random() % 8);
    slide.title = words(36);
    slide.text = words(160);
    if (random() % 2) slide.picture = {random() % 2 ? "wide.svg" : "tall.svg", {}, {}, "A drawing"};
    auto times = [&](std::size_t least, std::size_t most, const auto& add) {
        for (auto count = least + random() % (most - least + 1); count > 0; --count) add();
    };
    switch (slide.kind) {
        case flow::SlideKind::text:
            if (slide.picture) slide.parts = {{"heel", words(14), words(100)}, {"band", words(14), words(100)}};
            break;
        case flow::SlideKind::compare:
        case flow::SlideKind::change:
            slide.picture = {"wide.svg", {}, {}, "A drawing"};
            times(2, slide.kind == flow::SlideKind::compare ? 2 : 4, [&] {
                slide.moments.push_back({{"heel"}, words(14), words(100), random() % 2 ? "band" : ""});
            });
            break;
        case flow::SlideKind::steps:
            times(2, 4, [&] { slide.steps.push_back({words(32), words(14), slide.picture}); });
            break;
        case flow::SlideKind::question:
            times(2, 4, [&] { slide.answers.push_back({words(32), words(100), slide.answers.empty()}); });
            break;
        case flow::SlideKind::choice:
            times(2, 4, [&] { slide.options.push_back({words(32), "full"}); });
            break;
        case flow::SlideKind::warning:
            times(1, 4, [&] { slide.signs.push_back(words(32)); });
            break;
        case flow::SlideKind::summary:
            times(1, 5, [&] { slide.points.push_back({words(32), "shoe"}); });
            break;
        case flow::SlideKind::ask:  // never roomy: they are always laid out
        case flow::SlideKind::portion:
        case flow::SlideKind::timeline:
        case flow::SlideKind::checklist:
        case flow::SlideKind::order:
        case flow::SlideKind::hours:
        case flow::SlideKind::people:
        case flow::SlideKind::true_or_not:
        case flow::SlideKind::myths:
            break;
    }
    return slide;
}

}  // namespace

TEST_CASE("a name or a word that no screen has room for is an error on the slide's line") {
    Desk desk;
    auto slide = fakes::with_picture(fakes::text_slide("band"), "foot.svg");
    desk.pictures.add("foot.svg", {"heel"});
    slide.parts = {{"heel", spaced("heel", 200), ""}};
    auto problems = desk.check(fakes::flow_of("heel-pain", {slide}));
    INFO(support::printed(problems));
    CHECK(find_problem(problems,
                       {"heel-pain.lua:10: error: \"band\" does not fit on a standing screen", "shorter words"}));
    CHECK(problems.size() == 1);
}

TEST_CASE("a picture whose names leave it less than 8 cm at large text is a warning") {
    Desk desk;
    auto slide = fakes::with_picture(fakes::text_slide("band"), "foot.svg");
    desk.pictures.add("foot.svg", {"a", "b", "c", "d", "e", "f", "g"});
    for (const char* part : {"a", "b", "c", "d", "e", "f", "g"}) slide.parts.push_back({part, "Under the big toe", ""});
    auto problems = desk.check(fakes::flow_of("heel-pain", {slide}));
    INFO(support::printed(problems));
    CHECK(find_problem(problems,
                       {"heel-pain.lua:10: warning: the picture of \"band\" is smaller than 8 cm", "shorter names"}));
}

TEST_CASE("words that fit only in smaller letters are a warning that names the language") {
    Desk desk;
    auto slide = fakes::warning_slide("signs");
    slide.signs = {spaced("numbness", 50), "Weak legs"};
    auto problems = desk.check(fakes::flow_of("back", {slide}), true);
    INFO(support::printed(problems));
    CHECK(find_problem(problems, {"back.lua:10: warning: \"signs\" in \"es\" only fits on a", "smaller letters"}));
}

TEST_CASE("a character without a glyph is an error where it is written") {
    Desk desk;
    auto slide = fakes::text_slide("snow");
    slide.text = "Ice ☃ helps";
    auto flow = fakes::flow_of("cold", {slide});
    desk.folder.write(flow.file, std::string(9, '\n') + "slide { \"snow\",\n text = \"Ice ☃ helps\" }\n");
    CHECK(find_problem(desk.check(flow), {"cold.lua:11: error:", "no font here can draw (U+2603)", "empty box"}));
    CHECK(find_problem(desk.check(flow, true), {"translations/es.po: error:", "U+2603"}));
    flow.subtitle = "Frost ☃";
    flow.slides.front().id = "subtitle";  // the slide of that name is not where the head says it
    desk.folder.write(flow.file, "return flow {\n subtitle = \"Frost ☃\",\n\n\n\n\n\n\n\nslide {} }\n");
    CHECK(find_problem(desk.check(flow), {"cold.lua:2: error: “Frost"}));
}

TEST_CASE("a slide that is roomy fits on every screen the check looks at, whatever its kind") {
    std::mt19937 random(20261123);
    fakes::TextMeasure letters;
    fakes::Pictures pictures;
    pictures.add("wide.svg", {"heel", "band"}, {800, 500}).add("tall.svg", {"heel", "band"}, {400, 900});
    screen::Layout layout(letters, pictures, support::site);
    fakes::NextSlide next_slide;
    for (int i = 0; i < 300; ++i) {
        auto slide = full_slide(random);
        REQUIRE(check::is_roomy(slide));
        fakes::Library library;
        library.add(fakes::flow_of("topic", {slide, fakes::text_slide("last")}));
        flow::World world{library, next_slide, {}, {}};
        for (const auto& look : check::looks) {
            flow::State state;
            state.settings.text_size = look.size;
            state.history = {flow::Place{}, {"topic", "full", 0, ""}};
            auto fit = layout.fit(state, world, look.panel);
            INFO(i << " on " << look.name << ": kind " << static_cast<int>(slide.kind) << ", “" << slide.title << "”, "
                   << slide.parts.size() << " parts, picture " << slide.picture.file);
            CHECK(fit.whole);
            if (look.size == flow::TextSize::normal) CHECK(fit.factor == 1);
        }
    }
}

TEST_CASE("a slide without room for longer words is a warning, and one with room is none") {
    Desk desk;
    check::Findings findings(desk.limits);
    screen::Layout layout(desk.letters, desk.pictures, support::site);
    check::FitCheck fit(desk.letters, layout, findings);
    const check::LanguageOfWords english{"en", false, [](const std::string& word) { return word; }};
    const auto choices = [](int words) {
        flow::Slide slide;
        slide.id = "choose";
        slide.kind = flow::SlideKind::choice;
        slide.title = "Choose";
        for (int i = 0; i < 4; ++i) slide.options.push_back({spaced("walking", words), "choose"});
        return fakes::flow_of("choices", {slide});
    };
    int most = 1;  // words of an answer that there is room for as they are written
    while (!base::has_error(desk.check(choices(most + 1)))) ++most;
    fit.in_pseudo_languages(choices(1), english);
    CHECK(findings.take().empty());
    layout.forget();  // the same place with other words
    fit.in_pseudo_languages(choices(most), english);
    const auto problems = findings.take();
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().severity == base::Severity::warning);
    CHECK(problems.front().what.find("a language with longer words") != std::string::npos);
    CHECK(problems.front().advice.find("--lang xx-long") != std::string::npos);
}
