// A check by several threads, of some of a pack's flows, and again after it.
#include <catch2/catch.hpp>

#include "check/check_pack.h"
#include "check/side_by_side.h"
#include "fakes/flows.h"
#include "fakes/next_slide.h"
#include "fakes/pack_support.h"
#include "fakes/pictures.h"
#include "fakes/scripts.h"
#include "fakes/syllables.h"
#include "fakes/text_measure.h"

using support::find_problem;

namespace {

struct Hands final : check::MoreTools {
    explicit Hands(fakes::Pictures same) : drawings(std::move(same)) {}
    flow::NextSlide& next_slide() override { return next; }
    screen::PictureInspector& pictures() override { return drawings; }
    screen::TextMeasure& letters() override { return measure; }

    fakes::NextSlide next;
    fakes::Pictures drawings;
    fakes::TextMeasure measure;
};

/// Forty topics, in each of which something else is wrong; all show one broken drawing.
struct Pack {
    fakes::TemporaryFolder folder;
    fakes::Scripts scripts;
    fakes::Pictures pictures;
    fakes::Syllables syllables;
    fakes::TextMeasure letters;
    fakes::NextSlide next_slide;
    check::CheckLimits limits;
    std::vector<std::string> only;
    std::optional<check::AnswerFile> kept;

    Pack() {
        scripts.home = fakes::home_of({});
        pictures.broken["foot.svg"] = {base::Severity::error, "media/illustrations/foot.svg", 3, "it is broken",
                                       "mend it"};
        folder.write("media/illustrations/foot.svg", "<svg/>");
        folder.write("media/icons/shoe.svg", "<svg/>");
        for (int i = 0; i < 40; ++i) {
            auto id = "topic-" + std::string(1, static_cast<char>('a' + i / 10)) + std::to_string(i % 10);
            auto slide = fakes::with_picture(fakes::text_slide("first"), "foot.svg");
            slide.title = std::string(static_cast<std::size_t>(30 + 2 * i), 'x');
            slide.text = "and";
            for (int word = 0; word < i * 4; ++word) slide.text += " and";
            scripts.add(fakes::flow_of(id, {slide, fakes::summary_slide("last")}));
            if (i != 7) scripts.home->topics.push_back(id);
        }
    }

    check::CheckReport check(std::size_t threads) {
        check::CheckTools tools{scripts, next_slide, pictures, syllables, letters, support::site};
        for (std::size_t i = 1; i < threads; ++i)
            tools.more.emplace_back([this] { return std::make_unique<Hands>(pictures); });
        tools.only = only;
        if (kept) tools.kept = &*kept;
        return check::check_pack(tools, folder.path(), limits);
    }
    std::string found(std::size_t threads) {
        auto report = check(threads);
        return support::printed(report.problems) + check::to_table(report.grades) + pack::to_table(report.reviews);
    }
};

}  // namespace

TEST_CASE("whatever the number of threads, a check finds the same, and tells it in the same order") {
    Pack pack;
    auto one = pack.found(1);
    CHECK(one.find("does not offer") != std::string::npos);
    CHECK(one.find("topic-a0.lua:10, ") != std::string::npos);
    CHECK(pack.found(2) == one);
    CHECK(pack.found(5) == one);
    pack.limits.problems = 30;
    auto first = pack.found(1);
    CHECK(first.find("there are more problems") != std::string::npos);
    CHECK(pack.found(3) == first);
}

TEST_CASE("of a pack some flows can be checked: nothing is said of the others, nor of the pack as a whole") {
    Pack pack;
    pack.only = {"topic-a7", "topic-d9"};
    auto report = pack.check(2);
    CHECK(report.flows == 2);
    CHECK(find_problem(report.problems, {"topic-a7.lua: warning: the home screen does not offer"}));
    CHECK(find_problem(report.problems,
                       {"it is broken (scripts/flows/topic-a7.lua:10, scripts/flows/topic-d9.lua:10 show it)"}));
    for (const auto& problem : report.problems)
        CHECK((problem.file.find("topic-a7") + 1 || problem.file.find("topic-d9") + 1 ||
               problem.file.find("foot.svg") + 1));
}

TEST_CASE("what stayed as it was is not laid out again by the next check, which says the same") {
    Pack pack;
    pack.pictures.broken.clear();
    pack.kept.emplace(pack.folder.path() / "cache/answers", "this program");
    auto first = pack.found(2);
    pack.letters.asked = pack.pictures.asked = 0;
    CHECK(pack.found(1) == first);
    CHECK(pack.letters.asked == 0);
    CHECK(pack.pictures.asked == 0);
    SECTION("but a flow that was changed is") {
        pack.scripts.flows["topic-d0"].slides[0].text += " or";
        pack.found(1);
        CHECK(pack.letters.asked > 0);
    }
    SECTION("and all that shows a drawing that was changed") {
        pack.folder.write("media/illustrations/foot.svg", "<svg >");
        pack.pictures.broken["foot.svg"] = {base::Severity::error, "media/illustrations/foot.svg", 3, "it is broken",
                                            ""};
        CHECK(pack.found(1).find("it is broken") != std::string::npos);
    }
    SECTION("by another program everything is") {
        pack.kept.emplace(pack.folder.path() / "cache/answers", "another program");
        CHECK(pack.found(1) == first);
        CHECK(pack.letters.asked > 0);
    }
}

TEST_CASE("a check that left a part unchecked keeps nothing for the next") {
    Pack pack;
    pack.pictures.broken["foot.svg"].severity = base::Severity::unchecked;
    pack.kept.emplace(pack.folder.path() / "cache/answers", "this program");
    pack.found(1);
    CHECK_FALSE(std::filesystem::exists(pack.folder.path() / "cache/answers"));
}

TEST_CASE("every piece of work is done once, by whoever is free, and what one throws is thrown") {
    std::vector<int> done(100, 0);
    std::vector<std::function<void(std::size_t)>> pieces;
    for (auto& each : done) pieces.emplace_back([&each](std::size_t) { ++each; });
    std::size_t last = 0;
    check::side_by_side(3, pieces, [&](std::size_t count) { last = count; });
    CHECK(done == std::vector<int>(100, 1));
    CHECK(last <= 100);
    pieces[40] = [](std::size_t) { throw std::runtime_error("it failed"); };
    CHECK_THROWS_WITH(check::side_by_side(3, pieces, {}), "it failed");
    check::side_by_side(3, {}, {});
}
