// One value of a pose mixed with that of the next.
#include "display/living/svg_values.h"

#include <catch2/catch.hpp>
#include <ctime>

#include "display_support.h"

using display::ValueKind;

namespace {

/// What is referred to is mixed to ONE+OTHER.
std::string mixed(const std::string& one, const std::string& other, ValueKind kind = ValueKind::any) {
    return display::mixed_value(
               one, other, 0.5F, kind,
               [](const std::string& a, const std::string& b) { return std::optional(a == b ? a : a + "+" + b); })
        .value_or("refused");
}

}  // namespace

TEST_CASE("living: numbers and colours lie in between, in short and in long") {
    CHECK(mixed("1.5px", "2.5px") == "2px");
    CHECK(mixed("rgb(0,10,20)", "rgb(10,20,30)") == "rgb(5,15,25)");
    CHECK(mixed("4px 8px", "6px 8px") == "5px 8px");
    CHECK(mixed("#fff", "#000") == "#7f7f7f");
    CHECK(mixed("#fff", "#000000") == "#7f7f7f");
    CHECK(mixed("fill:#102030;stroke-width:2", "fill:#302010;stroke-width:4") == "fill:#202020;stroke-width:3");
    CHECK(mixed("white", "black") == "refused");
    CHECK(mixed("#12345678", "#12345679") == "refused");
    CHECK(mixed("fade-1", "fade-2") == "refused");
}

TEST_CASE("living: numbers are as fine as the drawing, whatever its unit is") {
    CHECK(mixed("M0.0001 0.0002", "M0.0002 0.0004", ValueKind::path) == "M0.00015 0.0003");
    CHECK(mixed("matrix(0.00025,0,0,1,0,0)", "matrix(0.00035,0,0,1,0,0)") == "matrix(0.0003,0,0,1,0,0)");
}

TEST_CASE("living: the flags of an arc are no numbers, also where nothing stands between them") {
    CHECK(mixed("M0 0a5 5 0 0110 10", "M0 0a5 5 0 0120 10", ValueKind::path) == "M0 0a5 5 0 0 1 15 10");
    CHECK(mixed("M0 0a5 5 0 01.5.5", "M0 0a5 5 0 0 1 1.5.5", ValueKind::path) == "M0 0a5 5 0 0 1 1 0.5");
    CHECK(mixed("M0 0A5 5 0 0 1 9 9 5 5 0 1 1 0 0", "M0 0A5 5 0 0 1 9 9 5 5 0 1 1 2 2", ValueKind::path) ==
          "M0 0A5 5 0 0 1 9 9 5 5 0 1 1 1 1");
    CHECK(mixed("M0 0a5 5 0 0 1 9 9", "M0 0a5 5 0 0 0 9 9", ValueKind::path) == "refused");
    CHECK(mixed("M0 0a5 5 0 0 1 9 9", "M0 0a5 5 0 1 1 9 9", ValueKind::path) == "refused");
}

TEST_CASE("living: what is referred to is found however it is written") {
    for (const char* quote : {"", "'", "\"", "&quot;", " "}) {
        auto url = [&](const std::string& id) { return "url(" + (quote + ("#" + id)) + quote + ")"; };
        CAPTURE(url("c1"));
        CHECK(mixed(url("c1"), url("c2")) == "url(#c1+c2)");
        CHECK(display::references("fill:" + url("c1") + ";stroke:red", ValueKind::any) ==
              std::vector<std::string>{"c1"});
    }
    CHECK(mixed("#a", " #b ", ValueKind::link) == "#a+b");
    CHECK(display::references("#abc", ValueKind::link) == std::vector<std::string>{"abc"});
    CHECK(display::references("#abc", ValueKind::any).empty());
    CHECK(mixed("url(#a)", "url(other.svg)") == "refused");
}

TEST_CASE("living: hostile values are read once, however long they are") {
    const std::clock_t start = std::clock();
    for (const char* part : {"-", "9", "+.", "#", "url(", "url(#", "a", "1e9", "0 0 0 "}) {
        const std::string many = repeated(part, 300'000);
        CHECK(mixed(many + "x", many + "y", ValueKind::path) == "refused");
        CHECK(mixed(many + " x", many + " y") == "refused");
    }
    CHECK(std::clock() - start < 20 * CLOCKS_PER_SEC);  // of the processor
    CHECK(mixed("1e999", "1e999") == "1e999");
    CHECK(mixed("1e999", "2e999") == "refused");
    CHECK(mixed("nan", "inf") == "refused");
}
