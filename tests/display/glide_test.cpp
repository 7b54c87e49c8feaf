// A living picture follows what is wanted of it without a jump.
#include "display/living/glide.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "display_support.h"

using flow::Time;

namespace {

screen::DrawList list(float share, const std::vector<std::string>& show = {"a"},
                      const std::vector<std::string>& to = {"b"}) {
    auto image = picture("way.svg", {0, 0, 100, 100});
    image.show = show, image.to_show = to, image.share = share;
    screen::DrawList result;
    result.paints = {image};
    return result;
}
float share(const screen::DrawList& shown) {
    const auto& image = std::get<screen::Image>(shown.paints[0]);
    if (image.show == std::vector<std::string>{"b"}) return 1 - image.share;
    return image.share;
}
display::Glide glide() {
    return display::Glide([](const screen::Image&) { return true; });
}

}  // namespace

TEST_CASE("a finger's small steps are followed at once") {
    auto picture = glide();
    picture.aim(list(0), list(0.1F), Time(0), Time(0));
    CHECK(share(picture.list_at(list(0.1F), Time(0))) == Approx(0.1F));
    CHECK_FALSE(picture.running());
}

TEST_CASE("a finger that lands far off is caught up with, step by step, and the picture stops there") {
    auto picture = glide();
    picture.aim(list(0), list(0.9F), Time(0), Time(0));
    float before = share(picture.list_at(list(0.9F), Time(0)));
    for (int ms = 16; picture.running(); ms += 16) {
        float now = share(picture.list_at(list(0.9F), Time(ms)));
        CHECK(now >= before);
        CHECK(now - before <= 0.13F);
        before = now;
        REQUIRE(ms < 400);
    }
    CHECK(before == Approx(0.9F));
}

TEST_CASE("an end that is touched is gone to in the time of a fade and a half, from wherever the picture is") {
    auto picture = glide();
    const auto end = list(0, {"b"}, {"a"});
    picture.aim(list(0.25F), end, Time(300), Time(1000));
    CHECK(share(picture.list_at(end, Time(1000))) == Approx(0.25F));
    CHECK(share(picture.list_at(end, Time(1240))) == Approx(0.625F));
    CHECK(picture.list_at(end, Time(1500)) == end);
    CHECK_FALSE(picture.running());
}

TEST_CASE("a list that wants the same end again does not stop the way to it") {
    auto picture = glide();
    const auto end = list(0, {"b"}, {"a"});
    picture.aim(list(0), end, Time(300), Time(0));
    auto shown = picture.list_at(end, Time(160));
    picture.aim(shown, end, Time(0), Time(160));
    CHECK(picture.running());
    CHECK(share(picture.list_at(end, Time(240))) == Approx(0.5F));
}

TEST_CASE("what is cross-faded, or another picture, is not glided") {
    display::Glide still([](const screen::Image&) { return false; });
    still.aim(list(0), list(0.9F), Time(0), Time(0));
    CHECK_FALSE(still.running());
    auto picture = glide();
    auto other = list(0.9F);
    std::get<screen::Image>(other.paints[0]).dest.x = 5;
    picture.aim(list(0), other, Time(0), Time(0));
    CHECK_FALSE(picture.running());
}

TEST_CASE("what is to change at once and is drawn by no finger does not glide, from an end or from in between") {
    auto picture = glide();
    const auto end = list(0, {"b"}, {"a"});
    for (float from : {0.0F, 0.6F}) {
        picture.aim(list(from), end, Time(0), Time(0));
        CHECK_FALSE(picture.running());
        CHECK(picture.list_at(end, Time(0)) == end);
    }
}

namespace {

/// Along a way over three states, 0 to 2.
float along(const screen::DrawList& shown) {
    const auto& image = std::get<screen::Image>(shown.paints[0]);
    auto at = [](const std::vector<std::string>& state) { return static_cast<float>(state[0][0] - 'a'); };
    return at(image.show) + (at(image.to_show) - at(image.show)) * image.share;
}
/// Glides from the one to the other and says where that ends; no step is longer than a hand's.
float glided(screen::DrawList from, const screen::DrawList& to) {
    auto picture = glide();
    picture.aim(from, to, Time(0), Time(0));
    screen::DrawList shown = picture.list_at(to, Time(0));
    CHECK(std::abs(along(shown) - along(from)) <= 0.13F);
    for (int ms = 16; picture.running() && ms < 1000; ms += 16) {
        const float before = along(shown);
        shown = picture.list_at(to, Time(ms));
        CHECK(std::abs(along(shown) - before) <= 0.13F);
    }
    return along(shown);
}

}  // namespace

TEST_CASE("a finger that jumps over a moment is followed through it") {
    const auto first = list(0.1F), second = list(0.5F, {"b"}, {"c"});
    CHECK(glided(first, second) == Approx(1.5F));
    CHECK(glided(second, first) == Approx(0.1F));
    CHECK(glided(list(0), second) == Approx(1.5F));
    CHECK(glided(list(0, {"c"}, {"b"}), first) == Approx(0.1F));
    display::Glide still([](const screen::Image&) { return false; });
    still.aim(first, second, Time(0), Time(0));
    CHECK_FALSE(still.running());
}

TEST_CASE("a picture whose steps are not ready yet is followed over a moment all the same") {
    auto picture = glide();
    picture.aim(list(0), list(0.9F), Time(0), Time(0));
    const auto before = picture.list_at(list(0.9F), Time(0));
    auto end = before;
    std::get<screen::Image>(end.paints[0]) = screen::first_state(std::get<screen::Image>(end.paints[0]));
    const auto second = list(0.5F, {"b"}, {"c"});
    picture.aim(end, second, Time(0), Time(16));
    CHECK(along(picture.list_at(second, Time(16))) == Approx(along(before)).margin(0.13));
    CHECK(picture.running());
}

TEST_CASE("a finger that goes on meanwhile is followed through the same moment without a jump") {
    auto picture = glide();
    screen::DrawList shown = list(0.1F);
    for (int ms = 0; ms < 800; ms += 16) {
        const auto wanted = list(ms < 100 ? 0.5F : 0.6F, {"b"}, {"c"});
        const float before = along(shown);
        picture.aim(shown, wanted, Time(0), Time(ms));
        shown = picture.list_at(wanted, Time(ms));
        CHECK(std::abs(along(shown) - before) <= 0.18F);
        CHECK(along(shown) >= before);
    }
    CHECK(along(shown) == Approx(1.6F));
}
