#include "check/check_points.h"

#include <catch2/catch.hpp>

#include "fakes/pictures.h"

namespace {

/// A bone with a canal in it, and a muscle beside it.
struct Back {
    fakes::Pictures pictures;
    screen::PictureState state{"back.svg", {}, {}};
    std::vector<std::string> named{"bone", "canal", "muscle"};

    Back() {
        pictures.add("back.svg")
            .add_element("back.svg", "bone", {{100, 100, 100, 100}, "", false})
            .add_element("back.svg", "canal", {{140, 140, 20, 20}, "", false})
            .add_element("back.svg", "muscle", {{220, 100, 60, 100}, "", false});
    }

    std::string told(const std::string& part, screen::Point point) {
        pictures.own_points[{"back.svg", part}] = point;
        return check::misplaced_point(pictures, state, part, named).value_or("");
    }
};

}  // namespace

TEST_CASE("a part's point may lie wherever the part alone is seen, and need not be there") {
    Back back;
    CHECK(back.told("bone", {110, 110}).empty());
    CHECK(back.told("canal", {150, 150}).empty());
    CHECK_FALSE(check::misplaced_point(back.pictures, back.state, "muscle", back.named));
}

TEST_CASE("a point beside its part, in another part or under something is told") {
    Back back;
    CHECK(back.told("bone", {50, 50}) == "lies beside it");
    CHECK(back.told("bone", {150, 150}) == "lies in \"canal\"");
    CHECK(back.told("bone", {250, 150}) == "lies in \"muscle\"");
    back.pictures.covered = {"bone"};
    CHECK(back.told("bone", {110, 110}) == "lies where something covers it");
    back.named = {"bone"};
    back.pictures.covered = {};
    CHECK(back.told("bone", {150, 150}).empty());
}
