#include "check/known/known_pictures.h"

#include <catch2/catch.hpp>

#include "fakes/pictures.h"
#include "fakes/temporary_folder.h"

namespace {

struct Desk {
    fakes::TemporaryFolder media;
    fakes::Pictures asked;
    check::Answers answers;

    Desk() {
        asked.add("foot.svg", {"heel"});
        media.write("illustrations/foot.svg", "<svg/>");
    }
    check::KnownPictures known() { return {asked, media.path(), answers}; }
};

}  // namespace

TEST_CASE("what was asked about a drawing is asked once, by whom ever") {
    Desk desk;
    auto one = desk.known(), other = desk.known();
    auto place = one.element("foot.svg", "heel", {}, {});
    REQUIRE(place);
    const int asked = desk.asked.asked;
    CHECK(one.element("foot.svg", "heel", {}, {}) == place);
    CHECK(other.element("foot.svg", "heel", {}, {}) == place);
    CHECK(desk.asked.asked == asked);
    CHECK_FALSE(other.element("foot.svg", "heel", {}, {"heel"}));
    CHECK_FALSE(other.element("foot.svg", "toe", {}, {}));
    CHECK(desk.asked.asked == asked + 2);
    CHECK_FALSE(one.element("foot.svg", "toe", {}, {}));  // what is not there too
    CHECK(desk.asked.asked == asked + 2);
}

TEST_CASE("a drawing that was changed is another one") {
    Desk desk;
    CHECK(desk.known().size("foot.svg") == screen::Size{400, 300});
    desk.asked.add("foot.svg", {"heel"}, {600, 300});
    CHECK(desk.known().size("foot.svg") == screen::Size{400, 300});
    desk.media.write("illustrations/foot.svg", "<svg >");
    CHECK(desk.known().size("foot.svg") == screen::Size{600, 300});
}

TEST_CASE("what is wrong with a drawing is told in full, as it was found first") {
    Desk desk;
    desk.asked.broken["foot.svg"] = {base::Severity::unchecked, "foot.svg", 1, "it takes 1.2 s", "mend it"};
    auto one = desk.known(), other = desk.known();
    auto problem = one.look({"foot.svg", {}, {}}).problem;
    CHECK(problem == desk.asked.broken["foot.svg"]);
    desk.asked.broken["foot.svg"].what = "it takes 1.3 s";
    CHECK(one.look({"foot.svg", {}, {}}).problem == problem);
    CHECK(other.look({"foot.svg", {}, {}}).problem == problem);
}

TEST_CASE("an answer that cannot be read is none") {
    for (const char* bytes : {"", "1", "1:", "1:1", "1:14:", "9:1", "1:11:1", "-1:1", "1:x4:aaaa4:bbbb", ":::"}) {
        Desk desk;
        auto question = check::Question("drawing")
                            .add(check::Question("file").add("<svg/>").digits())
                            .add("illustrations/foot.svg\nsize");
        desk.answers.put(question.digits(), bytes);
        CHECK(desk.known().size("foot.svg") == screen::Size{400, 300});
    }
}
