#include "display/drawings/pictures.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "display_support.h"

namespace {

const char* layered =
    "<g id='on'><rect id='part' x='10' y='20' width='30' height='40' fill='#ff0000'/></g>"
    "<g id='off' display='none'><rect id='hidden-part' x='50' y='50' width='20' height='10'"
    " fill='#0000ff'/></g>"
    "<circle id='touch' cx='80' cy='80' r='10' fill='none'/>";

struct Media {
    Media() {
        folder.write("illustrations/layers.svg", svg(layered));
        folder.write("icons/icon.svg", svg("<rect width='100' height='100' fill='currentColor'/>"));
    }
    fakes::TemporaryFolder folder;
    Reported reported;
    display::Pictures pictures{folder.path(), reported.report()};
};

/// 0xAARRGGBB
std::uint32_t at(const display::Raster& raster, int x, int y) {
    return raster
        .pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(raster.size.w) + static_cast<std::size_t>(x)];
}

constexpr screen::Rect hundred{0, 0, 100, 100};

}  // namespace

TEST_CASE("a drawing tells its size and where its parts are") {
    Media media;
    media.folder.write("illustrations/moved.svg",
                       svg("<rect id='a' x='-40' y='10' width='5' height='6'/>", "-50 -10 200 100"));
    CHECK(media.pictures.size("layers.svg") == screen::Size{100, 100});
    CHECK(media.pictures.size("moved.svg") == screen::Size{200, 100});
    CHECK(media.pictures.element("layers.svg", "part", {}, {}) == screen::Rect{10, 20, 30, 40});
    CHECK(media.pictures.element("moved.svg", "a", {}, {}) == screen::Rect{10, 20, 5, 6});
    CHECK(media.pictures.element("layers.svg", "touch", {}, {}) == screen::Rect{70, 70, 20, 20});
}

TEST_CASE("an element has a place only in a state that shows it") {
    Media media;
    CHECK_FALSE(media.pictures.element("layers.svg", "hidden-part", {}, {}));
    CHECK(media.pictures.element("layers.svg", "hidden-part", {"off"}, {}) == screen::Rect{50, 50, 20, 10});
    CHECK_FALSE(media.pictures.element("layers.svg", "part", {}, {"on"}));
    CHECK(media.pictures.element("layers.svg", "part", {}, {}));
    CHECK_FALSE(media.pictures.element("layers.svg", "no-such-part", {}, {}));
    CHECK(media.reported.problems.empty());
}

TEST_CASE("ids from scripts stay ids in the style sheet") {
    Media media;
    for (const char* id : {"x{} *", "a}*{display:none", "1st", "", "é", "\n", "a\\"})
        CHECK(media.pictures.element("layers.svg", "part", {id}, {id}) == screen::Rect{10, 20, 30, 40});
}

TEST_CASE("layers are shown and hidden in the pixels") {
    Media media;
    screen::Image image = picture("layers.svg", hundred);
    CHECK(at(*media.pictures.raster(image), 20, 30) == 0xffff0000);
    CHECK(at(*media.pictures.raster(image), 55, 55) == 0);
    image.show = {"off"};
    image.hide = {"on"};
    auto other = media.pictures.raster(image);
    CHECK(at(*other, 20, 30) == 0);
    CHECK(at(*other, 55, 55) == 0xff0000ff);
}

TEST_CASE("a drawing that goes from state to state looks as if it were read anew for each") {
    const std::vector<std::pair<std::vector<std::string>, std::vector<std::string>>> states{
        {{"off"}, {}}, {{}, {"off"}}, {{"off"}, {"on"}}, {{"on"}, {"off"}}, {{}, {}}, {{}, {"on"}}, {{"off"}, {}}};
    Media media;
    for (const auto& [show, hide] : states)
        for (const auto* id : {"part", "hidden-part"}) {
            Media anew;
            CHECK(media.pictures.element("layers.svg", id, show, hide) ==
                  anew.pictures.element("layers.svg", id, show, hide));
            screen::Image image = picture("layers.svg", hundred);
            image.show = show, image.hide = hide;
            CHECK(media.pictures.raster(image)->pixels == anew.pictures.raster(image)->pixels);
            CHECK(media.pictures.size("layers.svg") == anew.pictures.size("layers.svg"));
        }
}

TEST_CASE("whatever hides a layer of a drawing, it comes back as the file has it, after any number of states") {
    const auto shapes = [](const std::string& first, const std::string& second, const std::string& before = "") {
        return before + "<g id='one' " + first + "><rect width='50' height='100' fill='#f00'/><g id='two' " + second +
               "><rect x='50' width='50' height='100' fill='#00f'/></g></g>";
    };
    const auto drawing = GENERATE_COPY(
        shapes("", ""), shapes("", "display='none'"), shapes("display='none'", "display='none'"),
        shapes("display=' none '", "display='inline'"), shapes("", "style='display:none'"),
        shapes("class='off'", "", "<style>.off{display:none}</style>"),
        shapes("", "", "<style>#two{display:none}</style>"), shapes("display='none'", "display='inherit'"),
        shapes("", "display='none'", "<rect id='two' width='9' height='9' fill='#0f0'/>"),
        shapes("", "display='none'", "<rect id='&#116;wo' width='9' height='9' fill='#0f0'/>"));
    Media media;
    media.folder.write("illustrations/layers.svg", svg(drawing));
    display::Pictures pictures(media.folder.path(), nullptr, display::Pictures::Budget{.raster_bytes = 1});
    const std::vector<std::string> none, one{"one"}, two{"two"}, both{"one", "two"};
    std::minstd_rand chance(7);
    std::map<std::string, std::vector<std::uint32_t>> anew;
    for (int step = 0; step < 120; ++step) {
        screen::Image image = picture("layers.svg", hundred);
        const auto any = [&] { return std::vector{none, one, two, both}[chance() % 4]; };
        image.show = any(), image.hide = any();
        std::string state;
        for (const auto& id : image.show) state += "+" + id;
        for (const auto& id : image.hide) state += "-" + id;
        auto [known, is_new] = anew.try_emplace(state);
        if (is_new) {
            Media fresh;
            fresh.folder.write("illustrations/layers.svg", svg(drawing));
            if (auto raster = fresh.pictures.raster(image)) known->second = raster->pixels;
        }
        auto raster = pictures.raster(image);
        INFO(drawing << " " << state << " step " << step);
        REQUIRE((raster ? raster->pixels : std::vector<std::uint32_t>()) == known->second);
    }
}

TEST_CASE("a picture scales to where it goes, and only its window is drawn") {
    Media media;
    screen::Image image = picture("layers.svg", {10, 20, 1000, 1000});
    image.clip = {110, 220, 50, 60};  // the part begins at 10,20 of 100
    CHECK(display::placement(image) == display::PixelRect{110, 220, 50, 60});
    auto raster = media.pictures.raster(image);
    REQUIRE(raster);
    CHECK(raster->size == display::PixelSize{50, 60});
    CHECK(at(*raster, 1, 1) == 0xffff0000);
    image.clip = {2000, 2000, 10, 10};
    CHECK(display::placement(image).empty());
    CHECK_FALSE(media.pictures.raster(image));
}

TEST_CASE("an icon takes the tint") {
    Media media;
    screen::Image icon = picture("icon.svg", {0, 0, 24, 24});
    icon.folder = screen::Image::Folder::icons;
    icon.tint = screen::rgb(0x0E5A55);
    CHECK(at(*media.pictures.raster(icon), 12, 12) == 0xff0E5A55);
    icon.tint = screen::rgb(0xFFE14D);
    CHECK(at(*media.pictures.raster(icon), 12, 12) == 0xffFFE14D);
}

TEST_CASE("a highlight is a halo under its element") {
    Media media;
    screen::Image image = picture("layers.svg", hundred);
    image.highlight = "part";
    image.highlight_color = screen::rgb(0x00ff00);
    image.highlight_width = 6;
    auto raster = media.pictures.raster(image);
    REQUIRE(raster);
    CHECK(at(*raster, 25, 40) == 0xffff0000);  // the element itself
    CHECK(at(*raster, 6, 40) == 0xff00ff00);   // left of it
    CHECK(at(*raster, 44, 40) == 0xff00ff00);
    CHECK(at(*raster, 25, 15) == 0xff00ff00);
    CHECK(at(*raster, 25, 64) == 0xff00ff00);
    CHECK(at(*raster, 2, 40) == 0);  // farther than the halo reaches
    CHECK(at(*raster, 25, 68) == 0);
}

TEST_CASE("a broken or missing drawing is no picture, and is told once") {
    Media media;
    media.folder.write("illustrations/broken.svg", "<svg viewBox='0 0 9 9'><g></svg>");
    media.folder.write("illustrations/flat.svg", svg("", "0 0 0 100"));
    for (int i = 0; i < 3; ++i) {
        CHECK_FALSE(media.pictures.raster(picture("broken.svg", hundred)));
        CHECK_FALSE(media.pictures.raster(picture("none.svg", hundred)));
        CHECK_FALSE(media.pictures.size("none.svg"));
        CHECK_FALSE(media.pictures.size("flat.svg"));
        CHECK_FALSE(media.pictures.element("broken.svg", "a", {}, {}));
    }
    REQUIRE(media.reported.problems.size() == 3);
    CHECK(media.reported.problems[0].file == "media/illustrations/broken.svg");
    CHECK(media.reported.problems[1].what == "this drawing cannot be shown: there is no such file");
}

TEST_CASE("a layer the drawing does not have is told once") {
    Media media;
    screen::Image image = picture("layers.svg", hundred);
    image.show = {"nothing"};
    CHECK(media.pictures.raster(image));
    image.dest.w = image.dest.h = 50;
    CHECK(media.pictures.raster(image));
    REQUIRE(media.reported.problems.size() == 1);
    CHECK(media.reported.problems[0].severity == base::Severity::warning);
}

TEST_CASE("a picture beyond every screen is not drawn") {
    Media media;
    CHECK_FALSE(media.pictures.raster(picture("layers.svg", {0, 0, 9000, 9000})));
    screen::Image zoomed = picture("layers.svg", {0, 0, 9000, 9000});
    zoomed.clip = {1000, 2000, 100, 100};
    CHECK(media.pictures.raster(zoomed));
}

TEST_CASE("what was prepared is there, and the same as what would have been drawn") {
    Media media;
    media.pictures.prepare(
        {picture("layers.svg", hundred), picture("layers.svg", {0, 0, 60, 60}), picture("none.svg", hundred)});
    media.pictures.finish_preparing();
    CHECK(media.reported.problems.size() == 1);
    // The file is gone now: only the cache can answer.
    std::filesystem::remove(media.folder.path() / "illustrations/layers.svg");
    auto prepared = media.pictures.raster(picture("layers.svg", {0, 0, 60, 60}));
    REQUIRE(prepared);
    CHECK(prepared == media.pictures.raster(picture("layers.svg", {0.3F, 5, 60, 60})));  // the place does not matter
    Media other;
    CHECK(prepared->pixels == other.pictures.raster(picture("layers.svg", {0, 0, 60, 60}))->pixels);
}

TEST_CASE("painting and preparing the same pictures at once does no harm") {
    Media media;
    for (int round = 0; round < 30; ++round) {
        std::vector<screen::Image> images;
        for (int i = 0; i < 8; ++i)
            images.push_back(picture("layers.svg", {0, 0, static_cast<float>(40 + round * 8 + i), 50}));
        media.pictures.prepare(images);
        for (const screen::Image& image : images) CHECK(media.pictures.raster(image));
        if (round % 10 == 0) media.pictures.forget();
    }
    media.pictures.finish_preparing();
    CHECK(media.reported.problems.empty());
}

TEST_CASE("the cache of pixels keeps to its budget, oldest use first") {
    fakes::TemporaryFolder folder;
    folder.write("illustrations/layers.svg", svg(layered));
    display::Pictures::Budget budget;
    budget.raster_bytes = 3 * (100 * 100 * 4 + 512);
    display::Pictures pictures(folder.path(), nullptr, budget);
    auto first = pictures.raster(picture("layers.svg", hundred));
    std::weak_ptr<const display::Raster> kept = first;
    first.reset();
    for (float w : {101.0F, 99.0F}) pictures.raster(picture("layers.svg", {0, 0, w, 100}));
    CHECK_FALSE(kept.expired());
    for (float w : {98.0F, 97.0F, 96.0F}) pictures.raster(picture("layers.svg", {0, 0, w, 100}));
    CHECK(kept.expired());
}

TEST_CASE("forgetting reads the files again") {
    Media media;
    CHECK(media.pictures.element("layers.svg", "part", {}, {})->w == 30);
    media.folder.write("illustrations/layers.svg", svg("<rect id='part' width='77' height='5'/>"));
    CHECK(media.pictures.element("layers.svg", "part", {}, {})->w == 30);
    media.pictures.forget();
    CHECK(media.pictures.element("layers.svg", "part", {}, {})->w == 77);
}

TEST_CASE("shared work is done once, by whoever comes first, and what was prepared still follows") {
    Media media;
    std::vector<screen::Image> images;
    for (int i = 0; i < 12; ++i) images.push_back(picture("layers.svg", {0, 0, 300, static_cast<float>(300 + i)}));
    media.pictures.prepare({picture("layers.svg", {0, 0, 77, 77})});
    media.pictures.share(images);
    for (const screen::Image& image : images) CHECK(media.pictures.raster(image));
    media.pictures.finish_preparing();
    std::filesystem::remove(media.folder.path() / "illustrations/layers.svg");
    CHECK(media.pictures.raster(picture("layers.svg", {0, 0, 77, 77})));
}

TEST_CASE("preparing never takes the place of what is shown, and a large screen has a larger cache") {
    fakes::TemporaryFolder folder;
    folder.write("illustrations/layers.svg", svg(layered));
    display::Pictures::Budget budget;
    budget.raster_bytes = 4 * (100 * 100 * 4 + 512);
    display::Pictures pictures(folder.path(), nullptr, budget);
    std::weak_ptr<const display::Raster> shown = pictures.raster(picture("layers.svg", hundred));
    std::vector<screen::Image> many;
    for (float w = 80; w < 100; ++w) many.push_back(picture("layers.svg", {0, 0, w, 100}));
    pictures.prepare(many);
    pictures.finish_preparing();
    CHECK_FALSE(shown.expired());
    pictures.fit({300, 300});
    pictures.prepare(many);
    pictures.finish_preparing();
    std::filesystem::remove(folder.path() / "illustrations/layers.svg");
    int there = 0;
    for (const screen::Image& image : many) there += pictures.raster(image) != nullptr;
    CHECK(there >= 10);
}

namespace {

/// A ring around a core, a bar over the ring's left side, and points that an artist set.
const char* with_points =
    "<g id='ring'><rect x='10' y='10' width='80' height='80' fill='#3366cc'/></g>"
    "<g id='core'><rect x='40' y='40' width='20' height='20' fill='#ffcc00'/></g>"
    "<g id='bar'><rect x='10' y='10' width='15' height='80' fill='#222222'/></g>"
    "<g id='plain'><rect x='70' y='70' width='10' height='10' fill='#ff0000'/></g>"
    "<g id='points' fill='none'><circle id='ring-point' cx='80' cy='20' r='1'/><circle id='gone-point' cx='5' cy='5' "
    "r='1'/></g>";

}  // namespace

TEST_CASE("a name leads to the point that the drawing gives its part, else to its middle") {
    Media media;
    media.folder.write("illustrations/points.svg", svg(with_points));
    auto leads_to = [&](const char* part) { return media.pictures.anchor("points.svg", part, {}, {}); };
    REQUIRE(leads_to("ring"));
    CHECK(leads_to("ring")->x == Approx(80));
    CHECK(leads_to("ring")->y == Approx(20));
    CHECK(leads_to("plain")->x == Approx(75).margin(2));
    CHECK_FALSE(leads_to("gone"));
    CHECK_FALSE(media.pictures.anchor("points.svg", "ring", {}, {"ring"}));
    CHECK(media.pictures.own_point({"points.svg", {}, {}}, "ring") == screen::Point{80, 20});
    CHECK_FALSE(media.pictures.own_point({"points.svg", {}, {}}, "plain"));
}

TEST_CASE("what of a part is at a point: it, something over it, or nothing of it") {
    Media media;
    media.folder.write("illustrations/points.svg", svg(with_points));
    using At = screen::PictureInspector::At;
    auto at = [&](const char* part, screen::Point point, const std::vector<std::string>& hide = {}) {
        return media.pictures.part_at({"points.svg", {}, hide}, part, point);
    };
    CHECK(at("ring", {80, 20}) == At::seen);
    CHECK(at("ring", {15, 50}) == At::covered);
    CHECK(at("ring", {15, 50}, {"bar"}) == At::seen);
    CHECK(at("ring", {5, 50}) == At::nothing);
    CHECK(at("core", {50, 50}) == At::seen);
    CHECK(media.pictures.part_at({"layers.svg", {}, {}}, "touch", {85, 85}) == At::seen);
    CHECK(media.pictures.part_at({"layers.svg", {}, {}}, "touch", {50, 50}) == At::nothing);
}

TEST_CASE("how much of a line lies over the drawing") {
    Media media;
    media.folder.write("illustrations/points.svg", svg(with_points));
    auto over = [&](screen::Point from, screen::Point to) {
        return media.pictures.ink_between({"points.svg", {}, {}}, from, to);
    };
    CHECK(over({100, 50}, {50, 50}) == Approx(40).margin(2));
    CHECK(over({0, 5}, {100, 5}) == 0);
    CHECK(over({-200, 50}, {50, 50}) == Approx(40).margin(3));
}
