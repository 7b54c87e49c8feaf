// Every file of tests/packs/mistakes holds slips of the pen and says which problems must be told.
#include <catch2/catch.hpp>

#include "checkout.h"
#include "expectations.h"
#include "script/loader.h"

namespace {

const std::filesystem::path pack = checkout() / "tests/packs/mistakes";

}  // namespace

TEST_CASE("a mistake is told with its file, its line and what to do") {
    auto ids = script::flow_ids(pack);
    REQUIRE(ids.size() >= 25);
    for (const auto& id : ids) {
        DYNAMIC_SECTION(id) {
            auto loaded = script::load_flow(pack, id);
            auto found = expectations::lines(loaded.problems);
            auto expected = expectations::read(pack, id);
            CAPTURE(found);
            CHECK_FALSE(loaded.value);
            REQUIRE_FALSE(expected.empty());
            CHECK(found.size() == expected.size());
            for (const auto& expectation : expected) {
                CAPTURE(expectation.place, expectation.words);
                CHECK(expectations::meets(found, expectation));
            }
            for (const auto& problem : loaded.problems) {
                CHECK_FALSE(problem.advice.empty());
                CHECK(problem.what.back() != '.');
            }
        }
    }
}

TEST_CASE("a mistake shown to staff never speaks of Lua's inside") {
    for (const auto& id : script::flow_ids(pack)) {
        for (const auto& line : expectations::lines(script::load_flow(pack, id).problems)) {
            CAPTURE(line);
            for (const char* jargon :
                 {"nil value", "near '", "expected near", "[string", "stack traceback", "upvalue"}) {
                CHECK(line.find(jargon) == std::string::npos);
            }
        }
    }
}
