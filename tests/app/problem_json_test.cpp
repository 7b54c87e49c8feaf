// What editors read.
#include "app/problem_json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

TEST_CASE("an editor gets the place, the severity, the message and the help of each problem") {
    base::Problem problem{base::Severity::error, "scripts/flows/heel.lua", 12, "no field \"titel\"",
                          "did you mean \"title\""};
    base::MarkedProblem marked{problem, "titel = 1", 1, 6};
    base::MarkedProblem whole{{base::Severity::warning, "scripts/flows/\xFF.lua", 0, "no sources", ""}};
    auto json = nlohmann::json::parse(app::to_json({marked, whole}));
    REQUIRE(json.size() == 2);
    CHECK(json[0] == nlohmann::json::parse(R"({"file": "scripts/flows/heel.lua", "line": 12, "column": 1,
        "end_column": 6, "severity": "error", "message": "no field \"titel\"", "help": "did you mean \"title\""})"));
    CHECK(json[1]["severity"] == "warning");
    for (const char* key : {"line", "column", "end_column"}) CHECK(json[1][key].is_null());
}

TEST_CASE("a sound pack is an empty list") {
    CHECK(app::to_json({}) == "[]\n");
}
