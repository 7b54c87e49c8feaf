// The thread that draws along with a finger: what becomes of its work when the finger, the drawing or the kiosk is gone.
#include <atomic>
#include <catch2/catch.hpp>
#include <new>
#include <thread>

#include "display/drawings/pictures.h"
#include "display/living/living_pictures.h"
#include "display_support.h"

using display::LivingPictures;
using display::WayStep;

namespace {

template <class Condition>
bool comes_true(const Condition& condition) {
    for (int ms = 0; ms < 20'000; ++ms, std::this_thread::sleep_for(std::chrono::milliseconds(1)))
        if (condition()) return true;
    return false;
}

/// Where the thread stands still until it may go on.
struct Gate {
    void pass() {
        ++came;
        while (!open) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    std::atomic<bool> open{false};
    std::atomic<int> came{0};
};

struct FakeWay final : display::WayPixels {
    FakeWay(std::uint32_t its_color, std::function<void()> when_drawn)
        : color(its_color), drawn(std::move(when_drawn)) {}
    display::PixelRect place() const override { return {1, 2, 4, 4}; }
    std::shared_ptr<const display::Raster> draw(float) const override {
        if (drawn) drawn();
        return std::make_shared<const display::Raster>(display::Raster{{4, 4}, std::vector<std::uint32_t>(16, color)});
    }
    std::size_t bytes() const override { return 100; }
    std::uint32_t color;
    std::function<void()> drawn;
};

screen::Image image(float share, const std::string& from = "a", const std::string& to = "b") {
    auto result = picture("way.svg", {0, 0, 100, 100});
    result.show = {from}, result.to_show = {to}, result.share = share;
    return result;
}

/// Of every way that is opened: the color of its pixels is its number, from 1.
struct Opened {
    display::OpenWay open() {
        return [this](const screen::Image&, const display::StillWanted& still_wanted) {
            const int number = ++count;
            if (while_opening) while_opening(number, still_wanted);
            return std::make_shared<const FakeWay>(static_cast<std::uint32_t>(number), drawn);
        };
    }
    std::function<void(int, const display::StillWanted&)> while_opening;
    std::function<void()> drawn;
    std::atomic<int> count{0}, ready{0};
};

bool shows_step(LivingPictures& living, const screen::Image& wanted, std::uint32_t color) {
    if (living.nearest(wanted).kind != WayStep::Kind::step) return false;
    const auto pixels = living.step(wanted);
    return pixels && pixels->pixels.front() == color;
}

}  // namespace

TEST_CASE("living: a step of a drawing that changed while it was drawn is not shown") {
    Gate gate;
    Opened opened;
    opened.drawn = [&] { gate.pass(); };
    LivingPictures living(opened.open(), [&] { ++opened.ready; });
    living.nearest(image(0.5F));
    REQUIRE(comes_true([&] { return gate.came == 1; }));
    living.forget();
    CHECK(living.nearest(image(0.5F)).kind == WayStep::Kind::none);
    gate.open = true;
    REQUIRE(comes_true([&] { return living.step(image(0.5F)) != nullptr; }));
    CHECK(shows_step(living, image(0.5F), 2));
}

TEST_CASE("living: a drawing that was opened before it changed is opened again") {
    Gate gate;
    Opened opened;
    opened.while_opening = [&](int, const auto&) { gate.pass(); };
    LivingPictures living(opened.open(), [&] { ++opened.ready; });
    living.nearest(image(0.5F));
    REQUIRE(comes_true([&] { return gate.came == 1; }));
    living.forget();
    living.nearest(image(0.5F));
    gate.open = true;
    REQUIRE(comes_true([&] { return shows_step(living, image(0.5F), 2); }));
}

TEST_CASE(
    "living: a finger that trembles over a moment opens each way once, and a third one takes the place of the first") {
    Opened opened;
    LivingPictures living(opened.open(), [&] { ++opened.ready; });
    for (int i = 0; i < 3; ++i) {
        REQUIRE(comes_true([&] { return shows_step(living, image(0.99F), 1); }));
        REQUIRE(comes_true([&] { return shows_step(living, image(0.01F, "b", "c"), 2); }));
    }
    CHECK(living.is_living(image(0)));
    CHECK(living.is_living(image(0, "b", "c")));
    CHECK(opened.count == 2);
    REQUIRE(comes_true([&] { return shows_step(living, image(0.5F, "c", "d"), 3); }));
    CHECK_FALSE(living.is_living(image(0)));
    CHECK(living.kept_bytes() >= 200);
}

TEST_CASE(
    "living: the newest wish wins over a way that takes long to open, which is opened again when it is wanted again") {
    Opened opened;
    opened.while_opening = [&](int number, const auto& still_wanted) {
        while (number == 1 && still_wanted()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
        if (number == 1) throw std::runtime_error("it is not wanted any more");
    };
    LivingPictures living(opened.open(), [&] { ++opened.ready; });
    living.nearest(image(0.5F));
    REQUIRE(comes_true([&] { return opened.count == 1; }));
    REQUIRE(comes_true([&] { return shows_step(living, image(0.5F, "b", "c"), 2); }));
    REQUIRE(comes_true([&] { return shows_step(living, image(0.5F), 3); }));
}

TEST_CASE("living: nobody waits at the end for a way that takes long to open") {
    Opened opened;
    std::atomic<bool> gone{false};
    opened.while_opening = [&](int, const auto& still_wanted) { gone = !comes_true([&] { return !still_wanted(); }); };
    {
        LivingPictures living(opened.open(), [&] { ++opened.ready; });
        living.nearest(image(0.5F));
        REQUIRE(comes_true([&] { return opened.count == 1; }));
    }
    CHECK_FALSE(gone);
}

TEST_CASE("living: without memory, or with whatever else goes wrong, a picture is cross-faded") {
    Opened opened;
    LivingPictures living(opened.open(), [&] { ++opened.ready; });
    SECTION("while it is opened") {
        opened.while_opening = [](int, const auto&) { throw std::bad_alloc(); };
    }
    SECTION("while a step is drawn") {
        opened.drawn = [] { throw std::bad_alloc(); };
    }
    living.nearest(image(0.5F));
    REQUIRE(comes_true([&] { return opened.ready > 0 && !living.is_living(image(0.5F)); }));
    CHECK(living.nearest(image(0.5F)).kind == WayStep::Kind::none);
    CHECK(opened.count == 1);
}

TEST_CASE("living: what was cross-faded before it was known to live stays so until its first step is there") {
    Gate gate;
    Opened opened;
    opened.drawn = [&] { gate.pass(); };
    LivingPictures living(opened.open(), [&] { ++opened.ready; });
    CHECK(living.nearest(image(0.5F)).kind == WayStep::Kind::none);
    REQUIRE(comes_true([&] { return gate.came == 1; }));
    CHECK(living.is_living(image(0.5F)));
    CHECK(living.nearest(image(0.5F)).kind == WayStep::Kind::none);
    CHECK(living.nearest(image(0.6F)).kind == WayStep::Kind::none);
    gate.open = true;
    REQUIRE(comes_true([&] { return shows_step(living, image(0.6F), 1); }));
}

TEST_CASE("living: a picture that came to rest is drawn back from where it rests") {
    Opened opened;
    Gate gate;
    gate.open = true;
    opened.drawn = [&] { gate.pass(); };
    LivingPictures living(opened.open(), [&] { ++opened.ready; });
    REQUIRE(comes_true([&] { return shows_step(living, image(0.7F), 1); }));
    living.expect(image(0, "b", "a"));  // at rest at the end
    gate.open = false;
    CHECK(living.nearest(image(0.95F)).per_cent == 100);
    CHECK(living.nearest(image(0.95F)).kind == WayStep::Kind::end);
    gate.open = true;
}
