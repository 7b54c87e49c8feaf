// What goes into a drawing of what lies between: what its poses refer to, mixed or as it is.
#include "display/living/svg_mix.h"

#include <catch2/catch.hpp>

#include "display/living/in_betweens.h"
#include "display_support.h"

using display::InBetweens;
using display::SvgRefusal;

namespace {

std::string layer(const std::string& id, const std::string& inside, bool shown = false) {
    return "<g id='" + id + "'" + (shown ? "" : " display='none'") + ">" + inside + "</g>";
}
const std::string ends = layer("calm", "<path d='M0,0'/>", true) + layer("sore", "<path d='M0,0'/>");

InBetweens::Found found(const std::string& text) {
    return InBetweens::find(std::make_shared<const std::string>(text), {{"calm"}, {"sore"}, {}},
                            {{"sore"}, {"calm"}, {}});
}
std::string moving(const std::string& inside, float share = 0.5F) {
    const auto way = found(svg(inside));
    if (const auto* refusal = std::get_if<SvgRefusal>(&way)) FAIL(refusal->why);
    REQUIRE(std::holds_alternative<InBetweens>(way));
    return std::get<InBetweens>(way).whole(share);
}
std::string why_not(const std::string& inside) {
    const auto way = found(svg(inside));
    return std::holds_alternative<SvgRefusal>(way) ? std::get<SvgRefusal>(way).why : "nothing";
}
std::string poses(const std::string& one, const std::string& other) {
    return ends + layer("calm-to-sore-1", one) + layer("calm-to-sore-2", other);
}
int count(const std::string& text, const std::string& part) {
    int times = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++times;
    return times;
}
bool contains(const std::string& text, const std::string& part) {
    return count(text, part) > 0;
}

}  // namespace

TEST_CASE("living: what poses refer to moves along, and only that is taken out of the drawing") {
    const std::string defs =
        "<defs><clipPath id='c1'><path id='s1' d='M0,0h10'/></clipPath>"
        "<clipPath id='c2'><path id='s2' d='M0,0h20'/></clipPath><path id='unused' d='M9,9'/>"
        "<linearGradient id='g'><stop stop-color='#123456'/></linearGradient></defs>";
    auto pose = [](const std::string& n) {
        return "<g clip-path='url(#c" + n + ")'><use href='#s" + n + "' fill='url(#g)'/></g>";
    };
    const auto between = moving(defs + poses(pose("1"), pose("2")));
    CHECK(contains(between, "<path id='s1' d='M0 0h15'/></clipPath>"));
    CHECK(contains(between, "<linearGradient id='g'>"));
    CHECK_FALSE(contains(between, "unused"));
    CHECK_FALSE(contains(between, "id='c2'"));
    CHECK_FALSE(contains(between, "href='#s1'"));
    CHECK(display::inspect_svg(between).facts.light);
}

TEST_CASE("living: what a style sheet, the root or a quoted address refers to is there too") {
    auto gradient = [](const std::string& id) { return "<linearGradient id='" + id + "'/>"; };
    const std::string inside = "<style>.a{fill:url(#sheet)}</style><defs>" + gradient("sheet") + gradient("root") +
                               gradient("one") + gradient("two") + "</defs>" +
                               poses("<path class='a' fill=\"url('#one')\" style='stroke:url(&quot;#two&quot;)'/>",
                                     "<path class='a' fill=\"url('#one')\" style='stroke:url(&quot;#two&quot;)'/>");
    std::string text = svg(inside);
    text.insert(5, "fill='url(#root)' ");
    const auto way = found(text);
    REQUIRE(std::holds_alternative<InBetweens>(way));
    const auto between = std::get<InBetweens>(way).moving(0.5F);
    for (const char* id : {"sheet", "root", "one", "two"}) CHECK(contains(between, gradient(id)));
}

TEST_CASE(
    "living: a thing that is there unchanged and mixed keeps its name for the one, and has another for the other") {
    const std::string defs = "<defs><path id='s1' d='M0,0h10'/><path id='s2' d='M0,0h20'/></defs>";
    const auto between = moving(layer("ground", "<use href='#s1'/>", true) + defs +
                                poses("<use href='#s1'/><use href='#s1'/>", "<use href='#s1'/><use href='#s2'/>"));
    CHECK(count(between, "id='s1'") == 1);
    CHECK(contains(between, "<path id='s1' d='M0,0h10'/>"));
    CHECK(contains(between, "<path id='between-1' d='M0 0h15'/>"));
    CHECK(count(between, "href='#s1'") == 2);
    CHECK(count(between, "href='#between-1'") == 1);
    const auto taken =
        moving("<path id='between-1' display='none'/>" + defs + poses("<use href='#s1'/>", "<use href='#s2'/>"));
    CHECK(contains(taken, "<path id='between-2' d='M0 0h15'/>"));
}

TEST_CASE("living: one thing in two ways lies at the share of each") {
    const std::string defs = "<defs><path id='s1' d='M0,0h10'/><path id='s2' d='M0,0h20'/></defs>";
    auto pose = [](const std::string& name, const std::string& shape) {
        return layer(name, "<use href='#s" + shape + "'/>");
    };
    const std::string text =
        svg(defs + ends + layer("b", "", true) + layer("c", "") + pose("calm-to-sore-1", "1") +
            pose("calm-to-sore-2", "2") + pose("b-to-c-1", "1") + pose("b-to-c-2", "2") + pose("b-to-c-3", "1"));
    const auto way = InBetweens::find(std::make_shared<const std::string>(text), {{"calm", "b"}, {"sore", "c"}, {}},
                                      {{"sore", "c"}, {"calm", "b"}, {}});
    REQUIRE(std::holds_alternative<InBetweens>(way));
    const auto between = std::get<InBetweens>(way).moving(0.25F);
    CHECK(contains(between, "h12.5'"));
    CHECK(contains(between, "h15'"));
}

TEST_CASE("living: what many still layers refer to is there once") {
    std::string still;
    for (int i = 0; i < 50; ++i) still += layer("still" + std::to_string(i), "<use href='#big'/>", true);
    const auto between =
        moving("<defs><path id='big' d='" + repeated("h1 ", 30'000) + "'/></defs>" +
               ends.substr(0, ends.find("<g id='sore'")) + still + ends.substr(ends.find("<g id='sore'")) +
               layer("calm-to-sore-1", "<path d='M0,0'/>") + layer("calm-to-sore-2", "<path d='M1,1'/>"));
    CHECK(count(between, "id='big'") == 1);
    CHECK(count(between, "href='#big'") == 50);
}

TEST_CASE("living: shapes in shapes that would be too much text are refused") {
    std::string open, close, uses;
    for (int i = 0; i < 90; ++i) {
        open += "<g id='n" + std::to_string(i) + "'>", close += "</g>";
        uses += "<use href='#n" + std::to_string(i) + "'/>";
    }
    const std::string deep = "<defs>" + open + "<path d='" + repeated("h1 ", 30'000) + "'/>" + close + "</defs>";
    CHECK(contains(why_not(deep + poses(uses, uses)), "too many shapes"));
}

TEST_CASE("living: references in references are followed so far and no farther, also in a circle") {
    auto chain = [](int length) {
        std::string all;
        for (int i = 0; i <= length; ++i)
            for (const char* name : {"a", "b"}) {
                const std::string next = i == length
                                             ? "<path d='M0,0'/>"
                                             : std::string("<use href='#") + name + std::to_string(i + 1) + "'/>";
                all += std::string("<g id='") + name + std::to_string(i) + "'>" + next + "</g>";
            }
        return "<defs>" + all + "</defs>";
    };
    const auto two = poses("<use href='#a0'/>", "<use href='#b0'/>");
    CHECK(why_not(chain(15) + two) == "nothing");
    CHECK(contains(why_not(chain(60) + two), "other forms"));
    const std::string circle = "<defs><g id='a0'><use href='#a0'/></g><g id='b0'><use href='#b0'/></g></defs>";
    CHECK(moving(circle + two).size() < 2000);
    CHECK(contains(why_not(poses("<use href='#no'/>", "<use href='#none'/>")), "other forms"));
}

TEST_CASE("living: numbers beyond all bounds lie nowhere in between") {
    CHECK(contains(why_not(poses("<path d='M1e999,0'/>", "<path d='M-1e999,0'/>")), "other forms"));
    CHECK(contains(moving(poses("<path d='M1e308,0'/>", "<path d='M-1e308,0'/>")), "d='M0 0'"));
}

TEST_CASE("living: classes tell poses apart, notes of other programs do not") {
    CHECK(contains(why_not(poses("<path class='c1'/>", "<path class='c2'/>")), "other forms"));
    CHECK(why_not(poses("<path inkscape:label='pose one'/>", "<path inkscape:label='another'/>")) == "nothing");
}
