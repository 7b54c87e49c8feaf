// Drawings that may cost too much are drawn in a process beside this one.
#include <catch2/catch.hpp>
#include <condition_variable>
#include <mutex>

#include "display/drawings/drawing_helper.h"
#include "display/drawings/pictures.h"
#include "display_support.h"

using namespace std::chrono_literals;
using display::DrawingFailure;

namespace {

/// Many large see-through shapes: nothing is wrong with them but their number. `shapes` of 200 take about 5 ms.
std::string heavy(int shapes) {
    return svg("<mask id='m'><rect width='100' height='100' fill='white'/></mask>" +
               repeated("<circle cx='50' cy='50' r='49' fill='red' fill-opacity='.1'/>", shapes));
}

display::DrawingTask task(const std::string& text) {
    return {text, {}, {}, true};
}

screen::Image shown(const std::string& file) {
    return picture(file, {0, 0, 200, 200});
}

/// Pictures of a wall, which is told when there is news.
struct Wall {
    explicit Wall(display::DrawingHelper helper)
        : pictures(folder.path(), reported.report(), {std::move(helper), [this] {
                                                          std::lock_guard lock(mutex);
                                                          ++news;
                                                          changed.notify_all();
                                                      }}) {}
    ~Wall() { pictures.finish_preparing(); }

    /// As a kiosk that paints anew whenever there is news, until `done`.
    template <class Done>
    void until(const Done& done) {
        for (int seen = 0; !done();) {
            std::unique_lock lock(mutex);
            changed.wait(lock, [&] { return news > seen; });
            seen = news;
            pictures.take_news();
        }
    }

    fakes::TemporaryFolder folder;
    Reported reported;
    std::mutex mutex;
    std::condition_variable changed;
    int news = 0;
    display::Pictures pictures;
};

}  // namespace

TEST_CASE("the helper draws what it is sent") {
    display::DrawingProcess process(drawing_helper());
    const std::string layers =
        svg("<g id='a'><rect width='100' height='100' fill='#ff0000'/></g>"
            "<g id='b' display='none'><rect width='100' height='50' fill='#0000ff'/></g>",
            "0 0 100 50");
    auto red = std::get<display::DrawingAnswer>(process.draw(task(layers)));
    CHECK(red.unsound.empty());
    CHECK(red.small.size == display::PixelSize{240, 120});
    CHECK(red.small.pixels.at(120 * 60) == 0xffff0000);
    auto blue = std::get<display::DrawingAnswer>(process.draw({layers, {"b"}, {"a"}, false}));
    CHECK(blue.small.pixels.at(120 * 60) == 0xff0000ff);
    auto neither = std::get<display::DrawingAnswer>(process.draw({layers, {}, {"a", "b"}, false}));
    CHECK(neither.small.pixels.at(120 * 60) == 0);
    auto again = std::get<display::DrawingAnswer>(process.draw(task(layers)));
    CHECK(again.small.pixels == red.small.pixels);
    auto none = std::get<display::DrawingAnswer>(process.draw(task("<svg><g></svg>")));
    CHECK(none.unsound.find("XML parse error") != std::string::npos);
    CHECK(none.small.pixels.empty());
}

TEST_CASE("what takes too long ends in the helper alone, and the next drawing is drawn") {
    display::DrawingProcess process(drawing_helper(25ms));
    CHECK(std::get<DrawingFailure>(process.draw(task(heavy(15'000)))) == DrawingFailure::processor);
    CHECK(std::get<display::DrawingAnswer>(process.draw(task(svg("<path d='M0 0h9v9z'/>")))).unsound.empty());
}

TEST_CASE("what takes too much memory ends in the helper alone") {
    display::DrawingProcess process(drawing_helper(10s, std::size_t{1} << 20));
    auto drawn = process.draw(task(svg(repeated("<path d='M0 0h9v9z'/>", 19'000))));
    const auto* answer = std::get_if<display::DrawingAnswer>(&drawn);  // where the library noticed it in time
    CHECK((answer ? !answer->unsound.empty() : std::get<DrawingFailure>(drawn) == DrawingFailure::memory));
    CHECK(std::get<display::DrawingAnswer>(display::DrawingProcess(drawing_helper()).draw(task(svg(""))))
              .unsound.empty());
}

TEST_CASE("a helper that is not there, or does not answer, is told") {
    display::DrawingProcess missing({{"/nowhere/helper"}, 1s, 1});
    CHECK(std::get<DrawingFailure>(missing.draw(task(svg("")))) == DrawingFailure::no_process);
    display::DrawingProcess none({{}, 1s, 1});
    CHECK(std::get<DrawingFailure>(none.draw(task(svg("")))) == DrawingFailure::no_process);
    display::DrawingProcess silent({{"/bin/true"}, 1s, 1});
    CHECK(std::get<DrawingFailure>(silent.draw(task(svg("")))) == DrawingFailure::memory);
    display::DrawingProcess sleeps({{"/bin/sleep", "1000"}, 1s, 1});
    sleeps.give_up();
    CHECK(std::get<DrawingFailure>(sleeps.draw(task(svg("")))) == DrawingFailure::given_up);
}

TEST_CASE("a drawing over the limit of work is refused with its cost and what to do, whoever asks") {
    fakes::TemporaryFolder folder;
    folder.write("illustrations/heavy.svg", heavy(3'000));
    Reported reported;
    display::Pictures pictures(folder.path(), reported.report(), {drawing_helper(5ms), {}});
    CHECK_FALSE(pictures.raster(shown("heavy.svg")));
    CHECK_FALSE(pictures.size("heavy.svg"));
    CHECK_FALSE(pictures.element("heavy.svg", "m", {}, {}));
    REQUIRE(reported.problems.size() == 1);
    CHECK(reported.problems[0].file == "media/illustrations/heavy.svg");
    CHECK(reported.problems[0].what.find("this drawing cannot be shown: it takes too much work, ") == 0);
    CHECK(reported.problems[0].what.find("of the processor; the limit is 0.0 s") != std::string::npos);
    CHECK(reported.problems[0].advice.find("simplify it") == 0);
    CHECK(pictures.look({"heavy.svg", {}, {}}).problem->what == reported.problems[0].what);
}

TEST_CASE("a drawing that could not be tried is unchecked, not wrong") {
    fakes::TemporaryFolder folder;
    folder.write("illustrations/masked.svg", heavy(1));
    Reported reported;
    display::Pictures pictures(folder.path(), reported.report(), {{{"/nowhere/helper"}, 1s, 1}, {}});
    auto problem = pictures.look({"masked.svg", {}, {}}).problem;
    REQUIRE(problem);
    CHECK(problem->severity == base::Severity::unchecked);
    CHECK(problem->what.find("could not be tried") != std::string::npos);
}

TEST_CASE("cost is counted in each state: what a layer hides is not drawn") {
    fakes::TemporaryFolder folder;
    folder.write("illustrations/two.svg",
                 svg("<g id='plain'><mask id='m'/><rect width='50' height='50'/></g><g id='much' display='none'>" +
                     repeated("<circle cx='50' cy='50' r='49' stroke='red' stroke-dasharray='1'/>", 2'000) + "</g>"));
    Reported reported;
    display::Pictures pictures(folder.path(), reported.report(), {drawing_helper(400ms), {}});
    CHECK_FALSE(pictures.look({"two.svg", {}, {}}).problem);
    CHECK(pictures.look({"two.svg", {"much"}, {}}).problem);
    auto image = shown("two.svg");
    CHECK(pictures.raster(image));
    image.show = {"much"};
    CHECK_FALSE(pictures.raster(image));
}

TEST_CASE("a light drawing starts no process") {
    fakes::TemporaryFolder folder;
    folder.write("illustrations/light.svg", svg("<path d='M0 0h99v99z'/>"));
    Reported reported;
    display::Pictures pictures(folder.path(), reported.report(), {{{"/nowhere/helper"}, 1s, 1}, {}});
    CHECK(pictures.raster(shown("light.svg")));
    CHECK(reported.problems.empty());
}

TEST_CASE("the wall never waits for a drawing that is not light: it is no picture until it is there") {
    Wall wall(drawing_helper());
    wall.folder.write("illustrations/heavy.svg", heavy(200));
    CHECK_FALSE(wall.pictures.size("heavy.svg"));
    CHECK_FALSE(wall.pictures.raster(shown("heavy.svg")));
    wall.until([&] { return wall.pictures.size("heavy.svg").has_value(); });
    wall.until([&] { return wall.pictures.raster(shown("heavy.svg")) != nullptr; });
    CHECK(wall.reported.problems.empty());
}

TEST_CASE("on the wall a drawing over the limit stays the calm picture, and is told once") {
    Wall wall(drawing_helper(5ms));
    wall.folder.write("illustrations/heavy.svg", heavy(3'000));
    CHECK_FALSE(wall.pictures.raster(shown("heavy.svg")));
    wall.until([&] {
        CHECK_FALSE(wall.pictures.raster(shown("heavy.svg")));
        return wall.reported.count() > 0;
    });
    wall.pictures.finish_preparing();
    CHECK_FALSE(wall.pictures.raster(shown("heavy.svg")));
    CHECK(wall.reported.problems.size() == 1);
}

TEST_CASE("a kiosk that stops does not wait for a drawing under way") {
    Wall wall({{"/bin/sleep", "1000"}, 1s, 1});
    wall.folder.write("illustrations/heavy.svg", heavy(200));
    CHECK_FALSE(wall.pictures.size("heavy.svg"));
}
