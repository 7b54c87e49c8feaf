// What `check` sees of a drawing.
#include <catch2/catch.hpp>

#include "display/drawings/pictures.h"
#include "display_support.h"

namespace {

struct Media {
    void add(const std::string& file, const std::string& inside) { folder.write("illustrations/" + file, svg(inside)); }
    bool seen(const std::string& inside, const std::vector<std::string>& show = {}) {
        add("one.svg", inside);
        pictures.forget();
        auto look = pictures.look({"one.svg", show, {}});
        CHECK_FALSE(look.problem);
        return look.seen;
    }
    bool differ(const std::string& one, const std::string& other) {
        add("two.svg", "<g id='a'>" + one + "</g><g id='b'>" + other + "</g>");
        pictures.forget();
        return pictures.differ({"two.svg", {"a"}, {"b"}}, {"two.svg", {"b"}, {"a"}});
    }
    fakes::TemporaryFolder folder;
    Reported reported;
    display::Pictures pictures{folder.path(), reported.report(), {drawing_helper(), {}}};
};

}  // namespace

TEST_CASE("a picture that shows nothing is seen to be empty: hidden, transparent, off the page, in the page's colour") {
    Media media;
    CHECK(media.seen("<rect width='9' height='9'/>"));
    CHECK(media.seen("<circle cx='9' cy='9' r='1.2' fill='red'/>"));
    CHECK_FALSE(media.seen(""));
    CHECK_FALSE(media.seen("<g id='a' display='none'><rect width='9' height='9'/></g>"));
    CHECK(media.seen("<g id='a' display='none'><rect width='9' height='9'/></g>", {"a"}));
    CHECK_FALSE(media.seen("<rect width='9' height='9' visibility='hidden'/>"));
    CHECK_FALSE(media.seen("<rect width='9' height='9' opacity='0'/>"));
    CHECK_FALSE(media.seen("<rect width='9' height='9' fill-opacity='.01'/>"));
    CHECK_FALSE(media.seen("<rect width='9' height='9' fill='none'/>"));
    CHECK_FALSE(media.seen("<rect x='200' width='9' height='9'/>"));
    CHECK_FALSE(media.seen("<rect width='9' height='9' fill='#E3EDE8'/>"));
    CHECK_FALSE(media.seen("<rect width='.1' height='.1'/>"));
    CHECK_FALSE(media.seen("<rect width='9' height='9' transform='scale(0)'/>"));
}

TEST_CASE("two states differ when somebody can see it") {
    Media media;
    const std::string square = "<rect width='20' height='20' fill='#808080'/>";
    CHECK(media.differ(square, "<rect x='5' width='20' height='20' fill='#808080'/>"));
    CHECK(media.differ(square, "<rect width='20' height='20' fill='#c02020'/>"));
    CHECK_FALSE(media.differ(square, square));
    CHECK_FALSE(media.differ(square, "<rect width='20' height='20' fill='#818080'/>"));
    CHECK_FALSE(media.differ(square, square + "<rect x='300' width='20' height='20'/>"));
}

TEST_CASE("words are told only where they can be read") {
    Media media;
    media.add(
        "said.svg",
        "<g id='notes' display='none'><text x='10' y='50' font-size='20'>Heel</text></g>\n<rect width='9' height='9'/>"
        "<text x='50' y='90'>10 mm</text>");
    REQUIRE(media.pictures.words("said.svg").size() == 1);
    CHECK(media.pictures.words("said.svg")[0].words == "Heel");
    CHECK(media.pictures.words("said.svg")[0].line == 1);
    CHECK_FALSE(media.pictures.shows_words({"said.svg", {}, {}}));
    CHECK(media.pictures.shows_words({"said.svg", {"notes"}, {}}));
}

TEST_CASE("a drawing that cannot be shown says why, at its line") {
    Media media;
    media.add("filter.svg", "\n<filter id='f'/><g filter='url(#f)'/>");
    auto problem = media.pictures.look({"filter.svg", {}, {}}).problem;
    REQUIRE(problem);
    CHECK(base::to_line(*problem) ==
          "media/illustrations/filter.svg:2: error: this drawing cannot be shown: it uses a <filter>; take the effect "
          "off "
          "(shadow, blur, glow), or draw it as a shape");
    media.add("open.svg", "\n<g>");
    problem = media.pictures.look({"open.svg", {}, {}}).problem;
    REQUIRE(problem);
    CHECK(problem->line == 2);
    CHECK(problem->what.find("it is no sound XML: ") != std::string::npos);
}

TEST_CASE("a drawing that takes long is measured as on a wall, and a quick one is not measured at all") {
    Media media;
    std::string star = "<path fill='#a55' stroke='#000' d='M50,0";
    for (int i = 0; i < 1'000; ++i) star += " L" + std::to_string(i * 37 % 100) + "," + std::to_string(i * 61 % 100);
    media.add("slow.svg", repeated(star + "z'/>", 40));
    media.add("quick.svg", repeated("<path fill='#a55' stroke='#000' d='M5,0l20,30l-9,4z'/>", 50));
    // Many times over the limit of `check`, so that no machine is in doubt.
    CHECK(media.pictures.look({"slow.svg", {}, {}}).on_a_wall > std::chrono::milliseconds(300));
    CHECK(media.pictures.look({"quick.svg", {}, {}}).on_a_wall == std::chrono::milliseconds(0));
}

TEST_CASE("icons are drawn too") {
    Media media;
    media.folder.write("icons/good.svg", svg("<path d='M10 50h80' stroke='currentColor' stroke-width='4'/>"));
    media.folder.write("icons/bad.svg", "<svg");
    media.folder.write("icons/empty.svg", svg(""));
    CHECK_FALSE(media.pictures.icon("good.svg"));
    CHECK(media.pictures.icon("bad.svg")->file == "media/icons/bad.svg");
    CHECK(media.pictures.icon("empty.svg")->what.find("nothing is to be seen") != std::string::npos);
}

TEST_CASE("each state is drawn once, however often it is asked for") {
    Media media;
    CHECK(media.seen("<rect width='9' height='9'/>"));
    std::filesystem::remove(media.folder.path() / "illustrations/one.svg");
    CHECK(media.pictures.look({"one.svg", {}, {}}).seen);
    media.pictures.forget();
    CHECK(media.pictures.look({"one.svg", {}, {}}).problem);
}

TEST_CASE("a light drawing is looked at without a process beside this one") {
    fakes::TemporaryFolder folder;
    folder.write("illustrations/one.svg", svg("<rect width='60' height='60' fill='#000'/>"));
    Reported reported;
    display::Pictures pictures{folder.path(), reported.report(), display::Patience{display::DrawingHelper{}, {}}};
    auto look = pictures.look({"one.svg", {}, {}});
    CHECK_FALSE(look.problem);
    CHECK(look.seen);
}
