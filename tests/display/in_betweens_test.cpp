// What lies between two states of a drawing: worked out between the poses that it holds.
#include "display/living/in_betweens.h"

#include <catch2/catch.hpp>

#include "display/living/svg_mix.h"
#include "display_support.h"

using display::InBetweens;
using display::SvgRefusal;
using display::SvgState;

namespace {

const SvgState calm{{"calm"}, {"sore"}, {}}, sore{{"sore"}, {"calm"}, {}};

std::string layer(const std::string& id, const std::string& inside, bool shown = false) {
    return "<g id='" + id + "'" + (shown ? "" : " display='none'") + ">" + inside + "</g>";
}
std::string bar(const std::string& d, const std::string& color = "#000000") {
    return "<path d='" + d + "' fill='" + color + "'/>";
}
const std::string ends = layer("calm", bar("M0,0h10v10z"), true) + layer("sore", bar("M0,0h30v10z"));

InBetweens::Found found(const std::string& inside, const SvgState& from = calm, const SvgState& to = sore) {
    return InBetweens::find(std::make_shared<const std::string>(svg(inside)), from, to);
}
std::string moving(const std::string& inside, float share, const SvgState& from = calm, const SvgState& to = sore) {
    auto way = found(inside, from, to);
    REQUIRE(std::holds_alternative<InBetweens>(way));
    return std::get<InBetweens>(way).moving(share);
}
bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}
std::string what_is_wrong(const std::string& inside) {
    auto way = found(inside);
    REQUIRE(std::holds_alternative<SvgRefusal>(way));
    CHECK_FALSE(std::get<SvgRefusal>(way).cure.empty());
    return std::get<SvgRefusal>(way).why;
}

}  // namespace

TEST_CASE("between two poses points and colours are in between, whichever way the finger goes") {
    const auto drawing = ends + layer("calm-to-sore-1", bar("M0,0c10 0-4.5.5 8 8", "#000000")) +
                         layer("calm-to-sore-2", bar("M0 0c20,0 -5.5 1 16 8", "#ff0080"));
    CHECK(contains(moving(drawing, 0.5F), "d='M0 0c15 0 -5 0.75 12 8'"));
    CHECK(contains(moving(drawing, 0.5F), "fill='#800040'"));
    CHECK(contains(moving(drawing, 0), "M0 0c10 0 -4.5 0.5 8 8"));
    CHECK(contains(moving(drawing, 1), "M0 0c20 0 -5.5 1 16 8"));
    CHECK(contains(moving(drawing, 0.25F, sore, calm), "M0 0c17.5 0 -5.25 0.875 14 8"));
}

TEST_CASE("a way goes through all its poses, evenly") {
    const auto drawing = ends + layer("calm-to-sore-1", bar("M0,0h0")) + layer("calm-to-sore-2", bar("M0,0h100")) +
                         layer("calm-to-sore-3", bar("M0,0h20"));
    CHECK(contains(moving(drawing, 0.25F), "M0 0h50"));
    CHECK(contains(moving(drawing, 0.75F), "M0 0h60"));
    auto way = found(drawing);
    CHECK(std::get<InBetweens>(way).poses() == std::vector<float>{0, 0.5F, 1});
}

TEST_CASE("a pose may be what a layer holds, used again") {
    const std::string drawing = layer("calm", "<g id='a'>" + bar("M0,0h10") + "</g>", true) +
                                layer("sore", "<g id='b'>" + bar("M0,0h30") + "</g>") +
                                layer("calm-to-sore-1", "<use href='#a'/>") +
                                layer("calm-to-sore-2", "<use href='#b'/>");
    CHECK(contains(moving(drawing, 0.5F), "M0 0h20"));
}

TEST_CASE("what stands still is drawn apart: below, above, and between the layers that move") {
    const std::string drawing = layer("ground", "", true) + ends + layer("calm-to-sore-1", bar("M1,1")) +
                                layer("calm-to-sore-2", bar("M2,2")) + layer("bone", "", true) +
                                layer("ring", bar("M5,5"), true) + layer("ring-hot", bar("M6,6")) +
                                layer("ring-to-ring-hot-1", bar("M5,5")) + layer("ring-to-ring-hot-2", bar("M6,6")) +
                                layer("skin", "", true) + layer("hidden", "");
    auto way =
        found(drawing, {{"calm", "ring"}, {"sore", "ring-hot"}, {}}, {{"sore", "ring-hot"}, {"calm", "ring"}, {}});
    REQUIRE(std::holds_alternative<InBetweens>(way));
    const auto& between = std::get<InBetweens>(way);
    CHECK(contains(between.below(), "'ground'"));
    CHECK_FALSE(contains(between.below(), "'bone'"));
    CHECK(contains(between.moving(0.5F), "'bone'"));
    CHECK(contains(between.moving(0.5F), "M1.5 1.5"));
    CHECK(contains(between.moving(0.5F), "M5.5 5.5"));
    CHECK(contains(between.above(), "'skin'"));
    CHECK_FALSE(contains(between.above() + between.below() + between.moving(0.5F), "'hidden'"));
}

TEST_CASE("a drawing without in-betweens has none, and nothing is wrong with it") {
    CHECK(std::holds_alternative<InBetweens::None>(found(ends)));
    CHECK(std::holds_alternative<InBetweens::None>(found(ends, calm, calm)));
    CHECK(std::holds_alternative<InBetweens::None>(found(ends, calm, {{"nothing"}, {"calm"}, {}})));
    const auto other = ends + layer("calm-to-sore-1-draft", "") + layer("calm-to-shrunk-1", "");
    CHECK(std::holds_alternative<InBetweens::None>(found(other)));
}

TEST_CASE("in-betweens that cannot be used are told, with what to do") {
    auto pose = [](const std::string& n, const std::string& d) { return layer("calm-to-sore-" + n, bar(d)); };
    CHECK(contains(what_is_wrong(ends + pose("1", "M0,0h1")), "only one"));
    CHECK(contains(what_is_wrong(ends + pose("2", "M0,0h1")), "none with the number 1"));
    CHECK(contains(what_is_wrong(ends + pose("1", "M0,0h1") + pose("2", "M0,0h1") + pose("4", "M0,0h1")),
                   "-3\" is missing"));
    CHECK(contains(what_is_wrong(ends + pose("01", "M0,0h1") + pose("02", "M0,0h1")), "-01\" is none"));
    CHECK(contains(what_is_wrong(ends + pose("1", "M0,0h1") + pose("2", "M0,0h1v1")), "other forms or points"));
    CHECK(contains(what_is_wrong(ends + pose("1", "M0,0h1") + layer("calm-to-sore-2", bar("M0,0h1"), true)),
                   "on by itself"));
    std::string many;
    for (int i = 1; i <= 13; ++i) many += pose(std::to_string(i), "M0,0h1");
    CHECK(contains(what_is_wrong(ends + many), "there are 13 in-betweens"));
}

namespace {

const std::string two_poses = layer("calm-to-sore-1", bar("M1,1")) + layer("calm-to-sore-2", bar("M2,2"));
const SvgState calm_ring{{"calm", "ring"}, {"sore", "ring-hot"}, {}},
    sore_ring{{"sore", "ring-hot"}, {"calm", "ring"}, {}};

std::string what_is_wrong(const std::string& inside, const SvgState& from, const SvgState& to) {
    auto way = found(inside, from, to);
    return std::holds_alternative<SvgRefusal>(way) ? std::get<SvgRefusal>(way).why : "nothing";
}

}  // namespace

TEST_CASE("every layer that changes needs in-betweens where one has some") {
    const auto drawing = ends + layer("ring", bar("M5,5"), true) + layer("ring-hot", bar("M6,6")) + two_poses;
    CHECK(
        contains(what_is_wrong(drawing, calm_ring, sore_ring), "\"ring\" turns into \"ring-hot\" without in-betweens"));
    CHECK(contains(what_is_wrong(drawing, calm, {{"sore", "ring-hot"}, {"calm"}, {}}), "\"ring-hot\" comes"));
    CHECK(contains(what_is_wrong(drawing, calm, {{"sore"}, {"calm", "ring"}, {}}), "\"ring\" goes"));
    const auto deep = ends + two_poses + layer("ground", layer("leaf", bar("M0,0h1")), true);
    CHECK(contains(what_is_wrong(deep, calm, {{"sore", "leaf"}, {"calm"}, {}}), "\"leaf\" changes too"));
}

TEST_CASE("layers find each other by the names of the poses, however they are stacked") {
    const auto drawing = ends + layer("ring-hot", bar("M6,6")) + two_poses + layer("ring-to-ring-hot-1", bar("M5,5")) +
                         layer("ring-to-ring-hot-2", bar("M6,6"));
    const auto between = moving(layer("ring", bar("M5,5"), true) + drawing, 0.5F, calm_ring, sore_ring);
    CHECK(contains(between, "M1.5 1.5"));
    CHECK(contains(between, "M5.5 5.5"));
}

TEST_CASE("poses in both directions, or to two layers at once, are told as what they are") {
    const auto back = layer("sore-to-calm-1", bar("M2,2")) + layer("sore-to-calm-2", bar("M1,1"));
    CHECK(contains(what_is_wrong(ends + two_poses + back), "and back"));
    const auto both = ends + two_poses + layer("hot", bar("M6,6")) + layer("calm-to-hot-1", bar("M1,1")) +
                      layer("calm-to-hot-2", bar("M6,6"));
    CHECK(contains(what_is_wrong(both, calm, {{"sore", "hot"}, {"calm"}, {}}), "to two layers"));
}
