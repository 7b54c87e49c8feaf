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
    CHECK(std::get<InBetweens>(way).poses() == std::vector<float>{0, 1, 0.5F});
}

TEST_CASE("what poses refer to moves along, and only that is taken out of the drawing") {
    const std::string defs =
        "<defs><clipPath id='c1'><path id='s1' d='M0,0h10'/></clipPath>"
        "<clipPath id='c2'><path id='s2' d='M0,0h20'/></clipPath><path id='unused' d='M9,9'/>"
        "<linearGradient id='g'><stop stop-color='#123456'/></linearGradient></defs>";
    auto pose = [](const std::string& n) {
        return layer("calm-to-sore-" + n,
                     "<g clip-path='url(#c" + n + ")'><use href='#s" + n + "' fill='url(#g)'/></g>");
    };
    const auto between = moving(defs + ends + pose("1") + pose("2"), 0.5F);
    CHECK(contains(between, "<clipPath id='c1'><path id='s1' d='M0 0h15'/></clipPath>"));
    CHECK(contains(between, "<linearGradient id='g'>"));
    CHECK_FALSE(contains(between, "unused"));
    CHECK_FALSE(contains(between, "id='c2'"));
    CHECK(display::inspect_svg(between).facts.light);
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
    CHECK(contains(what_is_wrong(ends + pose("1", "M0,0h1") + pose("2", "M0,0h1v1")), "other forms or points"));
    CHECK(contains(what_is_wrong(ends + pose("1", "M0,0h1") + layer("calm-to-sore-2", bar("M0,0h1"), true)),
                   "on by itself"));
}

TEST_CASE("every layer that changes needs in-betweens where one has some") {
    const auto drawing = ends + layer("ring", bar("M5,5"), true) + layer("ring-hot", bar("M6,6")) +
                         layer("calm-to-sore-1", bar("M1,1")) + layer("calm-to-sore-2", bar("M2,2"));
    auto way =
        found(drawing, {{"calm", "ring"}, {"sore", "ring-hot"}, {}}, {{"sore", "ring-hot"}, {"calm", "ring"}, {}});
    REQUIRE(std::holds_alternative<SvgRefusal>(way));
    CHECK(contains(std::get<SvgRefusal>(way).why, "\"ring\" turns into \"ring-hot\" without in-betweens"));
}

TEST_CASE("hostile numbers and references in poses do no harm") {
    auto two = [](const std::string& one, const std::string& other) {
        return found(ends + layer("calm-to-sore-1", one) + layer("calm-to-sore-2", other));
    };
    auto way = two(bar("M1e308,nan"), bar("M-1e308,nan"));
    if (const auto* between = std::get_if<InBetweens>(&way)) CHECK(between->moving(0.3F).size() < 1000);
    std::string deep;
    for (int i = 0; i < 60; ++i)
        deep += "<g id='a" + std::to_string(i) + "'><use href='#a" + std::to_string(i + 1) + "'/></g><g id='b" +
                std::to_string(i) + "'><use href='#b" + std::to_string(i + 1) + "'/></g>";
    CHECK(std::holds_alternative<SvgRefusal>(found(ends + deep + layer("calm-to-sore-1", "<use href='#a0'/>") +
                                                   layer("calm-to-sore-2", "<use href='#b0'/>"))));
    CHECK(std::holds_alternative<SvgRefusal>(two("<use href='#no'/>", "<use href='#none'/>")));
}
